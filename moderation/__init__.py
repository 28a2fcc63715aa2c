"""Keeping the board true: reports by anybody, and what the desk of editors needs beyond moves."""
