"""The rows of XLSX files, streamed, without trust in the archive.

A few kilobytes can crash a library that builds whole sheets: parts that unpack to gigabytes, one
cell far to the right and below, or one long text that a million cells refer to.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from typing import IO
from zipfile import ZipFile

from django.utils.formats import number_format
from django.utils.translation import gettext
from lxml import etree

from adverts.document import MAX_BYTES, MAX_CELLS, Document, Skipped, row_label
from adverts.structured.xlsx_workbook import WORKBOOK, Sheet, Workbook, read_workbook
from adverts.structured.xml_rows import forget, local_name, walk
from adverts.text.errors import UnreadableAdvert

_ZIP = b"PK\x03\x04"
_TAIL = 64 * 1024  # bytes at the end of a zip, which list its parts
_STRINGS = "xl/sharedStrings.xml"
_MAX_PARTS = 1_000
_LARGEST = 200_000_000  # bytes of all unpacked parts; sheets are streamed
_LARGEST_STRINGS, _MAX_STRINGS = (
    50_000_000,
    500_000,
)  # unpacked bytes, and texts; they stay in memory
_MAX_ROWS, _MAX_COLUMNS = 100_000, 500
_ADDRESS = re.compile(r"([A-Z]{1,3})\d{1,7}")
Row = tuple[int, list[object] | Skipped]


def is_xlsx(document: Document) -> bool:
    """Return whether it is a zip with parts of a spreadsheet."""
    if not document.head.startswith(_ZIP):
        return False
    document.file.seek(0, io.SEEK_END)
    document.file.seek(max(0, document.file.tell() - _TAIL))
    return any(WORKBOOK.encode() in part for part in (document.head, document.file.read(_TAIL)))


def xlsx_sheets(document: Document) -> Iterator[tuple[Sheet, Iterator[Row]]]:
    """Yield each sheet in the order of the tabs, and its rows with their numbers.

    Formulas give their result, and numbers are as the format of their cell shows them.

    Raises UnreadableAdvert for a damaged or too large file, perhaps after some rows.
    """
    try:
        with ZipFile(document.file) as archive:
            _check(archive, size=document.file.seek(0, io.SEEK_END))
            strings = list(_strings(archive))
            workbook = read_workbook(archive)
            for sheet in workbook.sheets:
                yield sheet, _rows(archive, sheet.part, strings, workbook)
    except (UnreadableAdvert, GeneratorExit):
        raise
    except Exception as error:
        raise UnreadableAdvert(
            gettext("The spreadsheet is damaged. Save it again and use the new file.")
        ) from error


def _check(archive: ZipFile, *, size: int) -> None:
    """Refuse an archive that unpacks to too much.

    The declared sizes hold: zipfile never reads more of a part than it declares.
    """
    parts = archive.infolist()
    unpacked = sum(part.file_size for part in parts)
    strings = sum(part.file_size for part in parts if part.filename == _STRINGS)
    if size > MAX_BYTES or unpacked > _LARGEST or strings > _LARGEST_STRINGS:
        raise _far_more()
    if len(parts) > _MAX_PARTS:
        raise UnreadableAdvert(
            gettext("The spreadsheet has too many parts. Save only the sheet that lists the jobs.")
        )


def _far_more() -> UnreadableAdvert:
    return UnreadableAdvert(
        gettext("The spreadsheet is too large once unpacked. Split it into smaller files.")
    )


def _strings(archive: ZipFile) -> Iterator[str]:
    """Yield the texts that cells refer to by number."""
    if _STRINGS not in archive.namelist():
        return
    count = 0
    with archive.open(_STRINGS) as part:
        for event, element in walk(part):
            if event == "end" and local_name(element) == "si":
                count += 1
                if count > _MAX_STRINGS:
                    raise _far_more()
                yield _text(element)
                forget(element)


def _rows(archive: ZipFile, name: str, strings: Sequence[str], workbook: Workbook) -> Iterator[Row]:
    """Yield the rows of one sheet, with one row in memory at a time."""
    try:
        with archive.open(name) as part:
            yield from _walk_rows(part, strings, workbook)
    except (UnreadableAdvert, GeneratorExit):
        raise
    except Exception as error:  # a damaged archive raises BadZipFile, zlib.error and more
        raise UnreadableAdvert(
            gettext("The spreadsheet is damaged. Save it again and use the new file.")
        ) from error


def _walk_rows(part: IO[bytes], strings: Sequence[str], workbook: Workbook) -> Iterator[Row]:
    number = column = count = 0
    cells: dict[int, object] = {}
    for event, element in walk(part):
        tag = local_name(element)
        if event == "start" and tag == "row":
            number, cells = _number(element.get("r")) or number + 1, {}
            column = count = 0
        elif event == "end" and tag == "c":
            column, count = _column(element.get("r")) or column + 1, count + 1
            if count > MAX_CELLS:
                raise _far_more()
            if column <= _MAX_COLUMNS:
                cells[column] = _value(element, strings, workbook)
            forget(element)
        elif event == "end" and tag == "row":
            if number > _MAX_ROWS:
                reason = gettext("Only the first %(most)s rows were read.")
                reason %= {"most": number_format(_MAX_ROWS, force_grouping=True)}
                yield number, Skipped(row_label(number), reason, loses_others=True)
                return
            yield number, [cells.get(at, "") for at in range(1, max(cells, default=0) + 1)]
            forget(element)


def _value(cell: etree._Element, strings: Sequence[str], workbook: Workbook) -> object:
    """Return the text of a cell; numbers become text as well."""
    kind = cell.get("t")
    if kind == "inlineStr":
        return _text(cell)
    stated = next((child.text or "" for child in cell if local_name(child) == "v"), "")
    if kind == "s":
        number = _number(stated)
        return strings[number] if number is not None and number < len(strings) else ""
    if kind == "b":
        return "yes" if stated == "1" else "no"
    if kind == "e":
        return ""
    return stated if kind in ("str", "d") else workbook.shown(stated, cell.get("s"))


def _text(element: etree._Element) -> str:
    """Return the text of all runs, without the phonetic notes of Japanese sheets."""
    return "".join(
        part.text or ""
        for part in element.iter("{*}t")
        if not any(local_name(parent) == "rph" for parent in part.iterancestors())
    )


def _number(text: str | None) -> int | None:
    text = (text or "").strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) < 9 else None


def _column(address: str | None) -> int:
    """Return the number of a column: 1 for A1, 27 for AA1, and 0 without an address."""
    match = _ADDRESS.fullmatch(address or "")
    number = 0
    for letter in match[1] if match else "":
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
