"""Measures what is read from outside in one go: the feeds for job sites and the sitemaps."""
