"""A quick filter for texts that may state a fact; keywords are faster to find than patterns."""

from __future__ import annotations

from collections.abc import Iterable


class KeywordFilter:
    """Lines of an advert, prepared for several searches."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._folded = [(text.casefold(), text) for text in texts]
        self._whole = "\n".join([low for low, _ in self._folded])

    def matching(self, words: Iterable[str]) -> list[tuple[str, str]]:
        """Return the texts that contain one of the words, each in lower case and as it is.

        Words must be in lower case. Most words are in no line, so the search covers the whole
        advert first. Callers use patterns for lower case, which are twice as fast.
        """
        present = [word for word in words if word in self._whole]
        if not present:
            return []
        return [pair for pair in self._folded if any(word in pair[0] for word in present)]
