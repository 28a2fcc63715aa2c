"""Measurements of the board; each folder has its own README."""
