"""Sentences of an advert, and whether they name a must have or a nice to have.

English and Malay words count in every advert, because Malaysian adverts mix them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_FULL_STOP = (
    r"(?<=[^\W\d_]{2}[.!?])(?<!\btechn\.)(?<!\bkaufm\.)(?<!\bbzw\.)(?<!\bbspw\.)(?<!\binkl\.)"
    r"(?<!\bmind\.)(?<!\bmin\.)(?<!\bvgl\.)(?<!\bDr\.)\s+(?=[A-ZÄÖÜÉ])"
    r"|(?<=[)\d][.!?])\s+(?=[A-ZÄÖÜÉ])|[\n•]+"
)
_ENDS = re.compile(rf"{_FULL_STOP}|;")
_ENDS_OF_ALTERNATIVES = re.compile(_FULL_STOP)
_ALTERNATIVES = re.compile(r"; ?(?:or|oder|atau)\b", re.IGNORECASE)
_LONGEST = 1000  # characters; longer text is no sentence, and slow to read
_MARKS = re.compile(r"[*_`#]+")
_PIECE = re.compile(r"[,()]|\s[-–—]\s")

# Adverbs refer to what follows them; the other words to what is next to them.
_ADVERB = (
    r"ideally|preferabl[ey]|ideal(?:erweise)|vorzugsweise|bevorzugt|gerne|sebaiknya|idéalement|"
    r"de préférence|preferiblemente|idealmente|preferentemente"
)
_NICE = (
    r"preferred|preference|desir(?:ed|able)|nice[- ]to[- ]have|beneficial|helpful|welcome|optional|"
    r"(?:an? |added |strong |big |definite |huge )(?:plus|bonus|advantage|asset)|advantageous|"
    r"would be|not required|not necessary|not essential|von Vorteil|wünschenswert|"
    r"diutamakan|keutamaan|kelebihan|digalakkan|un plus|un atout|souhaitée?s?|appréciée?s?|"
    r"apprécié|valorable|deseable|se valora\w*|un plus"
)
_NICE_WORDS = re.compile(rf"\b(?:(?P<adverb>{_ADVERB})|{_NICE})\b", re.IGNORECASE)
_ENDS_IN_NICE = re.compile(
    rf"[,/]?\s(?:or|and|oder|und|atau|dan|ou|et|o|y)\b[^,]*\b(?:{_NICE})\W*$", re.IGNORECASE
)
_INSISTS = re.compile(
    r"(?<!not )(?<!nicht )\b(?:required|requires?|must|mandatory|essential|erforderlich|"
    r"vorausgesetzt|wajib|diperlukan|exigée?|requise?|imprescindible)\b",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\b(?:we(?:['’]re| are)?|our clients?(?: is)?|wir|kami|nous) "
    r"(?:currently |now |actively )?"
    r"(?:looking for|seeking|search\w* for|requires?|needs?|expect|ask for|suchen|erwarten|mencari|"
    r"memerlukan|cherchons|recherchons)|\bwe['’]d like you to have",
    re.IGNORECASE,
)
_DEMANDS = re.compile(
    r"\b(?:must|required|requires?|minimum|mindestens|at least|no less than|not less than|"
    r"you(?:['’]ll| will|['’]ve)? (?:have|need|bring|hold|got)|you should|you are an?|"
    r"candidates? (?:with|who|should|will)|applicants? (?:with|who|should|will)|"
    r"someone with|sekurang-kurangnya|hendaklah|mesti|berkelulusan|memiliki|mempunyai|"
    r"du (?:hast|bringst)|sie (?:haben|bringen|verfügen)|vous (?:avez|justifiez)|au moins|"
    r"al menos|como mínimo)\b|\bmin\.",
    re.IGNORECASE,
)
_COMPANY = re.compile(
    r"\b(?:we|we['’]ve|us|our|ours|company|firm|team|founded|founders?|wir|uns|unsere?[mnrs]?|"
    r"kami|syarikat|nous|notre|nos|nosotros|nuestr[ao]s?|colleagues?|clients have)\b",
    re.IGNORECASE,
)


def sentences(text: str) -> Iterator[str]:
    """Yield the sentences of a text without marks of emphasis.

    A semicolon also ends a sentence, except in a list of alternatives (“this; that; or that”).
    """
    ends = _ENDS_OF_ALTERNATIVES if _ALTERNATIVES.search(text) else _ENDS
    for part in ends.split(_MARKS.sub("", text)):
        if part and part.strip():
            yield " ".join(part.split())[:_LONGEST]


def requiring_sentences(text: str) -> Iterator[str]:
    """Yield the sentences that require something of the candidate, and are not about the
    company.
    """
    for sentence in sentences(text):
        asks = _ASKS.search(sentence)
        rest = _ASKS.sub("", sentence)
        if (asks or _DEMANDS.search(sentence)) and not _COMPANY.search(rest):
            yield sentence


def is_nice_to_have(sentence: str, start: int, end: int, *, alone: bool) -> bool:
    """Return whether the words from `start` to `end` name a nice to have.

    In “ideally five years” and “five years preferred” they do; in “five years, ideally in pharma”
    they do not. `alone` says that the sentence names nothing else of the kind, so “preferred” at
    the end of a list applies to all of it.
    """
    if alone and _ENDS_IN_NICE.search(sentence) and not _INSISTS.search(sentence):
        return True
    low, high = _piece_around(sentence, start, end)
    if _INSISTS.search(sentence, low, high):
        return False
    for nice in _NICE_WORDS.finditer(sentence, low, high):
        if nice.start() < start or not nice["adverb"]:
            return True
    return False


def _piece_around(sentence: str, start: int, end: int) -> tuple[int, int]:
    before = [m.end() for m in _PIECE.finditer(sentence, 0, start)]
    after = _PIECE.search(sentence, end)
    return (before[-1] if before else 0), (after.start() if after else len(sentence))
