"""Template tags for whole pages."""
