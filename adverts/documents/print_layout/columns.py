"""Finds the columns of a page: the left and right edges that each row could have filled."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from adverts.documents.print_layout.pieces import Row

_MAX_FRAMES = 40  # on one page; more are a table, not columns
_BESIDE = 3  # times the size of print between the left edges of two columns


class _Frame:
    """Rows that follow each other down the page."""

    def __init__(self, rows: list[Row]) -> None:
        self.rows = rows
        self.left = _left(rows)
        self.top = rows[0].baseline + rows[0].size
        self.bottom = rows[-1].baseline - rows[-1].size


def put_edges(pages: Sequence[Sequence[Row]]) -> None:
    """Set the edges of each row to those of its column."""
    narrow: list[list[Row]] = []
    for page in pages:
        frames = list(_frames(page))
        if 1 < len(frames) <= _MAX_FRAMES:
            narrow += filter(None, (_beside_others(frame, frames) for frame in frames))
    known = {id(row) for rows in narrow for row in rows}
    _put_edges([row for page in pages for row in page if id(row) not in known])
    for column in _columns(narrow):
        _put_edges(column)


def _columns(parts: Sequence[list[Row]]) -> Iterator[list[Row]]:
    """Yield the rows of each column: parts on all pages that overlap in width."""
    column: list[Row] = []
    right = 0.0
    for part in sorted(parts, key=_left):
        if column and _left(part) > right:
            yield column
            column, right = [], 0.0
        column += part
        right = max(right, *(row.right for row in part))
    if column:
        yield column


def _left(rows: Sequence[Row]) -> float:
    return min((row.left for row in rows), default=0.0)


def _put_edges(column: Sequence[Row]) -> None:
    left, right = _left(column), max((row.right for row in column), default=0.0)
    for row in column:
        row.margin, row.edge = left, right


def _frames(page: Sequence[Row]) -> Iterator[_Frame]:
    """Yield the frames of a page; a frame ends where the next row is higher, or next to it."""
    frame: list[Row] = []
    for row in page:
        if frame and row.baseline > frame[-1].baseline - row.size / 2:
            yield _Frame(frame)
            frame = []
        frame.append(row)
    if frame:
        yield _Frame(frame)


def _beside_others(frame: _Frame, frames: Sequence[_Frame]) -> list[Row]:
    """Return the rows of a frame that are next to other frames, and the rows that continue them."""
    parts = [_beside(frame, other) for other in frames]
    start = min((part.start for part in parts if part), default=0)
    return frame.rows[start : max((part.stop for part in parts if part), default=0)]


def _beside(frame: _Frame, other: _Frame) -> range:
    """Return the range of a frame's rows next to another frame, extended above and below."""
    if abs(frame.left - other.left) < _BESIDE * other.rows[0].size:
        return range(0)
    limit = other.left if frame.left < other.left else float("inf")
    fits = [row.right <= limit for row in frame.rows]
    beside = [
        index
        for index, row in enumerate(frame.rows)
        if fits[index] and other.bottom <= row.baseline <= other.top
    ]
    if not beside:
        return range(0)
    start, stop = beside[0], beside[-1] + 1
    while start and fits[start - 1]:
        start -= 1
    while stop < len(fits) and fits[stop]:
        stop += 1
    return range(start, stop)
