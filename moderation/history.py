"""The history of a company in words, and the way back to an earlier version."""

from __future__ import annotations

from typing import Any, NamedTuple

from companies.models import Company
from places.models import Place
from postings.admin.history import Change, changes_in
from postings.revisions.differences import Piece, marked

HIDDEN = {"id", "version", "overview_html", "created_at", "updated_at"}
# What an editor can bring back. The address of the page stays, so that links last.
RESTORED = ("name", "sector", "website", "headquarters", "overview", "is_featured")


class Part(NamedTuple):
    """A field that differs: its name for people, the text with what changes, and its old value."""

    column: str
    label: str
    pieces: list[Piece]
    value: Any


def changes_of_company(company: Company) -> list[Change]:
    """Return every write that changed something a person would notice, the newest first."""
    events = list(company.events.select_related("pgh_context").order_by("pgh_id"))  # type: ignore[attr-defined]
    places = Place.objects.in_bulk({event.headquarters_id for event in events} - {None})
    return changes_in(events, Company, names={"headquarters": places}, hidden=HIDDEN)


def earlier_version(company: Company, event: int) -> list[Part] | None:
    """Return the fields in which an event differs from its company; None if there is no event."""
    found: Any = company.events.filter(pgh_id=event).first()  # type: ignore[attr-defined]
    if found is None:
        return None
    fields: list[Any] = [Company._meta.get_field(name) for name in RESTORED]
    return [
        Part(
            field.attname,
            str(field.verbose_name).capitalize(),
            marked(_text(field, company), _text(field, found)),
            getattr(found, field.attname),
        )
        for field in fields
        if getattr(found, field.attname) != getattr(company, field.attname)
    ]


def go_back(company: Company, earlier: list[Part]) -> None:
    """Give a company these values again."""
    for part in earlier:
        setattr(company, part.column, part.value)
    company.save(update_fields=[part.column.removesuffix("_id") for part in earlier])


def _text(field: Any, row: Any) -> str:
    value = getattr(row, field.attname)
    if field.is_relation:
        return str(Place.objects.filter(pk=value).first() or "") if value else ""
    return str(dict(field.flatchoices).get(value, value))
