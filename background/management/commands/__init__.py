"""Commands of the board's background work."""
