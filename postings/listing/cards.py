"""Cards of postings, as every list shows them: each is rendered once, until it changes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from django.db import connection
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from places.time_zones import today_in
from postings.listing.kept import Kept
from postings.models import Posting
from postings.search.highlight import MARKED, OPTIONS, queries_for, with_marks
from postings.search.terms import CLOSING_ZONE
from postings.search.words import Match

# Every list runs this statement, so it is prepared in advance.
ROWS = f"""
    SELECT p.id, p.updated_at, c.updated_at, logo.digest, category.name, {CLOSING_ZONE},
        p.title, p.summary, {MARKED.format(column="title")}, {MARKED.format(column="summary")}
    FROM unnest(%(numbers)s::bigint[], %(queries)s::text[]) asked (number, query)
    JOIN postings_posting p ON p.id = number
    JOIN companies_company c ON c.id = p.company_id
    LEFT JOIN companies_logo logo ON logo.company_id = c.id
    LEFT JOIN postings_category category ON category.id = p.category_id
"""  # noqa: S608  (columns of our own)


class Row(NamedTuple):
    """All that a card shows. Code that changes an item or a location also saves its posting."""

    number: int
    updated_at: datetime
    company_updated_at: datetime
    logo: str | None
    category: str | None
    closing_zone: str
    title: str
    summary: str
    marked_title: str | None
    marked_summary: str | None


_SHOWN = Row._fields.index("marked_title")  # a card's key is everything before it
KEPT = Kept[Any, SafeString](most=2_000)  # cards, of about two kilobytes each


def cards_of(
    numbers: Sequence[int], *, may_forget: bool = False, match: Match | None = None
) -> list[SafeString]:
    """Return the cards of these postings in this order, without postings that no longer exist.

    With `may_forget`, candidates can remove the note that they have applied. The words of `match`
    are highlighted.
    """
    rows = _rows(numbers, match)
    shown = timezone.localdate(), get_language(), may_forget
    keys = {row.number: (row[:_SHOWN], today_in(row.closing_zone), *shown) for row in rows}
    found = KEPT.get(keys.values())
    missing = [number for number, key in keys.items() if key not in found]
    fresh = {keys[n]: html for n, html in _rendered(missing, may_forget=may_forget)}
    KEPT.put(fresh)
    found |= fresh
    return [_marked(found[key], row) for row in rows if (key := keys[row.number]) in found]


def _rows(numbers: Sequence[int], match: Match | None) -> list[Row]:
    if not numbers:
        return []
    queries = queries_for(numbers, match)
    values: dict[str, Any] = {"numbers": list(numbers), "queries": queries, "options": OPTIONS}
    with connection.cursor() as cursor:
        cursor.execute(ROWS, values)
        rows = {row[0]: Row(*row) for row in cursor}
    return [rows[number] for number in numbers if number in rows]


def _marked(card: SafeString, row: Row) -> SafeString:
    card = with_marks(card, row.title, row.marked_title)
    return with_marks(card, row.summary, row.marked_summary)


def _rendered(numbers: list[int], *, may_forget: bool) -> Iterator[tuple[int, SafeString]]:
    if not numbers:
        return
    for posting in Posting.objects.for_cards().filter(pk__in=numbers):
        context = {"posting": posting, "may_forget": may_forget}
        yield posting.pk, render_to_string("includes/card.html", context)
