"""One row of a table, on its way into a posting: what it changes, checks and stores."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Final, NamedTuple

from django.contrib.auth.models import User
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import transaction
from django.utils.translation import gettext

from adverts.draft import AdvertDraft
from adverts.structured.tables import draft_of_row
from adverts.text.errors import UnreadableAdvert
from companies.models import Company
from postings.importing.lookups import LookupCache
from postings.importing.pay import is_same_pay
from postings.item_text import ITEM_FIELDS
from postings.models import Posting
from postings.models.lifecycle import OPEN_TO_RECRUITERS, MoveError, is_editor
from postings.models.pay import PAY
from postings.models.revision import COLUMNS as PART_COLUMNS
from postings.pay.ranges import span
from postings.revisions.proposing import needs_revision
from postings.tables.columns import IGNORED, KEYS, column_of, is_same, shown_cells, typed_cells
from postings.tables.values import CellError, form_values
from postings.wording.parts import part_label
from postings.writing.filling import filled_form
from postings.writing.storing import (
    Places,
    Rows,
    propose_edit,
    same_job_as,
    store_edit,
    store_new,
    twin_of,
)

# Cells that hold texts: where a place or the pay is in a column of its own, they don't count.
_TEXTS: Final = frozenset({*ITEM_FIELDS, "nice_to_have", "description"})
_PART_OF_FIELD: Final = {
    name: part for part, names in PART_COLUMNS.items() for name in names
} | {name: name for name in ITEM_FIELDS}  # fmt: skip
_COLUMN_OF_FIELD: Final = {
    "remote_regions": "remote_countries", "remote_excluded": "remote_countries",
    "remote_unclear": "remote_countries", "closing_time": "closes_on", "closing_zone": "closes_on",
}  # fmt: skip


class CellChange(NamedTuple):
    """A cell that says something new."""

    column: str
    before: str
    after: str


@dataclass
class RowEdit:
    """What one row does to a posting, new or locked, for one person.

    `waiting` names the parts that wait for an editor once it is stored, and `same_as` is the
    posting that a new row without a reference repeats.
    """

    posting: Posting
    cells: Mapping[str, object]
    user: User
    lookups: LookupCache
    waiting: list[str] = field(default_factory=list)
    same_as: Posting | None = None

    def __post_init__(self) -> None:
        self.is_new = self.posting._state.adding
        self.typed = typed_cells(self.cells)
        self.shown = shown_cells(self.posting)
        self.given = {
            column: text
            for column, text in self.typed.items()
            if column not in KEYS | IGNORED
            and not is_same(column, text, self.shown.get(column, ""))
        }

    @property
    def changes(self) -> list[CellChange]:
        """What the row changes, in the order of its columns."""
        return [CellChange(c, self.shown.get(c, ""), text) for c, text in self.given.items()]

    def check(self) -> None:
        """Raise ValidationError, by column, unless the row can be stored."""
        self._check_state()
        try:
            company = self._company_key()
            values = list(form_values(self.given, self._head, self.posting))
        except CellError as error:
            raise ValidationError({error.column: error.reason}) from error
        except UnreadableAdvert as error:
            raise ValidationError({"title": str(error)}) from error
        self.form = filled_form(self.posting, values, user=self.user, company=company)
        if not self.form.is_valid():
            raise ValidationError(_by_column(self.form.errors))
        self.rows = Rows(self._places(), self._ranges())
        if self.is_new and not self.given.get("reference"):
            self.same_as = same_job_as(self.posting, self.rows.places or [])

    def _check_state(self) -> None:
        posting = self.posting
        version = self.typed.get("version")
        if not self.is_new and version and version != str(posting.version):
            text = gettext(
                "Somebody has saved this posting since your table was exported. Export it again."
            )
            raise ValidationError({"version": text})
        if not is_editor(self.user) and posting.status not in OPEN_TO_RECRUITERS:
            text = gettext("This posting is %(status)s, so you can't change it.")
            raise ValidationError({"id": text % {"status": posting.get_status_display()}})

    def _company_key(self) -> str | None:
        """Return the key of the company that the row names; None if it names no other one."""
        name = self.given.get("company")
        own = (
            Company.objects.all() if is_editor(self.user) else Company.objects.managed_by(self.user)
        )
        if name is None:
            keys = list(own.values_list("pk", flat=True)[:2]) if self.is_new else []
            return str(keys[0]) if len(keys) == 1 else None
        found = own.filter(name__iexact=name) | own.filter(former_names__name__iexact=name)
        keys = list(found.distinct().values_list("pk", flat=True)[:2])
        if len(keys) != 1:
            text = gettext("You can't post for a company of this name.")
            raise CellError("company", text)
        return str(keys[0])

    @cached_property
    def _head(self) -> AdvertDraft:
        """What the row says with the cells that stay, without the texts."""
        stays = {c: t for c, t in self.shown.items() if c not in self.typed}
        cells = {**stays, **self.cells}
        cells["title"] = self.typed.get("title") or self.posting.title
        return draft_of_row({n: c for n, c in cells.items() if n not in KEYS and not _is_text(n)})

    def _places(self) -> Places | None:
        """Return the locations; None if the row names the same places."""
        if "locations" not in self.given:
            return None
        if not self.given["locations"]:
            return []
        found = self.lookups.places_of(self._head, company=self.posting.company)
        places = [(one.place.pk if one.place else None, one.name) for one in found]
        stored = [] if self.is_new else self.posting.locations.values_list("place", "stated_name")
        return None if _where(places) == _where(stored) else places

    def _ranges(self) -> list[Any] | None:
        """Return the pay ranges, whose span becomes the pay; None if they stay."""
        posting = self.posting
        stored = [] if self.is_new else list(posting.pay_ranges.select_related("place"))
        if "pay_ranges" not in self.given:
            if stored and self.given.keys() & {"pay", *PAY}:
                text = gettext("The posting has several pay ranges. Change them in this column.")
                raise ValidationError({"pay_ranges": text})
            return None
        found = self.lookups.pay_ranges_of(self._head) if self.given["pay_ranges"] else []
        if self.given["pay_ranges"] and not found:
            text = gettext("Enter pay ranges like “Texas: $130,000 - $150,000 a year”.")
            raise ValidationError({"pay_ranges": text})
        if found:
            posting.take_pay(span([one.pay for one in found if one.pay]))
        return None if is_same_pay(found, stored) else found

    @property
    def says_nothing_new(self) -> bool:
        """Whether storing it would change nothing."""
        return not (
            self.is_new or self.form.changed_data or any(one is not None for one in self.rows)
        )

    @transaction.atomic
    def store(self, *, submits: bool) -> None:
        """Store what was checked; raises ValidationError, and then nothing is stored."""
        try:
            if self.is_new:
                self._store_new(submits=submits)
            elif needs_revision(self.posting, self.user):
                done = propose_edit(self.form, self._parts(), self.rows, by=self.user)
                self.waiting = [part_label(part) for part in done.waiting]
            else:
                store_edit(self.form, self.rows)
        except MoveError as error:
            raise ValidationError(str(error)) from error

    def _store_new(self, *, submits: bool) -> None:
        posting = self.posting
        posting.created_by = posting.status_changed_by = self.user
        store_new(self.form, self.rows)
        if twin := twin_of(posting):
            text = gettext("“%(title)s” (ID %(id)s) is open and says nearly the same. Change it.")
            raise ValidationError(text % {"title": twin.title, "id": twin.pk})
        if submits:
            if missing := posting.missing_by_field():
                raise ValidationError({name: f"{text}." for name, text in missing.items()})
            posting.submit(by=self.user)

    def _parts(self) -> Iterator[str]:
        parts = (_PART_OF_FIELD.get(name) for name in self.form.changed_data)
        ranges = ["pay"] if self.rows.ranges is not None else []
        yield from dict.fromkeys([*filter(None, parts), *ranges])


def _is_text(name: str) -> bool:
    return column_of(name) in _TEXTS


def _where(places: Any) -> set[Any]:
    return {place or name for place, name in places}


def _by_column(errors: Mapping[str, Any]) -> dict[str, list[str]]:
    """Return the form's messages by the columns that mend them."""
    found: dict[str, list[str]] = {}
    for name, texts in errors.items():
        column = NON_FIELD_ERRORS if name == NON_FIELD_ERRORS else _COLUMN_OF_FIELD.get(name, name)
        found.setdefault(column, []).extend(map(str, texts))
    return found
