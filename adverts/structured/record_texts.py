"""Turns the texts of a record, HTML, Markdown, plain or a list, into lines."""

import html
import re
from collections.abc import Mapping, Sequence

from django.utils.translation import gettext

from adverts.documents import markdown
from adverts.facts.values import (
    clean,
    text_of,
    texts_of,
)
from adverts.text.errors import UnreadableAdvert
from adverts.text.line import Line
from adverts.text.lines import html_lines, markdown_lines
from adverts.text.rich_text import html_of_trees
from adverts.text.text_lines import text_lines

_LONGEST_BODY = 500_000  # characters
_TAG = re.compile(
    r"</?(?:p|div|br|li|ul|ol|h[1-6]|table|section|span|b|strong|em|a)\b", re.IGNORECASE
)
_BREAK = re.compile(r"(?<=\S)[ \t]*\n(?=\S)")
_MARK = re.compile(r"^[•·*–-]\s*")
_BULLET = re.compile(r"^(?:[•·]\s*|[*–-](?:\s+|$))")
# Markdown inside a line: bold words, a link.
_INLINE = re.compile(r"\*\*\S|(?<!\w)__\w|\]\(https?:")
_MAX_ITEMS, _LONGEST_ITEM = 500, 2_000  # items of a list, and characters of an item
_NOTHING = frozenset({"", "na", "n/a", "none", "null", "-"})


def body_lines(*parts: tuple[str, object]) -> list[Line]:
    """Return the lines of parts under their headings; leave out empty parts.

    A part is HTML (also escaped), Markdown, plain text or a list of items. Raises UnreadableAdvert
    if it is far too long.
    """
    lines: list[Line] = []
    for heading, value in parts:
        part = [] if _is_nothing(value) else _part_lines(value)
        if part and text_of(heading):
            lines += html_lines(f"<h2>{html.escape(text_of(heading))}</h2>")
        lines += part
    return lines


def _is_nothing(value: object) -> bool:
    """Return whether a value says nothing, like “NA” in a table."""
    if isinstance(value, list) and len(value) == 1:
        value = value[0]
    return isinstance(value, str) and value.strip().casefold() in _NOTHING


def _part_lines(value: object) -> list[Line]:
    if isinstance(value, list | Mapping) and (tree := html_of_trees(value)):
        return html_lines(tree)
    if isinstance(value, list | tuple):
        texts = texts_of(value, limit=_MAX_ITEMS, longest=_LONGEST_ITEM)
        if any(map(_INLINE.search, texts)):
            return markdown_lines("\n".join(f"- {' '.join(text.split())}" for text in texts))
        return html_lines("".join(f"<li>{html.escape(text)}</li>" for text in texts))
    if not isinstance(value, str):
        return []
    if len(value) > _LONGEST_BODY:
        raise UnreadableAdvert(gettext("The text is too long for one advert."))
    text = _unescaped(clean(value))
    if _TAG.search(text):
        return html_lines(text)
    if markdown.recognises(text):
        return markdown_lines(_BREAK.sub("  \n", text))
    return text_lines(text)


def has_tags(text: str) -> bool:
    """Return whether a text is HTML, also escaped."""
    return _TAG.search(_unescaped(text)) is not None


def _unescaped(text: str) -> str:
    """Return the text with its tags unescaped; some sources escape them twice."""
    for _ in range(3):
        if _TAG.search(text) or "&" not in text:
            break
        text = html.unescape(text)
    return text


def _is_prose_above_list(lines: Sequence[str]) -> bool:
    """Return whether some lines have bullets, and others are sentences or lead to them."""
    bare = [line for line in lines if not _BULLET.match(line)]
    return len(bare) < len(lines) and any(line.endswith((".", ":", "!", "?")) for line in bare)


def list_items(value: object) -> object:
    """Return items, written one per line, as a list; return anything else as it is."""
    if not isinstance(value, str) or has_tags(value):
        return value
    lines = [line.strip() for line in value.splitlines() if line.strip()]
    if _is_prose_above_list(lines):
        return value  # a text with a list in it
    # A dash right before a word is a bullet only if all lines have one: “-80 °C” has a minus.
    all_marked = len(lines) > 1 and all(map(_MARK.match, lines))
    mark = _MARK if all_marked else _BULLET
    return [text for line in lines if (text := mark.sub("", line))]
