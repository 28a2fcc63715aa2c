"""Keeping a company's postings in step with its feed: a slice that could be deleted."""
