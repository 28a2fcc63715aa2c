"""Tags that link pages to what programs read."""
