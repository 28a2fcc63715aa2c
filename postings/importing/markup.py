"""HTML as a flat list of blocks: headings, paragraphs, list items."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

import lxml.html
from lxml.etree import ParserError
from markdown_it import MarkdownIt

from postings.importing.errors import UnreadableAdvert

INVISIBLE = {"script", "style", "noscript", "template", "iframe", "svg", "head"}
INLINE = {
    "a", "abbr", "b", "code", "em", "font", "i", "mark", "small", "span", "strong", "sub", "sup",
    "u",
}  # fmt: skip
BOLD = {"b", "strong", "em", "u"}  # whole lines in these are headings
BULLET = re.compile(r"^(?:[•·●▪◦‣⁃∙−–—*\-]|\d{1,2}[.)])\s+")
MAX_DEPTH = 200

_markdown = MarkdownIt("commonmark", {"html": True})


@dataclass(frozen=True)
class Block:
    """One line of an advert. `level` is 1 to 6 for headings, 7 for a line in bold."""

    kind: Literal["heading", "paragraph", "item"]
    text: str
    level: int = 0
    depth: int = 0


def blocks_of_markdown(text: str) -> list[Block]:
    """Markdown, with any HTML in it."""
    return blocks_of_html(_markdown.render(text))


def blocks_of_html(html: str) -> list[Block]:
    """HTML, well-formed or not; what no reader sees (scripts, styles) is dropped."""
    try:
        root = lxml.html.fragment_fromstring(html, create_parent="div")
    except (ParserError, ValueError) as error:
        raise UnreadableAdvert(f"Its HTML can't be parsed: {error}.") from error
    return list(_Flattener().flatten(root))


class _Flattener:
    """Gathers runs of inline text into lines, and ends a line where the page would."""

    def __init__(self) -> None:
        self.runs: list[tuple[str, bool]] = []
        self.depth = 0  # of nested lists
        self.nesting = 0  # of elements
        self.in_item = False
        self.level = 0  # of the heading we are in

    def flatten(self, element: lxml.html.HtmlElement, *, bold: bool = False) -> Iterator[Block]:
        if not isinstance(element.tag, str) or element.tag in INVISIBLE:
            return
        self.nesting += 1
        if self.nesting > MAX_DEPTH:
            raise UnreadableAdvert("Its HTML is nested too deeply.")
        tag = element.tag
        if tag == "br" or tag not in INLINE:
            yield from self.end_line()
        yield from self._inside(element, bold=bold or tag in BOLD)
        if tag not in INLINE:
            yield from self.end_line()
        self.nesting -= 1

    def _inside(self, element: lxml.html.HtmlElement, *, bold: bool) -> Iterator[Block]:
        before = (self.depth, self.in_item, self.level)
        tag = str(element.tag)
        if tag in ("ul", "ol"):
            self.depth, self.in_item = self.depth + 1, False
        elif tag == "li":
            self.in_item = True
        elif re.fullmatch("h[1-6]", tag):
            self.level = int(tag[1])
        if element.text:
            self.runs.append((element.text, bold))
        for child in element:
            yield from self.flatten(child, bold=bold)
            if child.tail:
                self.runs.append((child.tail, bold))
        if tag not in INLINE:
            yield from self.end_line()
        self.depth, self.in_item, self.level = before

    def end_line(self) -> Iterator[Block]:
        runs, self.runs = self.runs, []
        text = " ".join("".join(text for text, _ in runs).split())
        if not text.strip("*_ -–—|"):
            return
        heavy = all(bold or not text.strip(" \n\t:*") for text, bold in runs)
        if self.level:
            yield Block("heading", text, level=self.level)
        elif self.in_item:
            yield Block("item", BULLET.sub("", text), depth=self.depth)
        elif BULLET.match(text):
            yield Block("item", BULLET.sub("", text), depth=1)
        elif heavy and len(text) <= 120:
            yield Block("heading", text, level=7)
        else:
            yield Block("paragraph", text)
