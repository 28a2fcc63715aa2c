"""A quick filter for texts that may state a fact; keywords are faster to find than patterns."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterable, Iterator
from itertools import accumulate


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

    def matching(self, words: Iterable[str]) -> list[tuple[str, str]]:
        """Return the texts that contain one of the words, each in lower case and as it is.

        Words must be in lower case. Callers use patterns for lower case, which are twice as fast.
        """
        return [(self._folded[number], self._texts[number]) for number in self.numbers(words)]

    def numbers(self, words: Iterable[str]) -> list[int]:
        """Return the numbers of the texts that contain one of the words, in order.

        Most words are in no line, so the search covers the whole advert at once.
        """
        whole, starts = self._whole, self._starts
        found: set[int] = set()
        for word in words:
            at = whole.find(word)
            while at >= 0:
                number = bisect(starts, at)
                found.add(number - 1)
                at = whole.find(word, starts[number])
        return sorted(found)
