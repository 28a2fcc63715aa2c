"""Tells search engines which pages of postings have changed: IndexNow and Google's Indexing API.

Both are off until a setting turns them on. Each engine follows the change stream from its own
cursor, so that it misses nothing and tells nothing twice, however a posting changed or ended.
"""
