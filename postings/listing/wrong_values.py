"""The values that a search leaves out of a URL because they are wrong, each with a note.

A link with a wrong value still leads somewhere, and the page says what it left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from django import forms
from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

UNKNOWN = _("%(label)s “%(value)s” isn't a valid choice, so it was left out.")
REASONS: dict[str, str | Promise] = {
    "max_length": _("%(label)s “%(value)s” is too long, so it was left out."),
    "invalid": _("%(label)s “%(value)s” isn't a number, so it was left out."),
    "min_value": _("%(label)s “%(value)s” is too small, so it was left out."),
    "max_value": _("%(label)s “%(value)s” is too large, so it was left out."),
    "max_digits": _("%(label)s “%(value)s” is too large, so it was left out."),
    "max_whole_digits": _("%(label)s “%(value)s” is too large, so it was left out."),
}


class Checked(NamedTuple):
    """A valid form, its data, and a note on each value that was left out."""

    form: forms.Form
    data: QueryDict
    notes: list[str]


def checked(data: QueryDict, form_class: type[forms.Form]) -> Checked:
    """Return the valid part of a form's data; `data` itself does not change."""
    data = data.copy()
    form = form_class(data)
    notes = [*_without_zero_bytes(form, data), *_without_wrong_values(form, data)]
    if notes:
        form = form_class(data)
        _clean(form, data)
    return Checked(form, data, notes)


def _clean(form: forms.Form, data: QueryDict) -> None:
    """Check the fields with values; most searches use few of them."""
    every, form.fields = form.fields, {n: of for n, of in form.fields.items() if n in data}
    form.full_clean()
    form.fields = every


def _without_zero_bytes(form: forms.Form, data: QueryDict) -> Iterator[str]:
    """Remove values with zero bytes first, because PostgreSQL can't even compare them."""
    for name, values in list(data.lists()):
        if any("\0" in value for value in values):
            text = gettext("%(label)s has characters that can't be read, so it was left out.")
            yield text % {"label": label_of(form, name)}
            data.setlist(name, [])


def _without_wrong_values(form: forms.Form, data: QueryDict) -> Iterator[str]:
    _clean(form, data)
    for name, errors in form.errors.as_data().items():
        field, values = form.fields[name], data.getlist(name)
        known = set[str]()
        if isinstance(field, forms.MultipleChoiceField | forms.ModelMultipleChoiceField):
            known = {str(value) for value, _ in field.choices}  # type: ignore[union-attr]
        reason = REASONS.get(errors[0].code or "", UNKNOWN)
        for value in dict.fromkeys(value for value in values if value not in known):
            yield note(reason, label_of(form, name), value)
        data.setlist(name, [value for value in values if value in known])


def note(reason: str | Promise, label: str, value: str) -> str:
    """Return the note that a value was left out."""
    return str(reason) % {"label": label, "value": short(value)}


def label_of(form: forms.Form, name: str) -> str:
    """Return a parameter's label on the page, or its name if the page does not show it."""
    if name == "sort":
        return gettext("Sort order")
    return str(form.fields[name].label) if name in form.fields else name[:30]


def short(value: str) -> str:
    """Shorten what somebody typed to fit on a line of the page."""
    return value if len(value) <= 60 else f"{value[:60]}…"
