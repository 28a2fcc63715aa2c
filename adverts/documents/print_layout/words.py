"""Joins rows of print to running text, and rejoins words that a row end divides.

A hyphen at a row end is the author's (“evidence-based”), or a program broke the word there. The
rest of the document decides: it has the whole word elsewhere, or many rows that end in a hyphen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from adverts.documents.print_layout.pieces import Row
from adverts.text.repair import repair

_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
)
_WORD = re.compile(r"[^\W\d_]{2,}(?:-[^\W\d_]+)*")
_ENDS = re.compile(r"(?P<half>[^\W_]{1,40})[\u00ad\u2010\u2011-]\s*$")
_BROKEN = re.compile(r"[\u00ad\u2010]\s*$")  # hyphens that nobody types
_STARTS = re.compile(r"\s*(?P<half>[^\W\d_]+)")
_AND = frozenset(
    ["and", "or", "to", "und", "oder", "bis", "et", "ou", "y", "o", "u", "dan", "atau"]
)  # “pre- and post-”
_MIN_BROKEN_ROWS, _MIN_BROKEN_SHARE = (
    3,
    0.05,
)  # rows that end in a hyphen, before they tell that words are broken

Run = tuple[str, bool, str]  # text, whether it is bold, address of its link


class RowJoiner:
    """Joins rows of one document."""

    def __init__(self, rows: Sequence[Row]) -> None:
        texts = [repaired(row.text) for row in rows]
        self._words = {word.casefold() for text in texts for word in _WORD.findall(text)}
        ends = sum(bool(_ENDS.search(text)) for text in texts)
        self._breaks_words = ends >= _MIN_BROKEN_ROWS and ends >= len(texts) * _MIN_BROKEN_SHARE

    def runs(self, rows: Sequence[Row]) -> Iterator[Run]:
        """Yield the text of rows that belong together."""
        for index, row in enumerate(rows):
            following = rows[index + 1].text if index + 1 < len(rows) else None
            *first, last = row.pieces
            for piece in first:
                yield repaired(piece.text), piece.is_bold, piece.url
            text = last.text if following is None else self._ended(last.text, following)
            yield repaired(text), last.is_bold, last.url

    def text(self, rows: Sequence[Row]) -> str:
        """Return the same as plain text."""
        return "".join(text for text, _, _ in self.runs(rows)).strip()

    def _ended(self, text: str, following: str) -> str:
        """Return the end of a row, ready to be joined with the next."""
        text = text.rstrip()
        ends, starts = _ENDS.search(text), _STARTS.match(following)
        if not ends:
            return f"{text} "
        if not starts:
            return text
        if starts["half"].casefold() in _AND:
            return f"{text} "
        return text[:-1] if self._is_broken(text, ends["half"], starts["half"]) else text

    def _is_broken(self, text: str, first: str, rest: str) -> bool:
        """Return whether two halves make one word without a hyphen."""
        if not rest.islower():
            return False
        if _BROKEN.search(text) or f"{first}{rest}".casefold() in self._words:
            return True
        return self._breaks_words and f"{first}-{rest}".casefold() not in self._words


def repaired(text: str) -> str:
    """Repair a text and replace ligatures by letters."""
    return repair(text.translate(_LIGATURES))
