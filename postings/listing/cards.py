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
from postings.pay.amounts import PayUnit
from postings.pay.text import converted_text
from postings.search.facts import CLOSING_ZONE
from postings.search.highlight import Highlighter

# Every list runs this statement, so it is prepared in advance.
ROWS = f"""
    SELECT p.id, p.version, p.updated_at, c.version, c.updated_at, logo.digest,
        category.name || category.names::text,
        {CLOSING_ZONE},
        -- Where the row of each place is, and of which transaction: both change with the place
        (SELECT string_agg(place.xmin::text || place.ctid, ' ' ORDER BY geoname_id)
            FROM places_place place WHERE place.geoname_id IN (
                SELECT place_id FROM postings_postinglocation WHERE posting_id = p.id
                UNION ALL SELECT place_id FROM postings_postingpayrange WHERE posting_id = p.id)),
        p.language, p.title, p.summary
    FROM postings_posting p
    JOIN companies_company c ON c.id = p.company_id
    LEFT JOIN companies_logo logo ON logo.company_id = c.id
    LEFT JOIN postings_category category ON category.id = p.category_id
    WHERE p.id = ANY (%s)
"""  # noqa: S608  (columns of our own)


class Row(NamedTuple):
    """All that a card shows, or that changes with it.

    Triggers raise the version of a posting with its items, places and pay ranges, also in SQL.
    """

    number: int
    version: int
    updated_at: datetime
    company_version: int
    company_updated_at: datetime
    logo: str | None
    category: str | None  # its names in all languages
    closing_zone: str
    places: str | None
    language: str
    title: str
    summary: str


KEPT = Kept[Any, SafeString](most=2_000)  # cards, of about two kilobytes each


def cards_of(
    numbers: Sequence[int],
    *,
    may_forget: bool = False,
    highlighter: Highlighter | None = None,
    unit: PayUnit | None = None,
) -> list[SafeString]:
    """Return the cards of these postings in this order, without those that no longer exist.

    With `may_forget`, candidates can remove the note that they have applied. `highlighter` marks
    what was searched for. Pay in another currency than that of `unit` is also shown converted.
    """
    rows = rows_of(numbers)
    shown = timezone.localdate(), get_language(), may_forget, unit
    keys = {row.number: (row, today_in(row.closing_zone), *shown) for row in rows}
    found = KEPT.made(keys, lambda missing: _rendered(missing, may_forget, unit))
    if highlighter is None:
        return [*found.values()]
    there, mark = (row for row in rows if row.number in found), highlighter.marked
    return [mark(found[row.number], row.language, row.title, row.summary) for row in there]


def rows_of(numbers: Sequence[int]) -> list[Row]:
    """Return what tells whether lists still show these postings right, in this order."""
    if not numbers:
        return []
    with connection.cursor() as cursor:
        cursor.execute(ROWS, [list(numbers)])
        rows = {row[0]: Row(*row) for row in cursor}
    return [rows[number] for number in numbers if number in rows]


def _rendered(
    numbers: list[int], may_forget: bool, unit: PayUnit | None
) -> Iterator[tuple[int, SafeString]]:
    if not numbers:
        return
    for posting in Posting.objects.for_cards().filter(pk__in=numbers):
        there = converted_text(posting.pay, unit) if posting.pay and unit else ""
        context = {"posting": posting, "may_forget": may_forget, "converted": there}
        yield posting.pk, render_to_string("includes/card.html", context)
