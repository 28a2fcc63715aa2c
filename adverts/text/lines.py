"""Turns Markdown and HTML into a flat list of lines that keep their style.

Markdown becomes HTML first, because adverts mix the two; so one walk of the tree serves both.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from copy import deepcopy
from dataclasses import replace
from types import MappingProxyType
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from django.utils.translation import gettext, gettext_lazy
from lxml import etree

from adverts.text.buttons import keep_buttons, with_written_buttons
from adverts.text.criteria_tables import criteria_in
from adverts.text.errors import UnreadableAdvert
from adverts.text.line import Line, Link
from adverts.text.markdown_html import render
from adverts.text.odd_bullets import odd_items
from adverts.text.repair import collapse
from adverts.text.table_grid import grid_of, may_list_criteria
from adverts.vocabulary.headings import topic_of

TOO_LONG = gettext_lazy("The text is too long for one advert.")
MAX_SOURCE_LINES, _MAX_LINES = 20_000, 5_000
LONGEST_SOURCE = 100_000  # characters of text, more than any advert has
_LONGEST_REST = 200  # letters of what goes on with an item; more is a paragraph
_LONGEST_LABEL = 40  # characters
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
_BLOCKS = """
p div li ul ol h1 h2 h3 h4 h5 h6 table tr td th section article header footer main aside blockquote
dl dt dd pre hr figure figcaption address details summary body html
"""
_BLOCK_TAGS = frozenset(_BLOCKS.split())
_ENDING_TAGS = _BLOCK_TAGS | {"br"}  # whose start ends a line
_COUNTED_TAGS = frozenset(
    ["ul", "ol", "b", "strong", "summary", "em", "i", "u", *(f"h{n}" for n in range(1, 7))]
)
# Private characters are bullets of symbol fonts, as “§” is where such a font was lost.
_BULLET = re.compile(
    r"^(?:[•·▪●◦‣∙■□❖➔➢➤►▶⮚✓✔✅☐☑❑❒‐−\uf000-\uf0ff]\ufe0f?\s*|\*(?!\*)\s*|[-–—»>o]\s+"
    r"|§\s+(?!\d))+(?=\S)"
)
_PICTURED = re.compile(r"^(?:[🔹🔸🔷🔶👉⚜❇][\ufe0f🏻🏼🏽🏾🏿]*\s+)+(?=\S)")  # in front of an item
_NUMBER = re.compile(r"^\(?(?:\d{1,2}[.)]+\s*|(?:[a-hA-H]|[ivx]{1,4})[.)]+\s+)(?=[^\d\s])")
_CROWDED_TAG = re.compile(
    r"<[a-z][^\s<>]*+(?:[\s/]++[^\s=<>\"'/]++(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s\"'<>]++))?+)"
    rf"{{{_MAX_ATTRIBUTES}}}",
    re.IGNORECASE,
)
_MAIL = re.compile(r"\s*mailto:\s*([^\s?&<>\"]{1,100}@[^\s?&<>\"]{1,100})", re.IGNORECASE)
_GOES_ON = re.compile(r"[\w@]|[-.]\w")  # the rest of an address
_LAST_RUNS = 20  # before the end of a link, where its words are
_ODD_START = re.compile(r"\W|\w{1,5}[.)\]:-]|\w[ \xa0]")  # quick, because every line is asked
_LINE_ENDS = re.compile(r"[\t\r\n]")
_ESCAPED_LETTERS = re.compile(r"(?:%[89a-f][0-9a-f])+", re.IGNORECASE)
_NO_ADDRESS = re.compile(r"[\s\x00-\x20\x7f<>\"]")
_HAS_LETTER = re.compile(r"[^\W_]")  # a letter or a digit
_ANY_SPECIAL = re.compile(r"[\\`*\[\]<>_]")
_SPECIAL = re.compile(r"([\\`*\[\]<>]|(?<!\w)_|_(?!\w))")
_STARTING_NUMBER, _STARTING_SIGN = re.compile(r"^(\d+)([.)])"), re.compile(r"^([#+-])")
_STRAY_STARS = re.compile(r"\*{2,}")


class _Run(NamedTuple):
    text: str
    bold: bool
    italic: bool
    url: str


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
    etree.strip_elements(root, *_DROPPED.split(), with_tail=False)
    _drop_tables_of_contents(root)
    return _list_odd_items(_join_broken_items(_walked(root, tables)))


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


def _walked(
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
    return _join_broken_items(_walked(cell))


def web_url(url: str) -> str:
    """Return a complete web address, or an empty string if it is not one.

    As in browsers, line ends inside do not count, and a space after the host is %20. Letters of the
    host may be escaped, as Markdown does with letters beyond ASCII.
    """
    url = _LINE_ENDS.sub("", url.strip())
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    is_web = parts.scheme.lower() in ("http", "https") and parts.netloc and " " not in parts.netloc
    host = _ESCAPED_LETTERS.sub(lambda match: unquote(match[0]), parts.netloc)
    url = url.replace(" ", "%20").replace(parts.netloc, host, 1)
    return url if is_web and not _NO_ADDRESS.search(url) else ""


class _Walk:
    """Collects lines during a walk of the tree, without recursion, so deep trees do no harm."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self._letters = 0
        self._runs: list[_Run] = []
        self._links: list[Link] = []
        self._mails: list[tuple[int, _Run]] = []  # with their places among the runs
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
        self._runs.append(_Run(text, self._bold > 0, self._italic > 0, self._url))
        if self._url and text.strip():
            self._links.append(Link(collapse(text), self._url, self._button))

    def _add_mail(self, link: etree._Element) -> None:
        """Note the address of a link that writes a mail, if its words do not show it."""
        mail = _MAIL.match(link.get("href") or "")
        if not mail or mail[1] in "".join(run.text for run in self._runs[-_LAST_RUNS:]):
            return
        shown = f" ({mail[1]})"
        if self._runs:
            self._mails.append((len(self._runs), _Run(shown, self._bold > 0, False, "")))
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
        line = _line(runs, links=links, level=self._level, depth=depth)
        if line is None:
            return
        if self._item_lines:
            if self._item_lines[-1] and line.text[0].islower():
                line = _joined(self.lines.pop(), line)
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
        if self._letters > LONGEST_SOURCE or len(self.lines) >= _MAX_LINES:
            raise UnreadableAdvert(str(TOO_LONG))
        self.lines.append(line)

    def _close_item(self, count: int) -> None:
        """Join an item of two lines whose first is a bold lead and whose second explains it."""
        if count != 2:
            return
        lead, rest = self.lines[-2:]
        if lead.bold and not rest.bold and len(lead.text) < 80 and lead.depth == rest.depth:
            self.lines[-2:] = [_joined(lead, rest)]


def _line(runs: list[_Run], *, links: tuple[Link, ...], level: int, depth: int) -> Line | None:
    if len(runs) == 1:  # most lines are of one style, and quick to read
        whole = collapse(_without_stars(runs[0].text))
        if _starts_with_word(whole):
            return _simple_line(runs[0], whole, links=links, level=level, depth=depth)
    else:
        whole = collapse(_without_stars("".join([run.text for run in runs])))
    plain, typed, marker = whole, False, ""
    if not _starts_with_word(whole):
        if not level and (bullet := _BULLET.match(plain)):
            plain, typed = plain[bullet.end() :], depth == 0
            depth = depth or 1
        elif counter := _NUMBER.match(plain):
            plain, marker = plain[counter.end() :], counter[0]
        elif depth and (picture := _PICTURED.match(plain)):
            plain = plain[picture.end() :]
        if not _HAS_LETTER.search(plain):
            return None
    text_runs = [run for run in runs if _HAS_LETTER.search(run.text)]
    return Line(
        text=plain,
        markdown=_markdown(runs, whole),
        level=level,
        depth=depth,
        bold=all(run.bold for run in text_runs),
        italic=all(run.italic for run in text_runs),
        typed=typed,
        label=_capital_label(plain) if len(runs) == 1 else _label(text_runs),
        links=links,
        marker=marker,
    )


def _simple_line(run: _Run, text: str, *, links: tuple[Link, ...], level: int, depth: int) -> Line:
    """Return a line of one style that starts with a word."""
    markdown = collapse(_marked(run)) if run.url else escape(text)
    label = _capital_label(text)
    return Line(text, markdown, level, depth, run.bold, run.italic, label=label, links=links)


def _starts_with_word(text: str) -> bool:
    """Return whether a text starts with no bullet, number or sign; quick, as most lines are so."""
    return text[:2].isalpha() and text[0] not in "ivx"


def _label(text_runs: list[_Run]) -> str:
    """Return the bold start of a line: “Salary” for “**Salary**: 10”."""
    if len(text_runs) < 2 or not text_runs[0].bold or text_runs[1].bold:
        return ""
    ends = text_runs[0].text.rstrip().endswith(":") or text_runs[1].text.lstrip().startswith(":")
    return collapse(text_runs[0].text).rstrip(" :") if ends else ""


def _capital_label(text: str) -> str:
    """Return the start of a line in capitals before a colon: “REQUISITOS: experiência”."""
    if not text[:3].isupper():
        return ""
    label, colon, rest = text.partition(": ")
    is_label = (
        bool(colon) and label.isupper() and len(label) <= _LONGEST_LABEL and not rest.isupper()
    )
    return label if is_label else ""


def _markdown(runs: list[_Run], whole: str) -> str:
    """Return the line, whose text is `whole`, as Markdown; a line that is all bold has no stars."""
    plain = len(runs) == 1 or all(run.bold or not run.text.strip() for run in runs)
    if plain and not any(run.url for run in runs):
        text = escape(whole)
    else:
        text = collapse("".join([_marked(run) for run in runs]))
    if _starts_with_word(text):
        return text
    bullet = _BULLET.match(text)
    return _escape_start(text[bullet.end() :] if bullet else text)


def _marked(run: _Run) -> str:
    text = escape(_without_stars(run.text))
    core = text.strip()
    if not core:
        return " " if run.text else ""
    before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    if run.bold:
        core = f"**{core}**"
    if run.url and not re.search(r"[\s<>]", run.url):
        core = f"[{core}](<{run.url}>)"
    return f"{before}{core}{after}"


def _without_stars(text: str) -> str:
    return _STRAY_STARS.sub("", text) if "**" in text else text


def escape(text: str) -> str:
    """Return a plain text as Markdown."""
    return _SPECIAL.sub(r"\\\1", text) if _ANY_SPECIAL.search(text) else text


def _escape_start(text: str) -> str:
    """Escape the start of a line that would become a heading, a list or a quote."""
    if text[:1].isalpha():
        return text
    return _STARTING_NUMBER.sub(r"\1\\\2", _STARTING_SIGN.sub(r"\\\1", text))


def _join_broken_items(lines: list[Line]) -> list[Line]:
    """Join items that their author broke into two paragraphs."""
    joined: list[Line] = []
    for line in lines:
        before = joined[-1] if joined else None
        is_open = before is not None and before.is_item and before.text[-1] not in ".:;!?"
        if before and is_open and _is_rest(line, before):
            joined[-1] = _joined(before, line)
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


def _joined(first: Line, rest: Line) -> Line:
    return replace(
        first,
        text=f"{first.text} {rest.text}",
        markdown=f"{first.markdown} {rest.markdown}",
        bold=first.bold and rest.bold,
        links=first.links + rest.links,
    )
