"""The parts of a posting as JSON, to store what a revision changes, and back.

The value of columns is a dict by column; that of items is {"text": …}, as people edit them; that of
locations is {"places": [[place ID or null, name in the advert], …]}. Pay that differs by place has
{"ranges": [[place ID or null, name, minimum, maximum, currency, period], …]} beside its columns.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, time
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.db.models import Model

from postings.item_text import ITEM_FIELDS, format_items, parse_items, replace_items
from postings.models import Posting, PostingLocation, PostingPayRange
from postings.models.pay import PAY
from postings.models.revision import COLUMNS, ITEMS, LOCATIONS
from postings.pay.amounts import Pay

type Value = dict[str, Any]

LOCATION_ROW = ("place", "stated_name")
RANGE_ROW = (*LOCATION_ROW, *PAY)
PAY_PART = "pay"


def columns_value(posting: Posting, part: str) -> Value:
    """Return the columns of a part as JSON has them."""
    return {name: _plain(_column(posting, name)) for name in COLUMNS[part]}


def items_value(text: str, part: str) -> Value:
    """Return the text of items in its normal form, so that only real changes differ."""
    return {"text": format_items(parse_items(text, kind=ITEM_FIELDS[part]))}


def locations_value(locations: Iterable[tuple[int | None, str]]) -> Value:
    """Return places by their IDs and names, in their order, each once."""
    return {"places": [list(one) for one in dict.fromkeys(locations)]}


def pay_value(posting: Posting, ranges: Iterable[PostingPayRange]) -> Value:
    """Return the pay of a posting with its ranges, if there are any."""
    rows = [row_values(row, RANGE_ROW) for row in ranges]
    return columns_value(posting, PAY_PART) | ({"ranges": rows} if rows else {})


def row_values(row: Model, names: Iterable[str]) -> list[Any]:
    """Return columns of a row as JSON has them; those of other rows are keys."""
    return [_plain(_column(row, name)) for name in names]


def rows_in(value: Value) -> list[tuple[Any, ...]]:
    """Return the rows of a part that has any."""
    return [tuple(row) for row in value.get("places") or value.get("ranges") or []]


def pay_in(value: Value) -> Pay | None:
    """Return the pay that a value of this part states."""
    posting = Posting()
    set_columns(posting, value)
    return posting.pay


def stored_parts(posting: Posting) -> dict[str, Value]:
    """Return all parts of a posting as they are stored."""
    items = list(posting.items.order_by("position"))
    locations = posting.locations.order_by("pk").values_list("place_id", "stated_name")
    return {
        **{part: columns_value(posting, part) for part in COLUMNS},
        **{
            part: {"text": format_items(i for i in items if i.kind == ITEM_FIELDS[part])}
            for part in ITEMS
        },
        LOCATIONS: locations_value(locations),
        PAY_PART: pay_value(posting, posting.pay_ranges.order_by("pk")),
    }


def store_parts(posting: Posting, values: Mapping[str, Value]) -> None:
    """Write parts to a locked posting and its rows; raises ValidationError if they do not fit."""
    columns = [name for part in values if part in COLUMNS for name in COLUMNS[part]]
    for part in values.keys() & COLUMNS.keys():
        set_columns(posting, values[part])
    with transaction.atomic():
        if "closes_on" in columns:
            posting.settle_closing()
        if PAY_PART in values:
            posting.derive_pay()
        posting.validate_constraints(exclude=["search"])
        posting.save(update_fields=columns)
        for part in values.keys() & set(ITEMS):
            kind = ITEM_FIELDS[part]
            replace_items(posting, parse_items(values[part]["text"], kind=kind), kind=kind)
        if LOCATIONS in values:
            replace_locations(posting, values[LOCATIONS]["places"])
        if PAY_PART in values:
            replace_pay_ranges(posting, values[PAY_PART])
        posting.gather_words()


def set_columns(posting: Posting, value: Value) -> None:
    """Set the columns of a part on a posting in memory."""
    for name, plain in columns_in(value).items():
        _set(posting, name, plain)
        if name == "closes_on" and plain is None:
            posting.closes_at = None


def columns_in(value: Value) -> Value:
    """Return the columns of a part without its rows."""
    return {name: plain for name, plain in value.items() if name != "ranges"}


def _set(row: Model, name: str, plain: Any) -> None:
    field: Any = row._meta.get_field(name)
    setattr(row, field.attname, plain if field.is_relation else field.to_python(plain))


def _column(row: Model, name: str) -> Any:
    field: Any = row._meta.get_field(name)
    return getattr(row, field.attname)


def _plain(value: Any) -> Any:
    if isinstance(value, Decimal):  # 4000 and 4000.00 are the same pay
        return format(value.normalize(), "f")
    if isinstance(value, date | time):
        return value.isoformat()
    return value


def replace_locations(posting: Posting, places: list[list[Any]]) -> None:
    """Write `places` as `locations_value` has them; rows that stay keep their order and history."""
    wanted = [(place, name) for place, name in places]
    kept = set()
    for row in posting.locations.order_by("pk"):
        pair = (row.place_id, row.stated_name)
        if pair in wanted and pair not in kept:
            kept.add(pair)
        else:
            row.delete()
    PostingLocation.objects.bulk_create(
        PostingLocation(posting=posting, place_id=place, stated_name=name)
        for place, name in wanted
        if (place, name) not in kept
    )


def replace_pay_ranges(posting: Posting, value: Value) -> None:
    """Write the ranges anew, if they differ: a range has no identity besides what it says."""
    stored = posting.pay_ranges.order_by("pk")
    if rows_in(pay_value(posting, stored)) == rows_in(value):
        return
    stored.delete()
    for row in rows_in(value):
        new = PostingPayRange(posting=posting)
        for name, plain in zip(RANGE_ROW, row, strict=True):
            _set(new, name, plain)
        new.save(force_insert=True)
