"""Compares the estimated totals of pages (“about”) with the totals of all matches."""

from itertools import pairwise
from urllib.parse import urlencode

from django.http import QueryDict
from django.utils import timezone

from benchmarks.search.content import COMMON


def largest_errors() -> dict[str, float]:
    """Return the largest relative error of totals, by kind of search; 0 where all are exact."""
    words = list(COMMON)
    pairs = list(pairwise(words[:8]))
    asked = {
        "common words": [{"q": word} for word in words],
        "pairs of them": [{"q": " ".join(pair)} for pair in pairs],
        "one or the other": [{"q": " OR ".join(pair)} for pair in pairs],
        "with filters": [{"q": word, "workplace": "remote", "posted": 30} for word in words[:8]],
        "without a word": [{"q": f"-{word}"} for word in words[:8]],
        "phrases": [{"q": '"experience team"'}, {"q": '"clinical research"'}],
    }
    return {kind: max(map(_error, searches)) for kind, searches in asked.items()}


def _error(search: dict[str, object]) -> float:
    from postings.listing.filters import PostingFilter
    from postings.search.query import Query
    from postings.search.sync import current_index

    index = current_index()
    asked = PostingFilter(QueryDict(urlencode(search)))
    query = asked.filter_queryset(Query(index, timezone.now()))
    guess = query.total()
    if query.match:
        query.match.find_all(index)
    counted = query.total()
    return abs(guess.number / counted.number - 1) if counted.number else 0.0
