"""The live postings of all companies that pass theirs on, a piece at a time.

Each piece is read by the keys after the last one, as it is then: memory stays the same however many
there are, and what ends while a feed is read is left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from postings.models import Posting, PostingLocation
from postings.querysets import PostingQuerySet

PIECE = 100  # postings; some tenths of a second


@dataclass(frozen=True)
class Row:
    """A posting in one of its places; a row of a feed."""

    posting: Posting
    location: PostingLocation | None

    @property
    def key(self) -> str:
        """Return a name of the row that stays, whatever happens to other places and the title."""
        if self.location is None:
            return str(self.posting.pk)
        return f"{self.posting.pk}-{self.location.place_id or f'l{self.location.pk}'}"


def passed_on() -> PostingQuerySet[Posting]:
    """Return the live postings of companies that let job sites have them."""
    return Posting.objects.live().filter(company__is_passed_on=True)


def number_of_rows() -> int:
    """Return how many rows a feed would have now."""
    locations: Any = PostingLocation.objects.filter(posting__in=passed_on())
    nowhere: int = passed_on().filter(locations__isnull=True).count()
    located: int = locations.count()
    return located + nowhere


def pieces() -> Iterator[list[Row]]:
    """Yield the rows, a number of postings at a time."""
    last = 0
    while found := list(_after(last)[:PIECE]):
        yield [row for posting in found for row in _rows(posting)]
        last = found[-1].pk


def _after(key: int) -> PostingQuerySet[Posting]:
    return (
        passed_on()
        .filter(pk__gt=key)
        .select_related("company__headquarters", "category")
        .prefetch_related("items", "locations__place__region")
        .order_by("pk")
    )


def _rows(posting: Posting) -> Iterator[Row]:
    locations: list[PostingLocation | None] = list(posting.locations.all())
    for location in locations or [None]:
        yield Row(posting, location)
