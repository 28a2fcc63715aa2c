"""Commands for the board's background work."""
