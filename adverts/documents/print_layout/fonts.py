"""The widths of letters in a PDF's fonts, and which fonts are bold."""

from __future__ import annotations

from typing import Any

from pypdf.generic._font import Font  # pypdf offers no public access to widths

_USUAL = 500.0  # thousandths of the size, for a font that states no width


class FontWidths:
    """Widths by letter; fonts state them by character code."""

    def __init__(self, font: Font | None) -> None:
        self._default = _USUAL
        self._widths: dict[str, float] = {}
        if font is not None:
            self._default = float(font.character_widths.get("default", _USUAL))
            self._take(font)

    def _take(self, font: Font) -> None:
        encoding = font.encoding if isinstance(font.encoding, dict) else {}
        letters = {chr(code): letter for code, letter in encoding.items()} | font.character_map
        for code, letter in letters.items():
            if code in font.character_widths and isinstance(letter, str):
                self._widths[letter] = float(font.character_widths[code])
        self._widths.setdefault(" ", float(font.space_width))

    def of(self, text: str) -> float:
        """Return the width of a text for a size of 1."""
        return sum(self._widths.get(letter, self._default) for letter in text) / 1000


def widths_of(font: Any) -> FontWidths:
    """Return the widths of a font resource; an invalid one gives the usual width."""
    try:
        return FontWidths(Font.from_font_resource(font))
    except (AttributeError, TypeError, ValueError, KeyError, IndexError):
        return FontWidths(None)


def is_bold(font: Any) -> bool:
    """Return whether a font is bold by its name, the best sign that a PDF has."""
    name = str((font or {}).get("/BaseFont", "")).casefold()
    return "bold" in name or "black" in name or "heavy" in name
