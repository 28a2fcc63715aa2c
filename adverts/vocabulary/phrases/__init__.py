"""Headings of other languages as whole phrases, a file a language.

Each line is one phrase in all its spellings: `{das/was} {bieten wir/wir bieten}` are four headings,
and an empty choice (`{/dir}`) leaves the words out. A line that ends in a stroke goes on in the
next one. Phrases are written as `headings.normalise` returns them.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterator

from adverts.vocabulary.phrases import (
    dutch,
    french,
    german,
    malay,
    portuguese,
    scandinavian,
    spanish,
)
from adverts.vocabulary.topics import Topic

_LANGUAGES = (german, french, spanish, portuguese, dutch, scandinavian, malay)
_CONTINUED = re.compile(r"/\n\s*")
_CHOICES = re.compile(r"\{([^{}]*)\}")
_TOPICS = tuple(Topic)


def phrases() -> Iterator[tuple[str, Topic]]:
    """Yield each heading with its topic."""
    for language in _LANGUAGES:
        for topic, lines in language.PHRASES.items():
            for line in _CONTINUED.sub("/", lines).strip().splitlines():
                for heading in _spellings(line):
                    yield " ".join(heading.split()), topic


def _spellings(line: str) -> Iterator[str]:
    found = _CHOICES.search(line)
    if found is None:
        yield line
        return
    for choice in found[1].split("/"):
        yield from _spellings(line[: found.start()] + choice + line[found.end() :])


def topic_of_phrase(text: str) -> Topic | None:
    """Return the topic of a heading as `headings.normalise` returns it; None if it is unknown."""
    place = bisect_left(_HASHES, wanted := hash(text))
    is_known = place < len(_HASHES) and _HASHES[place] == wanted
    return _TOPICS[_OF_HASHES[place]] if is_known else None


# Nobody asks for the texts themselves: they would take 1.8 MB, their hashes take a tenth of it.
_FOUND = sorted((hash(text), _TOPICS.index(topic)) for text, topic in phrases())
_HASHES = array("q", [one for one, _ in _FOUND])
_OF_HASHES = bytes(topic for _, topic in _FOUND)
del _FOUND
