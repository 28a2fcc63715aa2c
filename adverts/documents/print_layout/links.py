"""The links of a page in a PDF, which are rectangles over its text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from typing import Any

from adverts.documents.print_layout.pieces import Piece, Row

_MAX_LINKS = 50  # links of one page
_INSIDE = 0.5  # share of a letter that a rectangle must cover


def link(rows: Iterable[Row], page: Any) -> None:
    """Set the address of pieces under a link, and split pieces at its edges."""
    links = list(_links(page))
    for row in rows:
        for url, box in links:
            if row.pieces and box[1] - 1 <= row.baseline <= box[3]:
                row.pieces = [part for piece in row.pieces for part in _linked(piece, url, box)]


def _links(page: Any) -> Iterator[tuple[str, Sequence[float]]]:
    """Yield address and rectangle of each link; skip invalid annotations."""
    with suppress(AttributeError, KeyError, TypeError, ValueError):
        for annotation in list(page.get("/Annots", ()))[:_MAX_LINKS]:
            with suppress(AttributeError, KeyError, TypeError, ValueError):
                entry = annotation.get_object()
                one, low, other, high = (float(number) for number in entry["/Rect"])
                box = (min(one, other), min(low, high), max(one, other), max(low, high))
                yield str(entry["/A"].get_object()["/URI"]), box


def _linked(piece: Piece, url: str, box: Sequence[float]) -> Iterator[Piece]:
    """Yield the piece in up to three parts; the middle one has the link."""
    if piece.url or piece.right <= box[0] or piece.left >= box[2]:
        yield piece
        return
    before, rest = piece.cut(_letters_until(piece, box[0]))
    under, after = rest.cut(_letters_until(rest, box[2]))
    under.url = url
    yield from (part for part in (before, under, after) if part.text)


def _letters_until(piece: Piece, edge: float) -> int:
    """Count the letters of a piece that are mostly before an edge."""
    at = piece.left
    for index, letter in enumerate(piece.text):
        width = piece.width(letter)
        if at + width * _INSIDE > edge:
            return index
        at += width
    return len(piece.text)
