"""Hostile documents, and what they cost the readers."""
