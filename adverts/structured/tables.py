"""Reads tables of adverts, one per row, below a header of known names: CSV and XLSX.

docs/importing-tables.md describes the header.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain, repeat
from typing import NamedTuple

from django.utils.translation import gettext, gettext_noop

from adverts.document import Document, Format, ReadResults, Skipped, row_label
from adverts.draft import AdvertDraft
from adverts.facts.values import text_of
from adverts.structured.csv_rows import csv_rows, head_lines
from adverts.structured.field_names import is_advert, record_of
from adverts.structured.known_names import FIELDS, plain
from adverts.structured.open_state import says_not_open
from adverts.structured.records import closed, draft_of
from adverts.structured.spreadsheet_formulas import unguard
from adverts.structured.xlsx_rows import is_xlsx, xlsx_sheets
from adverts.text.errors import UnreadableAdvert

_DELIMITERS = ",;\t|"
_LONGEST_NAME = 60  # characters of a sheet's name
_MAX_UNKNOWN = 20  # names of columns in a warning
_NO_ADVERTS = frozenset({"version"})  # columns of an export that say nothing about a job
Cells = Sequence[object]
type IsHeader = Callable[[Mapping[str, object]], bool]  # gets the names of columns


class TableRow(NamedTuple):
    """A row by the number that a spreadsheet shows, with its cells under the header's names.

    What could not be read is a Skipped. Its number is 0 if it is no row, such as a hidden sheet.
    """

    number: int
    cells: Mapping[str, object] | Skipped


def recognises_csv(document: Document) -> bool:
    """Return whether the first line is a header of an advert's fields."""
    return _delimiter(document, is_advert) != ""


def read_csv(document: Document) -> ReadResults:
    """Read each row; memory does not grow with the size of the table."""
    yield from map(_read, _csv_table(document, is_advert))


def read_xlsx(document: Document) -> ReadResults:
    """Read each row of the first visible sheet with a header, and name hidden ones that have one.

    Raises UnreadableAdvert if there is none.
    """
    yield from map(_read, _xlsx_table(document, is_advert))


def table_rows(document: Document, is_header: IsHeader) -> Iterator[TableRow]:
    """Read the rows of a CSV or XLSX file as they are; raises UnreadableAdvert for other files."""
    if is_xlsx(document):
        yield from _xlsx_table(document, is_header)
    elif _delimiter(document, is_header):
        yield from _csv_table(document, is_header)
    else:
        raise UnreadableAdvert(
            gettext(
                "This is no table that the board can read. It takes CSV and XLSX whose first row "
                "names the columns, such as title and company."
            )
        )


def draft_of_row(cells: Mapping[str, object]) -> AdvertDraft:
    """Read the cells of one row; raises UnreadableAdvert for a row without title."""
    record = record_of(cells)
    return draft_of(replace(record, warnings=list(_unknown(cells))))


def _csv_table(document: Document, is_header: IsHeader) -> Iterator[TableRow]:
    yield from _below_header(csv_rows(document, delimiter=_delimiter(document, is_header)))


def _xlsx_table(document: Document, is_header: IsHeader) -> Iterator[TableRow]:
    for sheet, rows in xlsx_sheets(document):
        row = next((row for row in rows if _is_filled(row[1])), None)
        if not row or not _names_columns(row[1], is_header):
            continue
        if not sheet.is_hidden:
            yield from _below_header(chain([row], rows))
            return
        reason = gettext("This sheet is hidden, so its jobs were left out.")
        yield TableRow(0, Skipped(sheet.name[:_LONGEST_NAME], reason))
    raise UnreadableAdvert(
        gettext(
            "No sheet starts with a row of column names. Add one: title, company, description "
            "and so on."
        )
    )


def _delimiter(document: Document, is_header: IsHeader) -> str:
    """Return the delimiter that makes the first line a header; empty if none does."""
    line = next(head_lines(document), "<")
    if line.lstrip().startswith(("<", "{", "[")):
        return ""  # a page, a feed or JSON on one line
    # A header has at least three names. Every document is asked, so most lines should not be split.
    usual = (d for d in _DELIMITERS if line.count(d) >= 2)
    known = (d for d in usual if _names_columns(_cells(line, d), is_header))
    return next(known, "")


def _cells(line: str, delimiter: str) -> list[str]:
    try:
        return next(csv.reader([line], delimiter=delimiter), [])
    except csv.Error:
        return []


def _names_columns(cells: Cells | Skipped, is_header: IsHeader) -> bool:
    names = [] if isinstance(cells, Skipped) else map(text_of, cells)
    return is_header(dict.fromkeys(names))


def _is_filled(cells: Cells | Skipped) -> bool:
    return isinstance(cells, Skipped) or any(map(text_of, cells))


def _below_header(rows: Iterable[tuple[int, Cells | Skipped]]) -> Iterator[TableRow]:
    """Yield the rows after the header that hold something."""
    header: list[str] = []
    for number, cells in rows:
        if isinstance(cells, Skipped):
            yield TableRow(number, cells)
        elif not header:
            header = [text_of(cell) for cell in cells] if _is_filled(cells) else []
        elif _is_filled(cells):
            yield TableRow(number, _named(header, cells))


def _named(header: Iterable[str], cells: Cells) -> dict[str, object]:
    """Return cells by name; of several columns with one name, the first counts."""
    named: dict[str, object] = {}
    for name, cell in zip(header, chain(cells, repeat("")), strict=False):
        named.setdefault(name, _unguarded(cell))
    return named


def _read(row: TableRow) -> AdvertDraft | Skipped:
    """Return what a row says; row numbers are those of a spreadsheet."""
    if isinstance(row.cells, Skipped):
        return row.cells
    if says_not_open(row.cells):
        return closed(row_label(row.number))
    try:
        return draft_of_row(row.cells)
    except UnreadableAdvert as error:
        return Skipped(row_label(row.number), str(error), error.source_id)


def _unguarded(cell: object) -> object:
    """Return a text without the mark that keeps it from being a formula."""
    return unguard(cell) if isinstance(cell, str) else cell


def _unknown(header: Iterable[str]) -> Iterator[str]:
    """Yield a warning that names the unknown columns."""
    known = {*FIELDS, *_NO_ADVERTS}
    names = [name for name in header if name and plain(name) not in known]
    if names:
        text = gettext("These columns aren't recognised and were left out: %(names)s.")
        yield text % {"names": ", ".join(names[:_MAX_UNKNOWN])}


CSV = Format(gettext_noop("CSV table"), recognises_csv, read_csv)
XLSX = Format(gettext_noop("Excel table (XLSX)"), is_xlsx, read_xlsx)
