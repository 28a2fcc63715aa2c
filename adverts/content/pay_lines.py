"""Tells lines that state pay, which has a field of its own, from benefits."""

from __future__ import annotations

import re

from adverts.vocabulary.pattern_words import WordedPattern

_MONEY = r"(?:(?:[a-z]{0,3}[$€£]|\b(?:usd|eur|gbp|cad|aud|sgd|chf|pln|myr|rm)) ?)"
_SUM = r"\d[\d,.]*(?: ?k\b)?(?:/\w+)?"
_RANGE = WordedPattern(
    rf"{_MONEY}{_SUM}(?: (?:usd|eur|gbp|cad|aud))?(?: ?[-–—~] ?| to )(?:mid: |max ?: ?)?{_MONEY}?"
    r"\d[\d,.]*\d[\d,. ]*k?\b|\bzone \w+: ?\S?\d[\d,.]+",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"\b(?:salar(?:y|ies)|(?:base|rate of|starting|hourly) pay|pay(?=s| (?:rate|range|band|scale))"
    r"|compensation|wages?|gaji|ote|base)\b",
    re.IGNORECASE,
)
_HOW_MUCH = re.compile(
    r"\d{3}|\d ?k\b|\branges?\b|\blevels?\b|\bdetermined\b|\bdependent\b", re.IGNORECASE
)
_MORE = re.compile(r"allowance|elaun|commission|stipend|reimburs|increment", re.IGNORECASE)
_LONGEST = 120  # characters before a range; a line that states pay begins with it


def states_range_of_pay(text: str) -> bool:
    """Return whether a line states pay from … to: “Zone 2: $136,000–150,000”."""
    return bool(_RANGE.search(text[:_LONGEST])) and not _MORE.search(text)


def is_about_pay(text: str) -> bool:
    """Return whether a line below “Salary” says how much, and names no benefit."""
    if states_range_of_pay(text):
        return True
    is_named = _NAMED.search(text) and _HOW_MUCH.search(text)
    return bool(is_named) and not _MORE.search(text)
