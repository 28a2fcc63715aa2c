"""Reads XML feeds of adverts: Indeed's format, RSS, and rows of any name with such fields."""

from __future__ import annotations

import html
from collections.abc import Callable, Mapping

from django.utils.translation import gettext_noop
from lxml import etree

from adverts.document import Document, Format, ReadResults, Skipped
from adverts.draft import AdvertDraft
from adverts.structured.field_names import record_of
from adverts.structured.open_state import says_not_open
from adverts.structured.record import Record
from adverts.structured.records import closed, draft_of
from adverts.structured.xml_rows import Rows, local_name, row_label, row_name
from adverts.text.errors import UnreadableAdvert

_BOMS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_MARKUP = frozenset(
    "p br div ul ol li b strong i em span a table h1 h2 h3 h4 h5 h6".split()  # noqa: SIM905
)


def recognises(document: Document) -> bool:
    """Return whether it is XML whose rows have the fields of an advert."""
    head = document.head
    for bom in _BOMS:
        head = head.removeprefix(bom)
    starts = head.lstrip(b"\x00 \t\r\n").startswith(b"<")
    return starts and row_name(document.head) != ""


def read(document: Document) -> ReadResults:
    """Read each row, and then what was broken if the feed is not well-formed."""
    yield from read_rows(document, record_of)


def read_rows(
    document: Document, to_record: Callable[[Mapping[str, object]], Record], *, tag: str = ""
) -> ReadResults:
    """Read each row with this tag, by the values of its fields; or rows that look like adverts."""
    rows = Rows(document.file, tag or row_name(document.head))
    for number, row in enumerate(rows, 1):
        yield row if isinstance(row, Skipped) else _draft(number, row, to_record)
    yield from rows.problems()


def _draft(
    number: int, row: etree._Element, to_record: Callable[[Mapping[str, object]], Record]
) -> AdvertDraft | Skipped:
    values = _values(row)
    if says_not_open(values):
        return closed(row_label(number, row))
    try:
        return draft_of(to_record(values))
    except UnreadableAdvert as error:
        return Skipped(row_label(number, row), str(error), error.source_id)


def _values(element: etree._Element) -> dict[str, object]:
    """Return attributes and children by name; a name that occurs several times has a list."""
    values: dict[str, object] = {str(name): value for name, value in element.attrib.items()}
    found: dict[str, list[object]] = {}
    for child in element:
        if (name := local_name(child)) and (value := _value(child)):
            found.setdefault(name, []).append(value)
    return values | {name: v[0] if len(v) == 1 else v for name, v in found.items()}


def _value(element: etree._Element) -> object:
    """Return a text, a text with markup, parts by name, or a list if all parts have one name."""
    names = {local_name(child) for child in element} - {""}
    if names & _MARKUP:
        inside = (etree.tostring(child, encoding="unicode") for child in element)
        return html.escape(element.text or "") + "".join(inside)
    if not names:
        return "".join(map(str, element.itertext())).strip() or element.get("href") or ""
    values = _values(element)
    return values.get(names.pop(), "") if len(names) == 1 else values


FORMAT = Format(gettext_noop("XML job feed"), recognises, read)
