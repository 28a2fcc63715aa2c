"""A set of filters that ignores what it can't read, and says so; made in half a millisecond."""

from __future__ import annotations

from copy import copy
from typing import Any

import django_filters as filters
from django import forms
from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

REASONS: dict[str, str | Promise] = {
    "max_length": _("%(label)s “%(value)s” is too long: ignored."),
    "invalid": _("%(label)s “%(value)s” is not a number: ignored."),
    "min_value": _("%(label)s “%(value)s” is too small: ignored."),
    "max_value": _("%(label)s “%(value)s” is too large: ignored."),
    "max_digits": _("%(label)s “%(value)s” is too large: ignored."),
    "max_whole_digits": _("%(label)s “%(value)s” is too large: ignored."),
}
UNKNOWN = _("%(label)s “%(value)s” is not known: ignored.")


class _Filters(dict[str, filters.Filter]):
    """The declared filters; each search has its own, which share what nobody changes."""

    def __deepcopy__(self, memo: Any) -> dict[str, filters.Filter]:
        return {name: _own(declared) for name, declared in self.items()}


def _own(declared: filters.Filter) -> filters.Filter:
    """A filter knows its search, and so does the method that it calls."""
    own = copy(declared)
    own.method = declared.method
    return own


class LenientFilterSet(filters.FilterSet):  # type: ignore[misc]
    """Values that are wrong are left out of `data`, one by one; `notes` say which."""

    _made_form_class: type[forms.Form] | None = None

    def __init__(self, data: QueryDict, queryset: QuerySet[Any]) -> None:
        self.data: QueryDict
        super().__init__(data, queryset=queryset)
        self.notes: list[str] = []
        self.data = data.copy()
        self._drop_unreadable_values()
        self._drop_half_switches()
        self._drop_wrong_values()

    @classmethod
    def get_filters(cls) -> _Filters:
        """As declared, and cheap to copy."""
        return _Filters(super().get_filters())

    def get_form_class(self) -> type[forms.Form]:
        """The same for every search."""
        made = type(self)._made_form_class or super().get_form_class()
        type(self)._made_form_class = made
        return made

    def _drop_unreadable_values(self) -> None:
        """Zero bytes, which PostgreSQL can't even compare."""
        for name, values in list(self.data.lists()):
            if any("\0" in value for value in values):
                text = gettext("%(label)s: what stands there can't be read.")
                self.notes.append(text % {"label": self.label(name)})
                self.data.setlist(name, [])

    def _drop_half_switches(self) -> None:
        """A checkbox takes any text for yes, and so a link that says 0 or no."""
        for name in self._switches():
            value = self.data.get(name, "")
            if value not in ("", "1", "on", "true"):
                self.note(UNKNOWN, name, value)
                self.data.setlist(name, [])

    def _switches(self) -> list[str]:
        """Told by the filters: fields of the form are copied anew for each search."""
        widgets = ((name, of.extra.get("widget")) for name, of in self.base_filters.items())
        return [name for name, widget in widgets if widget is forms.CheckboxInput]

    def _drop_wrong_values(self) -> None:
        """A link with a wrong value still leads somewhere, and the page says what it ignored."""
        errors = self.form.errors.as_data()
        for name, found in errors.items():
            field, values = self.form.fields[name], self.data.getlist(name)
            several = isinstance(field, forms.MultipleChoiceField | forms.ModelMultipleChoiceField)
            known = {str(value) for value, _ in field.choices} if several else set()
            reason = REASONS.get(found[0].code or "", UNKNOWN)
            for value in dict.fromkeys(v for v in values if v not in known):
                self.note(reason, name, value)
            self.data.setlist(name, [v for v in values if v in known])
        if errors:
            del self._form

    def note(self, reason: str | Promise, name: str, value: str) -> None:
        """Say that a value was ignored."""
        self.notes.append(str(reason) % {"label": self.label(name), "value": short(value)})

    def label(self, name: str) -> str:
        """What a parameter is called on the page."""
        if name == "sort":
            return gettext("Sort order")
        return str(self.form.fields[name].label) if name in self.form.fields else name[:30]

    def value(self, name: str) -> Any:
        """A parameter's cleaned value."""
        return self.form.cleaned_data.get(name) if self.form.is_valid() else None


def short(value: str) -> str:
    """What somebody wrote, for a line on the page."""
    return value if len(value) <= 60 else f"{value[:60]}…"
