"""Corrections of misspelt words, from the words of the board."""

from __future__ import annotations

from collections.abc import Iterable

from postings.search.analysis.corrections import attempts
from postings.search.query_syntax import Term, Words, read_words
from postings.search.sets.index import Engine
from postings.search.synonyms import with_synonyms
from postings.search.words import Match

MAX_WORDS = 8


class Board:
    """The exact words of live postings."""

    def __init__(self, index: Engine) -> None:
        self._index = index

    def count(self, word: str) -> int:
        """Return about how many postings have a word."""
        return self._index.count("w", word)

    def starting_with(self, start: str) -> Iterable[tuple[str, int]]:
        """Return the words that start so, each with about how many postings have it."""
        return self._index.values("w", start)

    def holds(self, word: str) -> bool:
        """Return whether a posting has a word in any of its readings."""
        return bool(Match(Words([[Term(word)]]), self._index).all)


def did_you_mean(text: str, index: Engine) -> str:
    """Return the text with corrected words, if that finds postings; else an empty string."""
    words = read_words(text).plain
    if not 0 < len(words) <= MAX_WORDS:
        return ""
    board = Board(index)
    tries = [" ".join(attempt) for attempt in attempts(words, board, board.holds)]
    asked = with_synonyms([read_words(attempt) for attempt in tries])
    found = (
        attempt for attempt, words in zip(tries, asked, strict=True) if Match(words, index).all
    )
    return next(found, "")
