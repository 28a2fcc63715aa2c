"""Public pages, and what they show."""
