"""What stands printed on a page, in points: pieces of text in one type, and the rows they make."""

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
_APART = 0.4  # times the size of print: what stands further before a text is no part of its word


DRAWN = "drawn"  # a bullet that is a shape and no letter


class Widths(Protocol):
    """How wide the letters of one font are."""

    def of(self, text: str) -> float:
        """In units of the size of print."""


@dataclass
class Piece:
    """Text in one type."""

    text: str
    left: float
    size: float
    widths: Widths
    is_bold: bool = False
    url: str = ""

    @cached_property
    def right(self) -> float:
        """Where it ends, if it is not spread to fill the line; spaces at its end aside."""
        return self.left + self.width(self.text.strip())

    def width(self, text: str) -> float:
        """How wide a text of this type is."""
        return self.widths.of(text) * self.size

    def cut(self, at: int) -> tuple[Piece, Piece]:
        """The parts before and after a letter."""
        before, after = self.text[:at], self.text[at:]
        return replace(self, text=before), replace(
            self, text=after, left=self.left + self.width(before)
        )


@dataclass
class Row:
    """One line of print; `foot` is how high it stands.

    `mark` is the bullet or number that stood before the text, which is no part of it, and `start`
    where that stood; of one that was DRAWN that is not known. `margin` and `edge` are the left and
    right edges of the column that the row stands in.
    """

    pieces: list[Piece] = field(default_factory=list)
    baseline: float = 0.0
    mark: str = ""
    start: float = 0.0
    margin: float = 0.0
    edge: float = 0.0

    @property
    def text(self) -> str:
        """All that is printed."""
        return "".join(piece.text for piece in self.pieces)

    @property
    def letters(self) -> int:
        """How many signs are printed, spaces aside."""
        return _letters(self.text)

    @property
    def bold(self) -> int:
        """How many of its letters are bold."""
        return sum(_letters(piece.text) for piece in self.pieces if piece.is_bold)

    @property
    def size(self) -> float:
        """Of the largest letters."""
        return max((piece.size for piece in self.pieces), default=0.0)

    @property
    def left(self) -> float:
        """Where the text starts."""
        return self.pieces[0].left

    @property
    def right(self) -> float:
        """Where the text ends."""
        return max(piece.right for piece in self.pieces)

    @property
    def indent(self) -> float:
        """How far the text is set in from the left edge of its column."""
        return self.left - self.margin

    def first_word(self, *, to_hyphen: bool) -> float:
        """How much room the row before would have needed to take its first word as well, or what
        stands before a hyphen in it.
        """
        piece = self.pieces[0]
        word = (_TO_HYPHEN if to_hyphen else _WORD).search(piece.text)
        return piece.width(f" {word[0]}") if word else 0.0


def is_mark(row: Row) -> bool:
    """Whether a row is nothing but a bullet or a number."""
    return len(row.pieces) == 1 and bool(_MARK.fullmatch(row.pieces[0].text))


def without_mark(row: Row) -> Row:
    """The row with its bullet or number taken off, if it has one."""
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
    """The row with its mark as a part of its text again."""
    first, *rest = row.pieces
    whole = replace(first, text=f"{row.mark} {first.text}", left=row.start)
    return replace(row, pieces=[whole, *rest], mark="")


def _letters(text: str) -> int:
    return len(text) - sum(map(str.isspace, text))
