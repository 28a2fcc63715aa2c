"""Active filters in words, each with the URL of the same search without it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from postings.listing.facets import FACETS
from postings.listing.filters import PostingFilter


class Chip(NamedTuple):
    """One active filter, and the URL of the same search without it."""

    name: str
    value: str  # of a filter with several values
    label: str
    text: str
    url: str


def chips_of(search: PostingFilter) -> list[Chip]:
    """Return the active filters of a search, one by one."""
    return [chip for name, values in search.chosen.items() for chip in _chips(search, name, values)]


def _chips(search: PostingFilter, name: str, values: list[str]) -> Iterator[Chip]:
    facet = FACETS[name]
    details = {detail: list[str]() for detail, of in FACETS.items() if of.detail_of == name}
    for value in values if facet.is_multiple else [""]:
        text = facet.chip_text(value or search.value(name), search.values)
        rest = [other for other in values if value and other != value]
        if text:
            url = search.address(**details, **{name: rest})
            yield Chip(name, value, str(facet.label), text, url)
