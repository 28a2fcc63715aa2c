"""Reads tables of adverts, one per row, below a header of known names: CSV and XLSX.

docs/importing-tables.md describes the header.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain

from django.utils.translation import gettext, gettext_noop

from adverts.document import Document, Format, ReadResults, Skipped, row_label
from adverts.facts.values import text_of
from adverts.structured.csv_rows import csv_rows, head_lines
from adverts.structured.field_names import FIELDS, is_advert, plain, record_of
from adverts.structured.open_state import says_not_open
from adverts.structured.records import closed, draft_of
from adverts.structured.spreadsheet_formulas import unguard
from adverts.structured.xlsx_rows import is_xlsx, xlsx_sheets
from adverts.text.errors import UnreadableAdvert

_DELIMITERS = ",;\t|"
_LONGEST_NAME = 60  # characters of a sheet's name
_MAX_UNKNOWN = 20  # names of columns in a warning
Cells = Sequence[object]


def recognises_csv(document: Document) -> bool:
    """Return whether the first line is a header of an advert's fields."""
    return _delimiter(document) != ""


def read_csv(document: Document) -> ReadResults:
    """Read each row; memory does not grow with the size of the table."""
    yield from _read(csv_rows(document, delimiter=_delimiter(document)))


def read_xlsx(document: Document) -> ReadResults:
    """Read each row of the first visible sheet with a header, and name hidden ones that have one.

    Raises UnreadableAdvert if there is none.
    """
    for sheet, rows in xlsx_sheets(document):
        row = next((row for row in rows if _is_filled(row[1])), None)
        if not row or not _is_header(row[1]):
            continue
        if not sheet.is_hidden:
            yield from _read(chain([row], rows))
            return
        reason = gettext("This sheet is hidden, so its jobs were left out.")
        yield Skipped(sheet.name[:_LONGEST_NAME], reason)
    raise UnreadableAdvert(
        gettext(
            "No sheet starts with a row of column names. Add one: title, company, description "
            "and so on."
        )
    )


def _delimiter(document: Document) -> str:
    """Return the delimiter that makes the first line a header; empty if none does."""
    line = next(head_lines(document), "<")
    if line.lstrip().startswith(("<", "{", "[")):
        return ""  # a page, a feed or JSON on one line
    # A header has at least three names. Every document is asked, so most lines should not be split.
    usual = (d for d in _DELIMITERS if line.count(d) >= 2)
    known = (d for d in usual if _is_header(_cells(line, d)))
    return next(known, "")


def _cells(line: str, delimiter: str) -> list[str]:
    try:
        return next(csv.reader([line], delimiter=delimiter), [])
    except csv.Error:
        return []


def _is_header(cells: Cells | Skipped) -> bool:
    names = [] if isinstance(cells, Skipped) else map(text_of, cells)
    return is_advert(dict.fromkeys(names))


def _is_filled(cells: Cells | Skipped) -> bool:
    return isinstance(cells, Skipped) or any(map(text_of, cells))


def _read(rows: Iterable[tuple[int, Cells | Skipped]]) -> ReadResults:
    """Read the rows after the header; row numbers are those of a spreadsheet."""
    header: list[str] = []
    for number, cells in rows:
        if isinstance(cells, Skipped):
            yield cells
        elif not header:
            header = [text_of(cell) for cell in cells] if _is_filled(cells) else []
        elif _is_filled(cells):
            yield from _read_row(number, header, list(map(_unguarded, cells)))


def _read_row(number: int, header: Sequence[str], cells: Cells) -> ReadResults:
    values = dict(reversed([*zip(header, cells, strict=False)]))
    if says_not_open(values):
        yield closed(row_label(number))
        return
    try:
        record = record_of(values)
        draft = draft_of(replace(record, warnings=list(_unknown(header))))
    except UnreadableAdvert as error:
        yield Skipped(row_label(number), str(error), error.source_id)
    else:
        yield draft


def _unguarded(cell: object) -> object:
    """Return a text without the mark that keeps it from being a formula."""
    return unguard(cell) if isinstance(cell, str) else cell


def _unknown(header: Iterable[str]) -> Iterator[str]:
    """Yield a warning that names the unknown columns."""
    names = [name for name in header if name and plain(name) not in FIELDS]
    if names:
        text = gettext("These columns aren't recognised and were left out: %(names)s.")
        yield text % {"names": ", ".join(names[:_MAX_UNKNOWN])}


CSV = Format(gettext_noop("CSV table"), recognises_csv, read_csv)
XLSX = Format(gettext_noop("Excel table (XLSX)"), is_xlsx, read_xlsx)
