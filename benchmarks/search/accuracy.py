"""How far the totals that a page calls “about” are from fetching every match."""

from django.http import QueryDict
from django.utils import timezone

from benchmarks.search.content import COMMON


def largest_error() -> float:
    """The largest relative error of the totals of all common words; 0 where all are exact."""
    return max(map(_error, COMMON))


def _error(word: str) -> float:
    from postings.filters import PostingFilter
    from postings.search.query import Query
    from postings.search.syncing import current_index

    with current_index() as index:
        asked = PostingFilter(QueryDict(f"q={word}"))
        query = asked.filter_queryset(Query(index, timezone.now()))
        guess = query.total()
        if query.match:
            query.match.find_all(index)
        counted = query.total()
    return abs(guess.number / counted.number - 1) if counted.number else 0.0
