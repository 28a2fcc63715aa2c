"""Compares names of places."""

import re
import unicodedata

_SIGNS = re.compile(r"[\W_]+")


def folded(text: str) -> str:
    """Return a text without letter case and accents."""
    letters = text.casefold()
    if letters.isascii():
        return letters
    decomposed = unicodedata.normalize("NFKD", letters)
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def name_key(name: str) -> str:
    """Fold letter case, accents and punctuation: `Zürich`, `ZURICH` and `zurich ` are one name."""
    return _SIGNS.sub(" ", folded(name)).strip()[:200]
