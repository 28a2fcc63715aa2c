"""Which texts may state a fact at all: most say nothing of it, and words are found faster than
patterns.
"""

from __future__ import annotations

from collections.abc import Iterable


def texts_with(words: Iterable[str], texts: Iterable[str]) -> list[str]:
    """The texts that hold one of the words, in any case; the words are in lower case.

    An advert has few of the words, so all of it is looked through for each before its lines are.
    """
    folded = [(text.casefold(), text) for text in texts]
    whole = "\n".join(low for low, _ in folded)
    present = [word for word in words if word in whole]
    if not present:
        return []
    return [text for low, text in folded if any(word in low for word in present)]
