"""How wide the letters of a PDF's fonts are, and which fonts are bold."""

from __future__ import annotations

from typing import Any

from pypdf.generic._font import Font  # there is no public way to the widths that it reads

_USUAL = 500.0  # thousandths of the size, where a font does not say


class FontWidths:
    """Widths by letter; fonts state them by the letters' codes."""

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
        """In units of the size of print."""
        return sum(self._widths.get(letter, self._default) for letter in text) / 1000


def widths_of(font: Any) -> FontWidths:
    """Of a font as a PDF has it, which may say anything."""
    try:
        return FontWidths(Font.from_font_resource(font))
    except (AttributeError, TypeError, ValueError, KeyError, IndexError):
        return FontWidths(None)


def is_bold(font: Any) -> bool:
    """By its name, as a PDF has no better sign."""
    name = str((font or {}).get("/BaseFont", "")).casefold()
    return "bold" in name or "black" in name or "heavy" in name
