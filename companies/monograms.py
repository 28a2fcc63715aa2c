"""Monograms for companies without a logo: one or two letters on a colour."""

import re
import unicodedata
from zlib import crc32

HUES = 8  # .hue-0 to .hue-7 in static/css/site.css

JOINER = "\N{ZERO WIDTH JOINER}"
_word_breaks = re.compile(r"[\s\-–—/&+.,()_]+")


def hue_of(name: str) -> int:
    """Return the number of a name's colour, 0 to 7, the same on every page."""
    return crc32(name.casefold().encode()) % HUES


def initials(name: str) -> str:
    """Return initials: “Lumen Medical” → LM, “Institut für Medizin” → IM, “東京製薬” → 東.

    Scripts without capitals give one letter, because their letters join or are wide.
    """
    name = unicodedata.normalize("NFC", name)
    letters = [first for word in _word_breaks.split(name) if (first := _first_letter(word))]
    if not letters:
        return _first_character(name.strip()) or "?"
    if not _has_case(letters[0]):
        return letters[0]
    # Words such as “of” and “für” have no capitals, so they do not count.
    capitals = [letter for letter in letters[1:] if letter[0].isupper() or letter[0].isdigit()]
    return "".join(_capital(letter) for letter in [letters[0], *capitals[:1]])


def _first_letter(word: str) -> str:
    """Return the first letter or digit of a word, after quotes and emoji; empty without one."""
    start = next((place for place, sign in enumerate(word) if sign.isalnum()), None)
    return "" if start is None else _first_character(word[start:])


def _first_character(text: str) -> str:
    """Return the first character as people see it: with accents, and joined emoji as a whole."""
    end = 1
    while end < len(text) and (_belongs_to_last(text[end]) or text[end - 1] == JOINER):
        end += 1
    is_flag = all("\U0001f1e6" <= sign <= "\U0001f1ff" for sign in text[:2])
    return text[:2] if len(text) > 1 and is_flag else text[:end]


def _belongs_to_last(sign: str) -> bool:
    is_skin_tone = "\U0001f3fb" <= sign <= "\U0001f3ff"
    return sign == JOINER or is_skin_tone or unicodedata.category(sign).startswith("M")


def _has_case(letter: str) -> bool:
    return letter.isdigit() or letter.lower() != letter.upper()


def _capital(letter: str) -> str:
    capital = letter.upper()
    return capital if len(capital) == len(letter) else letter  # ß has no capital of one letter
