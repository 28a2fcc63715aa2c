"""Keeps a company's postings in step with its feed."""
