"""Marks the words in which two texts differ."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import NamedTuple

MOST_WORDS = 1_000  # of a passage whose words are compared; longer ones are marked as a whole
MOST_LINES = 4_000  # comparing repeated lines takes the square of their number
SIMILAR = 0.5  # below this, two passages are easier to read one after the other
_WORD = re.compile(r"\w+|\s+|[^\w\s]", re.UNICODE)


class Piece(NamedTuple):
    """A stretch of text: "same", "gone" or "new"."""

    kind: str
    text: str


def marked(before: str, after: str) -> list[Piece]:
    """Return one text with what is gone and what is new; joined, both versions can be read off.

    Lines are compared first, then the words of those that differ, so the cost stays small for any
    text that a form accepts.
    """
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    if max(len(old), len(new)) > MOST_LINES:
        return _joined([Piece("gone", before), Piece("new", after)])
    pieces = []
    for i, j, k, n, is_same in _steps(SequenceMatcher(None, old, new, autojunk=False)):
        gone, come = "".join(old[i:j]), "".join(new[k:n])
        pieces += [Piece("same", gone)] if is_same else _words(gone, come)
    return _joined(pieces)


def _words(before: str, after: str) -> list[Piece]:
    old, new = _WORD.findall(before), _WORD.findall(after)
    whole = [Piece("gone", before), Piece("new", after)]
    if max(len(old), len(new)) > MOST_WORDS:
        return whole
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    if matcher.ratio() < SIMILAR:
        return whole
    pieces = []
    for i, j, k, n, is_same in _steps(matcher):
        if is_same:
            pieces.append(Piece("same", "".join(old[i:j])))
        else:
            pieces += [Piece("gone", "".join(old[i:j])), Piece("new", "".join(new[k:n]))]
    return pieces


def _steps(matcher: SequenceMatcher[str]) -> Iterator[tuple[int, int, int, int, bool]]:
    for tag, i, j, k, n in matcher.get_opcodes():
        yield i, j, k, n, tag == "equal"


def _joined(pieces: list[Piece]) -> list[Piece]:
    """Join neighbours of a kind, and drop the empty ones."""
    joined: list[Piece] = []
    for piece in filter(lambda one: one.text, pieces):
        if joined and joined[-1].kind == piece.kind:
            joined[-1] = Piece(piece.kind, joined[-1].text + piece.text)
        else:
            joined.append(piece)
    return joined
