"""Finds tables of criteria by the lines that are ruled around their cells.

A PDF knows no tables, only pieces of text and drawn lines. Where the lines of a grid enclose text
that names what is essential and desirable, the text is read by cell; other tables stay text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from html import escape

from adverts.documents.print_layout.pieces import DRAWN, Piece, Row, without_mark
from adverts.text.lines import html_lines
from adverts.vocabulary.criteria import mentions_importance

Box = tuple[float, float, float, float]  # left, bottom, right, top
_NEAR = 3.5  # points; closer lines are one
_LEAST = 8.0  # points; a shorter line is no side of a cell
_MAX_LINES, _MAX_GRIDS = 4_000, 40  # of one page
_MAX_ROWS, _MAX_COLUMNS = 200, 24  # of one table
_WIDE_GAP = 1.7  # times the size of print: between paragraphs of a cell
_SLACK = 1.5  # times the size of print that a full line may leave free


@dataclass
class _Grid:
    """Lines that touch each other: across (y, from, to) and upright (x, from, to)."""

    across: list[tuple[float, float, float]] = field(default_factory=list)
    upright: list[tuple[float, float, float]] = field(default_factory=list)

    @property
    def columns(self) -> list[float]:
        """The left and right edges of columns, from left to right."""
        return _merged(x for x, _, _ in self.upright)

    @property
    def rows(self) -> list[float]:
        """The upper and lower edges of rows, from top to bottom."""
        return _merged(y for y, _, _ in self.across)[::-1]


def take_tables(pages: Sequence[Sequence[Row]], rules: Sequence[Sequence[Box]]) -> list[list[Row]]:
    """Return the rows outside of tables of criteria; the row before a table has its HTML.

    A table that goes on where the next page begins is one table.
    """
    left: list[list[Row]] = []
    before: Row | None = None
    table: _Table | None = None
    for page, lines in zip(pages, rules, strict=True):
        rest = list(page)
        for grid in _grids(lines):
            found = _Table.of(grid, rest)
            if found is None:
                continue
            inside = {id(row) for row in found.sources}
            at = next(n for n, row in enumerate(rest) if id(row) in inside)
            if table and at == 0 and table.has_columns_of(found):
                table.cells += found.cells
            elif found.lists_criteria():
                table = found
            else:
                continue
            before = rest[at - 1] if at else before
            rest = [row for row in rest if id(row) not in inside]
            if before is not None:
                before.table = table.html()
        left.append(rest)
        before = rest[-1] if rest else before
    return left


@dataclass
class _Table:
    """The paragraphs of each cell, with how many columns and rows it covers."""

    columns: list[float]
    cells: list[list[tuple[list[str], int, int]]]
    sources: list[Row]

    @classmethod
    def of(cls, grid: _Grid, rows: Sequence[Row]) -> _Table | None:
        """Return the table of a grid with the text in it; None if there is too little of either."""
        columns, edges = grid.columns, grid.rows
        if not (2 < len(columns) <= _MAX_COLUMNS and 1 < len(edges) <= _MAX_ROWS):
            return None
        sources = [row for row in rows if _is_inside(row, columns, edges)]
        if not sources:
            return None
        pieces: dict[tuple[int, int], list[Row]] = {}
        for row in sources:
            for part in _parts(row, columns):
                at = _index(edges, row.baseline + row.size * 0.3, falling=True)
                pieces.setdefault((at, _index(columns, part.left + 1)), []).append(part)
        ruled = _Ruled(grid, columns, edges)
        cells = [list(_cells(ruled, at, pieces)) for at in range(len(edges) - 1)]
        return cls(columns, cells, sources)

    def has_columns_of(self, other: _Table) -> bool:
        """Return whether another table has the same columns, so it may be the rest of this."""
        pairs = zip(self.columns, other.columns, strict=False)
        same = len(self.columns) == len(other.columns)
        return same and all(abs(one - two) < _NEAR for one, two in pairs)

    def lists_criteria(self) -> bool:
        if not mentions_importance(" ".join(row.text for row in self.sources)):
            return False
        return any(line.criterion for line in html_lines(self.html()))

    def html(self) -> str:
        rows = (
            "".join(
                f"<td colspan='{across}' rowspan='{down}'>{''.join(texts)}</td>"
                for texts, across, down in row
            )
            for row in self.cells
        )
        return f"<table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"


def _merged(numbers: Iterable[float]) -> list[float]:
    merged: list[float] = []
    for number in sorted(numbers):
        if not merged or number - merged[-1] > _NEAR:
            merged.append(number)
    return merged


def _grids(boxes: Sequence[Box]) -> list[_Grid]:
    """Return the lines of a page that touch each other, from the top of the page."""
    grids: list[tuple[Box, _Grid]] = []
    for box in sorted(boxes[:_MAX_LINES], key=lambda box: (-box[3], box[0])):
        left, bottom, right, top = box
        if max(right - left, top - bottom) <= _LEAST:
            continue
        if len(grids) > _MAX_GRIDS:
            return []
        touching = [one for one in grids if _touch(one[0], box)]
        whole, grid = touching[0] if touching else (box, _Grid())
        for other in touching[1:]:
            grids.remove(other)
            whole = _around(whole, other[0])
            grid.across += other[1].across
            grid.upright += other[1].upright
        if touching:
            grids.remove(touching[0])
        for y in (bottom, top) if right - left > _LEAST else ():
            grid.across.append((y, left, right))
        for x in (left, right) if top - bottom > _LEAST else ():
            grid.upright.append((x, bottom, top))
        grids.append((_around(whole, box), grid))
    return [grid for _, grid in sorted(grids, key=lambda one: -one[0][3])]


def _touch(one: Box, two: Box) -> bool:
    across = one[0] - _NEAR <= two[2] and two[0] - _NEAR <= one[2]
    return across and one[1] - _NEAR <= two[3] and two[1] - _NEAR <= one[3]


def _around(one: Box, two: Box) -> Box:
    return min(one[0], two[0]), min(one[1], two[1]), max(one[2], two[2]), max(one[3], two[3])


def _is_inside(row: Row, columns: Sequence[float], edges: Sequence[float]) -> bool:
    middle = row.baseline + row.size * 0.3
    return edges[-1] < middle < edges[0] and columns[0] - _NEAR < row.left < columns[-1]


def _index(edges: Sequence[float], at: float, *, falling: bool = False) -> int:
    """Return the number of the column or row in which a place is."""
    passed = sum(edge >= at if falling else edge <= at + _NEAR / 2 for edge in edges)
    return min(max(passed - 1, 0), len(edges) - 2)


def _parts(row: Row, columns: Sequence[float]) -> Iterator[Row]:
    """Divide a row of print at the lines between columns; its mark stays with the first part."""
    parts: dict[int, list[Piece]] = {}
    for piece in row.pieces:
        indent = len(piece.text) - len(piece.text.lstrip())
        bare = replace(piece, text=piece.text[indent:], left=piece.left)
        parts.setdefault(_index(columns, piece.left + 1), []).append(bare)
    for number, pieces in enumerate(parts.values()):
        mark = row.mark if number == 0 and row.mark == DRAWN else ""
        yield Row(pieces, row.baseline, mark)


class _Ruled:
    """Which sides of the cells of a grid are ruled."""

    def __init__(self, grid: _Grid, columns: Sequence[float], edges: Sequence[float]) -> None:
        self.columns, self.edges = columns, edges
        self._above: dict[int, list[tuple[float, float]]] = {}
        self._left: dict[int, list[tuple[float, float]]] = {}
        for y, left, right in grid.across:
            self._above.setdefault(_nearest(edges, y), []).append((left, right))
        for x, low, high in grid.upright:
            self._left.setdefault(_nearest(columns, x), []).append((low, high))

    def is_ruled_left(self, at: int, column: int) -> bool:
        middle = (self.edges[at] + self.edges[at + 1]) / 2
        lines = self._left.get(column, ())
        return column == 0 or any(low <= middle <= high for low, high in lines)

    def is_ruled_above(self, at: int, column: int) -> bool:
        middle = (self.columns[column] + self.columns[column + 1]) / 2
        lines = self._above.get(at, ())
        return at == 0 or any(left <= middle <= right for left, right in lines)


def _nearest(numbers: Sequence[float], number: float) -> int:
    return min(range(len(numbers)), key=lambda index: abs(numbers[index] - number))


def _cells(
    ruled: _Ruled, at: int, pieces: dict[tuple[int, int], list[Row]]
) -> Iterator[tuple[list[str], int, int]]:
    """Yield the cells that begin in a row: those with a line above and a line on their left."""
    columns, edges = ruled.columns, ruled.edges
    for column in range(len(columns) - 1):
        if not (ruled.is_ruled_above(at, column) and ruled.is_ruled_left(at, column)):
            continue
        right, below = column + 1, at + 1
        while right < len(columns) - 1 and not ruled.is_ruled_left(at, right):
            right += 1
        while below < len(edges) - 1 and not ruled.is_ruled_above(below, column):
            below += 1
        places = [(y, x) for y in range(at, below) for x in range(column, right)]
        rows = [row for place in places for row in pieces.get(place, ())]
        yield list(_paragraphs(rows, columns[right])), right - column, below - at


def _paragraphs(rows: Sequence[Row], edge: float) -> Iterator[str]:
    """Yield the paragraphs of a cell; a line that had no room for the next word goes on."""
    texts: list[str] = []
    marks = False
    above: Row | None = None
    bold = True
    for row in map(without_mark, sorted(rows, key=lambda row: -row.baseline)):
        if above and not _goes_on(above, row, edge):
            yield _paragraph(texts, marks=marks, bold=bold)
            texts, bold, above = [], True, None
        if above is None:
            marks = bool(row.mark)
        texts.append(row.text.strip())
        bold = bold and row.bold >= row.letters
        above = row
    if texts:
        yield _paragraph(texts, marks=marks, bold=bold)


def _goes_on(above: Row, row: Row, edge: float) -> bool:
    if row.mark:
        return False
    if above.baseline - row.baseline < row.size / 2:
        return True  # on the same line
    if above.baseline - row.baseline > row.size * _WIDE_GAP:
        return False
    room = edge - above.right - _SLACK * row.size
    return row.first_word(to_hyphen=True) > room or row.text.strip()[:1].islower()


def _paragraph(texts: Sequence[str], *, marks: bool, bold: bool) -> str:
    text = escape(" ".join(texts))
    text = f"<b>{text}</b>" if bold else text
    return f"<ul><li>{text}</li></ul>" if marks else f"<p>{text}</p>"
