"""The last day to apply as adverts write it, with its hour and time zone if they are stated."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from typing import NamedTuple

from babel import Locale

from adverts.facts.clock import stated_hour
from adverts.facts.dates_and_terms import writes_month_first
from adverts.vocabulary.keyword_filter import KeywordFilter
from places.countries import LANGUAGES
from places.time_zones import fixed_zone

_LOOK_BACK = timedelta(days=90)  # a day without a year may have passed by so much
_MORE_MONTHS = {"sept": 9, "setiembre": 9, "jänner": 1, "fevrier": 2, "aout": 8, "decembre": 12,
                "maerz": 3, "marz": 3, "ogs": 8}  # fmt: skip
_END = (
    r"(?:the )?(?:end|last day|close)[ -](?:of )?|ende |fin(?:ales)?(?: de)? |"
    r"(?:akhir|hujung)(?: bulan)? "
)
_SHORT_YEAR = r"(?:20\d\d\b|['’]?\d\d\b(?!\s?(?:[:.]\d|h\b|h\d|uhr|hrs|hours|[ap]\.?m\b|noon|mid)))"
_CLOSING = re.compile(
    r"tarikh tutup|clos(?:ing|es?) (?:date|on)|deadline|apply (?:by|before)|applications? "
    r"(?:due|close[sd]?|until)|last day to apply|bewerbungs(?:schluss|frist)|date limite|"
    r"fecha l[ií]mite|sebelum",
    re.IGNORECASE,
)
_CLOSING_STARTS = (
    "tarikh tutup", "clos", "deadline", "apply", "application", "bewerbungs", "date limite",
    "fecha l", "sebelum",
)  # fmt: skip
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
    for match in _pattern().finditer(text):
        if found := _day(match, month_first=month_first, near=near):
            day, is_guess = found
            rest = f"{text[: match.start()]} – {text[match.end() :]}"
            stated = stated_hour(rest)
            hour, zone = stated or (None, None)
            return StatedClosing(day, hour, zone if hour else None, is_guess)
    return None


def closing_date(
    texts: Iterable[str], *, near: date | None = None
) -> tuple[StatedClosing, str] | None:
    """Return the last day to apply, and the text that states it."""
    lines = KeywordFilter.of(texts)
    american: bool | None = None
    for _, text in lines.matching(_CLOSING_STARTS):
        if closing := _CLOSING.search(text):
            american = writes_month_first(lines) if american is None else american
            following = text[closing.start() : closing.start() + 120]
            if stated := parse_closing(following, month_first=american, near=near):
                return stated, text
    return None


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


@cache
def _months() -> dict[str, int]:
    """Names and abbreviations of months in the languages of the board, in lower case."""
    found = dict(_MORE_MONTHS)
    for language in LANGUAGES:
        for widths in Locale(language).months.values():
            for width in ("wide", "abbreviated"):
                for number, name in widths[width].items():
                    found[name.casefold().strip(".")] = number
    return found


@cache
def _pattern() -> re.Pattern[str]:
    names = sorted(_months(), key=len, reverse=True)
    month = rf"(?:{'|'.join(map(re.escape, names))})(?![^\W\d])\.?"
    return re.compile(
        rf"(?P<end>\b(?:{_END})(?P<m_end>{month})(?:[ ,]+(?:de )?(?P<y_end>20\d\d))?)"
        r"|(?<!\d)(?P<y>20\d\d)[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})(?!\d)"
        r"|(?<![\d.,/-])(?P<d2>\d{1,2})\s*(?P<sign>[./-])\s*(?P<m2>\d{1,2})\s*[./-]\s*"
        r"(?P<y2>20\d\d|\d\d)(?![\d])"
        rf"|(?<![\d.,:/])(?P<d3>\d{{1,2}})(?:st|nd|rd|th|er|º)?\.?[\s/-]*(?:de |of )?"
        rf"(?P<m3>{month})(?:[\s,/-]+(?:de(?:l)? )?(?P<y3>{_SHORT_YEAR}))?"
        rf"|(?<![^\W\d])(?P<m4>{month})\s+(?P<d4>\d{{1,2}})(?:st|nd|rd|th)?\b(?![:.]\d)"
        rf"(?:[\s,]+(?P<y4>{_SHORT_YEAR}))?"
        r"|(?<![\d.,:/])(?P<d5>\d{1,2})(?:st|nd|rd|th)\b(?! (?:floor|edition|anniversary|grade))",
        re.IGNORECASE,
    )


def _day(match: re.Match[str], *, month_first: bool, near: date | None) -> tuple[date, bool] | None:
    """Return the day of a match, and whether its year or month is a guess."""
    parts = {key[0]: value for key, value in match.groupdict().items() if value and key != "sign"}
    month = _month(parts.get("m", ""))
    year = _year(parts.get("y"))
    if match["end"]:
        return _first(_ends(month, year, near), near)
    day = int(parts["d"])
    if match["sign"] == "/" and (month > 12 >= day or (month_first and day <= 12)):
        day, month = month, day
    if match["d5"]:
        return _first(_days_of_month(day, near), near)
    years = [year] if year else _years(near)
    found = _first(_dates(years, month, day), near if not year else None)
    return (found[0], False) if found and year else found


def _month(text: str) -> int:
    return int(text) if text.isdigit() else _months().get(text.casefold().strip(". "), 0)


def _year(text: str | None) -> int | None:
    digits = re.sub(r"\D", "", text or "")
    return (int(digits) if len(digits) == 4 else 2000 + int(digits)) if digits else None


def _years(near: date | None) -> list[int]:
    start = near or _today()
    return [start.year - 1, start.year, start.year + 1]


def _dates(years: Iterable[int], month: int, day: int) -> Iterator[date]:
    for year in years:
        with suppress(ValueError):
            yield date(year, month, day)


def _ends(month: int, year: int | None, near: date | None) -> Iterator[date]:
    for one in [year] if year else _years(near):
        if month:
            yield date(one, month, monthrange(one, month)[1])


def _days_of_month(day: int, near: date | None) -> Iterator[date]:
    """Yield this day in the month of posting, or of today, and in those after it."""
    start = (near or _today()).replace(day=1)
    for months in range(3):
        month = start.month - 1 + months
        yield from _dates([start.year + month // 12], month % 12 + 1, day)


def _first(days: Iterable[date], near: date | None) -> tuple[date, bool] | None:
    """Return the first of some days that may be meant; of a single one, that one."""
    days = list(days)
    if len(days) == 1:
        return days[0], False
    earliest = near or _today() - _LOOK_BACK
    return next(((day, True) for day in days if day >= earliest), None)


def _today() -> date:
    return datetime.now(UTC).date()
