"""The choices if a place is unclear: places with the same name, or with a similar one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from places.models import Place
from postings.listing.facets import FACETS
from postings.listing.filters import PostingFilter
from postings.search.asked_places import resembling
from postings.search.query import Query

MOST = 5


@dataclass(frozen=True)
class PlaceChoice:
    """A place that the name may mean, with what the search finds there."""

    place: Place
    count: int
    url: str


def place_choices(search: PostingFilter, query: Query) -> list[PlaceChoice]:
    """Return the places of an ambiguous name, those with the most postings first.

    The choices for an unknown name are similar names that have postings.
    """
    asked = search.values.asked_places
    if asked.choices:
        found = list(_counted(search, query, asked.choices))
        return sorted(found, key=lambda choice: -choice.count)
    towns = [town for town, _ in query.values("place")] if asked.unknown else []
    alike = (resembling(name, towns, most=3 * MOST) for name in asked.unknown)
    found = [c for some in alike for c in _counted(search, query, some) if c.count]
    return found[:MOST]


def _counted(
    search: PostingFilter, query: Query, places: list[Place] | tuple[Place, ...]
) -> Iterator[PlaceChoice]:
    among = query.found(without=FACETS["location"].condition)
    for place in places:
        there = search.values.where.of(query, place, search.values.kilometres)
        url = search.address(location=[str(place)], radius=[])
        yield PlaceChoice(place, among.intersection_cardinality(there), url)
