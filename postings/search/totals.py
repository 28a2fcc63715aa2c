"""How many live postings there are in all, and of each field, company and place."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils import timezone

from postings.search.sync import current_index


@dataclass(frozen=True)
class Overview:
    """Numbers of live postings; of fields, companies and places by primary key."""

    total: int
    categories: dict[int, int]
    companies: dict[int, int]
    places: dict[int, int]


def overview() -> Overview:
    """As things stand now."""
    with current_index() as index:
        live = index.live(timezone.now())

        def counts(name: str) -> dict[int, int]:
            of = index.terms[name].items()
            found = {int(key): live.intersection_cardinality(numbers) for key, numbers in of}
            return {key: number for key, number in found.items() if number}

        return Overview(len(live), counts("category"), counts("company"), counts("place"))
