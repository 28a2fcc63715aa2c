"""A job's level, and the hours that a team shares: what titles and stated values say of them."""

from __future__ import annotations

import re
from functools import cache
from zoneinfo import available_timezones

from adverts.facts.values import text_of
from adverts.vocabulary.pattern_words import WordedPattern

_I = re.IGNORECASE
LONGEST_LEVEL, LONGEST_FAMILY = 40, 80  # characters, as a posting holds them
MAX_OVERLAP = 8  # hours of a working day
# The first that a title matches; a word counts only where it says how senior somebody is.
_LEVELS = (
    ("intern", r"\b(?:intern|internship|praktikant(?:in)?|stagiaire|pelatih)\b"),
    ("trainee", r"\b(?:trainee|apprentice|auszubildende\w*|perantis)\b"),
    ("graduate", r"^graduate\b"),
    ("entry level", r"\bentry[- ]level\b"),
    ("vice president", r"\b(?:vice[- ]president|e?vp|svp)\b"),
    ("head", r"^(?:global |regional )?head of\b"),
    ("associate director", r"\bassociate (?:\w+ )?director\b"),
    ("director", r"\b(?:director|direktor(?:in)?|directeur|directrice|pengarah)\b"),
    ("principal", r"\bprincipal\b(?! investigator)"),
    ("senior", r"\b(?:senior|sr|kanan)\b"),
    ("lead", r"^lead (?!generation)|\b(?:team|technical|tech) lead\b"),
    ("junior", r"\b(?:junior|jr)\b"),
    ("associate", r"^associate (?=\w)"),
)
_TITLE_LEVELS = tuple((level, re.compile(pattern, _I)) for level, pattern in _LEVELS)
_ANY_LEVEL = WordedPattern("|".join(pattern for _, pattern in _LEVELS), _I)
_ZONE = re.compile(r"[A-Za-z_]+(?:/[A-Za-z_+\-0-9]+)+")


def level_of_title(title: str) -> str:
    """Return how senior a title says that somebody is, in lower case; empty where it does not."""
    if not _ANY_LEVEL.may_match(title):
        return ""
    return next((level for level, pattern in _TITLE_LEVELS if pattern.search(title)), "")


def level_of(value: object) -> str:
    """Return a stated level as candidates search it: “Senior”, “Mid-Senior level”."""
    return text_of(value)[:LONGEST_LEVEL].strip()


def role_family_of(value: object) -> str:
    """Return a stated family of jobs, as in account management."""
    return text_of(value)[:LONGEST_FAMILY].strip()


def time_zone_of(value: object) -> str:
    """Return the IANA name in a stated time zone; anything else, as in CET, names no one place."""
    found = _ZONE.search(text_of(value))
    return found[0] if found and found[0] in _zones() else ""


def overlap_hours_of(value: object) -> int | None:
    """Return the hours of a day that a team wants to share, 1 to 8."""
    found = re.fullmatch(r"\s*(\d)(?:[.,]0+)?\s*(?:h|hours?)?\s*", text_of(value))
    hours = int(found[1]) if found else 0
    return hours if 1 <= hours <= MAX_OVERLAP else None


@cache
def _zones() -> frozenset[str]:
    return frozenset(available_timezones())
