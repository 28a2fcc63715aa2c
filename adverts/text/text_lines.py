"""Turns plain text into lines with style: bullets of any kind, plain headings."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence

from adverts.text.errors import UnreadableAdvert
from adverts.text.line import Line
from adverts.text.line_breaks import is_marked, unwrap
from adverts.text.lines import LONGEST_SOURCE, MAX_SOURCE_LINES, TOO_LONG, html_lines
from adverts.text.odd_bullets import with_usual_bullets
from adverts.text.typed_tables import SIGN, criteria_tables
from adverts.text.unmarked_lists import unmarked_items
from adverts.vocabulary.headings import CLOSED_TOPICS, ITEM_TOPICS, Topic, topic_of

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
        elif is_heading(line, before=before, after=after):
            yield f"<p><b>{html.escape(line.strip())}</b></p>"
        else:
            yield f"<p>{linked(line)}</p>"


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
