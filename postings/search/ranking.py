"""Sorts a search into rings: sets of postings, the best first, each sorted by a key."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from pyroaring import BitMap

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
type Ring = tuple[Rank, BitMap]


def rings(found: BitMap, ranked: Iterable[tuple[Rank, BitMap]] = ()) -> Iterator[Ring]:
    """Yield postings as rings that share none: each is in the first of those it fits.

    Rings are made as they are asked for, because the first ones often fill a page.
    """
    for rank, numbers in ranked:
        ring = found & numbers
        if ring:
            yield rank, ring
            found = found - ring
        if not found:
            return
    yield Rank(*LAST), found
