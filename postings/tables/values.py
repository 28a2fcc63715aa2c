"""What the cells of a row mean as values of the posting's form.

A cell that the readers understand is a value. Any other goes to the form as it is, and the form
says what is wrong with it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from django.utils.translation import gettext

from adverts.draft import AdvertDraft
from adverts.facts.pay import parse_pay
from adverts.facts.values import (
    closing_of,
    currency_of,
    employment_of,
    hours_of,
    number_of,
    period_of,
    schedule_of,
    workplace_of,
)
from adverts.facts.working_terms import overlap_hours_of, time_zone_of
from adverts.structured.record_texts import has_tags
from adverts.structured.tables import draft_of_row
from postings.importing.mapping import items_of, plain_fields
from postings.item_text import ITEM_FIELDS, format_items, parse_items
from postings.models import Posting, PostingItem
from postings.wording.remote import UNCLEAR
from postings.writing.filling import FormValue, as_typed

AS_TYPED: Final = ("title", "reference", "role_family", "level", "apply_url")
READERS: Final[Mapping[str, Callable[[str], Any]]] = {
    "workplace_type": workplace_of,
    "employment_type": lambda text: next(iter(employment_of(text)), None),
    "schedule": schedule_of,
    "hours_per_week": hours_of,
    "time_zone": time_zone_of,
    "overlap_hours": overlap_hours_of,
    "pay_min": number_of,
    "pay_max": number_of,
    "pay_currency": currency_of,
    "pay_period": period_of,
}
_REMOTE: Final = ("remote_countries", "remote_regions", "remote_excluded", "remote_unclear")
_ITEM_COLUMNS: Final = {**{name: name for name in ITEM_FIELDS}, "nice_to_have": "requirements"}
type Cells = Mapping[str, str]


class CellError(Exception):
    """A cell that no field of the form can take, with the reason in plain words."""

    def __init__(self, column: str, reason: str) -> None:
        self.column, self.reason = column, reason
        super().__init__(reason)


def form_values(given: Cells, head: AdvertDraft, posting: Posting) -> Iterator[FormValue]:
    """Yield the form's values for the cells that say something new; raises CellError.

    `head` is what all cells of the row say, without the texts.
    """
    for column in AS_TYPED:
        if column in given:
            yield column, [given[column]]
    for column, read in READERS.items():
        if column in given:
            value = read(given[column]) if given[column] else None
            yield column, as_typed(value) if value else [given[column]]
    yield from _pay_in_words(given)
    yield from _remote(given, head)
    yield from _closing(given)
    yield from _texts(given, posting)


def _pay_in_words(given: Cells) -> Iterator[FormValue]:
    """Yield the parts of the pay, which replace those in columns of their own."""
    if not given.get("pay"):
        return
    pay = parse_pay(given["pay"])
    if pay is None:
        raise CellError("pay", gettext("Enter the pay like “£40,000 - £45,000 a year”."))
    yield "pay_min", as_typed(pay.minimum)
    yield "pay_max", as_typed(pay.maximum)
    yield "pay_currency", as_typed(pay.currency)
    yield "pay_period", as_typed(pay.period)


def _remote(given: Cells, head: AdvertDraft) -> Iterator[FormValue]:
    if "remote_countries" not in given:
        return
    stated = given["remote_countries"]
    if not stated:
        yield from ((name, []) for name in _REMOTE)
        return
    limits = plain_fields(head)
    if limits["remote_unclear"] and UNCLEAR not in stated:
        yield "remote_countries", [stated]  # the form names what it doesn't know
        return
    yield from ((name, as_typed(limits[name])) for name in _REMOTE)


def _closing(given: Cells) -> Iterator[FormValue]:
    if "closes_on" not in given:
        return
    stated = given["closes_on"]
    found = closing_of(stated) if stated else None
    yield "closes_on", as_typed(found.day) if found else [stated]
    yield "closing_time", as_typed(found and found.hour)
    yield "closing_zone", as_typed(found and found.hour and found.zone)


def _texts(given: Cells, posting: Posting) -> Iterator[FormValue]:
    """Yield the description and the items; a description in HTML can hold items, too."""
    stated = given.get("description")
    whole = None
    if stated is not None and has_tags(stated):
        title = given.get("title") or posting.title
        whole = draft_of_row({"title": title, "description": stated})
        yield "description", [plain_fields(whole)["description"]]
    elif stated is not None:
        yield "description", [stated]
    for field, kind in ITEM_FIELDS.items():
        if {name for name, of in _ITEM_COLUMNS.items() if of == field} & given.keys():
            yield field, [format_items(_items(given, posting, field, kind))]
        elif whole and (found := items_of(whole, kind=kind)):
            yield field, [format_items(found)]


def _items(given: Cells, posting: Posting, field: str, kind: str) -> list[PostingItem]:
    """Return the items of a kind; one whose text stays keeps its group's heading."""
    stored = [] if posting._state.adding else list(posting.items.filter(kind=kind))
    headings = {item.text: item.heading for item in stored}
    found = _items_of_column(given, field, kind, PostingItem.Importance.MUST, stored)
    if field == "requirements":
        nice = PostingItem.Importance.NICE
        found += _items_of_column(given, "nice_to_have", kind, nice, stored)
    for item in found:
        item.heading = item.heading or headings.get(item.text, "")
    return found


def _items_of_column(
    given: Cells, column: str, kind: str, importance: str, stored: list[PostingItem]
) -> list[PostingItem]:
    is_requirement = kind == PostingItem.Kind.REQUIREMENT
    if column not in given:
        return [item for item in stored if not is_requirement or item.importance == importance]
    found = parse_items(given[column], kind=kind)
    for item in found:
        if is_requirement and importance == PostingItem.Importance.NICE:
            item.importance = importance
    return found
