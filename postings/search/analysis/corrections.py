"""Corrects misspelt words by words of the board; what the board holds is never replaced.

People mostly have the beginning right. So near words are looked for among those that begin alike,
and, for mistakes in the beginning itself, among the few that one mistake away from it can be.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice, product
from math import log10
from string import ascii_lowercase
from typing import NamedTuple, Protocol

from postings.search.analysis.folding import fold
from postings.search.analysis.terms import tokens

SHORTEST = 4  # letters; shorter words resemble too many others
SHORT = 4  # letters; such a word is only taken for a frequent one, or one often mistyped so
FREQUENT = 5  # postings
LONG = 8  # letters; such a word may have two mistakes
BEGINNING = 2  # letters
MOST_MISSPELT = 3  # words of a search
MOST_NEAR = 4  # words for each
MOST_ATTEMPTS = 12
# What a mistake costs, beside 1 for any other
SWAPPED, DOUBLED, NEXT_KEY, SOUNDS_ALIKE, VOWEL = 0.6, 0.5, 0.8, 0.7, 0.8
FIRST_LETTER = 0.6  # more, because hardly anybody mistakes it
TENFOLD = 0.15  # less, for ten times as many postings

_LETTERS = re.compile(r"[^\W\d_]+")
_KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm"), ("qwertzuiop", "asdfghjkl", "yxcvbnm")
_SOUNDS = ("aei", "ou", "iy", "ck", "cs", "sz", "fv", "kq", "bp", "dt", "mn")


class Vocabulary(Protocol):
    """The exact words of live postings."""

    def count(self, word: str) -> int:
        """Return how many postings have a word."""

    def starting_with(self, start: str) -> Iterable[tuple[str, int]]:
        """Return the words that start so, each with how many postings have it."""


class Near(NamedTuple):
    """A word of the board that a misspelt one may have been meant as; the least cost first."""

    cost: float
    word: str


def attempts(
    words: Sequence[str], vocabulary: Vocabulary, holds: Callable[[str], bool]
) -> Iterator[list[str]]:
    """Yield the words of a search with the misspelt ones replaced, the likeliest first.

    `holds` says whether a posting has a word in any of its readings. Yields nothing where each word
    is held, or where one that isn't resembles none.
    """
    parts = dict.fromkeys(part for word in words if not holds(word) for part in parts_of(word))
    misspelt = [part for part in parts if part in words or not holds(part)]
    if not 0 < len(misspelt) <= MOST_MISSPELT:
        return
    near = [near_words(word, vocabulary) for word in misspelt]
    combinations = sorted(product(*near), key=lambda chosen: sum(one.cost for one in chosen))
    for chosen in islice(combinations, MOST_ATTEMPTS):
        instead = {word: one.word for word, one in zip(misspelt, chosen, strict=True)}
        yield [_replaced(word, instead) for word in words]


def parts_of(word: str) -> list[str]:
    """Return the parts of a word that are long enough to tell what they were meant as.

    That is the word itself, of `Wiritng/Editing` and `12-monh` those between the signs.
    """
    parts: list[str] = _LETTERS.findall(word)
    return [part for part in parts if len(part) >= SHORTEST and len(tokens(part)) == 1]


def _replaced(word: str, instead: Mapping[str, str]) -> str:
    return _LETTERS.sub(lambda part: instead.get(part[0], part[0]), word)


def near_words(word: str, vocabulary: Vocabulary) -> list[Near]:
    """Return words of the board that a word resembles, the most similar first."""
    typed = fold(word)
    most = 2 if len(typed) >= LONG else 1
    near = [
        (cost_of(typed, other), count, other)
        for other, count in _candidates(typed, vocabulary)
        if len(other) >= SHORTEST and _mistakes(typed, other, most) <= most
    ]
    sure = (one for one in near if len(typed) > SHORT or one[0] < 1 or one[1] >= FREQUENT)
    return sorted(Near(cost - TENFOLD * log10(count), other) for cost, count, other in sure)[
        :MOST_NEAR
    ]


def _mistakes(typed: str, meant: str, most: int | None = None) -> int:
    """Return how many letters are wrong, missing, too many or swapped; `most` ends the count."""
    from rapidfuzz.distance import OSA  # 3.6 MiB that no process needs that only reads adverts

    return OSA.distance(typed, meant, score_cutoff=most)


def cost_of(typed: str, meant: str) -> float:
    """Return how unlikely somebody is to type one word for another; 1 for most mistakes."""
    first, last = _without_same_ends(typed, meant)
    begins = FIRST_LETTER if typed[:1] != meant[:1] else 0
    if len(first) == len(last) == 1:
        return begins + _cost_of_letter(first, last)
    if len(first) == 2 and first == last[::-1]:
        return begins + SWAPPED
    if len(first) + len(last) == 1:
        letter, longer = first or last, max(typed, meant, key=len)
        is_vowel = bool(last) and letter in "aeiou"  # left out
        return begins + (DOUBLED if letter * 2 in longer else VOWEL if is_vowel else 1)
    return begins + _mistakes(typed, meant)


def _without_same_ends(first: str, second: str) -> tuple[str, str]:
    start = 0
    while start < min(len(first), len(second)) and first[start] == second[start]:
        start += 1
    first, second = first[start:], second[start:]
    while first and second and first[-1] == second[-1]:
        first, second = first[:-1], second[:-1]
    return first, second


def _cost_of_letter(typed: str, meant: str) -> float:
    if any(typed in sound and meant in sound for sound in _SOUNDS):
        return SOUNDS_ALIKE
    return NEXT_KEY if meant in _NEXT_KEYS.get(typed, "") else 1


def _next_keys() -> dict[str, str]:
    """Return for each letter those beside, above and below it, on English and German keyboards."""
    found: dict[str, str] = {}
    for rows in _KEYS:
        for number, row in enumerate(rows):
            for at, letter in enumerate(row):
                around = [row[max(at - 1, 0) : at + 2]]
                if number:
                    around.append(rows[number - 1][at : at + 2])
                if number + 1 < len(rows):
                    around.append(rows[number + 1][max(at - 1, 0) : at + 1])
                found[letter] = found.get(letter, "") + "".join(around)
    return found


_NEXT_KEYS = _next_keys()


def _candidates(word: str, vocabulary: Vocabulary) -> Iterator[tuple[str, int]]:
    """Yield words that begin alike, and those with one mistake in their beginning."""
    start = word[:BEGINNING]
    yield from (found for found in vocabulary.starting_with(start) if found[0].isalpha())
    for other in _early_mistakes(word):
        count = 0 if other.startswith(start) else vocabulary.count(other)
        if count:
            yield other, count


def _early_mistakes(word: str) -> set[str]:
    """Return what differs by one letter, or by the order of two, in or behind the beginning."""
    cut = [(word[:at], word[at:]) for at in range(BEGINNING + 1)]
    return {
        other
        for before, after in cut
        for other in (
            before + after[1:],
            before + after[1:2] + after[:1] + after[2:],
            *(before + letter + after for letter in ascii_lowercase),
            *(before + letter + after[1:] for letter in ascii_lowercase),
        )
    } - {word}
