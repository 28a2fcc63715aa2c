"""How many live postings there are: of all, and of each category, company and place.

The home page and the company pages count here alone, so they agree.
"""

from __future__ import annotations

from dataclasses import dataclass

from postings.search.query import Query
from postings.search.sync import in_spite_of_damage


@dataclass(frozen=True)
class Totals:
    """Numbers of live postings; by primary key of categories, companies and places."""

    total: int
    categories: dict[int, int]
    companies: dict[int, int]
    places: dict[int, int]


def totals(query: Query) -> Totals:
    """Count all live postings. Categories, companies and places without any are left out."""
    categories, companies, places = map(query.counts, ("category", "company", "place"))
    return Totals(len(query.live), categories, companies, places)


@in_spite_of_damage
def company_totals() -> dict[int, int]:
    """Count the live postings of each company that has some, by its primary key."""
    return Query().counts("company")
