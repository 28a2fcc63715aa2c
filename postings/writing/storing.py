"""Stores a filled-in form: a new posting, an edit, or a revision of a live posting."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final, NamedTuple

from django.db import transaction

from postings.checking.duplicates import duplicates_of_text, text_of
from postings.item_text import ITEM_FIELDS
from postings.models import Posting, PostingPayRange
from postings.models.choices import Status
from postings.models.pay import PAY
from postings.models.revision import COLUMNS, LOCATIONS
from postings.revisions.parts import (
    PAY_PART,
    Value,
    columns_value,
    items_value,
    locations_value,
    pay_value,
    replace_locations,
    replace_pay_ranges,
)
from postings.revisions.proposing import Proposed, propose
from saving.admin import own_columns

type Places = list[tuple[int | None, str]]  # IDs of places, and names in the advert


class Rows(NamedTuple):
    """The rows that belong to a posting; None for those that stay."""

    places: Places | None = None
    ranges: list[PostingPayRange] | None = None


NO_ROWS: Final = Rows()


def store_new(form: Any, rows: Rows = NO_ROWS) -> None:
    """Insert a new posting with its rows."""
    form.instance.save(force_insert=True)
    _store_rows(form, rows)


def store_edit(form: Any, rows: Rows = NO_ROWS) -> None:
    """Save the columns that a valid form changes, and the rows."""
    posting: Posting = form.instance
    changed = [*form.changed_data, *(PAY if rows.ranges else ())]
    posting.save(update_fields=own_columns(Posting, changed))
    _store_rows(form, rows)


def propose_edit(form: Any, parts: Iterable[str], rows: Rows = NO_ROWS, *, by: Any) -> Proposed:
    """Propose these parts of a live posting as a valid form has them; see `propose`."""
    posting: Posting = form.instance
    values: dict[str, Value] = {}
    for part in parts:
        if part == PAY_PART:
            ranges = posting.pay_ranges.order_by("pk") if rows.ranges is None else rows.ranges
            values[part] = pay_value(posting, ranges)
        elif part in COLUMNS:
            values[part] = columns_value(posting, part)
        elif part in ITEM_FIELDS:
            values[part] = items_value(form.cleaned_data[part], part)
    if rows.places is not None:
        values[LOCATIONS] = locations_value(rows.places)
    return propose(posting.pk, values, by=by)


@transaction.atomic
def _store_rows(form: Any, rows: Rows) -> None:
    posting: Posting = form.instance
    if rows.places is not None:
        replace_locations(posting, locations_value(rows.places)["places"])
    if rows.ranges is not None:
        replace_pay_ranges(posting, pay_value(posting, rows.ranges))
    form.save_items()
    posting.gather_words()


def twin_of(posting: Posting) -> Posting | None:
    """Return a copy: an open posting of the company that says nearly the same.

    Its title and its places are the same, too. The same work in another city is another job.
    """
    own = Posting.objects.filter(company=posting.company_id)
    for one in duplicates_of_text(text_of(posting), among=own, but=posting.pk or 0):
        if _heads(one.posting) == _heads(posting):
            return Posting.objects.get(pk=one.posting.pk)
    return None


def same_job_as(posting: Posting, places: Places) -> Posting | None:
    """Return the company's posting with the title and the places of a new one, of any text.

    One that is closed or rejected is another job, so that it can be posted again.
    """
    ended = (Status.CLOSED, Status.REJECTED)
    own = Posting.objects.filter(company=posting.company_id).exclude(status__in=ended)
    meant = frozenset(place or name for place, name in places)
    alike = own.filter(title__iexact=posting.title).prefetch_related("locations").order_by("-pk")
    for one in alike:
        if meant == {place.place_id or place.stated_name for place in one.locations.all()}:
            return one
    return None


def _heads(posting: Posting) -> tuple[str, frozenset[Any]]:
    places = posting.locations.values_list("place_id", "stated_name")
    return posting.title.casefold(), frozenset(pk or name for pk, name in places)
