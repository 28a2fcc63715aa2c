"""Which lines of a role profile are headings, items and texts."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto

from adverts.text.line import Line
from adverts.vocabulary.criteria import importance_named
from adverts.vocabulary.headings import normalise
from careers.reading.profile_words import (
    LABEL,
    LABELS,
    NUMBER_OF_TITLES,
    OVERVIEW,
    REQUIREMENTS,
    TITLES,
)

_HEADING_LENGTH, _HEADING_WORDS = 120, 12
_LEAD_WORDS = 8  # of a line that ends with a colon, with no list below it
_ITEM_LENGTH = 300
_SHORT_HEADING = 3  # words; longer ones in a list are items that lost their bullet, unless capital


class Kind(Enum):
    """What a line is."""

    HEADING = auto()
    ITEM = auto()
    TEXT = auto()


def kinds_of(lines: Sequence[Line]) -> list[Kind]:
    """Return the kind of each line; an item that lost its bullet is an item."""
    kinds: list[Kind] = []
    for index, line in enumerate(lines):
        following = lines[index + 1] if index + 1 < len(lines) else None
        kinds.append(_kind(line, following, lines[:index], kinds))
    return kinds


def _kind(
    line: Line, following: Line | None, before: Sequence[Line], kinds: Sequence[Kind]
) -> Kind:
    if line.is_item:
        return Kind.ITEM
    in_list = _list_before(before, kinds)
    if in_list and _continues(line, in_list, following):
        return Kind.ITEM
    return Kind.HEADING if _is_heading(line, following) else Kind.TEXT


def _list_before(before: Sequence[Line], kinds: Sequence[Kind]) -> list[Line]:
    """Return the items directly before a line."""
    items: list[Line] = []
    for line, kind in zip(reversed(before), reversed(kinds), strict=False):
        if kind is not Kind.ITEM:
            break
        items.append(line)
    return items


def _continues(line: Line, items: Sequence[Line], following: Line | None) -> bool:
    """Return whether a line is an item of the list before it, only without its bullet.

    It is worded and ends like the items, and is no heading; after a list of short names, such as
    titles, a longer line is a text.
    """
    text = line.text
    if line.level or line.bold or text.endswith((":", "：")) or len(text) > _ITEM_LENGTH:
        return False
    if len(items) < 2 or _is_known(text) or LABEL.fullmatch(text) or "\n" in text:
        return False
    longest = max(len(item.text) for item in items)
    if len(text) > 2 * longest or _ends(text) != _most_end(items):
        return False
    leads = following is not None and following.is_item
    return not leads or not _may_head(text)


def _most_end(items: Sequence[Line]) -> bool:
    return sum(_ends(item.text) for item in items) * 2 > len(items)


def _ends(text: str) -> bool:
    return text.rstrip().endswith((".", ";", "。"))


def _may_head(text: str) -> bool:
    """Return whether a line may be a heading: short, or most of its long words in capitals."""
    words = text.split()
    if len(words) <= _SHORT_HEADING or text.rstrip().endswith(")"):
        return True
    long = [word for word in words if len(word) > 3 and word[0].isalpha()]
    capitals = sum(word[0].isupper() for word in long)
    return len(words) <= _HEADING_WORDS and capitals * 2 >= len(long)


def _is_heading(line: Line, following: Line | None) -> bool:
    text = line.text
    if len(text) > _HEADING_LENGTH or following is None or text.endswith("."):
        return False
    if line.level or line.bold or _is_known(text):
        return True
    if following.is_item:
        return len(text.split()) <= _HEADING_WORDS
    return text.endswith((":", "：")) and len(text.split()) <= _LEAD_WORDS


def _is_known(text: str) -> bool:
    """Return whether the words of a line are those of a part of a profile, and nothing else."""
    words = normalise(text)
    if any(label.fullmatch(words) for label in LABELS.values()):
        return True
    named = OVERVIEW.fullmatch(words) or REQUIREMENTS.fullmatch(words)
    counted = NUMBER_OF_TITLES.search(words) or len(words.split()) <= _LEAD_WORDS
    titles = counted and TITLES.search(words) and text.endswith(":")
    return bool(named or titles or (len(words.split()) <= 4 and importance_named(text)))
