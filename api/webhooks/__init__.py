"""Tells companies of their postings: events from the stream of changes, signed and sent."""
