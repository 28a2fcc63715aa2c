"""The submitted value of a field, as a person reads it."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Any

from django import forms
from django.contrib.admin.utils import display_for_field
from django.core.exceptions import ValidationError
from django.db.models import Field, Model
from django.forms.models import ModelChoiceField
from django.utils.translation import gettext

from saving.snapshot import Sent

_SHORT = 300


def in_words(field: forms.Field | None, sent: Sent) -> str:
    """Return the value with labels and names instead of codes and IDs."""
    values = [value for some in sent.values() for value in some]
    if isinstance(field, forms.BooleanField):
        return gettext("Yes") if values else gettext("No")
    if isinstance(field, ModelChoiceField):
        return ", ".join(_named(field, value) for value in values if value)
    known = dict(_flat(getattr(field, "choices", None) or ()))
    return " ".join(str(known.get(value, value)) for value in values if value).strip()


def _named(field: ModelChoiceField[Any], value: str) -> str:
    """Return the name of the row, if this person can choose it."""
    try:
        row = field.queryset.filter(**{field.to_field_name or "pk": value}).first()  # type: ignore[union-attr]
    except (ValueError, ValidationError):
        return value
    return field.label_from_instance(row) if row else value


def _flat(choices: Any) -> Iterator[tuple[str, Any]]:
    for value, label in choices:
        if isinstance(label, list | tuple):
            yield from _flat(label)
        elif value not in ("", None):
            yield str(value), label


def column_in_words(row: Model, column: Field[Any, Any]) -> str:
    """Return a column's value as a page shows it."""
    value = column.value_from_object(row)
    if column.is_relation:
        return str(getattr(row, column.name) or "")
    if isinstance(value, bool):
        return gettext("Yes") if value else gettext("No")
    return str(display_for_field(value, column, ""))


def only_changes(before: str, now: str) -> tuple[str, str]:
    """Return the lines in which two texts differ; short texts and single lines are whole."""
    if max(len(before), len(now)) <= _SHORT:
        return before, now
    old, new = before.splitlines(), now.splitlines()
    steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    changed = [(i, j, k, n) for tag, i, j, k, n in steps if tag != "equal"]
    gone = [line for i, j, _, _ in changed for line in old[i:j]]
    come = [line for _, _, k, n in changed for line in new[k:n]]
    return "\n".join(gone), "\n".join(come)
