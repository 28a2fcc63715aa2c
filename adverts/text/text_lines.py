"""Turns plain text into lines with style: bullets of any kind, plain headings."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from adverts.text.errors import UnreadableAdvert
from adverts.text.limits import LONGEST_SOURCE, MAX_SOURCE_LINES, TOO_LONG
from adverts.text.line import Line
from adverts.text.line_breaks import is_marked, unwrap
from adverts.text.lines import html_lines
from adverts.text.odd_bullets import with_usual_bullets
from adverts.text.pictured_headings import is_numbered_picture, pictured_headings
from adverts.text.typed_tables import SIGN, criteria_tables
from adverts.text.unmarked_lists import unmarked_items
from adverts.vocabulary.headings import (
    CLOSED_TOPICS,
    ITEM_TOPICS,
    Topic,
    is_plain_heading,
    topic_of,
)
from adverts.vocabulary.item_words import begins_as_item
from adverts.vocabulary.sentences import topic_by_wording

_NUMBERED = re.compile(r"^\s*\(?\d{1,2}[.)、]+\s*(?=\S)")
_UNDERLINE = re.compile(r"^\s*[=\-_~*]{3,}\s*$")
_FRAMED = re.compile(
    r"^\s*(?:[=#*~-]{2,}+\s*+(?P<text>[^=#*~]{2,80}?)\s*[=#*~-]{2,}"
    r"|[【\[](?P<cjk>[^】\]]{2,20})[】\]])\s*$"
)
_URL = re.compile(r"(?:https?://|\bwww\.)[^\s<>\"'）)\]]+[^\s<>\"'）)\].,;:!?]", re.IGNORECASE)
_HEADING_TOPICS = ITEM_TOPICS | CLOSED_TOPICS | {
    Topic.STACK, Topic.PAY, Topic.ROLE, Topic.CONTAINER,
}  # fmt: skip
_HEADING_WORDS = 8
_ITEM_WORDS = 4  # of a line that begins with a verb; “Work experience” has fewer
_OF_SOMEBODY = re.compile(r"you(?: are|'re|’re| have|'ve|’ve| know| can)(?: \S+){3}", re.IGNORECASE)
_TO_SOMEBODY = re.compile(r"\b(?:you|your|we|our|us)\b", re.IGNORECASE)


def text_lines(text: str) -> list[Line]:
    """Return the lines of plain text, with wrapped lines joined.

    Raises UnreadableAdvert if it is far too long.
    """
    if len(text) > LONGEST_SOURCE or text.count("\n") > MAX_SOURCE_LINES:
        raise UnreadableAdvert(str(TOO_LONG))
    return html_lines("".join(_parts(text)))


def _parts(text: str) -> Iterator[str]:
    """Yield HTML: tables of criteria, and the text around them."""
    lines, start = text.split("\n"), 0
    for at, (end, table) in criteria_tables(lines).items() if SIGN.search(text) else ():
        yield from _around(lines[start:at])
        yield table
        start = end
    yield from _around(lines[start:] if start else lines)


def _around(lines: Sequence[str]) -> Iterator[str]:
    text = with_usual_bullets("\n".join(lines))
    yield from _blocks(unwrap(text).split("\n"))


def _blocks(lines: Sequence[str]) -> Iterator[str]:
    """Yield the lines as HTML, so that all formats share one parser of lines."""
    listed = unmarked_items(lines)
    headings = _headings(lines)
    for index, line in enumerate(lines):
        before = lines[index - 1] if index else ""
        after = lines[index + 1] if index + 1 < len(lines) else ""
        if not line.strip() or _UNDERLINE.match(line):
            continue
        if framed := _FRAMED.match(line):
            yield f"<h3>{html.escape(framed['text'] or framed['cjk'])}</h3>"
        elif _NUMBERED.match(line) and (_NUMBERED.match(before) or _NUMBERED.match(after)):
            yield f"<li>{linked(_NUMBERED.sub('', line))}</li>"
        elif index in listed:
            yield f"<li>{linked(line)}</li>"
        elif index in headings:
            mark = "i" if is_numbered_picture(line) else "b"  # below other headings
            yield f"<p><{mark}>{html.escape(line.strip())}</{mark}></p>"
        else:
            yield f"<p>{linked(line)}</p>"


def _headings(lines: Sequence[str]) -> set[int]:
    """Return the indexes of lines that are headings. Short lines that follow each other are a
    list, unless they are surely headings.
    """
    filled = [index for index, line in enumerate(lines) if line.strip()]
    pictured = pictured_headings(lines)
    found = set()
    for index in filled:
        before = lines[index - 1] if index else ""
        after = lines[index + 1] if index + 1 < len(lines) else ""
        if is_heading(lines[index], before=before, after=after):
            found.add(index)
    doubtful = {index for index in found if not _is_sure(lines[index].strip())}
    pairs = {at for pair in pairwise(filled) if doubtful.issuperset(pair) for at in pair}
    return pictured | found - pairs - {
        at for at in doubtful if _is_worded_as_item(lines[at].strip())
    }


def _is_worded_as_item(text: str) -> bool:
    """Return whether a short line begins as an item does: with a verb, or with what it asks."""
    if begins_as_item(text):
        return True
    does = topic_by_wording(text) is Topic.RESPONSIBILITY
    return does and len(text.split()) >= _ITEM_WORDS


def _is_sure(text: str) -> bool:
    """Return whether a line with words of a heading is no item."""
    is_marked_so = text.endswith((":", "?", "!")) or text.isupper() or is_plain_heading(text)
    speaks = _TO_SOMEBODY.search(text) and not _OF_SOMEBODY.match(text)
    return is_marked_so or bool(speaks)


def is_heading(line: str, *, before: str, after: str = "") -> bool:
    """Return whether a short line is alone or above a list, and worded like a heading."""
    text = line.strip()
    if is_marked(line) or len(text.split()) > _HEADING_WORDS or text.endswith((".", ",", ";")):
        return False
    if "@" in text:  # “Send a letter to jobs@acme.example”
        return False
    if _UNDERLINE.match(after):
        return True
    return not before.strip() and topic_of(text) in _HEADING_TOPICS and ":" not in text[:-1]


def linked(line: str) -> str:
    """Return the line as HTML; addresses become links."""
    parts: list[str] = []
    end = 0
    for match in _URL.finditer(line):
        words, url = html.escape(line[end : match.start()]), html.escape(match[0])
        address = url if "://" in url else f"https://{url}"
        parts.append(f"{words}<a href='{address}'>{url}</a>")
        end = match.end()
    return "".join(parts) + html.escape(line[end:])
