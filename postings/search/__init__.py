"""Search: which live postings match, how many have each option, and in which order.

`query` is the only door. Behind it, words and facts are sets of postings (`sets`), which each
request brings up to date (`sync`); `analysis` says by which terms a text is found.
docs/decisions/0025-search-in-sets.md says why.
"""
