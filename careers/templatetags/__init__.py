"""Tags that other templates use."""
