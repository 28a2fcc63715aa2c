"""The newest postings, of all or of one company, and their number, from the index alone."""

from __future__ import annotations

from django.utils import timezone

from postings.search.index import Index
from postings.search.keyset import page_of
from postings.search.query import Query


def newest(index: Index, size: int, *, company: int | None = None) -> tuple[list[int], int]:
    """Return the keys of the newest live postings, at most `size`, and the number of all."""
    query = Query(index, timezone.now())
    if company is not None:
        query.narrow("company", query.having("company", [str(company)]))
    return page_of(query, sort="newest", size=size).numbers, query.total().number
