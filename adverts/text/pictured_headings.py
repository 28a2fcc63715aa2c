"""Pictures before words: marks of headings in plain text, “🔵 Personal skills” above lines without
one, and what a text says without them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from adverts.vocabulary.headings import topic_of

_MIN_KNOWN = 2  # headings with known words, that make a picture the mark of headings
_MOST_WORDS = 10
_FIRST_SIGN = "\u200d"  # of those signs; most texts begin with a letter before it
_PICTURES = re.compile(r"^(?:[\u2190-\u2bff\ufe0f\u200d\U0001f000-\U0001faff]+\s*)+(?=\S)")
_KEYCAP = "\u20e3"  # “1️⃣” is a digit with it
_FIRST_PICTURE = 0x2600  # before it are arrows, bullets and signs of print


def pictured_headings(lines: Sequence[str]) -> set[int]:
    """Return the indexes of short lines that begin with a picture, between lines that don't, if
    some of them are known headings: alone, pictures are bullets, or before facts.
    """
    filled = [index for index, line in enumerate(lines) if line.strip()]
    pictured = [_begins_with_picture(lines[index].strip()) for index in filled]
    if sum(pictured) < _MIN_KNOWN:
        return set()
    alone = {
        index
        for at, index in enumerate(filled[:-1])
        if pictured[at] and not any(pictured[max(0, at - 1) : at]) and not pictured[at + 1]
    }
    found = {index for index in alone if _may_be_heading(lines[index].strip())}
    known = sum(topic_of(lines[index]) is not None for index in found)
    return found if known >= _MIN_KNOWN else set()


def without_pictures(text: str) -> str:
    """Return a text without the pictures before its first word."""
    return _PICTURES.sub("", text) if text[:1] >= _FIRST_SIGN else text


def is_numbered_picture(line: str) -> bool:
    """Return whether a line begins with a digit in a frame, “1️⃣”, as parts of a section do."""
    return _KEYCAP in line.strip()[1:3]


def _begins_with_picture(text: str) -> bool:
    is_picture = ord(text[0]) >= _FIRST_PICTURE and unicodedata.category(text[0]) == "So"
    return is_picture or is_numbered_picture(text)


def _may_be_heading(text: str) -> bool:
    is_short = len(text.split()) <= _MOST_WORDS
    return is_short and not text.endswith((".", ";", ",")) and ":" not in text[:-1]
