"""Turns Markdown and HTML into a flat list of lines that keep their style.

Markdown becomes HTML first, because adverts mix the two; so one walk of the tree serves both.
"""

from __future__ import annotations

import re
from copy import deepcopy
from dataclasses import replace

from django.utils.translation import gettext
from lxml import etree

from adverts.text.buttons import keep_buttons, keep_forms, with_written_buttons
from adverts.text.criteria_tables import criteria_in
from adverts.text.errors import UnreadableAdvert
from adverts.text.limits import LONGEST_SOURCE, MAX_SOURCE_LINES, TOO_LONG
from adverts.text.line import Line
from adverts.text.markdown_html import render
from adverts.text.odd_bullets import odd_items
from adverts.text.table_grid import grid_of, may_list_criteria
from adverts.text.walk import walked
from adverts.vocabulary.headings import topic_of

_LONGEST_REST = 200  # letters of what goes on with an item; more is a paragraph
_MAX_BRACKETS = 5_000  # each may begin a link, so the parser tries each
_MAX_ATTRIBUTES = 2_000  # of one tag; the parser compares each with all others, in minutes
_LIQUID = re.compile(
    r"\{%.{0,500}?%\}|\{\{.{0,500}?\}\}|\{:[^}\n]{0,200}\}|\{#[\w-]{1,80}\}", re.DOTALL
)
# Authors often forget the space after number signs; one sign without it may be a hashtag. The
# pattern starts with literal characters, which are fast to search.
_HEADING_LINE = re.compile(r"\n(#(?:#{0,5}(?= )|#{1,5}(?=[^#\s]))) ?(.*)")

# A bold line after an item, without an empty line, would be part of the item.
_BOLD_LINE = re.compile(r"\n(\*\*[^*\n]{1,80}\*\*[ \t]*+(?::[ \t]*+)?)(?=\n)")

_DROPPED = """
script style noscript template iframe object embed svg math head form button select textarea input
img audio video canvas del s strike
"""
_CROWDED_TAG = re.compile(
    r"<[a-z][^\s<>]*+(?:[\s/]++[^\s=<>\"'/]++(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s\"'<>]++))?+)"
    rf"{{{_MAX_ATTRIBUTES}}}",
    re.IGNORECASE,
)
_ODD_START = re.compile(r"\W|\w{1,5}[.)\]:-]|\w[ \xa0]")  # quick, because every line is asked


def markdown_lines(source: str) -> list[Line]:
    """Read Markdown with HTML and Liquid tags; raises UnreadableAdvert if it is far too long."""
    if len(source) > LONGEST_SOURCE or source.count("\n") > MAX_SOURCE_LINES:
        raise UnreadableAdvert(str(TOO_LONG))
    if source.count("[") > _MAX_BRACKETS:
        raise UnreadableAdvert(gettext("The text has too many links for a job advert."))
    source = with_written_buttons(source)
    if "{" in source:
        source = _LIQUID.sub(" ", source)
    # An empty line before each heading, or HTML above would swallow it.
    if "\n**" in source:
        source = _BOLD_LINE.sub(r"\n\n\1", source)
    source = _HEADING_LINE.sub(r"\n\n\1 \2\n", f"\n{source}")
    return html_lines(render(source))


def html_lines(source: str) -> list[Line]:
    """Read HTML; drop scripts, styles, comments and forms."""
    return tree_lines(parse_html(f"<div>{source}</div>"))


def parse_html(source: str) -> etree._Element:
    """Parse any HTML, page or fragment, however broken; return its root.

    Raises UnreadableAdvert for a tag that would keep the parser busy for minutes.
    """
    if _CROWDED_TAG.search(source):
        raise UnreadableAdvert(gettext("An HTML tag has too many attributes."))
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    return etree.HTML(source.encode("utf-8", "replace"), parser)


def tree_lines(root: etree._Element) -> list[Line]:
    """Read a tree of HTML in the same way; it also drops elements from the tree."""
    tables = _criteria_tables(root)
    keep_buttons(root)
    keep_forms(root)
    etree.strip_elements(root, *_DROPPED.split(), with_tail=False)
    _drop_tables_of_contents(root)
    return _list_odd_items(_join_broken_items(walked(root, tables)))


def _drop_tables_of_contents(root: etree._Element) -> None:
    """Drop lists of which each item is a link to a place of the same page."""
    for found in [*root.iter("ul", "ol")]:
        if len(found) and all(map(_is_jump, found)):
            for item in [*found]:
                found.remove(item)


def _text_of(element: etree._Element) -> str:
    return "".join(map(str, element.itertext())).strip()


def _is_jump(item: etree._Element) -> bool:
    """Return whether an item is only a link to a place of the same page."""
    links = item.findall("a")
    is_only = len(links) == 1 and _text_of(item) == _text_of(links[0])
    return is_only and (links[0].get("href") or "").startswith("#")


def _criteria_tables(root: etree._Element) -> dict[etree._Element, list[Line]]:
    """Return the lines of tables that list criteria, each with its criterion."""
    found: dict[etree._Element, list[Line]] = {}
    for table in root.iter("table"):
        criteria = criteria_in(grid_of(table, _cell_lines)) if may_list_criteria(table) else None
        if criteria:
            found[table] = [
                replace(line, criterion=criterion, depth=1, level=0) if criterion else line
                for line, criterion in criteria
            ]
    return found


def _cell_lines(cell: etree._Element) -> list[Line]:
    cell = deepcopy(cell)  # pictures and checkboxes may be what a cell says, so they stay
    etree.strip_elements(cell, *_DROPPED.split(), with_tail=False)
    return _join_broken_items(walked(cell))


def _join_broken_items(lines: list[Line]) -> list[Line]:
    """Join items that their author broke into two paragraphs."""
    joined: list[Line] = []
    for line in lines:
        before = joined[-1] if joined else None
        is_open = before is not None and before.is_item and before.text[-1] not in ".:;!?"
        if before and is_open and _is_rest(line, before):
            joined[-1] = before.joined(line)
        else:
            joined.append(line)
    return joined


def _list_odd_items(lines: list[Line]) -> list[Line]:
    """Make items of paragraphs that begin with letters or numbers in order, or with one sign."""
    plain = [_may_be_odd(line) for line in lines]
    if sum(plain) < 2:
        return lines
    texts = [
        f"{line.marker}{line.text}" if odd else "" for line, odd in zip(lines, plain, strict=True)
    ]
    for index, end in odd_items(texts).items():
        line = lines[index]
        text = texts[index][end:]
        markdown = line.markdown.removeprefix(texts[index][:end])
        lines[index] = replace(line, text=text, markdown=markdown, depth=1, typed=True, marker="")
    return lines


def _may_be_odd(line: Line) -> bool:
    is_plain = not line.depth and not line.level and not line.bold
    return is_plain and bool(line.marker or _ODD_START.match(line.text))


def _is_rest(line: Line, before: Line) -> bool:
    """Return whether a line goes on in lower case; a heading may be so too."""
    is_plain = not line.is_item and not line.level and not line.bold and not line.italic
    if not is_plain or not line.text[0].islower():
        return False
    if before.typed:
        return True
    is_heading = line.text.endswith((":", "：")) or bool(topic_of(line.text))
    return len(line.text) <= _LONGEST_REST and not is_heading
