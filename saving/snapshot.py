"""What a page of the admin showed: stored in the page, compared when it comes back.

Values are stored as a browser sends them, so comparing needs no knowledge of fields.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from django import forms
from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.core import signing
from django.db.models import Model
from django.forms.boundfield import BoundField
from django.forms.models import BaseModelFormSet

type Sent = dict[str, list[str]]  # what a browser sends: values by name

_SALT = "saving.snapshot"


@dataclass(frozen=True)
class Snapshot:
    """The form's fields, the rows below it by their keys, and the row's other values shown."""

    version: int | None = None
    fields: dict[str, Sent] = field(default_factory=dict)
    rows: dict[str, dict[str, Sent]] = field(default_factory=dict)
    shown: dict[str, str] = field(default_factory=dict)

    def as_text(self) -> str:
        """Return it signed and compressed, for a hidden field."""
        return signing.dumps(asdict(self), salt=_SALT, compress=True)

    @classmethod
    def from_text(cls, text: str) -> Snapshot | None:
        """Return what `as_text` wrote; None for anything else."""
        try:
            return cls(**signing.loads(text, salt=_SALT))
        except (signing.BadSignature, TypeError, ValueError):
            return None


def snapshot(
    form: forms.ModelForm[Any],
    formsets: list[BaseModelFormSet[Any, Any]],
    obj: Model,
    shown: Mapping[str, str],
) -> Snapshot:
    """Return what unbound forms show."""
    return Snapshot(
        version=getattr(obj, "version", None),
        fields={name: sent_by(form[name]) for name in form.fields if _is_open(form[name])},
        rows={str(formset.prefix): _rows(formset) for formset in formsets},
        shown=dict(shown),
    )


def _rows(formset: BaseModelFormSet[Any, Any]) -> dict[str, Sent]:
    return {str(row.instance.pk): row_sent(row) for row in formset.initial_forms}


def row_sent(row: Any) -> Sent:
    """Return what an unbound form of a formset sends, under names without its prefix."""
    start = len(row.prefix) + 1
    bound = (row[name] for name in row.fields if name not in ("DELETE", "ORDER"))
    return {
        name[start:]: values
        for one in bound
        if not one.is_hidden
        for name, values in sent_by(one).items()
    }


def _is_open(bound: BoundField) -> bool:
    return not bound.field.disabled


def sent_by(bound: BoundField) -> Sent:
    """Return what a browser sends for a field that nobody edits."""
    return _sent(bound.field.widget, bound.html_name, bound.value())


def _sent(widget: Any, name: str, value: Any) -> Sent:
    if isinstance(widget, RelatedFieldWidgetWrapper):
        return _sent(widget.widget, name, value)
    if isinstance(widget, forms.MultiWidget):
        several: Any = widget
        values = value if isinstance(value, list | tuple) else several.decompress(value)
        parts = zip(several.widgets, several.widgets_names, values, strict=True)
        return {k: v for sub, end, one in parts for k, v in _sent(sub, name + end, one).items()}
    if isinstance(widget, forms.FileInput):  # sends nothing; its URL shows which file it is
        return {name: [str(getattr(value, "url", value or ""))]}
    if isinstance(widget, forms.CheckboxInput):
        return {name: ["on"] if widget.check_test(value) else []}
    formatted = widget.format_value(value)
    if isinstance(formatted, list | tuple):
        return {name: [str(one) for one in formatted]}
    return {name: [_lines("" if formatted is None else str(formatted))]}


def as_sent(data: Any, names: Any) -> Sent:
    """Return what was sent under these names, with our line endings."""
    return {name: [_lines(value) for value in data.getlist(name)] for name in names}


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n")
