"""Walks a tree of HTML and collects its lines."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from lxml import etree

from adverts.text.errors import UnreadableAdvert
from adverts.text.limits import LONGEST_SOURCE, MAX_LINES, TOO_LONG
from adverts.text.line import Line, Link
from adverts.text.repair import collapse
from adverts.text.runs import Run, line_of
from adverts.text.web_urls import web_url

_BLOCKS = """
p div li ul ol h1 h2 h3 h4 h5 h6 table tr td th section article header footer main aside blockquote
dl dt dd pre hr figure figcaption address details summary body html
"""
_BLOCK_TAGS = frozenset(_BLOCKS.split())
_ENDING_TAGS = _BLOCK_TAGS | {"br"}  # whose start ends a line
_COUNTED_TAGS = frozenset(
    ["ul", "ol", "b", "strong", "summary", "em", "i", "u", *(f"h{n}" for n in range(1, 7))]
)
_MAIL = re.compile(r"\s*mailto:\s*([^\s?&<>\"]{1,100}@[^\s?&<>\"]{1,100})", re.IGNORECASE)
_GOES_ON = re.compile(r"[\w@]|[-.]\w")  # the rest of an address
_LAST_RUNS = 20  # before the end of a link, where its words are


def walked(
    root: etree._Element, tables: Mapping[etree._Element, Sequence[Line]] = MappingProxyType({})
) -> list[Line]:
    """Return the lines below an element; those of `tables` are known."""
    walk = _Walk()
    steps = etree.iterwalk(root, events=("start", "end"))
    for event, element in steps:
        if tables and element in tables:
            if event == "start":
                walk.add_lines(tables[element])
                steps.skip_subtree()
            else:
                walk.leave(element)
        elif event == "start":
            walk.enter(element)
        elif element is not root:
            walk.leave(element)
    walk.flush()
    return walk.lines


class _Walk:
    """Collects lines during a walk of the tree, without recursion, so deep trees do no harm."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self._letters = 0
        self._runs: list[Run] = []
        self._links: list[Link] = []
        self._mails: list[tuple[int, Run]] = []  # with their places among the runs
        self._lists = self._bold = self._italic = self._level = 0
        self._item_lines: list[int] = []  # number of lines in each open list item
        self._url = ""
        self._button = False

    def enter(self, element: etree._Element) -> None:
        tag = element.tag
        if self._runs and tag in _ENDING_TAGS:
            self.flush()
        if tag in _COUNTED_TAGS:
            self._count(tag, 1)
        elif tag == "li":
            self._item_lines.append(0)
        elif tag == "a":
            self._url = web_url(element.get("href") or "")
            self._button = "btn" in (element.get("class") or "")
        if (text := element.text) and (self._runs or not text.isspace()):
            self._add(text)

    def leave(self, element: etree._Element) -> None:
        tag = element.tag
        if self._runs and tag in _BLOCK_TAGS:
            self.flush()
        if tag in _COUNTED_TAGS:
            self._count(tag, -1)
        elif tag == "li" and self._item_lines:
            self._close_item(self._item_lines.pop())
        elif tag == "a":
            self._url = ""
            self._add_mail(element)
        if (tail := element.tail) and (self._runs or not tail.isspace()):
            self._add(tail)

    def _count(self, tag: str, step: int) -> None:
        if tag in ("ul", "ol"):
            self._lists += step
        elif tag in ("b", "strong", "summary"):
            self._bold += step
        elif tag in ("em", "i", "u"):
            self._italic += step
        else:  # a heading
            self._level = int(tag[1]) if step > 0 else 0

    def _add(self, text: str) -> None:
        self._runs.append(Run(text, self._bold > 0, self._italic > 0, self._url))
        if self._url and text.strip():
            self._links.append(Link(collapse(text), self._url, self._button))

    def _add_mail(self, link: etree._Element) -> None:
        """Note the address of a link that writes a mail, if its words do not show it."""
        mail = _MAIL.match(link.get("href") or "")
        if not mail or mail[1] in "".join(run.text for run in self._runs[-_LAST_RUNS:]):
            return
        shown = f" ({mail[1]})"
        if self._runs:
            self._mails.append((len(self._runs), Run(shown, self._bold > 0, False, "")))
        else:
            self._add(shown)

    def _show_mails(self) -> None:
        """Add the noted addresses that the words around their links do not show either: a link may
        be only a part of an address.
        """
        text = "".join(run.text for run in self._runs)
        for at, run in reversed(self._mails):
            while at < len(self._runs) and _GOES_ON.match(self._runs[at].text):
                at += 1
            if run.text[2:-1] not in text:
                self._runs.insert(at, run)
                text += run.text
        self._mails = []

    def flush(self) -> None:
        """End a line."""
        if self._mails:
            self._show_mails()
        if not self._runs:
            return
        runs, self._runs = self._runs, []
        links, self._links = tuple(self._links), []
        depth = max(self._lists, 1) if self._item_lines else 0
        line = line_of(runs, links=links, level=self._level, depth=depth)
        if line is None:
            return
        if self._item_lines:
            if self._item_lines[-1] and line.text[0].islower():
                line = self.lines.pop().joined(line)
            else:
                self._item_lines[-1] += 1
        self._append(line)

    def add_lines(self, lines: Sequence[Line]) -> None:
        """Add lines that were read before."""
        self.flush()
        for line in lines:
            self._append(line)

    def _append(self, line: Line) -> None:
        self._letters += len(line.text)
        if self._letters > LONGEST_SOURCE or len(self.lines) >= MAX_LINES:
            raise UnreadableAdvert(str(TOO_LONG))
        self.lines.append(line)

    def _close_item(self, count: int) -> None:
        """Join an item of two lines whose first is a bold lead and whose second explains it."""
        if count != 2:
            return
        lead, rest = self.lines[-2:]
        if lead.bold and not rest.bold and len(lead.text) < 80 and lead.depth == rest.depth:
            self.lines[-2:] = [lead.joined(rest)]
