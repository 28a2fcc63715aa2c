"""Words without their accents, as capitals and hurried writers have them: “Ubicacion”."""

from __future__ import annotations

import unicodedata


def without_accents(text: str) -> str:
    """Return a text without accents and dots above its letters."""
    if text.isascii():
        return text
    letters = (char for char in unicodedata.normalize("NFD", text))
    bare = "".join(char for char in letters if unicodedata.category(char) != "Mn")
    return unicodedata.normalize("NFC", bare)
