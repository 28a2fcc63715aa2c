"""The Markdown of adverts to HTML, by a parser in Rust (docs/decisions/0016-markdown.md)."""

from __future__ import annotations

import re
from collections.abc import Iterator

import comrak

_PARSING = comrak.ParseOptions()
_PARSING.ignore_setext = True  # a line of dashes separates; it underlines no heading
_RENDERING = comrak.RenderOptions()
_RENDERING.unsafe_ = True  # adverts mix Markdown with HTML

_DEEP = re.compile(r"^(?: {0,3}(?:[-*+]|\d{1,9}[.)]))?(?: {4}| {0,3}\t)", re.MULTILINE)
_MARKER = re.compile(r"(?:[-*+]|\d{1,9}[.)])(?= )")
_MAX_INDENT = 3  # columns before a text; one more makes code of it


def render(source: str) -> str:
    """HTML that is not sanitised; HTML in the source goes through as it is."""
    if ("    " in source or "\t" in source) and _DEEP.search(source):
        source = "\n".join(_without_code(source.expandtabs(4).split("\n")))
    return comrak.render_markdown(source, parse_options=_PARSING, render_options=_RENDERING)


def _without_code(lines: list[str]) -> Iterator[str]:
    """The lines with so little space before them that Markdown makes no code of them.

    No advert means code: HTML is indented, and so are lists by people who do not count spaces.
    """
    items = [(0, 0)]  # columns where the text of open list items starts: as written, as it is now
    is_html = False
    for line in lines:
        text = line.lstrip(" ")
        is_html = text.startswith("<") or (is_html and bool(text))
        column = len(line) - len(text)
        while column < items[-1][0] and text:
            items.pop()
        written, now = items[-1]
        indent = now + min(column - written, _MAX_INDENT)
        text, width = (text, 0) if is_html else _item(text)
        if width:
            items.append((column + width, indent + width))
        yield " " * indent + text


def _item(text: str) -> tuple[str, int]:
    """A list item with too much space after its mark has one; with the width of both, else 0."""
    marker = _MARKER.match(text)
    content = text[marker.end() :].lstrip(" ") if marker else ""
    if marker is None or not content.strip("-*_ "):  # a rule, or nothing
        return text, 0
    space = len(text) - len(content) - marker.end()
    space = space if space <= _MAX_INDENT + 1 else 1
    return f"{marker[0]}{' ' * space}{content}", marker.end() + space
