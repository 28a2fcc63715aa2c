"""Compares names of places."""

import re
import unicodedata

_SIGNS = re.compile(r"[\W_]+")


def name_key(name: str) -> str:
    """Fold letter case, accents and punctuation: `Zürich`, `ZURICH` and `zurich ` are one name."""
    letters = name.casefold()
    if not letters.isascii():
        decomposed = unicodedata.normalize("NFKD", letters)
        letters = "".join(c for c in decomposed if not unicodedata.combining(c))
    return _SIGNS.sub(" ", letters).strip()[:200]
