"""Lists that a page of components prints from its data, as lists of HTML.

`{benefits.map((one) => <li>{one}</li>)}` prints the texts of a list that the code has before, or
that stands there itself: `{["A boat", "A berth"].map(…)}`.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from itertools import islice

from adverts.text.script_values import list_at

_PRINTED = re.compile(r"\{\s*(?:(?P<name>[A-Za-z_$][\w$]*)\s*\??\.map\(|(?=\[))")
_IS_MAPPED = re.compile(r"\s*(?:as const\s*)?\)?\s*\.map\(")
_NAMED = r"\b(?:const|let|var)\s+{name}\b[^=\n]{{0,80}}=\s*(?=\[)"
_MOST = 100  # lists of a page
_HEADS = ("title", "titel", "name", "label", "heading", "headline")
_TEXTS = ("text", "description", "desc", "body", "content", "beschreibung", "omschrijving")


def with_printed_lists(template: str, code: str) -> str:
    """Return a template with the lists that it prints before the expressions that do so."""
    parts, end = [], 0
    for printed in islice(_PRINTED.finditer(template), _MOST):
        if items := list(_items_of(template, printed, code)):
            listed = "".join(f"<li>{html.escape(item)}</li>" for item in items)
            parts += [template[end : printed.start()], f"<ul>{listed}</ul>"]
            end = printed.start()
    return "".join([*parts, template[end:]])


def _items_of(template: str, printed: re.Match[str], code: str) -> Iterator[str]:
    """Yield the texts of the list that an expression prints."""
    if name := printed["name"]:
        named = re.search(_NAMED.format(name=re.escape(name)), code)
        found = list_at(code, named.end()) if named else None
    else:
        found = list_at(template, printed.end())
        found = found if found and _IS_MAPPED.match(template, found[1]) else None
    for value in found[0] if found else ():
        if text := _text_of(value):
            yield text


def _text_of(value: object) -> str:
    """Return a text, or that of a record with its head before it."""
    if isinstance(value, str):
        return value.strip()
    if not isinstance(value, Mapping):
        return ""
    head, text = (
        next((v for name in names if isinstance(v := value.get(name), str) and v), "")
        for names in (_HEADS, _TEXTS)
    )
    return ": ".join(filter(None, (head, text)))
