"""Rows of print to paragraphs, list items and headings: what an author wrote in one go.

A row goes on with the one before if that had no room for its first word, or hangs under the text
of a list item; it does not if the gap above it is wide, if it starts elsewhere, or in other type.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from adverts.documents.print_layout.columns import put_edges
from adverts.documents.print_layout.pieces import DRAWN, Row, with_mark, without_mark
from adverts.text.line_breaks import ends_sentence, is_labelled

_LONGEST_HEADING = 100  # letters
_LARGER = 1.15  # times the size of most letters: a heading
_WIDE_GAP = 1.25  # times the usual distance of rows
_ROW_GAPS = (0.8, 3.0)  # times the size of print: distances that rows of one text may have
_NEAR = 0.4  # times the size of print; edges no further apart than this are the same
_ALMOST = 0.5  # times the size of print; letters are set a little closer than their fonts say
_INDENT = 4  # times the size of print; a first row is set in or out by no more
_DEEPEST = 6  # lists in each other
_SHORT = 25  # letters; a row that was broken for its width has more, but in narrow columns
_DASHES = ("-", "–", "—")
_HYPHEN = re.compile(r"\w-\s*$")


@dataclass
class Block:
    """The rows of one paragraph, item or heading.

    `size` is that of a heading and 0 otherwise; one that `is_large` is larger than the rest, and
    not only bold. `is_apart` says that there is room above.
    """

    rows: list[Row]
    size: float = 0.0
    is_large: bool = False
    is_apart: bool = True

    @property
    def is_item(self) -> bool:
        """Whether a bullet or a number stood before it."""
        return bool(self.rows[0].mark) and not self.size


def _usual_size(rows: Sequence[Row]) -> float:
    """The size that most letters are printed in."""
    sizes: Counter[float] = Counter()
    for row in rows:
        sizes[round(row.size, 1)] += row.letters
    return sizes.most_common(1)[0][0]


def blocks_of(pages: Sequence[Sequence[Row]]) -> list[Block]:
    """The blocks of a document in their order; one may go on over the end of a page."""
    size = _usual_size([row for page in pages for row in page])
    pages = [[_without_mark(row, size) for row in page] for page in pages]
    put_edges(pages)
    rows = [row for page in pages for row in page]
    at_hyphens = any(_HYPHEN.search(row.text) for row in rows)
    wrapping = _wraps(rows, at_hyphens=at_hyphens)
    typesetting = _Typesetting(size, _usual_gap(rows), at_hyphens, wrapping)
    blocks: list[Block] = []
    for row in rows:
        last = blocks[-1] if blocks else None
        if last and typesetting.is_dash_inside(last, row):
            row = with_mark(row)
        heading = typesetting.heading_size(row)
        if last and last.size == heading and typesetting.continues(last, row):
            last.rows.append(row)
        else:
            is_apart = last is None or typesetting.is_apart(last, row)
            blocks.append(Block([row], heading, heading > size * _LARGER, is_apart))
    return blocks


def _without_mark(row: Row, usual: float) -> Row:
    """In large print a dash is no bullet, but part of a title over two rows."""
    is_title = row.size > usual * _LARGER and row.text.lstrip().startswith(_DASHES)
    return row if is_title else without_mark(row)


@dataclass(frozen=True)
class _Typesetting:
    """How a document is set: its size of print, its distance of rows, whether words are divided at
    their hyphens, and the right edges of the columns that wrap.
    """

    size: float
    gap: float
    at_hyphens: bool
    wrapping: frozenset[float]

    def heading_size(self, row: Row) -> float:
        """The size of a short row that is bold or larger than the rest; else 0."""
        is_numbered = row.mark[-1:] in (".", ")")
        is_short = 0 < row.letters <= _LONGEST_HEADING and (is_numbered or not row.mark)
        is_large = row.size > self.size * _LARGER
        return round(row.size, 1) if is_short and (is_large or row.bold >= row.letters) else 0.0

    def is_apart(self, block: Block, row: Row) -> bool:
        """Whether a row that starts a block stands by itself: under a heading, under some room, or
        on the next page or column.
        """
        last = block.rows[-1]
        return bool(block.size) or self._is_far(last, row) or last.baseline < row.baseline

    def _is_far(self, above: Row, row: Row) -> bool:
        """Whether the room between two rows is wider than between rows of one text."""
        return above.baseline - row.baseline > self.gap * row.size * _WIDE_GAP

    def is_dash_inside(self, block: Block, row: Row) -> bool:
        """Whether what looks like a bullet is a dash in a sentence of several rows."""
        if row.mark not in _DASHES or block.is_item or not _reads_on(block.rows[-1].text, row.text):
            return False
        return _is_full(block.rows[-1], with_mark(row), at_hyphens=self.at_hyphens)

    def continues(self, block: Block, row: Row) -> bool:
        """Whether a row belongs to the block before."""
        last = block.rows[-1]
        if row.mark or self._is_far(last, row) or abs(last.baseline - row.baseline) < row.size / 2:
            return False
        if block.is_item and _hangs(block.rows[0], row):
            return True
        if last.baseline < row.baseline and ends_sentence(last.text):
            return False  # on the next page it may as well be another
        if is_labelled(row.text) and row.text.lstrip()[:1].isupper():
            return False
        wraps = block.is_large or last.edge in self.wrapping
        is_full = _is_full(last, row, at_hyphens=self.at_hyphens)
        return wraps and is_full and _is_in_line(block, row)


def _is_full(above: Row, row: Row, *, at_hyphens: bool) -> bool:
    """Whether a row's first word had no room in the row above, or hardly any."""
    room = above.edge - above.right
    if _is_centred(above, row):
        room *= 2
    return row.first_word(to_hyphen=at_hyphens) > room - _ALMOST * above.size


def _is_centred(above: Row, row: Row) -> bool:
    """Whether two rows have the same middle, and start at different places."""
    near = _NEAR * row.size
    is_middle = abs(above.left + above.right - row.left - row.right) <= 2 * near
    return is_middle and abs(above.left - row.left) > near


def _hangs(first: Row, row: Row) -> bool:
    """Whether a row stands under the text of an item, and not under its bullet."""
    near = _NEAR * row.size
    is_under = abs(row.indent - first.indent) <= near
    return is_under and (first.mark == DRAWN or first.left - first.start > near)


def _is_in_line(block: Block, row: Row) -> bool:
    """Whether a row starts where the next of a block should, on the next page or column as well.

    The first row of a block may be set in or out.
    """
    first, last = block.rows[0], block.rows[-1]
    near = _NEAR * row.size
    if abs(row.indent - last.indent) <= near or abs(row.left - last.start) <= near:
        return True
    if _is_centred(last, row):
        return True
    return first is last and abs(row.indent - last.indent) <= _INDENT * row.size


def _usual_gap(rows: Sequence[Row]) -> float:
    """The distance of rows in one text, in sizes of print: one of the smallest that occur."""
    gaps = sorted(
        gap
        for above, row in pairwise(rows)
        if _ROW_GAPS[0] <= (gap := (above.baseline - row.baseline) / row.size) <= _ROW_GAPS[1]
    )
    return gaps[len(gaps) // 10] if gaps else _ROW_GAPS[0]


def _wraps(rows: Sequence[Row], *, at_hyphens: bool) -> frozenset[float]:
    """The edges of columns in which sentences go on in lower case after a full row."""
    going_on = Counter(
        above.edge
        for above, row in pairwise(rows)
        if _reads_on(above.text, row.text) and _is_full(above, row, at_hyphens=at_hyphens)
        for _ in range(1 + (above.letters >= _SHORT))
    )
    return frozenset(edge for edge, count in going_on.items() if count > 1)


def _reads_on(above: str, row: str) -> bool:
    letter = row.strip()[:1]
    return letter.isalpha() and not letter.isupper() and not ends_sentence(above)


class Depths:
    """How deep each item of a list stands, by how far it is set in."""

    def __init__(self) -> None:
        self._indents: list[float] = []

    def of(self, block: Block) -> int:
        """1 for an item, more for one that is set in from it, 0 for what is none."""
        if block.size:
            self._indents.clear()
        if not block.is_item:
            return 0
        indent, near = block.rows[0].indent, _NEAR * block.rows[0].size
        while self._indents and indent < self._indents[-1] - near:
            self._indents.pop()
        if not self._indents or indent > self._indents[-1] + near:
            self._indents.append(indent)
        return min(len(self._indents), _DEEPEST)
