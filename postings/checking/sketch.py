"""Turns a text into a few numbers, some of which are the same for texts that are nearly the same.

MinHash with one permutation (Li, Owen and Zhang, “One Permutation Hashing”, NIPS 2012), in bands
(Leskovec, Rajaraman and Ullman, “Mining of Massive Datasets”, chapter 3). Two texts that share a
part J of their shingles share a band of ROWS numbers with the probability J ** ROWS, so at least
one of BANDS bands with 1 - (1 - J ** ROWS) ** BANDS. docs/decisions/0040 has the measure.
"""

from __future__ import annotations

import re
from hashlib import blake2b

SHINGLE = 2  # words in a row
BANDS, ROWS = 20, 3
_BINS = BANDS * ROWS
_WORD = re.compile(r"\w+", re.UNICODE)


def bands_of(text: str) -> list[int]:
    """Return the bands of a text, as signed 64-bit numbers; a text without words has none."""
    smallest = _smallest(_WORD.findall(text.casefold()))
    if not smallest:
        return []
    rows = [smallest[at : at + ROWS] for at in range(0, _BINS, ROWS)]
    return [_number(f"{at} {row}") for at, row in enumerate(rows)]


def _smallest(words: list[str]) -> list[int]:
    """Return the smallest hash in each bin; an empty bin borrows from the next one that has any."""
    found: list[int | None] = [None] * _BINS
    for at in range(max(len(words) - SHINGLE + 1, min(len(words), 1))):
        rest, which = divmod(_number(" ".join(words[at : at + SHINGLE])), _BINS)
        known = found[which]
        if known is None or rest < known:
            found[which] = rest
    return [_borrowed(found, at) for at in range(_BINS)] if words else []


def _borrowed(found: list[int | None], at: int) -> int:
    steps = range(_BINS)
    return next(
        value + (step << 64) for step in steps if (value := found[(at + step) % _BINS]) is not None
    )


def _number(text: str) -> int:
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), signed=True)
