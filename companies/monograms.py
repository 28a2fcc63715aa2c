"""What stands for a company without a logo: one or two letters of its name, on a colour."""

import re
import unicodedata
from zlib import crc32

HUES = 8  # .hue-0 to .hue-7 in static/css/site.css

JOINER = "\N{ZERO WIDTH JOINER}"
_word_breaks = re.compile(r"[\s\-–—/&+.,()_]+")


def hue_of(name: str) -> int:
    """The same colour for the same name on every page and after every restart."""
    return crc32(name.casefold().encode()) % HUES


def initials(name: str) -> str:
    """“Lumen Medical” → LM, “Institut für Medizin” → IM, “東京製薬” → 東, “🚀” → 🚀.

    Scripts without capitals give one letter: theirs join, or fill the space alone.
    """
    name = unicodedata.normalize("NFC", name)
    letters = [first for word in _word_breaks.split(name) if (first := _first_letter(word))]
    if not letters:
        return _first_character(name.strip()) or "?"
    if not _has_case(letters[0]):
        return letters[0]
    # Words such as “of” and “für” come second only where there are no others.
    capitals = [letter for letter in letters[1:] if letter[0].isupper() or letter[0].isdigit()]
    return "".join(_capital(letter) for letter in [letters[0], *capitals[:1]])


def _first_letter(word: str) -> str:
    """The letter or digit that a word starts with, behind quotes and emoji; empty without one."""
    start = next((place for place, sign in enumerate(word) if sign.isalnum()), None)
    return "" if start is None else _first_character(word[start:])


def _first_character(text: str) -> str:
    """What people take for one character: with its accents, and emoji that are joined whole."""
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
