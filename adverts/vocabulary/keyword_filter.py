"""A quick filter for texts that may state a fact; keywords are faster to find than patterns."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterable, Iterator
from itertools import accumulate

from ahocorasick_rs import AhoCorasick, MatchKind

_FEW_WORDS, _LONG_WORD = 48, 3  # words, and the bytes of each, that are compared many at once


class Keywords:
    """Words that are found all at once, in one pass over a text, with letter case as written."""

    def __init__(self, words: Iterable[str]) -> None:
        words = list(words)
        few = len(words) <= _FEW_WORDS and all(len(one.encode()) >= _LONG_WORD for one in words)
        # Where the first word of those that overlap counts, few words take a quarter of the time.
        self._automaton = AhoCorasick(words, MatchKind.LeftmostFirst if few else MatchKind.Standard)

    def places(self, text: str) -> list[int]:
        """Return where words are in a text; of those that overlap, only one."""
        return [start for _, start, _ in found_by(self._automaton, text)]

    def are_in(self, text: str) -> bool:
        """Return whether one of the words is in a text."""
        return bool(found_by(self._automaton, text))


def found_by(
    automaton: AhoCorasick, text: str, *, overlapping: bool = False
) -> list[tuple[int, int, int]]:
    """Return the words in a text: the number of each, and where it starts and ends."""
    try:
        return automaton.find_matches_as_indexes(text, overlapping)
    except UnicodeEncodeError:  # JSON may have halves of characters, which are in no word
        text = text.encode("utf-8", "replace").decode()
        return automaton.find_matches_as_indexes(text, overlapping)


class KeywordFilter:
    """Lines of an advert, prepared for several searches."""

    @classmethod
    def of(cls, texts: Iterable[str]) -> KeywordFilter:
        """Return the texts prepared; searches of the same lines share one filter."""
        return texts if isinstance(texts, cls) else cls(texts)

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts)

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = list(texts)
        self._folded = [text.casefold() for text in self._texts]
        self._whole = "\n".join(self._folded)
        self._starts = list(accumulate((len(low) + 1 for low in self._folded), initial=0))

    def matching(self, words: Keywords) -> list[tuple[str, str]]:
        """Return the texts that contain one of the words, each in lower case and as it is.

        Words must be in lower case. Callers use patterns for lower case, which are twice as fast.
        """
        return [(self._folded[number], self._texts[number]) for number in self.numbers(words)]

    def numbers(self, words: Keywords) -> list[int]:
        """Return the numbers of the texts that contain one of the words, in order.

        Most words are in no line, so the search covers the whole advert at once.
        """
        return sorted({bisect(self._starts, at) - 1 for at in words.places(self._whole)})
