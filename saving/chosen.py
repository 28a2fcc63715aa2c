"""Choosing other rows in a form, at the same cost for many rows as for few.

Django's autocomplete asks for the label of each chosen row by itself, and its select renders a
template for each option.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.contrib import admin
from django.contrib.admin.widgets import AutocompleteSelect, RelatedFieldWidgetWrapper
from django.db.models import Model, QuerySet
from django.forms import BaseInlineFormSet, Select
from django.forms.utils import flatatt
from django.http import HttpRequest
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe


class ChosenSelect(AutocompleteSelect):
    """An autocomplete that knows the stored row, and asks only for another one."""

    known: Model | None = None

    def optgroups(self, name: str, value: Sequence[Any], attr: Any = None) -> list[Any]:
        """Return the selected option."""
        if self.known is None or [str(one) for one in value] != [str(self.known.pk)]:
            return super().optgroups(name, value, attr)
        label = self.choices.field.label_from_instance(self.known)
        options = [] if self.is_required else [self.create_option(name, "", "", False, 0)]
        options.append(self.create_option(name, self.known.pk, label, True, len(options)))
        return [(None, options, 0)]


class LongSelect(Select):
    """A select of thousands of options, which works without scripts; no groups of options."""

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        """Return the element."""
        own = self.build_attrs(self.attrs, {**(attrs or {}), "name": name})
        chosen = {str(one) for one in self.format_value(value)}
        marks = {True: mark_safe(" selected"), False: ""}
        rows = ((key, marks[str(key) in chosen], label) for key, label in self.choices)
        options = format_html_join("", '<option value="{}"{}>{}</option>', rows)
        return format_html("<select{}>{}</select>", flatatt(own), options)


class ChosenRows(BaseInlineFormSet[Any, Any, Any]):
    """Forms of rows whose autocompletes know the stored rows."""

    def add_fields(self, form: Any, index: int | None) -> None:
        """Give each row what it belongs to, and each autocomplete what the row names."""
        super().add_fields(form, index)
        if self.instance.pk:
            setattr(form.instance, self.fk.name, self.instance)
        for name, field in form.fields.items():
            widget = field.widget
            if isinstance(widget, RelatedFieldWidgetWrapper):
                widget = widget.widget
            if isinstance(widget, ChosenSelect) and form.instance.pk:
                widget.known = getattr(form.instance, name)


class ChosenInline(admin.StackedInline[Any, Any]):
    """The base of rows with autocompletes; any number of them takes one statement."""

    formset = ChosenRows

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """Return the rows with the rows that they name."""
        return super().get_queryset(request).select_related(*self.autocomplete_fields)

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Use the autocomplete that knows the stored row."""
        if db_field.name in self.autocomplete_fields:
            kwargs["widget"] = ChosenSelect(db_field, self.admin_site, using=kwargs.get("using"))
        return super().formfield_for_foreignkey(db_field, request, **kwargs)
