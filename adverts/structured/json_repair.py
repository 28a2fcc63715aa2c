"""Reads published JSON, of whole boards or inside pages, and repairs what is often broken."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Mapping

from django.utils.translation import gettext

from adverts.document import Document
from adverts.text.errors import UnreadableAdvert

_BEFORE = b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n"  # of a document, in any encoding of Unicode
_KEY = re.compile(r'"([A-Za-z@_][\w-]{0,40})"\s*:')
_LINE_OF_OBJECT = re.compile(r"^\{.*", re.MULTILINE)
_MAX_PARTS = 500_000  # lists and objects; more would take too much memory
_LONGEST_NUMBER = 30  # digits
_WRAPPING = re.compile(
    r"^\s*(?://\s*)?(?:/\*\s*)?<!\[CDATA\[(?:\s*\*/)?|(?://\s*)?(?:/\*\s*)?\]\]>(?:\s*\*/)?\s*$"
    r"|^\s*<!--|-->\s*$|;\s*$"
)
# All up to a comma before a bracket, and the comma; possessive, to save memory.
_UP_TO_COMMA = re.compile(r"""((?:[^",]++|"(?:[^"\\]++|\\.)*+"?|,(?!\s*[}\]]))*+),?""", re.DOTALL)


def head_keys(document: Document) -> frozenset[str]:
    """Return the first keys of a document of JSON; none if it is of another format."""
    head = document.head
    if not head.lstrip(_BEFORE).startswith((b"{", b"[")):  # quick, because every document is asked
        return frozenset()
    text = head.decode(json.detect_encoding(head), "ignore").lstrip("\ufeff \t\r\n")
    return frozenset(_KEY.findall(text)) if text.startswith(("{", "[")) else frozenset()


def load(document: Document) -> object:
    """Parse a document of JSON; raises UnreadableAdvert if it is broken or too large."""
    data = document.data
    if data.count(b"{") + data.count(b"[") > _MAX_PARTS:
        raise UnreadableAdvert(gettext("The JSON contains too many values."))
    try:
        text = data.decode(json.detect_encoding(data))
    except UnicodeDecodeError:
        text = data.decode("cp1252", "replace")
    return parse(text)


def parse(text: str) -> object:
    """Parse JSON, repaired if necessary; raises UnreadableAdvert if that is not enough."""
    problem = ""
    for attempt in _attempts(text):
        try:
            return json.loads(attempt, strict=False, parse_int=_int, parse_constant=_nothing)
        except RecursionError:
            raise UnreadableAdvert(gettext("The JSON is nested too deeply.")) from None
        except ValueError as error:
            if not problem and (records := _records(text)):
                return records
            problem = str(error)[:200]
    raise UnreadableAdvert(gettext("The JSON isn't valid: %(problem)s.") % {"problem": problem})


def _records(text: str) -> list[object]:
    """Return the records of JSON lines; none if most lines are not whole.

    A single document may have such lines too, where its author does not indent.
    """
    lines = _LINE_OF_OBJECT.findall(text)
    if len(lines) < 2 or len(lines) != len(text.split("\n{")):
        return []
    records = [_line(line) for line in lines]
    whole = sum(record is not None for record in records)
    return records if 2 * whole >= len(records) else []


def _line(line: str) -> object:
    """Parse one record of JSON lines; None if it is broken, so that the others survive."""
    try:
        return parse(line)
    except UnreadableAdvert:
        return None


def _attempts(text: str) -> Iterator[str]:
    """Yield the text, then without its wrapping, without commas before brackets, and unescaped."""
    text = text.lstrip("\ufeff")
    yield text
    text = _WRAPPING.sub("", _WRAPPING.sub("", text)).strip()
    yield text
    yield _without_commas(text)
    if "&quot;" in text or "&#34;" in text:
        yield _without_commas(html.unescape(text))


def _without_commas(text: str) -> str:
    return _UP_TO_COMMA.sub(r"\1", text)


def _int(digits: str) -> int | None:
    return int(digits) if len(digits) <= _LONGEST_NUMBER else None


def _nothing(_constant: str) -> None:
    """Return None for NaN and Infinity."""


def jobs_in(data: object, *keys: str) -> list[object]:
    """Return the jobs of a board: a list, the list under one of these keys, or a single job."""
    if isinstance(data, list):
        return data
    if isinstance(data, Mapping):
        for key in keys:
            if isinstance(data.get(key), list):
                return list(data[key])
    return [data]
