"""Renders the Markdown of adverts with a parser in Rust (docs/decisions/0016-markdown.md)."""

from __future__ import annotations

import re
from collections.abc import Iterator

import comrak

_PARSING = comrak.ParseOptions()
_PARSING.ignore_setext = True  # a line of dashes separates parts; it does not underline a heading
_EXTENSIONS = comrak.ExtensionOptions()
_EXTENSIONS.table = True
_EXTENSIONS.tasklist = True  # “- [ ] a degree” loses its box
_RENDERING = comrak.RenderOptions()
_RENDERING.unsafe_ = True  # adverts mix Markdown with HTML

_UNDERLINED = re.compile(r"^(?=[^\s#])(.{1,120})\n={3,}[ \t]*$", re.MULTILINE)
# “{:.title}” gives the next block a style, in the Markdown of Jekyll.
_STYLE = re.compile(r"^[ \t]*\{:[^{}\n]{1,200}\}[ \t]*\n?", re.MULTILINE)
# A short line of its own above more dashes than a rule has; three of them separate parts.
_DASHED = re.compile(
    r"(?<![^\n])(?<!\S\n)(?=[^\s#>|*+<-])([^\n]{1,60})(?<![.,;!:])[ \t]*\n-{4,}[ \t]*$",
    re.MULTILINE,
)
# A list on the line below a heading or a box in HTML, which would be a part of that HTML, and any
# text below a box that says that it holds Markdown.
_BELOW_HEADING = re.compile(
    r"(?:(?<=</h[1-6]>)|^([ \t]*</?(?:div|section|article|center|details|aside|span)\b[^<>\n]*>))"
    r"[ \t]*\n(?=[ \t]*(?:[*+-]|\d{1,2}[.)]|#{1,6})[ \t])",
    re.IGNORECASE | re.MULTILINE,
)
_MARKED_BOX = re.compile(r"(<[a-z]{1,12} [^<>\n]*\bmarkdown=[^<>\n]*>)[ \t]*\n", re.IGNORECASE)
_DEEP = re.compile(r"^(?: {0,3}(?:[-*+]|\d{1,9}[.)]))?(?: {4}| {0,3}\t)", re.MULTILINE)
_MARKER = re.compile(r"(?:[-*+]|\d{1,9}[.)])(?= )")
# A break that editors of rich text write; one alone on its line is an empty line.
_HARD_BREAK = re.compile(r"\\+[ \t]*$", re.MULTILINE)
_MAX_INDENT = 3  # columns before a text; more would make it code


def with_spaced_breaks(source: str) -> str:
    """Return Markdown whose breaks are two spaces, where a backslash ends a line."""
    if "\\\n" not in source and not source.rstrip().endswith("\\"):
        return source
    return _HARD_BREAK.sub("  ", source)


def render(source: str) -> str:
    """Return HTML that is not sanitised; HTML in the source stays as it is."""
    source = with_spaced_breaks(source)
    if "{:" in source:
        source = _STYLE.sub("", source)
    if "\n===" in source:
        source = _UNDERLINED.sub(r"# \1", source)
    if "\n----" in source:
        source = _DASHED.sub(r"## \1", source)
    if "<" in source:
        source = _MARKED_BOX.sub(r"\1\n\n", source)
        source = _BELOW_HEADING.sub(r"\1\n\n", source)
    if ("    " in source or "\t" in source) and _DEEP.search(source):
        source = "\n".join(_without_code(source.expandtabs(4).split("\n")))
    return comrak.render_markdown(
        source,
        extension_options=_EXTENSIONS,
        parse_options=_PARSING,
        render_options=_RENDERING,
    )


def _without_code(lines: list[str]) -> Iterator[str]:
    """Yield the lines with less indent, so that Markdown does not take them for code.

    No advert means code: authors indent HTML and lists without counting spaces.
    """
    items = [(0, 0)]  # columns where the text of open list items starts: as written, and now
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
    """Return a list item with one space after its mark, and the width of both; 0 for other
    lines.
    """
    marker = _MARKER.match(text)
    content = text[marker.end() :].lstrip(" ") if marker else ""
    if marker is None or not content.strip("-*_ "):  # a rule, or an empty item
        return text, 0
    space = len(text) - len(content) - marker.end()
    space = space if space <= _MAX_INDENT + 1 else 1
    return f"{marker[0]}{' ' * space}{content}", marker.end() + space
