"""What the styles and the numbering of a Word file make of a paragraph.

A style may be based on another, so a house's own “Vacancy heading” is a heading because it is based
on Heading 1, and its own bullet is one because List Bullet is. The library that converts the file
looks at a style alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from lxml import etree

_HEADING = re.compile(r"heading (\d)", re.IGNORECASE)
_BULLET = re.compile(r"list (?:bullet|number) ?([2-5])?", re.IGNORECASE)
_LONGEST_CHAIN = 20  # styles, each based on the next
_LARGER = 1.25  # times the usual size: set like a heading
_USUAL_SIZE = 22.0  # half points, where a file states none
_DEEPEST = 4  # levels of a list, counted from 0
Element = etree._Element


def first(element: Element | None, *path: str) -> Element | None:
    """Return the first element below, by local names in the element's own namespace."""
    for name in path:
        if element is None:
            return None
        space = etree.QName(element).namespace
        element = element.find(f"{{{space}}}{name}")
    return element


def value(element: Element | None, name: str = "val") -> str:
    """Return an attribute by its local name; empty without one."""
    if element is None:
        return ""
    return element.get(f"{{{etree.QName(element).namespace}}}{name}") or ""


def is_on(element: Element | None) -> bool | None:
    """Return what a property that is on or off says; None where it is absent."""
    return None if element is None else value(element) not in ("0", "false", "off", "none")


@dataclass
class Style:
    """What one style says itself."""

    name: str = ""
    based_on: str = ""
    paragraph: Element | None = None
    text: Element | None = None


@dataclass
class Looks:
    """The styles of a file by id, and the levels of its lists."""

    styles: dict[str, Style] = field(default_factory=dict)
    # Of each list (numId) and level, the kind of its numbers, and the style that it belongs to.
    levels: dict[str, dict[int, tuple[str, str]]] = field(default_factory=dict)
    default: Style = field(default_factory=Style)

    _chains: dict[str, tuple[Style, ...]] = field(default_factory=dict)
    _said: dict[tuple[str, str], bool] = field(default_factory=dict)

    def chain(self, style_id: str) -> tuple[Style, ...]:
        """Return a style and those it is based on."""
        if style_id not in self._chains:
            found: list[Style] = []
            at = self.styles.get(style_id)
            while at is not None and len(found) < _LONGEST_CHAIN:
                found.append(at)
                at = self.styles.get(at.based_on)
            self._chains[style_id] = tuple(found)
        return self._chains[style_id]

    def heading_level(self, paragraph: Element | None, style_id: str) -> int:
        """Return 1 to 6 for a heading, 0 for other text; by its style's name or outline level."""
        own = first(paragraph, "outlineLvl")
        for style in self.chain(style_id):
            if found := _HEADING.fullmatch(style.name):
                return min(int(found[1]), 6) or 1
            own = own if own is not None else first(style.paragraph, "outlineLvl")
        level = value(own)
        return int(level) + 1 if level.isdigit() and int(level) < 6 else 0

    def role(self, style_id: str) -> str:
        """Return “Title” or “Subtitle” for such a style, also for one that is based on it."""
        names = (style.name.casefold() for style in self.chain(style_id))
        known = {"title": "Title", "subtitle": "Subtitle"}
        return next((known[name] for name in names if name in known), "")

    def list_level(self, paragraph: Element | None, style_id: str) -> tuple[str, int] | None:
        """Return the list that a paragraph is in, and its level; None if it is in none.

        The number 0 takes a paragraph out of the list of its style.
        """
        number, level = self._stated(paragraph, style_id)
        if number and number != "0":
            kind, _ = self.levels.get(number, {}).get(level, ("bullet", ""))
            return None if kind == "none" else (number, min(level, _DEEPEST))
        return None

    def bullet_depth(self, paragraph: Element | None, style_id: str) -> int:
        """Return the depth of a bullet that only the name of a style says; 0 for other text."""
        if first(paragraph, "numPr") is not None:
            return 0
        for style in self.chain(style_id):
            if found := _BULLET.fullmatch(style.name):
                return int(found[1] or 1)
        return 0

    def _stated(self, paragraph: Element | None, style_id: str) -> tuple[str, int]:
        number = value(first(paragraph, "numPr", "numId"))
        level = value(first(paragraph, "numPr", "ilvl"))
        for style in self.chain(style_id):
            numbering = first(style.paragraph, "numPr")
            number = number or value(first(numbering, "numId"))
            level = level or value(first(numbering, "ilvl"))
        if not level:
            level = self._level_of_style(number, style_id)
        return number, int(level) if level.isdigit() and len(level) < 3 else 0

    def _level_of_style(self, number: str, style_id: str) -> str:
        """Return the level of a list that belongs to a style, or to one that it is based on."""
        ids = [style_id, *(style.based_on for style in self.chain(style_id))]
        levels = self.levels.get(number, {})
        found = (str(at) for at, (_, owner) in levels.items() if owner and owner in ids)
        return next(found, "0")

    def says(self, name: str, style_id: str) -> bool:
        """Return whether a style turns a property of text on: bold, hidden, struck through."""
        key = name, style_id
        if key not in self._said:
            stated = (is_on(first(style.text, name)) for style in self.chain(style_id))
            self._said[key] = next((said for said in stated if said is not None), False)
        return self._said[key]

    def is_large(self, style_id: str) -> bool:
        """Return whether a style sets text clearly larger than usual."""
        sizes = (value(first(style.text, "sz")) for style in self.chain(style_id))
        size = next((float(size) for size in sizes if size.isdigit()), 0.0)
        return size > self._usual_size * _LARGER

    @cached_property
    def _usual_size(self) -> float:
        normal = next((s for s in self.styles.values() if s.name.casefold() == "normal"), Style())
        sizes = (value(first(style.text, "sz")) for style in (normal, self.default))
        return next((float(size) for size in sizes if size.isdigit()), _USUAL_SIZE)


def looks_of(styles: Element | None, numbering: Element | None) -> Looks:
    """Read the parts of a file that hold its styles and lists."""
    looks = Looks()
    for element in _children(styles, "style"):
        style = Style(
            name=value(first(element, "name")),
            based_on=value(first(element, "basedOn")),
            paragraph=first(element, "pPr"),
            text=first(element, "rPr"),
        )
        looks.styles.setdefault(value(element, "styleId"), style)
    looks.default.text = first(styles, "docDefaults", "rPrDefault", "rPr")
    kinds = {
        value(element, "abstractNumId"): dict(_levels(element))
        for element in _children(numbering, "abstractNum")
    }
    for element in _children(numbering, "num"):
        known = kinds.get(value(first(element, "abstractNumId")), {})
        looks.levels[value(element, "numId")] = known
    return looks


def _levels(list_: Element) -> Iterator[tuple[int, tuple[str, str]]]:
    for element in _children(list_, "lvl"):
        at = value(element, "ilvl") or "0"
        if at.isdigit() and len(at) < 3:
            kind = value(first(element, "numFmt")) or "decimal"
            yield int(at), (kind, value(first(element, "pStyle")))


def _children(element: Element | None, name: str) -> Iterator[Element]:
    if element is not None:
        yield from element.iterchildren(f"{{{etree.QName(element).namespace}}}{name}")
