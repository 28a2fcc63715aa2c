"""Search: which live postings fit, how many of each option, and in which order.

Facts (workplace, places, pay …) are answered from an index that each web process keeps in memory
and brings up to date in every request (`index`, `syncing`); words by PostgreSQL (`words`).
docs/decisions/0010-search.md says why.
"""
