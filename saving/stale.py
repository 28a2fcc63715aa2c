"""A form that comes back although somebody has changed the row meanwhile.

What the person typed stays, the rest gets the new values, and each difference is shown with all
three: before, now, theirs.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms.models import BaseModelFormSet
from django.http import QueryDict

from saving.rows import Rows
from saving.snapshot import Sent, Snapshot, as_sent
from saving.words import in_words, only_changes


@dataclass(frozen=True)
class Difference:
    """One field: when the page was opened, in the database now, and as this person has it."""

    label: str
    before: str
    now: str
    yours: str = ""


@dataclass(frozen=True)
class Page:
    """What a page would show now: its unbound forms, and the same as a snapshot."""

    form: forms.ModelForm[Any]
    formsets: list[BaseModelFormSet[Any, Any]]  # those that this person can edit
    snapshot: Snapshot
    labels: Mapping[str, str]  # of the columns shown outside the form


class Comparison:
    """What a page showed and what came back, compared with what the page would show now.

    If we don't know what the page showed, everything that differs counts as typed.
    """

    def __init__(self, seen: Snapshot | None, sent: QueryDict, page: Page) -> None:
        self._is_known, self._sent, self._page = seen is not None, sent, page
        self._seen, self._now = seen or page.snapshot, page.snapshot
        self._rows = [
            Rows(formset, self._seen.rows.get(str(formset.prefix), {}), sent)
            for formset in page.formsets
        ]

    def differences(self) -> list[Difference]:
        """Return what has changed since; empty if the form is current."""
        if not self._is_known:
            return [self._difference(name) for name in self._seen.fields if self._is_typed(name)]
        if (self._seen.version, self._seen.rows) == (self._now.version, self._now.rows) and (
            self._now.version is not None
        ):
            return []
        rows = (Difference(rows.label, *row) for rows in self._rows for row in rows.differences())
        changed = [*self._of_fields(), *self._shown(), *rows]
        return [*changed, *self._closed()] if changed else []

    def merged(self) -> QueryDict:
        """Return what was sent, with the new value wherever nothing was typed."""
        data = self._sent.copy()
        for name, now in self._now.fields.items():
            if not self._is_typed(name):
                for key, values in now.items():
                    data.setlist(key, values)
        for rows in self._rows:
            rows.merge_into(data)
        return data

    def _of_fields(self) -> Iterator[Difference]:
        for name, now in self._now.fields.items():
            if self._seen.fields.get(name) != now:
                yield self._difference(name)

    def _closed(self) -> Iterator[Difference]:
        """Yield what was typed in fields that this person can no longer edit."""
        for name in self._seen.fields:
            if name not in self._now.fields and self._is_typed(name):
                yield self._difference(name)

    def _difference(self, name: str) -> Difference:
        before = self._seen.fields.get(name, {}) if self._is_known else {}
        yours = as_sent(self._sent, self._seen.fields.get(name, {}))
        return Difference(
            self._label(name),
            *only_changes(self._words(name, before), self._words_now(name)),
            self._words(name, yours) if self._is_typed(name) else "",
        )

    def _shown(self) -> Iterator[Difference]:
        for name, now in self._now.shown.items():
            before = self._seen.shown.get(name, now)
            if before != now:
                yield Difference(self._page.labels.get(name, name), before, now)

    def _is_typed(self, name: str) -> bool:
        """Return whether the person edited a field; for files, browsers send nothing to tell."""
        seen = self._seen.fields.get(name)
        field = self._field(name)
        if seen is None or isinstance(field, forms.FileField):
            return False
        return as_sent(self._sent, seen) != seen

    def _field(self, name: str) -> forms.Field | None:
        form = self._page.form
        return form.fields.get(name) or type(form).base_fields.get(name)

    def _label(self, name: str) -> str:
        field = self._field(name)
        if field is not None and field.label:
            return str(field.label).capitalize()
        columns = self._page.form._meta.model._meta.concrete_fields
        return next((str(c.verbose_name) for c in columns if c.name == name), name).capitalize()

    def _words_now(self, name: str) -> str:
        if name in self._now.fields:
            return self._words(name, self._now.fields[name])
        return self._now.shown.get(name, "")

    def _words(self, name: str, sent: Sent) -> str:
        return in_words(self._field(name), sent)
