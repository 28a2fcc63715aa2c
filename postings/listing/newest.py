"""The newest postings, of all or of one company, and their number, from the index alone."""

from __future__ import annotations

from postings.search.query import Query


def newest(query: Query, size: int) -> tuple[list[int], int]:
    """Return the keys of the newest live postings, at most `size`, and the number of all."""
    return query.page(sort="newest", size=size).numbers, query.total()


def newest_of(query: Query, company: int, size: int) -> tuple[list[int], int]:
    """Return the same of one company."""
    query.narrow("company", query.having("company", [str(company)]))
    return newest(query, size)
