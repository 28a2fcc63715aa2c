"""Similar postings, from the index of search."""

from __future__ import annotations

from pyroaring import BitMap

from postings.models import Posting
from postings.search.in_sql import SearchNotReadyError
from postings.search.query import Query
from postings.search.sync import in_spite_of_damage


@in_spite_of_damage
def similar(posting: Posting, most: int) -> list[int]:
    """Return live postings of the same category and company, then of either; newest first."""
    try:
        query = Query()
        live = query.live - BitMap([posting.pk])
        same_category = live & query.having("category", [str(posting.category_id)])
        same_company = live & query.having("company", [str(posting.company_id)])
    except SearchNotReadyError:
        return []  # the posting's own page needs no search
    both = same_category & same_company
    return query.newest((both, same_category - both, same_company - both), most)
