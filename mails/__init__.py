"""Mails to people who work with the board: each queued once, sent once, and forgotten."""
