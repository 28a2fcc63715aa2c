"""The parts of a revision as people read them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from django.utils.formats import date_format
from django.utils.translation import gettext

from companies.models import Company
from places.models import Place
from places.time_zones import zone_text
from postings.models import Category, Posting, RevisionChange
from postings.models.pay import PAY
from postings.models.revision import COLUMNS, LOCATIONS, Cause
from postings.pay.text import pay_text
from postings.revisions.differences import Piece, marked
from postings.revisions.parts import Value, rows_in, set_columns
from postings.wording.closing import closing_text
from postings.wording.parts import part_label
from postings.wording.remote import remote_text


class ShownChange(NamedTuple):
    """One part of a revision for a page; `pieces` mark what is gone and what is new."""

    part: str
    label: str
    pieces: list[Piece]
    causes: list[str]
    decision: str
    is_live: bool  # the posting has this part as the recruiter wants it


def shown_changes(changes: list[RevisionChange], live: Mapping[str, Value]) -> list[ShownChange]:
    """Return changes in words; each is compared with the part as candidates see it now.

    A part that is live already is compared with how an editor last saw it.
    """
    shown = []
    for change in changes:
        is_live = live[change.part] == change.after
        before = change.before if is_live else live[change.part]
        texts = part_text(change.part, before), part_text(change.part, change.after)
        label, causes = part_label(change.part), [str(Cause(one).label) for one in change.causes]
        # Browsers send other line ends than adverts have
        pieces = marked(*(text.replace("\r\n", "\n") for text in texts))
        shown.append(ShownChange(change.part, label, pieces, causes, change.decision, is_live))
    return shown


def part_text(part: str, value: Value) -> str:
    """Return a part as text; empty if there is nothing in it."""
    if part == LOCATIONS:
        return _places(value)
    if part not in COLUMNS:
        return str(value["text"])
    posting = Posting(workplace_type="remote")
    if part in ("pay", "closing", "remote"):
        set_columns(posting, value)
    if part == "pay":
        return _pay(posting, value)
    if part == "closing":
        return _closing(posting)
    if part == "remote":
        return remote_text(posting)
    return "\n".join(filter(None, (_column(name, plain) for name, plain in value.items())))


def _column(name: str, plain: Any) -> str:
    if plain in (None, ""):
        return ""
    models: dict[str, Any] = {"company": Company, "category": Category}
    if model := models.get(name):
        return str(model.objects.filter(pk=plain).first() or gettext("deleted"))
    if name == "time_zone":
        return zone_text(plain)
    field: Any = Posting._meta.get_field(name)
    return str(dict(field.flatchoices).get(plain, plain))


def _closing(posting: Posting) -> str:
    if posting.closes_on is None:
        return ""
    if posting.closing_time is None:  # the day alone: where it ends depends on the places
        return date_format(posting.closes_on, "DATE_FORMAT")
    posting.settle_closing()
    return closing_text(posting)


def _pay(posting: Posting, value: Value) -> str:
    """Return the pay, or each range with what it is for in a line of its own."""
    if not rows_in(value):
        return pay_text(posting.pay) if posting.pay else ""
    lines = []
    for name, (_, _, *pay) in zip(_names(value), rows_in(value), strict=True):
        set_columns(posting, dict(zip(PAY, pay, strict=True)))
        text = pay_text(posting.pay) if posting.pay else ""
        lines.append(f"{name}: {text}" if name else text)
    return "\n".join(lines)


def _places(value: Value) -> str:
    return "\n".join(filter(None, _names(value)))


def _names(value: Value) -> list[str]:
    """Return the name of each row's place, or the name in the advert."""
    rows = rows_in(value)
    known = Place.objects.in_bulk([pk for pk, *_ in rows if pk])
    return [str(known[pk]) if pk in known else name for pk, name, *_ in rows]
