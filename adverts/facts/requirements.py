"""Years of experience and education that an advert requires, from its text alone.

Callers pass the texts of must-have requirements, and the description, which counts only if those
say nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from adverts.vocabulary.education import LEVELS, level_pattern
from adverts.vocabulary.importance import is_nice_to_have, requiring_sentences, sentences

_MAX_YEARS = 30

# From one upwards, in English, German, Malay, French and Spanish.
_WORDS = (
    "one|eine?[mrns]?|satu|une?|uno",
    "two|zwei|dua|deux|dos",
    "three|drei|tiga|trois|tres",
    "four|vier|empat|quatre|cuatro",
    "five|fünf|lima|cinq|cinco",
    "six|sechs|enam|seis",
    "seven|sieben|tujuh|sept|siete",
    "eight|acht|lapan|huit|ocho",
    "nine|neun|sembilan|neuf|nueve",
    "ten|zehn|sepuluh|dix|diez",
    "eleven|elf",
    "twelve|zwölf|douze|doce",
    "thirteen|dreizehn",
    "fourteen|vierzehn",
    "fifteen|fünfzehn|quinze|quince",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty|zwanzig|vingt|veinte",
)
_NUMBER = rf"(?:\d{{1,3}}(?:[.,]\d)?|{'|'.join(_WORDS)})"
_YEAR = r"years?(?:\(s\))?|yrs?|jahren?|tahun|ans|années?|años?"
_MONTH = r"months?(?:\(s\))?|monaten?|bulan|mois|meses"
_MENTION = re.compile(
    rf"(?<![\w.,$€£-])(?P<low>{_NUMBER})(?:\b|(?=jährig))(?:\s*\(\s*\d+\s*\))?\s*(?:\+|plus\b)?\s*"
    rf"(?:(?:[-–—/]|to|bis|hingga|sehingga|à|a|or|oder|atau|ou|o)\s*{_NUMBER}\b"
    rf"(?:\s*\(\s*\d+\s*\))?\s*\+?\s*)?(?:or more |full |solid |oder mehr )?[-‑ ]?"
    rf"(?:(?P<years>{_YEAR})|(?P<months>{_MONTH})|(?P<during>jährige?[nrsm]?))(?!\w)"
    rf"|(?:^|at least |minimum(?: of)? |mindestens )(?P<one>an? year)\b"
    rf"|\b(?P<setahun>setahun|einjährige?[nrsm]?)\b",
    re.IGNORECASE,
)
_LABELLED = re.compile(
    rf"\b(?:{_YEAR}) (?:of )?(?:\w+ )?experience(?: required)?\s*[:=]\s*(?P<low>{_NUMBER})\b"
    rf"|^years?\s*[:=]\s*(?P<low2>{_NUMBER})\b",
    re.IGNORECASE,
)
_EXPERIENCE = re.compile(
    r"experien|\bexp\b|erfahrung|pengalaman|expérience|experiencia|track record|"
    r"berufs(?:praxis|tätigkeit)|post[- ]qualification|\bPQE\b",
    re.IGNORECASE,
)
# As in “three years in an agency”, “five years or more of managing meetings”.
_SPENT = re.compile(
    r"['’]?\s*(?:or more|or above|or longer|and above|minimum|oder mehr|atau lebih)?,?\s*"
    r"(?:in|as|of|with|within|working|\w+ing|als|im|sebagai|dalam|comme|dans)\b",
    re.IGNORECASE,
)
_OTHER_YEARS = re.compile(
    r"['’\s-]*(?:of age|old\b|and older|ago\b|after\b|from\b|contract|term\b|fixed|degree|college|"
    r"university|program|course|bond|diploma|study|studies|education|post-?secondary|"
    r"of (?:full-time )?(?:age|study|studies|education|school\w*|college|university|training|"
    r"growth)|"
    r"(?:ke ?atas|dan ke ?atas)(?!.*pengalaman))",
    re.IGNORECASE,
)
_LIMITED = re.compile(
    r"(?:\b(?:last|past|next|first|previous|every|up to|within(?: the)?|(?<!no )(?<!not )less than|"
    r"fewer than|under|maximum(?: of)?|max\.?|no more than|not more than|bis zu|höchstens|maximal|"
    r"weniger als|kurang dari(?:pada)?|maksimum|tidak melebihi|moins de|menos de|berumur|usia|umur|"
    r"aged?|contract of|duration of|bond of)\s*(?:the |of |:\s*)?|[<≤]\s*)$",
    re.IGNORECASE,
)
_ALTERNATIVE = re.compile(
    r"\b(?:or|oder|atau|ou)\s+(?:with )?(?:at least |a minimum of |minimum(?: of)? |mindestens )?$",
    re.IGNORECASE,
)
_DOCTORS_NEED_NONE = re.compile(
    r"\b(?:doctorate|ph\.?d|promotion)\b[^;]*\bor\b[^;]*\bwith\b", re.IGNORECASE
)
_NONE_NEEDED = re.compile(
    r"\bno (?:\w+ ){0,3}experience (?:is |or \w+ (?:is |are )?)?(?:required|necessary|needed)|"
    r"\b(?:prior |previous |work(?:ing)? )?experience (?:is )?not (?:required|necessary|needed)|"
    r"keine (?:\w+ )?(?:berufs)?erfahrung (?:erforderlich|notwendig|nötig)|"
    r"tidak memerlukan pengalaman|tiada pengalaman diperlukan|"
    r"pengalaman tidak diperlukan|tanpa pengalaman|"
    r"sans expérience|débutants? acceptée?s?|no se (?:requiere|necesita) experiencia|"
    r"sin experiencia",
    re.IGNORECASE,
)


def experience_years(requirements: Iterable[str], description: str = "") -> int | None:
    """Return the years of experience that a candidate needs; 0 if the advert says none.

    Candidates must meet all requirements, so the largest number counts. Of a range or alternatives,
    the lower end counts. More than 30 years count as a slip.
    """
    return _most_required(_years_in, requirements, description)


def education(requirements: Iterable[str], description: str = "", *, language: str = "") -> str:
    """Return the lowest sufficient education, a `credentialCategory` of Google's JobPosting, or "".

    Of alternatives the lowest counts, of several requirements the highest. “Or equivalent
    experience” does not lower it. `language` is the advert's ISO 639-1 code.
    """
    names = level_pattern(language)

    def ranks_in(sentence: str) -> int | None:
        return _rank_in(sentence, names)

    rank = _most_required(ranks_in, requirements, description)
    return "" if rank is None else LEVELS[rank]


def _most_required(
    read: Callable[[str], int | None], requirements: Iterable[str], description: str
) -> int | None:
    """Return the most that the requirements ask, or else the most that the description asks."""
    asked = [read(s) for text in requirements for s in sentences(text)]
    if all(answer is None for answer in asked):
        asked = [read(s) for s in requiring_sentences(description)]
    return max((answer for answer in asked if answer is not None), default=None)


# Years


def _years_in(sentence: str) -> int | None:
    if labelled := _LABELLED.search(sentence):
        return _plausible(_value(labelled["low"] or labelled["low2"]))
    if _NONE_NEEDED.search(sentence):
        return 0
    if _DOCTORS_NEED_NONE.search(sentence):
        return None
    asked: int | None = None
    mentions = [m for m in _MENTION.finditer(sentence) if _is_experience(sentence, m)]
    for mention in mentions:
        years = _plausible(_years_of(mention))
        if years is None or is_nice_to_have(sentence, *mention.span(), alone=len(mentions) == 1):
            continue
        before = sentence[: mention.start()]
        if not _ALTERNATIVE.search(before):
            asked = max(asked or 0, years)
        elif asked is not None:
            asked = min(asked, years)
        elif not level_pattern("").search(before):  # “a degree, or five years”: no years are needed
            asked = years
    return asked


def _is_experience(sentence: str, mention: re.Match[str]) -> bool:
    if _LIMITED.search(sentence, 0, mention.start()):
        return False
    if _OTHER_YEARS.match(sentence, mention.end()):
        return False
    return bool(
        _EXPERIENCE.search(sentence)
        or _SPENT.match(sentence, mention.end())
        or _ALTERNATIVE.search(sentence, 0, mention.start())
    )


def _years_of(mention: re.Match[str]) -> float:
    if mention["one"] or mention["setahun"]:
        return 1
    value = _value(mention["low"])
    return value / 12 if mention["months"] else value


def _plausible(years: float) -> int | None:
    """Return whole years; None for months alone and for more than the maximum."""
    if 0 < years < 1 or years > _MAX_YEARS:
        return None
    return int(years)


def _value(text: str) -> float:
    if text[0].isdigit():
        return float(text.replace(",", "."))
    words = enumerate(_WORDS, 1)
    return next(value for value, word in words if re.fullmatch(word, text, re.IGNORECASE))


# Education


def _rank_in(sentence: str, names: re.Pattern[str]) -> int | None:
    """Return the lowest level in a sentence; a licence does not count next to a degree."""
    found = [m for m in names.finditer(sentence) if m.lastgroup in _RANKS]
    ranks = {
        _RANKS[m.lastgroup or ""]
        for m in found
        if not is_nice_to_have(sentence, *m.span(), alone=len(found) == 1)
    }
    academic = {rank for rank in ranks if rank != _LICENCE}
    return min(academic or ranks, default=None)


_RANKS = {"school": 0, "training": 1, "licence": 2, "associate": 3, "bachelor": 4, "post": 5}
_LICENCE = _RANKS["licence"]
