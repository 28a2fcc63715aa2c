"""Mails to people who work with the board: queued once, sent once, then deleted."""
