"""A posting's items, locations and pay ranges at an earlier moment, as parts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from decimal import Decimal
from itertools import pairwise
from typing import Any, NamedTuple

from django.db.models import QuerySet

from places.models import Place
from postings.item_text import ITEM_FIELDS, format_items
from postings.models import EarlierRows, Posting, PostingItem
from postings.models.revision import LOCATIONS
from postings.revisions.parts import PAY_PART, RANGE_ROW, Value, stored_parts

type Rows = list[dict[str, Any]]  # as the database keeps them
Kind = EarlierRows.Kind
RANGES = "ranges"


class RowsChange(NamedTuple):
    """What one transaction changed of one kind of rows, as values of parts by their names."""

    at: datetime
    context: Any
    before: Mapping[str, Value]
    after: Mapping[str, Value]


def row_changes(posting: Posting) -> list[RowsChange]:
    """Return all changes of a posting's rows that differ in words, the oldest first."""
    entries = list(_entries(posting).select_related("context"))
    now = _now(posting)
    changes = []
    for kind in Kind:
        own = [entry for entry in entries if entry.kind == kind]
        values = [*(_values(kind, entry.rows) for entry in own), now[kind]]
        changes += [
            RowsChange(entry.ended_at, entry.context, before, after)
            for entry, (before, after) in zip(own, pairwise(values), strict=True)
            if before != after
        ]
    return sorted(changes, key=lambda change: change.at)


def rows_at(posting: Posting, moment: datetime) -> dict[str, Value]:
    """Return the parts of rows after the transaction of a moment; of pay, only the ranges.

    A kind that has not changed since is left out.
    """
    found: dict[str, Value] = {}
    for entry in _entries(posting).filter(ended_at__gt=moment).order_by("-ended_at"):
        found |= _values(Kind(entry.kind), entry.rows)
    return found


def _entries(posting: Posting) -> QuerySet[EarlierRows]:
    return posting.earlier_rows.order_by("ended_at")


def _now(posting: Posting) -> dict[Kind, dict[str, Value]]:
    parts = stored_parts(posting)
    return {
        Kind.ITEMS: {part: parts[part] for part in ITEM_FIELDS},
        Kind.LOCATIONS: {LOCATIONS: parts[LOCATIONS]},
        Kind.PAY_RANGES: {RANGES: {RANGES: parts[PAY_PART].get(RANGES, [])}},
    }


def _values(kind: Kind, rows: Rows) -> dict[str, Value]:
    if kind == Kind.ITEMS:
        return dict(_items(rows))
    if kind == Kind.LOCATIONS:
        return {LOCATIONS: {"places": _existing([_row(row, ("stated_name",)) for row in rows])}}
    return {RANGES: {RANGES: _existing([_row(row, RANGE_ROW[1:]) for row in rows])}}


def _items(rows: Rows) -> Iterator[tuple[str, Value]]:
    columns = ("kind", "heading", "importance", "text", "position")
    items = [PostingItem(**{name: row[name] for name in columns}) for row in rows]
    items.sort(key=lambda item: item.position)
    for part, kind in ITEM_FIELDS.items():
        yield part, {"text": format_items(item for item in items if item.kind == kind)}


def _row(row: Mapping[str, Any], columns: tuple[str, ...]) -> list[Any]:
    """Return a row as parts have it; amounts as texts, like `row_values`."""
    return [row["place_id"], *(_plain(row[name]) for name in columns)]


def _plain(value: Any) -> Any:
    if isinstance(value, int | float):
        return format(Decimal(str(value)).normalize(), "f")
    return value


def _existing(rows: list[list[Any]]) -> list[list[Any]]:
    """Return the rows with their names alone where a place is gone."""
    wanted = [row[0] for row in rows if row[0]]
    known = set(Place.objects.filter(pk__in=wanted).values_list("pk", flat=True))
    return [[place if place in known else None, *rest] for place, *rest in rows]
