"""The rows of print of a PDF, page by page, read with pypdf.

Readers import this module with the first PDF, because pypdf takes memory that nothing else needs.
"""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator, Sequence
from contextlib import suppress
from math import hypot, isfinite
from typing import Any

from django.utils.translation import gettext
from pypdf import PdfReader, apply_configuration
from pypdf.errors import DependencyError, LimitReachedError

from adverts.documents.print_layout.fonts import FontWidths, is_bold, widths_of
from adverts.documents.print_layout.links import link
from adverts.documents.print_layout.pieces import DRAWN, Piece, Row, is_mark
from adverts.text.errors import UnreadableAdvert
from adverts.text.limits import LONGEST_SOURCE, TOO_LONG

# The reason of an UnreadableAdvert says once what is wrong with a file.
logging.getLogger("pypdf").setLevel(logging.CRITICAL)

_MAX_PAGES = 30
_MAX_OPERATIONS = 200_000  # drawing commands in total; nested forms multiply them
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
    "jbig2dec_binary": None,  # start no other program
}

_APART = 4  # times the size of print; a wider gap on a line starts another cell, unless labelled
# Times the size of print: how far pieces of one row are apart in height and width, and by a space
_LEVEL, _WORD, _SPACE = 0.1, 0.8, 0.1
_MARK_SIZES = (0.15, 0.8)  # times the size of print
_MARK_ROOM = 2.5  # times the size of print; the widest gap between a bullet and its text
_BULLETS = dict.fromkeys((0x7F, 0x81, 0x8D, 0x8F, 0x90, 0x9D), "•")  # PDF leaves these codes unused
_MAX_LINES = 10_000  # drawn on one page
_BUILDS = frozenset({b"m", b"l", b"c", b"v", b"y", b"re"})
_PAINTS = frozenset({b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*", b"S", b"s"})
Box = tuple[float, float, float, float]  # left, bottom, right, top


class _Drawing:
    """Follows drawn shapes, because browsers draw bullets as shapes, not letters."""

    def __init__(self) -> None:
        self.last: Box | None = None  # the last painted shape
        self.lines: list[Box] = []  # the sides of all rectangles and lines so far
        self._points: list[tuple[float, float]] = []
        self._sides: list[Box] = []

    def take(self, operator: bytes, operands: Sequence[Any], matrix: Sequence[float]) -> None:
        """Follow one drawing command."""
        if operator in _BUILDS:
            with suppress(TypeError, ValueError):
                points = _points(operator, [float(number) for number in operands], matrix)
                if operator in {b"re", b"l"}:
                    self._add_side(points if operator == b"re" else [*self._points[-1:], *points])
                self._points += points
        elif operator in _PAINTS and self._points:
            across, up = zip(*self._points, strict=True)
            self.last = min(across), min(up), max(across), max(up)
            self.lines += self._sides
            self._clear()
        elif operator == b"n":
            self._clear()

    def _clear(self) -> None:
        self._points.clear()
        self._sides.clear()

    def _add_side(self, points: Sequence[tuple[float, float]]) -> None:
        if len(self.lines) + len(self._sides) < _MAX_LINES and len(points) > 1:
            across, up = zip(*points, strict=True)
            box = min(across), min(up), max(across), max(up)
            if all(map(isfinite, box)):
                self._sides.append(box)

    def is_mark_of(self, piece: Piece, baseline: float) -> bool:
        """Return whether the last shape is a bullet before this text."""
        if self.last is None:
            return False
        left, bottom, right, top = self.last
        least, most = (times * piece.size for times in _MARK_SIZES)
        is_small = least <= right - left <= most and least <= top - bottom <= most
        is_before = -1 <= piece.left - right <= _MARK_ROOM * piece.size
        return (
            is_small and is_before and baseline - 1 <= (bottom + top) / 2 <= baseline + piece.size
        )


def _points(
    operator: bytes, numbers: Sequence[float], matrix: Sequence[float]
) -> list[tuple[float, float]]:
    """Return the corners that a command adds to a shape, in points; curves count by their end."""
    across, up = numbers[:2] if operator == b"re" else numbers[-2:]
    corners = [(across, up)]
    if operator == b"re":
        corners.append((across + numbers[2], up + numbers[3]))
    a, b, c, d, e, f = matrix
    return [(a * x + c * y + e, b * x + d * y + f) for x, y in corners]


class _Printer:
    """Collects rows while pypdf runs the commands of the pages."""

    def __init__(self) -> None:
        self.pages: list[list[Row]] = []
        self.drawings: list[_Drawing] = []
        self._operations = self._letters = 0
        self._right = 0.0  # right edge of the last row so far
        self._drawing = _Drawing()
        self._fonts: dict[int, tuple[object, FontWidths, bool]] = {}

    def start_page(self) -> None:
        self.pages.append([Row()])
        self._drawing = _Drawing()
        self.drawings.append(self._drawing)

    def count(self, operator: bytes, operands: Any, matrix: Any, _place: Any) -> None:
        self._operations += 1
        if self._operations > _MAX_OPERATIONS:
            raise LimitReachedError("too many operations")
        self._drawing.take(operator, operands, matrix)

    def take(self, text: str, place: Any, matrix: Any, font: Any, size: float) -> None:
        """Add a piece of text, which may end a line."""
        self._letters += len(text)
        if self._letters > LONGEST_SOURCE:
            raise UnreadableAdvert(str(TOO_LONG))
        for index, part in enumerate(text.translate(_BULLETS).split("\n")):
            if index:
                self.pages[-1].append(Row())
            pieces = self.pages[-1][-1].pieces
            if part.strip():
                self._add(*self._piece(part, place, matrix, font, size))
            elif part and pieces and not pieces[-1].text.endswith(" "):
                pieces[-1].text += " "

    def _piece(
        self, text: str, place: Any, matrix: Any, font: Any, size: float
    ) -> tuple[Piece, float]:
        """Return a piece and its baseline, both relative to the direction of writing."""
        a, b, c, d, x, y = _product([float(n) for n in matrix], [float(n) for n in place])
        along = hypot(a, b) or 1.0
        cos, sin = a / along, b / along
        _, widths, is_bold = self._font(font)
        scale = abs(float(size)) * (hypot(c, d) or 1.0) or 1.0
        left, baseline = x * cos + y * sin, y * cos - x * sin
        if not all(map(isfinite, (left, baseline, scale))):  # numbers may have hundreds of digits
            left, baseline, scale = 0.0, 0.0, 1.0
        return Piece(text, left, scale, widths, is_bold), baseline

    def _font(self, font: Any) -> tuple[object, FontWidths, bool]:
        """Return the font, its widths and whether it is bold; the cache keeps fonts, so ids stay
        unique.
        """
        if id(font) not in self._fonts:
            self._fonts[id(font)] = font, widths_of(font), is_bold(font)
        return self._fonts[id(font)]

    def _add(self, piece: Piece, baseline: float) -> None:
        if self._goes_on(piece, baseline):
            self.pages[-1].pop()
            last = self.pages[-1][-1].pieces[-1]
            is_apart = piece.left - self._right > _SPACE * piece.size
            last.text += " " if is_apart and not last.text.endswith(" ") else ""
        row = self.pages[-1][-1]
        if row.pieces and self._is_cell(row, piece):
            row = Row()
            self.pages[-1].append(row)
        if not row.pieces:
            row.baseline = baseline
            row.mark = DRAWN if self._drawing.is_mark_of(piece, baseline) else ""
            self._right = piece.left
        row.pieces.append(piece)
        self._right = max(self._right, piece.right)

    def _goes_on(self, piece: Piece, baseline: float) -> bool:
        """Return whether a new row goes on right behind the last one: pypdf ends a row where some
        programs begin another style.
        """
        if len(self.pages[-1]) < 2 or self.pages[-1][-1].pieces:
            return False
        before = self.pages[-1][-2]
        gap = piece.left - self._right
        is_level = abs(before.baseline - baseline) < _LEVEL * piece.size
        return bool(before.pieces) and is_level and abs(gap) < _WORD * piece.size

    def _is_cell(self, row: Row, piece: Piece) -> bool:
        """Return whether a text is so far after a row that it starts another cell."""
        is_far = piece.left - self._right > _APART * piece.size
        return is_far and not row.pieces[-1].text.rstrip().endswith(":")


def _product(m: Sequence[float], n: Sequence[float]) -> tuple[float, ...]:
    """Multiply two matrices in the notation of PDF."""
    a, b, c, d, e, f = m
    p, q, r, s, t, u = n
    return (a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s,
            e * p + f * r + t, e * q + f * s + u)  # fmt: skip


def pages_of(data: bytes) -> tuple[list[list[Row]], list[list[Box]]]:
    """Return the rows of every page, and the lines that are drawn on it.

    Raises UnreadableAdvert for a file that is damaged or too large.
    """
    printer = _Printer()
    try:
        with apply_configuration(**_LIMITS):
            _print(data, printer)
    except UnreadableAdvert:
        raise
    except LimitReachedError as error:
        raise UnreadableAdvert(
            gettext("The PDF is too large once unpacked. Paste the advert's text instead.")
        ) from error
    except Exception as error:  # a bad file makes pypdf raise anything, RecursionError included
        raise UnreadableAdvert(
            gettext("The PDF is damaged. Save it again and use the new file.")
        ) from error
    pages = [list(_whole(page)) for page in printer.pages]
    return pages, [drawing.lines for drawing in printer.drawings]


def _whole(page: Sequence[Row]) -> Iterator[Row]:
    """Yield the rows of a page, each joined with a bullet that is a little higher or lower."""
    bullet: Row | None = None
    for row in page:
        if not row.pieces:
            continue
        if bullet and _is_before(bullet, row):
            row.pieces[:0] = bullet.pieces
        elif bullet:
            yield bullet
        bullet = row if is_mark(row) else None
        if bullet is None:
            yield row
    if bullet:
        yield bullet


def _is_before(bullet: Row, row: Row) -> bool:
    size = row.pieces[0].size
    room = row.left - bullet.right
    return abs(bullet.baseline - row.baseline) < size / 2 and -size / 2 <= room <= _MARK_ROOM * size


def _print(data: bytes, printer: _Printer) -> None:
    reader = PdfReader(
        io.BytesIO(data), root_object_recovery_limit=1_000, xref_stream_maximum_entries=200_000
    )
    if reader.is_encrypted and not _unlocks(reader):
        raise UnreadableAdvert(gettext("The PDF is protected. Save it without a password."))
    if len(reader.pages) > _MAX_PAGES:
        raise UnreadableAdvert(
            gettext("The PDF has more than %(most)s pages. Save only the pages of the advert.")
            % {"most": _MAX_PAGES}
        )
    for page in reader.pages:
        printer.start_page()
        page.extract_text(visitor_operand_before=printer.count, visitor_text=printer.take)
        link(printer.pages[-1], page)


def _unlocks(reader: PdfReader) -> bool:
    """Return whether it opens without a password; many files are only protected against changes."""
    try:
        return bool(reader.decrypt(""))
    except DependencyError:  # a cipher that needs another library
        return False
