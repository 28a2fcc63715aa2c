"""Texts about the job among the facts of a page: at the top, or inside the blocks of the page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from adverts.facts.values import text_of
from adverts.structured.known_names import FIELDS, plain

_LONG_TEXT, _LINES = 200, 3  # characters and line breaks of a fact that is a text
_LONG_ITEM = 30  # characters of the items of a list, on average; tags are shorter
_SHORT_TEXT = 60  # characters of a text that a block calls its text
_LONGEST_HEADING, _LONGEST_PLACE = 120, 60  # characters
_DEEPEST = 8  # blocks inside each other
_TEXT_NAMES = frozenset({"text", "content", "body", "markdown", "html", "copy"})
_HEADINGS = ("title", "heading", "header", "headline", "name", "label")


def is_text(value: object) -> bool:
    """Return whether a value is a text of several lines; short ones are summaries and tags."""
    return (
        isinstance(value, str) and len(value) > _LONG_TEXT and value.strip().count("\n") >= _LINES
    )


def is_list(value: object) -> bool:
    """Return whether a value is a list of texts that are longer than tags."""
    if not isinstance(value, list) or not value or not all(isinstance(one, str) for one in value):
        return False
    return sum(map(len, value)) >= _LONG_ITEM * len(value) and len(value) > 1


def texts_within(value: object, heading: str = "", depth: int = 0) -> Iterator[tuple[str, object]]:
    """Yield the texts and lists inside blocks, each with the heading of its block."""
    if depth > _DEEPEST:
        return
    if isinstance(value, Mapping):
        heading = _heading(value) or heading
        for name, inner in value.items():
            if is_list(inner) or is_text(inner) or _is_named_text(name, inner):
                yield heading, inner
            else:
                yield from texts_within(inner, heading, depth + 1)
    elif isinstance(value, list):
        items = [only_text(inner) for inner in value]
        if is_list(items):
            yield heading, items
            return
        for inner in value:
            yield from texts_within(inner, heading, depth + 1)


def places_within(value: object, depth: int = 0) -> Iterator[str]:
    """Yield the places that blocks inside each other state: “location: Leeds”."""
    inside = value.values() if isinstance(value, Mapping) else value
    if depth > _DEEPEST or not isinstance(inside, Iterable) or isinstance(inside, str):
        return
    if isinstance(value, Mapping):
        stated = (text_of(inner) for name, inner in value.items() if _names_place(name, inner))
        yield from filter(None, stated)
    for inner in inside:
        yield from places_within(inner, depth + 1)


def _names_place(name: str, value: object) -> bool:
    is_short = isinstance(value, str) and len(value) <= _LONGEST_PLACE
    return is_short and FIELDS.get(plain(name)) in ("locations", "city")


def _heading(block: Mapping[str, object]) -> str:
    known = {plain(name): inner for name, inner in block.items()}
    texts = (text_of(known.get(name)) for name in _HEADINGS)
    return next((text for text in texts if 0 < len(text) <= _LONGEST_HEADING), "")


def _is_named_text(name: str, value: object) -> bool:
    return plain(name) in _TEXT_NAMES and isinstance(value, str) and len(value) > _SHORT_TEXT


def only_text(value: object) -> object:
    """Return the text of an entry that has nothing else, as in a list of {item: …}."""
    only = list(value.values()) if isinstance(value, Mapping) else []
    return only[0] if len(only) == 1 and isinstance(only[0], str) else None
