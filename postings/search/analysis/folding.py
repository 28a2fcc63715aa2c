"""Makes one of the ways in which a word's letters are written: case, accents, ligatures."""

from __future__ import annotations

import unicodedata

# What Unicode doesn't decompose, though people type it without; the German ß is folded by case.
_LETTERS = str.maketrans({
    "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ħ": "h", "ı": "i",
})  # fmt: skip


def fold(word: str) -> str:
    """Return a word in lower case and without accents."""
    return strip_accents(word.casefold())


def strip_accents(word: str) -> str:
    """Return a word without accents, in the case that it has."""
    if word.isascii():
        return word
    decomposed = unicodedata.normalize("NFKD", word)
    letters = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return letters.translate(_LETTERS)
