"""Terms of live postings as sets of posting numbers: words and facts alike.

A snapshot file holds the sets of all postings and is never changed (`snapshot`, `writing`); each
process maps it, and lays over it what changed since (`changes`, `index`).
docs/decisions/0025-search-in-sets.md says why.
"""
