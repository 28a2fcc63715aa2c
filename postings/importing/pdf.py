"""Reads adverts that are PDF files, by the text in them; scanned pages are refused."""

from __future__ import annotations

import io
import logging
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from pypdf import PdfReader, apply_configuration
from pypdf.errors import DependencyError, LimitReachedError

from postings.importing.document import Document, Form, Reading
from postings.importing.errors import UnreadableAdvert
from postings.importing.loose import Stated, read_loose, title_in
from postings.importing.repair import SIZE_LIMIT, collapse, repair
from postings.importing.text_lines import text_lines

# What is wrong with a file is said once, as the reason why it can't be read.
logging.getLogger("pypdf").setLevel(logging.CRITICAL)

_MAGIC = b"%PDF-"
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
_EDGE = 2  # lines at the top and the bottom of a page that may be its header and footer
_LONGEST_HEADING = 100  # letters
_LARGER = 1.15  # times the size of most letters: a heading
_GAP = 1.7  # times the size of letters between two lines: a new paragraph


@dataclass
class _Row:
    """One line of print; sizes and heights are in points."""

    text: str = ""
    bold: int = 0  # how many of its letters are
    size: float = 0.0  # of the largest letters
    height: float | None = None  # above the foot of the page

    @property
    def letters(self) -> int:
        return sum(not char.isspace() for char in self.text)


class _Printer:
    """Collects rows while pypdf goes through the commands of the pages."""

    def __init__(self) -> None:
        self.pages: list[list[_Row]] = []
        self._operations = 0

    def start_page(self) -> None:
        self.pages.append([_Row()])

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
                rows.append(_Row())
            row = rows[-1]
            row.text += part
            if part.strip():
                row.bold += is_bold * sum(not char.isspace() for char in part)
                row.size = max(row.size, float(size) * scale)
                row.height = float(matrix[5]) * float(place[3]) + float(place[5])


def recognises(document: Document) -> bool:
    """The mark of a PDF stands near the start."""
    return _MAGIC in document.head[:1024]


def read(document: Document) -> Reading:
    """Read one file; raises UnreadableAdvert where it is locked, scanned, damaged or no advert."""
    pages = _without_edges(_pages(document.data))
    rows = [row for page in pages for row in page]
    if not any(row.letters for row in rows):
        raise UnreadableAdvert("The PDF holds no text; its pages may be scanned pictures.")
    if sum(len(row.text) for row in rows) > SIZE_LIMIT:
        raise UnreadableAdvert("The text is far too long for one advert.")
    usual = _usual_size(rows)
    headings = frozenset(repair(row.text).strip() for row in rows if _is_heading(row, usual))
    lines = text_lines(repair("\n".join(_texts(pages))), headings=headings)
    yield read_loose(lines, stated=Stated(title=_title(rows, usual)))


def _pages(data: bytes) -> list[list[_Row]]:
    """The rows of every page."""
    printer = _Printer()
    try:
        with apply_configuration(**_LIMITS):
            _print(data, printer)
    except UnreadableAdvert:
        raise
    except LimitReachedError as error:
        raise UnreadableAdvert("The PDF unpacks to far more than an advert.") from error
    except Exception as error:  # a bad file makes pypdf raise anything, RecursionError included
        raise UnreadableAdvert("The PDF is damaged.") from error
    return printer.pages


def _print(data: bytes, printer: _Printer) -> None:
    reader = PdfReader(
        io.BytesIO(data), root_object_recovery_limit=1_000, xref_stream_maximum_entries=200_000
    )
    if reader.is_encrypted and not _unlocks(reader):
        raise UnreadableAdvert("The PDF is encrypted; save it without a password.")
    if len(reader.pages) > _MOST_PAGES:
        raise UnreadableAdvert(f"The PDF has more than {_MOST_PAGES} pages.")
    for page in reader.pages:
        printer.start_page()
        page.extract_text(visitor_operand_before=printer.count, visitor_text=printer.take)


def _unlocks(reader: PdfReader) -> bool:
    """Whether it opens without a password: many are locked against changes only."""
    try:
        return bool(reader.decrypt(""))
    except DependencyError:  # a cipher that needs a library we do not have
        return False


def _without_edges(pages: Sequence[list[_Row]]) -> list[list[_Row]]:
    """The pages without the rows that stand at the edge of all of them, page numbers aside."""
    pages = [[row for row in page if row.text.strip()] for page in pages]
    if len(pages) < 2:
        return pages
    edges = Counter(
        text for page in pages for text in {_key(row) for row in page[:_EDGE] + page[-_EDGE:]}
    )
    repeated = {text for text, count in edges.items() if count == len(pages)}
    return [
        [
            row
            for index, row in enumerate(page)
            if _key(row) not in repeated or _EDGE <= index < len(page) - _EDGE
        ]
        for page in pages
    ]


def _key(row: _Row) -> str:
    return re.sub(r"\d+", "0", collapse(row.text))


def _usual_size(rows: Sequence[_Row]) -> float:
    """The size that most letters are printed in."""
    sizes: Counter[float] = Counter()
    for row in rows:
        sizes[round(row.size, 1)] += row.letters
    return sizes.most_common(1)[0][0]


def _is_heading(row: _Row, usual: float) -> bool:
    """Whether all of a short row is bold or larger than the rest."""
    is_short = 0 < row.letters <= _LONGEST_HEADING
    return is_short and (row.bold >= row.letters or row.size > usual * _LARGER)


def _title(rows: Sequence[_Row], usual: float) -> str:
    """What is printed largest, over one row or two; empty where that is no title."""
    largest = max(row.size for row in rows)
    if largest <= usual * _LARGER:
        return ""
    first = next(index for index, row in enumerate(rows) if row.size == largest)
    whole = [row.text for row in rows[first : first + 2] if row.size == largest]
    return title_in(repair(" ".join(whole)))


def _texts(pages: Sequence[Sequence[_Row]]) -> Iterator[str]:
    """The rows as lines of text, with an empty line where the page leaves room."""
    for page in pages:
        above: float | None = None
        for row in page:
            gap = above - row.height if above is not None and row.height is not None else 0.0
            if gap > row.size * _GAP:
                yield ""
            yield row.text
            above = row.height


FORM = Form("PDF file", recognises, read)
