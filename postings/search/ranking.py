"""Sorts a search into rings: sets of postings, the best first, each sorted by a key.

Ranking checks a bounded number of candidates: first the newest whose title and company have all
words, then the newest others. The rest follows by date.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import islice
from typing import NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from pyroaring import BitMap

from postings.search.query import Query
from postings.search.words import Match

CANDIDATES = 100
CANDIDATES_OF_MANY = 40  # if each must be checked
LAST = (9, 0)


class Rank(NamedTuple):
    """The rank of a ring; the lowest comes first."""

    tier: int
    score: int


class Sort(NamedTuple):
    """A way to sort: the order within a ring, and its direction."""

    label: str | Promise
    order: str
    descending: bool


SORTS = {
    "relevance": Sort(_("Best match"), "published", True),
    "newest": Sort(_("Newest"), "published", True),
    "pay": Sort(_("Best paid"), "pay", True),
    "closing": Sort(_("Closing soon"), "closing", False),
    "nearest": Sort(_("Nearest"), "published", True),
}
Ring = tuple[Rank, BitMap]


def rings(query: Query, sort: str) -> list[Ring]:
    """Return all matches as rings, the best first."""
    found = query.found()
    if sort == "nearest":
        return _by_distance(query, found)
    if sort == "relevance" and query.match:
        return _by_relevance(query, query.match, found)
    return [(Rank(*LAST), found)]


def _by_distance(query: Query, found: BitMap) -> list[Ring]:
    rest, near = found.copy(), list[Ring]()
    for metres, numbers in query.distances:
        ring = rest & numbers
        if ring:
            near.append((Rank(0, metres), ring))
            rest -= ring
    return [*near, (Rank(*LAST), rest)]


def _by_relevance(query: Query, match: Match, found: BitMap) -> list[Ring]:
    candidates = _candidates(query, match, found)
    by_rank = defaultdict[Rank, BitMap](BitMap)
    for number, rank in _ranked(match, candidates):
        by_rank[rank].add(number)
    return [*sorted(by_rank.items()), (Rank(*LAST), found - BitMap(candidates))]


def _candidates(query: Query, match: Match, found: BitMap) -> list[int]:
    newest = query.index.orders["published"]
    if match.all is None:
        walked = (number for _, number in newest.walk(found, descending=True))
        return list(islice(match.holding(walked), CANDIDATES_OF_MANY))
    titled = newest.walk(found & match.head, descending=True)
    others = newest.walk(found - match.head, descending=True)
    best = [number for _, number in islice(titled, CANDIDATES)]
    return best + [number for _, number in islice(others, CANDIDATES - len(best))]


def _ranked(match: Match, numbers: list[int]) -> list[tuple[int, Rank]]:
    """Return the rank of each posting, by the query of its language."""
    asked = [
        (query, match.phrases[query], [number for number in numbers if of is None or number in of])
        for query, of in match.queries.items()
    ]
    return [(number, Rank(tier, score)) for number, tier, score in match.word_cache.ranks(asked)]
