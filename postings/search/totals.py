"""How many live postings there are: of all, and of each category, company and place.

The home page and the company pages count here alone, so they agree.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.utils import timezone
from pyroaring import BitMap

from postings.search.index import Index
from postings.search.sync import current_index


@dataclass(frozen=True)
class Totals:
    """Numbers of live postings; by primary key of categories, companies and places."""

    total: int
    categories: dict[int, int]
    companies: dict[int, int]
    places: dict[int, int]


def totals(index: Index) -> Totals:
    """Count all live postings. Categories, companies and places without any are left out."""
    live = index.live(timezone.now())
    categories, companies, places = (
        _by_key(index, live, name) for name in ("category", "company", "place")
    )
    return Totals(len(live), categories, companies, places)


def company_totals() -> dict[int, int]:
    """Count the live postings of each company that has some, by its primary key."""
    index = current_index()
    return _by_key(index, index.live(timezone.now()), "company")


def _by_key(index: Index, live: BitMap, name: str) -> dict[int, int]:
    sets = index.terms[name].items()
    counts = {int(key): live.intersection_cardinality(numbers) for key, numbers in sets}
    return {key: count for key, count in counts.items() if count}
