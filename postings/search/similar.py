"""Similar postings: candidates from the index of search, in the order of their likeness.

The candidates are the newest of the family, of the same title, of the category and of the company,
so that the time does not depend on the size of the board. Their order is worked out once for each
set of candidates.
"""

from __future__ import annotations

from typing import Any

from django.db import connection

from postings.models import Level, Posting
from postings.search.in_sql import SearchNotReadyError
from postings.search.likeness import Traits, Words, by_facts, by_items, text_words
from postings.search.query import Query
from postings.search.sync import in_spite_of_damage

# How many candidates of each kind; the first in whose set a posting is counts it.
FAMILY, TITLE, CATEGORY, COMPANY = 40, 40, 40, 10
READ = 30  # of the candidates, whose items are read
KEPT = 1_000  # orders, of some candidates each
TRAITS = """
    SELECT id, title, lower(role_family), category_id, company_id, level
    FROM postings_posting WHERE id = ANY (%s)
"""
ITEMS = """
    SELECT posting.id, coalesce(
        (SELECT string_agg(text, E'\\n') FROM postings_postingitem
            WHERE posting_id = posting.id AND kind IN ('responsibility', 'requirement')),
        left(posting.description, 4000))
    FROM postings_posting posting WHERE posting.id = ANY (%s)
"""

_orders: dict[tuple[Any, ...], list[int]] = {}


@in_spite_of_damage
def similar(posting: Posting, most: int, *, title_group: str, digest: bytes = b"") -> list[int]:
    """Return live postings that are most like this one, which need not be live itself.

    `title_group` is the posting's TITLE_GROUP, and `digest` changes with everything that it says.
    """
    try:
        candidates = _candidates(posting, title_group)
    except SearchNotReadyError:
        return []  # the posting's own page needs no search
    key = posting.pk, digest, hash(tuple(candidates))
    found = _orders.get(key)
    if found is None:
        if len(_orders) >= KEPT:
            _orders.clear()
        found = _orders[key] = _in_order(posting.pk, candidates)
    return found[:most]


def _candidates(posting: Posting, title_group: str) -> list[int]:
    """Return the numbers of candidates, each once, in an order that follows from the board."""
    query = Query()
    rings = (
        ("role_family", posting.role_family.lower(), FAMILY),
        ("title_group", title_group, TITLE),
        ("category", str(posting.category_id), CATEGORY),
        ("company", str(posting.company_id), COMPANY),
    )
    found = dict.fromkeys(
        number
        for name, value, most in rings
        for number in query.newest([query.live & query.having(name, [value])], most)
    )
    found.pop(posting.pk, None)
    return list(found)


def _in_order(own: int, candidates: list[int]) -> list[int]:
    traits = _traits([own, *candidates])
    if own not in traits:
        return candidates
    others = [traits[number] for number in candidates if number in traits]
    best = by_facts(traits[own], others)[:READ]
    items = _items([own, *(one.number for _, one in best)])
    return by_items(traits[own], [pair for pair in best if pair[1].number in items], items)


def _traits(numbers: list[int]) -> dict[int, Traits]:
    with connection.cursor() as cursor:
        cursor.execute(TRAITS, [numbers])
        rows = cursor.fetchall()
    steps = _steps() if any(level for *_, level in rows) else {}
    return {
        number: Traits(number, title, family, category, company, steps.get(level.lower()))
        for number, title, family, category, company, level in rows
    }


def _steps() -> dict[str, int]:
    """Return the place of each level in their order, by what employers call it."""
    known = Level.known()
    places = {key: place for place, key in enumerate(known.by_key)}
    return {text: places[level.key] for text, level in known.by_text.items()}


def _items(numbers: list[int]) -> dict[int, Words]:
    with connection.cursor() as cursor:
        cursor.execute(ITEMS, [numbers])
        return {number: text_words(text) for number, text in cursor}
