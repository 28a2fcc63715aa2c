"""The last day to apply as adverts write it, with its hour and time zone if they are stated."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, time
from typing import NamedTuple

from adverts.facts.clock import stated_hour
from adverts.facts.days import days_in, writes_month_first
from adverts.vocabulary.keyword_filter import KeywordFilter, Keywords
from adverts.vocabulary.pattern_words import worded
from places.time_zones import fixed_zone

_CLOSING = worded(
    r"tarikh tutup|clos(?:ing|es?) (?:date|on)|deadline|apply (?:by|before)|applications? "
    r"(?:due|close[sd]?|until)|last day to apply|bewerbungs(?:schluss|frist)|date limite|"
    r"fecha l[ií]mite|sebelum|s[øö]knadsfrist|ans[øö]gningsfrist|ansökningsdag|sluitingsdatum|"
    r"reageren kan tot|\bscadenza\b|\bplazo\b|fecha de cierre|data límit|\bprazo\b"
    r"|data de encerramento"
    r"|\bclôture\b|date but+oir|\btermini\b|ditutup pada|sista dag(?:en)? (?:att|för|är)"
    r"|^frist\s*:",
    re.IGNORECASE,
)
# “Send your CV to us by 3 May”: words for applying, and the preposition before a day.
_SEND_BY = re.compile(
    r"(?:\b(?:(?<!\bwe )(?<!\byou )(?<!\bwill )apply(?! (?:our|your|their|its|the|an?|all)\b)"
    r"|send|submit|e-?mail|applications?|cv|résumé|bewerb\w*|unterlagen|lebenslauf"
    r"|candidatures?|postul\w+|candidat\w+|inscri\w+|permohonan|hantar\w*|sollicit\w+|ansök\w*"
    r"|ansøg\w*|søk\w*|søg\w*|sök\w*|reage(?:er|r\w+)|h[øö]r\w* fr[åa]n?"
    r"|curr[íi]cul\w+|domand[ae]|bewirb)\b[^!?\n]{0,100}?|\S@\S{4,40} )"
    r"\b(?:by|before|until|no later than|bis(?: zum)?|spätestens(?: am)?|avant le|jusqu.au"
    r"|voor|t/m|tot(?: en met)?|vor dem|till och med|til og med"
    r"|antes del?|hasta (?:el|las?)|antes do(?: dia)?|até(?: o dia)?|entro(?: e non oltre)? il"
    r"|fins (?:al|el)|abans del|au plus tard le|vóór|uiterlijk|senast|senest|innen|inden|sebelum)\b"
    r"\s(?=(?:[^\W\d_]+[.,]? ){0,2}\d)"
    r"|\b(?:bis(?: zum)?|by|until|before|senast|senest|innen|uiterlijk|avant le|hasta el|até)"
    r"\s(?=\d[^@\n]{3,40} \S+@)",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")  # quick, because few texts state a day
_LONGEST = 1000  # characters of a text that are read
_BEHIND = 40  # characters in which the day is stated
_CLOSING_STARTS = Keywords([
    "scaden", "plazo", "prazo", "clôture", "date but",
    "termini", "fecha de c", "data l", "encerramento",
    "curr", "domand",
    "tarikh tutup", "clos", "deadline", "apply", "application", "bewerbungs", "date limite",
    "fecha l", "sebelum", "send", "submit", "mail", "cv", "résumé", "unterlagen", "lebenslauf",
    "bewerb", "candidat", "postul", "inscri", "permohonan", "hantar", "sollicit", "ansök", "ansøg",
    "bewirb", "@", "søg", "sök", "sista dag", "frist", "ditutup", "søk", "söknadsfrist",
    "sluitingsdatum",
    "reage", "hør", "hör",
])  # fmt: skip
_NO_DATE = re.compile(
    r"until filled|ongoing|on-going|rolling|asap|as soon as|open(?:\s|$)|none|n/?a\b|tbc|tba",
    re.IGNORECASE,
)


class StatedClosing(NamedTuple):
    """The last day to apply. `hour` is None if the whole day counts; `zone` is an IANA name.

    `is_guess` says that the advert leaves the year or the month to its reader.
    """

    day: date
    hour: time | None = None
    zone: str | None = None
    is_guess: bool = False


def parse_closing(
    text: str, *, month_first: bool = False, near: date | None = None
) -> StatedClosing | None:
    """Return the first day that a text states, with its hour.

    A day without a year is the first one after `near`, the day of posting; without it, the first
    that is less than three months past, so that an advert that has ended stays ended.
    """
    found = next(days_in(text, month_first=month_first, near=near), None)
    if found is None:
        return None
    hour, zone = stated_hour(f"{text[: found.start]} – {text[found.end :]}") or (None, None)
    return StatedClosing(found.day, hour, zone if hour else None, found.is_guess)


def closing_date(
    texts: Iterable[str], *, near: date | None = None
) -> tuple[StatedClosing, str] | None:
    """Return the last day to apply, and the text that states it."""
    lines = KeywordFilter.of(texts)
    american: bool | None = None
    for _, text in lines.matching(_CLOSING_STARTS):
        if following := _stating(text):
            american = writes_month_first(lines) if american is None else american
            if stated := parse_closing(following, month_first=american, near=near):
                return stated, text
    return None


def _stating(text: str) -> str:
    """Return the part of a text that states the last day to apply; empty where none does."""
    if closing := _CLOSING.search(text):
        return text[closing.start() : closing.start() + 120]
    sent = _SEND_BY.search(text[:_LONGEST]) if _DIGIT.search(text) else None
    return text[sent.end() : sent.end() + _BEHIND] if sent else ""


def says_no_date(text: str) -> bool:
    """Return whether a text in the place of a closing date says that there is none."""
    return not re.search(r"\w", text) or bool(_NO_DATE.search(text))


def closing_of_moment(moment: datetime) -> StatedClosing:
    """Return the last day of a moment in a feed.

    Programs write a day as its first or its last moment; any other hour is meant. The zone is
    that of the offset, if there is one.
    """
    clock = moment.time().replace(second=0, microsecond=0, tzinfo=None)
    if clock in (time(0), time(23, 59)):
        return StatedClosing(moment.date())
    offset = moment.utcoffset()
    zone = None if offset is None else fixed_zone(int(offset.total_seconds() // 60))
    if offset is not None and zone is None:  # no zone has this offset
        moment, zone = moment.astimezone(UTC), "UTC"
    return StatedClosing(moment.date(), moment.time().replace(microsecond=0, tzinfo=None), zone)
