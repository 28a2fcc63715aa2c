"""The rows of a CSV file, streamed, in any encoding that spreadsheets write."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator

from django.utils.translation import gettext

from adverts.document import MAX_CELLS, Document, Skipped, row_label

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CHUNK = 1 << 20  # bytes
_LONGEST_LINE = 1_000_000  # characters
_LONGEST_CELL = 300_000  # characters; a longer cell is a quote that was never closed
_MAX_BROKEN = 20  # rows; with more it is not a table
csv.field_size_limit(_LONGEST_CELL)  # else longer cells break at 131,072 characters


def head_lines(document: Document) -> Iterator[str]:
    """Yield the first lines that are not empty."""
    head = document.head
    encoding = next((name for bom, name in _BOMS if head.startswith(bom)), "utf-8")
    text = head.decode(encoding, "replace")
    if "\x00" not in text:
        yield from (line for line in text.splitlines() if line.strip(' ,;\t|"'))


def csv_rows(document: Document, *, delimiter: str) -> Iterator[tuple[int, list[str] | Skipped]]:
    """Yield rows with the number that a spreadsheet shows; a broken row is a Skipped."""
    encoding = _encoding(document)
    document.file.seek(0)
    stream = io.TextIOWrapper(document.file, encoding, errors="replace", newline="")
    try:
        yield from _rows(stream, delimiter)
    finally:
        stream.detach()  # else it would close the caller's file


def _rows(stream: io.TextIOWrapper, delimiter: str) -> Iterator[tuple[int, list[str] | Skipped]]:
    reader = csv.reader(_lines(stream), delimiter=delimiter)
    number = broken = 0
    while broken < _MAX_BROKEN:
        number += 1
        try:
            yield number, _next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            is_endless = "field limit" in str(error)
            broken = _MAX_BROKEN if is_endless else broken + 1
            reason = gettext("This row can't be read: %(problem)s.") % {"problem": error}
            yield number, Skipped(row_label(number), reason, loses_others=True)


def _next(reader: Iterator[list[str]]) -> list[str]:
    cells = next(reader)
    if len(cells) > MAX_CELLS:
        raise csv.Error(gettext("it has too many cells"))
    return cells


def _lines(stream: io.TextIOWrapper) -> Iterator[str]:
    while line := stream.readline(_LONGEST_LINE):
        yield line.replace("\x00", "")


def _encoding(document: Document) -> str:
    """Return the encoding by the byte-order mark, else UTF-8 if it is valid, else Windows-1252."""
    for bom, name in _BOMS:
        if document.head.startswith(bom):
            return name
    decoder = codecs.getincrementaldecoder("utf-8")()
    document.file.seek(0)
    try:
        while chunk := document.file.read(_CHUNK):
            decoder.decode(chunk)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"
