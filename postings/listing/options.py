"""The options of each filter, every one with the number of postings that it leads to.

A filter's own choice is left out of its counts, so that they say what choosing another gives.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pyroaring import BitMap

from postings.search.query import Count, Query

if TYPE_CHECKING:
    from postings.listing.filters import PostingFilter

FACTS = ("workplace", "employment_type", "schedule", "education", "language")
COUNTED = (
    *FACTS, "category", "level", "experience_max", "posted", "closing", "time_zone", "radius",
)  # fmt: skip
MOST_LEVELS = 12


@dataclass(frozen=True)
class Option:
    """One choice of a filter."""

    value: str
    label: str
    count: Count
    is_chosen: bool


def options_of(search: PostingFilter, query: Query) -> dict[str, list[Option]]:
    """All options of all filters that have some."""
    return {name: list(_options(search, query, name)) for name in COUNTED}


def _options(search: PostingFilter, query: Query, name: str) -> Iterator[Option]:
    if name == "radius" and not search.where.is_city:
        return
    among = query.found(without=name)
    chosen = set(search.data.getlist(name)) if name != "radius" else {search.kilometres}
    for value, label in _choices(search, query, name):
        count = query.count(among, _numbers(search, query, name, value))
        yield Option(value, label, count, value in chosen)


def _choices(search: PostingFilter, query: Query, name: str) -> list[tuple[str, str]]:
    if name == "level":
        levels = query.index.terms["level"].items()
        largest = sorted(levels, key=lambda level: (-len(level[1]), level[0]))[:MOST_LEVELS]
        return [(level, level.capitalize()) for level, numbers in largest if numbers]
    if name == "category":
        return [(category.slug, category.name) for category in search.categories]
    choices = search.form.fields[name].choices
    return [(str(value), str(label)) for value, label in choices if str(value)]


def _numbers(search: PostingFilter, query: Query, name: str, value: str) -> BitMap:
    index = query.index
    match name:
        case "category":
            return index.having("category", search.category_numbers.get(value, ""))
        case "posted":
            return query.published_within(int(value))
        case "closing":
            return query.closing_within(int(value))
        case "experience_max":
            return query.asking_at_most(int(value))
        case "time_zone":
            return query.within_common_hours(int(value))
        case "radius":
            return search.where.numbers(query, int(value))
    return index.having(name, value)
