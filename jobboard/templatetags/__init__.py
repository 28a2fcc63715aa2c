"""Tags of pages as a whole."""
