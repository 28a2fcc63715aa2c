"""The rows of print of a PDF, page by page, by pypdf.

A room of its own, opened for the first PDF: pypdf takes memory that no other reader and no page of
the board needs.
"""

from __future__ import annotations

import io
import logging
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext
from pypdf import PdfReader, apply_configuration
from pypdf.errors import DependencyError, LimitReachedError

from postings.importing.errors import UnreadableAdvert

# What is wrong with a file is said once, as the reason why it can't be read.
logging.getLogger("pypdf").setLevel(logging.CRITICAL)

_MOST_PAGES = 30
_MOST_OPERATIONS = 200_000  # drawing commands in all; forms inside forms multiply them
_LARGEST_STREAM = 4_000_000  # bytes, unpacked
_LIMITS: dict[str, Any] = {
    "zlib_maximum_output_length": _LARGEST_STREAM,
    "lzw_maximum_output_length": _LARGEST_STREAM,
    "run_length_maximum_output_length": _LARGEST_STREAM,
    "brotli_maximum_output_length": _LARGEST_STREAM,
    "array_based_stream_maximum_output_length": _LARGEST_STREAM,
    "stream_decoding_work_maximum_length": 4 * _LARGEST_STREAM,
    "stream_parsing_work_maximum_count": 500_000,
    "page_tree_maximum_entries": 2_000,
    "xform_maximum_invocations_per_extraction": 200,
    "jbig2dec_binary": None,  # no other program is started
}


@dataclass
class Row:
    """One line of print; sizes and heights are in points."""

    text: str = ""
    bold: int = 0  # how many of its letters are
    size: float = 0.0  # of the largest letters
    height: float | None = None  # above the foot of the page

    @property
    def letters(self) -> int:
        """How many signs are printed, spaces aside."""
        return sum(not char.isspace() for char in self.text)


class _Printer:
    """Collects rows while pypdf goes through the commands of the pages."""

    def __init__(self) -> None:
        self.pages: list[list[Row]] = []
        self._operations = 0

    def start_page(self) -> None:
        self.pages.append([Row()])

    def count(self, *_operation: object) -> None:
        self._operations += 1
        if self._operations > _MOST_OPERATIONS:
            raise LimitReachedError("too many operations")

    def take(self, text: str, place: Any, matrix: Any, font: Any, size: float) -> None:
        """Add a piece of text, which may hold ends of lines."""
        rows = self.pages[-1]
        scale = abs(float(matrix[3]) or 1.0) * abs(float(place[3]) or 1.0)
        is_bold = "bold" in str((font or {}).get("/BaseFont", "")).casefold()
        for index, part in enumerate(text.split("\n")):
            if index:
                rows.append(Row())
            row = rows[-1]
            row.text += part
            if part.strip():
                row.bold += is_bold * sum(not char.isspace() for char in part)
                row.size = max(row.size, float(size) * scale)
                row.height = float(matrix[5]) * float(place[3]) + float(place[5])


def pages_of(data: bytes) -> list[list[Row]]:
    """The rows of every page."""
    printer = _Printer()
    try:
        with apply_configuration(**_LIMITS):
            _print(data, printer)
    except UnreadableAdvert:
        raise
    except LimitReachedError as error:
        raise UnreadableAdvert(gettext("The PDF unpacks to far more than an advert.")) from error
    except Exception as error:  # a bad file makes pypdf raise anything, RecursionError included
        raise UnreadableAdvert(gettext("The PDF is damaged.")) from error
    return printer.pages


def _print(data: bytes, printer: _Printer) -> None:
    reader = PdfReader(
        io.BytesIO(data), root_object_recovery_limit=1_000, xref_stream_maximum_entries=200_000
    )
    if reader.is_encrypted and not _unlocks(reader):
        raise UnreadableAdvert(gettext("The PDF is encrypted; save it without a password."))
    if len(reader.pages) > _MOST_PAGES:
        raise UnreadableAdvert(
            gettext("The PDF has more than %(most)s pages.") % {"most": _MOST_PAGES}
        )
    for page in reader.pages:
        printer.start_page()
        page.extract_text(visitor_operand_before=printer.count, visitor_text=printer.take)


def _unlocks(reader: PdfReader) -> bool:
    """Whether it opens without a password: many are locked against changes only."""
    try:
        return bool(reader.decrypt(""))
    except DependencyError:  # a cipher that needs a library we do not have
        return False
