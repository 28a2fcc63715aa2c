"""Parts of compounds, which German writes as one word: a Krankenpfleger is a Pfleger."""

from __future__ import annotations


def parts_of(word: str, code: str) -> list[str]:
    """Return the parts of a compound, with their accents."""
    return []
