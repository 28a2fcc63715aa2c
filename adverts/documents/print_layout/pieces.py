"""Printed text in points: pieces of text in one font, and rows of pieces."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Protocol

_MARK = re.compile(
    r"\s*(?:[•·▪●◦‣∙■□▢☐○❖➢➤►▶✓✔✅‐−*–—»>o§Øüv\ue000-\uf8ff-]|\(?(?:\d{1,2}|[a-z])[.)])\s*"
)
_STARTING_MARK = re.compile(
    r"\s*(?:[•·▪●◦‣∙■□▢☐○❖➢➤►▶✓✔✅\ue000-\uf8ff]\s*|(?:[‐−*–—»>-]|\(?\d{1,2}[.)])\s+)(?=\S)"
)
_WORD, _TO_HYPHEN = re.compile(r"\S+"), re.compile(r"\S+?-(?=\w)|\S+")
_APART = 0.4  # times the size of print; a mark further away is not part of the word


DRAWN = "drawn"  # a bullet that is a shape, not a letter


class Widths(Protocol):
    """The widths of letters in one font."""

    def of(self, text: str) -> float:
        """Return the width of a text for a size of 1."""


@dataclass
class Piece:
    """Text in one font and size; lengths in points."""

    text: str
    left: float
    size: float
    widths: Widths
    is_bold: bool = False
    url: str = ""

    @cached_property
    def right(self) -> float:
        """The right edge without trailing spaces, if the line is not justified."""
        return self.left + self.width(self.text.strip())

    def width(self, text: str) -> float:
        """Return the width of a text in this font and size."""
        return self.widths.of(text) * self.size

    def cut(self, at: int) -> tuple[Piece, Piece]:
        """Split the piece before the letter with this index."""
        before, after = self.text[:at], self.text[at:]
        return replace(self, text=before), replace(
            self, text=after, left=self.left + self.width(before)
        )


@dataclass
class Row:
    """One line of print; `baseline` is its height above the bottom of the page.

    `mark` is the bullet or number before the text, and not part of it. `start` is the left edge of
    the mark, unknown for a DRAWN one. `margin` and `edge` are the edges of the row's column.
    `table` is the HTML of a table that follows.
    """

    pieces: list[Piece] = field(default_factory=list)
    baseline: float = 0.0
    mark: str = ""
    start: float = 0.0
    margin: float = 0.0
    edge: float = 0.0
    table: str = ""

    @property
    def text(self) -> str:
        """The text of all pieces."""
        return "".join(piece.text for piece in self.pieces)

    @property
    def letters(self) -> int:
        """The number of characters without spaces."""
        return _letters(self.text)

    @property
    def bold(self) -> int:
        """The number of bold characters without spaces."""
        return sum(_letters(piece.text) for piece in self.pieces if piece.is_bold)

    @property
    def size(self) -> float:
        """The size of the largest piece."""
        return max((piece.size for piece in self.pieces), default=0.0)

    @property
    def left(self) -> float:
        """The left edge of the text."""
        return self.pieces[0].left

    @property
    def right(self) -> float:
        """The right edge of the text."""
        return max(piece.right for piece in self.pieces)

    @property
    def indent(self) -> float:
        """The distance of the text from the left edge of its column."""
        return self.left - self.margin

    def first_word(self, *, to_hyphen: bool) -> float:
        """Return the room that the row before would need for the first word, or for its part up to
        a hyphen.
        """
        piece = self.pieces[0]
        word = (_TO_HYPHEN if to_hyphen else _WORD).search(piece.text)
        return piece.width(f" {word[0]}") if word else 0.0


def is_mark(row: Row) -> bool:
    """Return whether a row is only a bullet or a number."""
    return len(row.pieces) == 1 and bool(_MARK.fullmatch(row.pieces[0].text))


def without_mark(row: Row) -> Row:
    """Return the row with its bullet or number moved to `mark`."""
    first, rest = row.pieces[0], row.pieces[1:]
    if not row.mark and rest and _MARK.fullmatch(first.text):
        is_apart = rest[0].left - first.right > first.size * _APART
        if is_apart or _STARTING_MARK.match(f"{first.text.strip()} x"):
            return replace(row, pieces=rest, mark=first.text.strip(), start=first.left)
    if not row.mark and (mark := _STARTING_MARK.match(first.text)):
        pieces = [first.cut(mark.end())[1], *rest]
        return replace(row, pieces=pieces, mark=mark[0].strip(), start=first.left)
    return replace(row, start=first.left)


def with_mark(row: Row) -> Row:
    """Return the row with its mark as part of its text."""
    first, *rest = row.pieces
    whole = replace(first, text=f"{row.mark} {first.text}", left=row.start)
    return replace(row, pieces=[whole, *rest], mark="")


def _letters(text: str) -> int:
    return len(text) - sum(map(str.isspace, text))
