"""The table as django-import-export sees it: how a file becomes rows, and rows become postings."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final, override

from django.core.exceptions import ValidationError
from django.db.models import Q, QuerySet
from django.utils.translation import gettext
from import_export.formats.base_formats import Format
from import_export.resources import ModelResource
from tablib import Dataset

from adverts.document import Document, Skipped
from adverts.structured.tables import table_rows
from adverts.text.errors import UnreadableAdvert
from postings.importing.lookups import LookupCache
from postings.importing.outcome import DATABASE_ERRORS, refusal
from postings.models import Posting
from postings.models.choices import Status
from postings.tables.columns import is_header, typed_cells, unknown_columns
from postings.tables.row import RowEdit

MOST_BYTES: Final = 1_500_000  # of a file
MOST_ROWS: Final = 300
_BY_REFERENCE: Final = ("", "api")  # sources whose postings a reference names; feeds have their own


class TableFormat(Format):  # type: ignore[misc]
    """CSV and XLSX, told by their content."""

    def __init__(self, encoding: str | None = None) -> None:
        """Take an encoding, as the package passes one; the content decides."""

    @override
    def get_title(self) -> str:
        return "CSV, XLSX"

    @override
    def can_import(self) -> bool:
        return True

    @override
    def create_dataset(self, in_stream: bytes) -> Dataset:
        """Return a row for each posting: its number and its cells; raises UnreadableAdvert."""
        dataset = Dataset(headers=["number", "cells"])
        for row in table_rows(Document.of(in_stream), is_header):
            if len(dataset) == MOST_ROWS:
                text = gettext("A table can have %(most)d rows. Divide it into several files.")
                raise UnreadableAdvert(text % {"most": MOST_ROWS})
            dataset.append(row)
        return dataset


@dataclass
class Report:
    """What the page says besides the rows; `digest` is of all that the rows do."""

    left_out: list[str] = field(default_factory=list)
    digest: str = ""


class PostingTable(ModelResource):  # type: ignore[misc]
    """Postings of one person: new rows become drafts, changed rows edits or revisions."""

    class Meta:
        model = Posting
        fields = ()
        skip_diff = True  # RowEdit knows what changes
        report_skipped = True
        use_transactions = True

    def __init__(self, *, user: Any, submits: bool, report: Report) -> None:
        super().__init__()
        self.user, self.submits, self.report = user, submits, report
        self.lookups = LookupCache()
        self.seen: list[tuple[int, Mapping[str, str]]] = []  # new rows
        self.edit: RowEdit

    @override
    def before_import(self, dataset: Dataset, **kwargs: Any) -> None:
        """Lock all postings in one order, so that two tables never wait for each other."""
        cells = [row for row in dataset["cells"] if not isinstance(row, Skipped)]
        self.report.left_out = unknown_columns(cells[0]) if cells else []
        keys = {key for row in cells if (key := _key(typed_cells(row).get("id", "")))}
        list(
            self._own()
            .filter(pk__in=keys)
            .order_by("pk")
            .select_for_update(no_key=True, of=("self",))
        )

    def _own(self) -> QuerySet[Posting]:
        return Posting.objects.managed_by(self.user).select_related("company", "category")

    @override
    def get_instance(self, instance_loader: Any, row: Mapping[str, Any]) -> Posting | None:
        """Return the posting with the row's ID, else with its reference; None if it is new."""
        if isinstance(row["cells"], Skipped):
            raise ValidationError(row["cells"].reason)
        typed = typed_cells(row["cells"])
        if key := typed.get("id"):
            found = self._own().filter(pk=_key(key)).first()
            if found is None:
                text = gettext("You have no posting with this ID. Leave it empty for a new one.")
                raise ValidationError({"id": text})
            return found
        reference = typed.get("reference")
        return self._of_reference(reference, typed.get("company")) if reference else None

    def _of_reference(self, reference: str, company: str | None) -> Posting | None:
        open_ones = self._own().filter(~Q(status=Status.CLOSED), source__in=_BY_REFERENCE)
        rows = open_ones.filter(reference=reference)
        if company:
            rows = rows.filter(company__name__iexact=company)
        found = list(rows.order_by("pk").select_for_update(no_key=True, of=("self",))[:2])
        if len(found) > 1:
            text = gettext("Several postings have this reference. Add the column “id”.")
            raise ValidationError({"reference": text})
        return found[0] if found else None

    @override
    def import_instance(self, instance: Posting, row: Mapping[str, Any], **kwargs: Any) -> None:
        """Read the row; the package keeps its errors for `validate_instance`."""
        self.edit = RowEdit(instance, row["cells"], self.user, self.lookups)
        if self.edit.is_new:
            self._refuse_twice(row["number"])
        if self.edit.is_new or self.edit.given:
            self.edit.check()

    def _refuse_twice(self, number: int) -> None:
        """Refuse a new row that the table has already; drafts are compared with nothing else."""
        for earlier, given in self.seen:
            if given == self.edit.given:
                text = gettext("This row says the same as row %(number)d.")
                raise ValidationError(text % {"number": earlier})
        self.seen.append((number, self.edit.given))

    @override
    def skip_row(
        self, instance: Posting, original: Any, row: Any, import_validation_errors: Any = None
    ) -> bool:
        """Skip a row that changes nothing, and one that was imported before."""
        if import_validation_errors:
            return False
        edit = self.edit
        if edit.is_new:
            return edit.same_as is not None
        return not edit.given or edit.says_nothing_new

    @override
    def validate_instance(
        self, instance: Posting, import_validation_errors: Any = None, validate_unique: bool = True
    ) -> None:
        """Raise what reading the row has found; the form has checked the rest."""
        if import_validation_errors:
            raise ValidationError(import_validation_errors)

    @override
    def save_instance(self, instance: Posting, is_create: bool, row: Any, **kwargs: Any) -> None:
        """Store the row in a transaction of its own.

        The package catches all errors of a row inside its transaction, which PostgreSQL then
        refuses to go on with.
        """
        try:
            self.edit.store(submits=self.submits)
        except DATABASE_ERRORS as error:
            raise ValidationError(str(refusal(error, instance))) from error

    @override
    def after_import_row(self, row: Mapping[str, Any], row_result: Any, **kwargs: Any) -> None:
        """Keep what the page shows."""
        row_result.number = row["number"]
        row_result.changes = self.edit.changes if not row_result.is_skip() else []
        row_result.waiting = self.edit.waiting
        row_result.same_as = self.edit.same_as

    @override
    def after_import(self, dataset: Dataset, result: Any, **kwargs: Any) -> None:
        """Sum up what the rows do, to recognise it when the person has agreed."""
        for row in result.invalid_rows:
            row.number = dataset["number"][row.number - 1]  # as a spreadsheet shows it
        done = [
            [
                row.import_type,
                None if row.is_new() else row.object_id,
                row.changes,
                row.waiting,
                row.same_as.pk if row.same_as else None,
            ]
            for row in result.valid_rows()
        ]
        self.report.digest = hashlib.sha256(json.dumps(done).encode()).hexdigest()


def _key(text: str) -> int:
    """Return a number that can be a key; one that no row has for other text."""
    return int(text) if text.isdecimal() and len(text) < 10 else 0
