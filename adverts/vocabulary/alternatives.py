"""Makes long patterns of alternatives quick, where only whether one matches is of interest.

At each letter of a text, the engine of `re` tries one alternative after the other. Alternatives
that share their first letters are tried once if they are grouped: `salary|salad|pay` becomes
`sala(?:ry|d)|pay`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain

# A letter, a space, the edge of a word or the beginning of the text
_START = re.compile(r"(?:[^\W\d_]| |\\b|\^)(?![?*+{])")
_GROUP_START = re.compile(r"\((?:\?:)?(?!\?)")
_CLASS_START = re.compile(r"\^?\]?")  # a bracket here is one of the class


def compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return a pattern that matches where this one does, perhaps more or fewer characters.

    Groups keep their numbers only if no alternative has any.
    """
    return re.compile(grouped(pattern), flags)


def grouped(pattern: str) -> str:
    """Return the same alternatives, grouped by the letters that they begin with."""
    return _joined(chain.from_iterable(map(_without_group, alternatives_of(pattern))))


def _without_group(alternative: str) -> Iterator[str]:
    """Yield the alternatives of the group that one begins with, each with what follows: groups at
    the start are slow to try, and have no first letter.
    """
    start = _GROUP_START.match(alternative)
    end = _end_of_group(alternative) if start else 0
    if not start or alternative[end : end + 1] in tuple("?*+{"):
        yield alternative
        return
    for inside in alternatives_of(alternative[start.end() : end - 1]):
        for one in _without_group(inside):
            yield one + alternative[end:]


def _end_of_group(pattern: str) -> int:
    """Return where the group ends that a pattern begins with."""
    return next(at for at, char, depth in _outside_of_classes(pattern) if char == ")" and not depth)


def _joined(alternatives: Iterable[str]) -> str:
    """Write alternatives as one pattern; those with another start than a letter come last.

    The order does not matter, because any of them is enough.
    """
    by_start: dict[str, list[str]] = {}
    others: list[str] = []
    for alternative in dict.fromkeys(alternatives):
        if start := _START.match(alternative):
            by_start.setdefault(start[0], []).append(alternative[start.end() :])
        else:
            others.append(alternative)
    return "|".join([*map(_with_start, by_start, by_start.values()), *others])


def _with_start(start: str, rests: list[str]) -> str:
    if "" in rests:  # the start alone is enough, and what follows it says no more
        return start
    return start + (f"(?:{_joined(rests)})" if len(rests) > 1 else rests[0])


def alternatives_of(pattern: str) -> list[str]:
    """Divide a pattern at the strokes that are in no group, no class and not escaped."""
    parts, start = [], 0
    for after, char, depth in _outside_of_classes(pattern):
        if char == "|" and not depth:
            parts.append(pattern[start : after - 1])
            start = after
    return [*parts, pattern[start:]]


def _outside_of_classes(pattern: str) -> Iterator[tuple[int, str, int]]:
    """Yield the characters that are in no class and not escaped: the place after each, and the
    number of groups around that place.
    """
    depth, at, in_class = 0, 0, False
    while at < len(pattern):
        char = pattern[at]
        at += 1
        if char == "\\":
            at += 1
        elif in_class:
            in_class = char != "]"
        elif char == "[":
            in_class = True
            first = _CLASS_START.match(pattern, at)
            at += len(first[0]) if first else 0
        else:
            depth += {"(": 1, ")": -1}.get(char, 0)
            yield at, char, depth
