"""Which texts may state a fact at all: most say nothing of it, and words are found faster than
patterns.
"""

from __future__ import annotations

from collections.abc import Iterable


class KeywordFilter:
    """Lines of an advert, to be looked through for words several times."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._folded = [(text.casefold(), text) for text in texts]
        self._whole = "\n".join([low for low, _ in self._folded])

    def matching(self, words: Iterable[str]) -> list[tuple[str, str]]:
        """The texts that hold one of the words, each in lower case and as it is.

        Words are in lower case. An advert has few of them, so all of it is looked through before
        its lines are. Patterns go through lower case twice as fast as through any.
        """
        present = [word for word in words if word in self._whole]
        if not present:
            return []
        return [pair for pair in self._folded if any(word in pair[0] for word in present)]
