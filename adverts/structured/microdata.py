"""Reads microdata in HTML (itemscope, itemprop) into dictionaries, as in JSON-LD."""

from __future__ import annotations

import html
from collections.abc import Iterator

from lxml import etree

from adverts.text.repair import collapse

# The attribute that holds the value, if the text does not.
_VALUES = {"meta": "content", "a": "href", "link": "href", "time": "datetime", "data": "value"}
_MAX_NAMES = 10  # of one property; each holds the whole text
_MARKED_UP = frozenset(
    {"description", "responsibilities", "qualifications", "jobBenefits", "experienceRequirements"}
)


def microdata_items(root: etree._Element, type_name: str) -> Iterator[dict[str, object]]:
    """Yield the items of a schema.org type, each with its properties by name."""
    for element in root.iter(etree.Element):
        if (element.get("itemtype") or "").rstrip("/").endswith(f"schema.org/{type_name}"):
            yield _item(element)


def _item(scope: etree._Element) -> dict[str, object]:
    """Return the properties of one item; a name that occurs several times has a list."""
    found: dict[str, list[object]] = {}
    for element in _properties(scope):
        for name in (element.get("itemprop") or "").split()[:_MAX_NAMES]:
            found.setdefault(name, []).append(_value(element, name))
    return {name: values[0] if len(values) == 1 else values for name, values in found.items()}


def _properties(scope: etree._Element) -> Iterator[etree._Element]:
    """Yield the elements with a property of this item, but not of items inside it."""
    waiting = list(reversed(scope))
    while waiting:
        element = waiting.pop()
        if element.get("itemprop"):
            yield element
        if element.get("itemscope") is None:
            waiting += reversed(element)


def _value(element: etree._Element, name: str) -> object:
    if element.get("itemscope") is not None:
        return _item(element)
    stated = element.get("content") or element.get(_VALUES.get(str(element.tag), "content"))
    if stated:
        return stated
    if name in _MARKED_UP:
        inside = (etree.tostring(child, encoding="unicode") for child in element)
        return html.escape(element.text or "") + "".join(inside)
    return collapse("".join(str(text) for text in element.itertext()))
