"""The filters' HTML, put together by hand: a page has more than a hundred options.

A template for each field takes half of the time that the whole page takes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from html import escape

from django.forms import BoundField
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from postings.listing.count_text import count_text
from postings.listing.options import Option

# The same few hundred words on every page.
_escaped = lru_cache(maxsize=4096)(escape)


def typed_field(field: BoundField) -> SafeString:
    """A field to type into, with its label and its help."""
    help_text = ""
    if field.help_text:
        words = _escaped(str(field.help_text))
        help_text = f'<div id="{field.auto_id}_helptext" class="form-text">{words}</div>'
    return SafeString(
        f'<div id="div_{field.auto_id}" class="mb-3">'
        f"{_label(field, 'form-label')}{input_tag(field)}{help_text}</div>"
    )


def input_tag(field: BoundField) -> SafeString:
    """The `<input>` of a field, as its widget would render it with a template of its own."""
    widget = field.field.widget
    value = widget.format_value(field.value())
    attributes = {
        "type": getattr(widget, "input_type", "text"), "name": field.html_name,
        "id": field.auto_id, "class": "form-control", "value": value or None,
    }  # fmt: skip
    asked = field.build_widget_attrs(widget.attrs)
    return SafeString(f"<input{_attributes(attributes | asked)}>")


def counted_field(field: BoundField, found: Sequence[Option]) -> SafeString:
    """A filter whose options say how many postings they lead to."""
    if not field.use_fieldset:
        return counted_select(field, found)
    return SafeString(
        f'<fieldset id="div_{field.auto_id}" class="mb-3">'
        f"<legend>{_escaped(str(field.label))}</legend>{_checkboxes(field, found)}</fieldset>"
    )


def counted_select(field: BoundField, found: Sequence[Option]) -> SafeString:
    """A filter with one value; where there are no options, room for a script to bring some."""
    if not found:
        return SafeString(f'<div id="div_{field.auto_id}" hidden></div>')
    return SafeString(
        f'<div id="div_{field.auto_id}" class="mb-3">{_label(field)}'
        f'<select name="{field.html_name}" id="{field.auto_id}" class="form-select">'
        f"{counted_options(field, found)}</select></div>"
    )


def counted_options(field: BoundField, found: Sequence[Option]) -> SafeString:
    """The options of a filter with one value, to choose none among them."""
    texts = [_option(o.value, f"{o.label} ({count_text(o.count)})", o.is_chosen) for o in found]
    if field.name != "radius":  # around a city there is always some distance
        none = getattr(field.field, "empty_label", None) or gettext("any")
        texts.insert(0, _option("", str(none), False))
    return SafeString("\n".join(texts))


def plain_options(choices: Iterable[tuple[str, str]], chosen: str) -> SafeString:
    """The options of a field that are not counted."""
    return SafeString("\n".join(_option(v, str(label), v == chosen) for v, label in choices))


def _attributes(values: Mapping[str, object]) -> str:
    """As Django's `flatatt`, which makes a template of each attribute."""
    return "".join(
        f" {name}" if value is True else f' {name}="{_escaped(str(value))}"'
        for name, value in values.items()
        if value is not None and value is not False
    )


def _label(field: BoundField, css_class: str = "") -> str:
    styled = f' class="{css_class}"' if css_class else ""
    return f'<label for="{field.id_for_label}"{styled}>{_escaped(str(field.label))}</label>'


def _checkboxes(field: BoundField, found: Sequence[Option]) -> str:
    name, auto_id = field.html_name, field.auto_id
    return "\n".join(
        f'<div class="form-check"><input type="checkbox" name="{name}"'
        f' value="{_escaped(option.value)}" id="{auto_id}_{n}" class="form-check-input"'
        f'{" checked" * option.is_chosen}><label for="{auto_id}_{n}" class="form-check-label">'
        f'{_escaped(option.label)} <span class="n" id="n_{name}_{n}">{count_text(option.count)}'
        f"</span></label></div>"
        for n, option in enumerate(found)
    )


def _option(value: str, text: str, is_chosen: bool) -> str:
    selected = " selected" * is_chosen
    return f'<option value="{_escaped(value)}"{selected}>{_escaped(text)}</option>'
