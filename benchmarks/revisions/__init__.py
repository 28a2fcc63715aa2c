"""Measures which edits of real adverts would wait for an editor."""
