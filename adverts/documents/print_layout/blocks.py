"""Joins rows of print to paragraphs, list items and headings.

A row continues the one before if that had no room for its first word, or if it is indented below
the text of a list item. A wide gap, another indent or other type starts a new block.
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
_LARGER = 1.15  # times the usual size: a heading
_WIDE_GAP = 1.25  # times the usual distance between rows
_ROW_GAPS = (0.8, 3.0)  # times the size of print: distances between rows of one text
_NEAR = 0.4  # times the size of print; closer edges count as the same
_ALMOST = 0.5  # times the size of print; programs set letters closer than fonts state
_INDENT = 4  # times the size of print; the most that a first row is indented
_DEEPEST = 6  # nested lists
_SHORT = 25  # letters; outside of narrow columns, a full row has more
_DASHES = ("-", "–", "—")
_HYPHEN = re.compile(r"\w-\s*$")


@dataclass
class Block:
    """The rows of one paragraph, item or heading.

    `size` is 0 for anything but a heading. A heading that `is_large` is larger than the text, not
    only bold. `is_apart` says that there is a gap above.
    """

    rows: list[Row]
    size: float = 0.0
    is_large: bool = False
    is_apart: bool = True

    @property
    def is_item(self) -> bool:
        """Whether it starts with a bullet or a number."""
        return bool(self.rows[0].mark) and not self.size


def _usual_size(rows: Sequence[Row]) -> float:
    """Return the size of most letters."""
    sizes: Counter[float] = Counter()
    for row in rows:
        sizes[round(row.size, 1)] += row.letters
    return sizes.most_common(1)[0][0]


def blocks_of(pages: Sequence[Sequence[Row]]) -> list[Block]:
    """Return the blocks of a document in order; a block may continue on the next page."""
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
    """Take off the mark, except from a title: a dash there belongs to the text."""
    is_title = row.size > usual * _LARGER and row.text.lstrip().startswith(_DASHES)
    return row if is_title else without_mark(row)


@dataclass(frozen=True)
class _Typesetting:
    """How a document is set.

    `size` is its usual size of print, `gap` its distance between rows. `at_hyphens` says that words
    break at hyphens. `wrapping` are the right edges of columns in which text wraps.
    """

    size: float
    gap: float
    at_hyphens: bool
    wrapping: frozenset[float]

    def heading_size(self, row: Row) -> float:
        """Return the size of a short row that is bold or larger than the text; else 0."""
        is_numbered = row.mark[-1:] in (".", ")")
        is_short = 0 < row.letters <= _LONGEST_HEADING and (is_numbered or not row.mark)
        is_large = row.size > self.size * _LARGER
        return round(row.size, 1) if is_short and (is_large or row.bold >= row.letters) else 0.0

    def is_apart(self, block: Block, row: Row) -> bool:
        """Return whether a block starts apart: after a heading or a gap, or on the next page or
        column.
        """
        last = block.rows[-1]
        return bool(block.size) or self._is_far(last, row) or last.baseline < row.baseline

    def _is_far(self, above: Row, row: Row) -> bool:
        """Return whether the gap between two rows is wider than within one text."""
        return above.baseline - row.baseline > self.gap * row.size * _WIDE_GAP

    def is_dash_inside(self, block: Block, row: Row) -> bool:
        """Return whether a mark that looks like a bullet is a dash inside a sentence."""
        if row.mark not in _DASHES or block.is_item or not _reads_on(block.rows[-1].text, row.text):
            return False
        return _is_full(block.rows[-1], with_mark(row), at_hyphens=self.at_hyphens)

    def continues(self, block: Block, row: Row) -> bool:
        """Return whether a row belongs to the block before it."""
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
    """Return whether the row above had no room for a row's first word."""
    room = above.edge - above.right
    if _is_centred(above, row):
        room *= 2
    return row.first_word(to_hyphen=at_hyphens) > room - _ALMOST * above.size


def _is_centred(above: Row, row: Row) -> bool:
    """Return whether two rows have the same centre but different starts."""
    near = _NEAR * row.size
    is_middle = abs(above.left + above.right - row.left - row.right) <= 2 * near
    return is_middle and abs(above.left - row.left) > near


def _hangs(first: Row, row: Row) -> bool:
    """Return whether a row starts below the text of an item, not below its bullet."""
    near = _NEAR * row.size
    is_under = abs(row.indent - first.indent) <= near
    return is_under and (first.mark == DRAWN or first.left - first.start > near)


def _is_in_line(block: Block, row: Row) -> bool:
    """Return whether a row starts where the next row of a block should, also on the next page or
    column.

    The first row of a block may have another indent.
    """
    first, last = block.rows[0], block.rows[-1]
    near = _NEAR * row.size
    if abs(row.indent - last.indent) <= near or abs(row.left - last.start) <= near:
        return True
    if _is_centred(last, row):
        return True
    return first is last and abs(row.indent - last.indent) <= _INDENT * row.size


def _usual_gap(rows: Sequence[Row]) -> float:
    """Return the distance between rows of one text, in sizes of print: nearly the smallest
    found.
    """
    gaps = sorted(
        gap
        for above, row in pairwise(rows)
        if _ROW_GAPS[0] <= (gap := (above.baseline - row.baseline) / row.size) <= _ROW_GAPS[1]
    )
    return gaps[len(gaps) // 10] if gaps else _ROW_GAPS[0]


def _wraps(rows: Sequence[Row], *, at_hyphens: bool) -> frozenset[float]:
    """Return the right edges of columns in which sentences continue after a full row."""
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
    """The nesting of list items, by their indents."""

    def __init__(self) -> None:
        self._indents: list[float] = []

    def of(self, block: Block) -> int:
        """Return 1 for an item, more for a nested item, and 0 for other blocks."""
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
