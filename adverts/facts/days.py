"""Calendar days as adverts write them, in the languages of the board."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from functools import cache
from typing import NamedTuple

from places.countries import LANGUAGES
from places.language_data import data_of

_LOOK_BACK = timedelta(days=90)  # a day without a year may have passed by so much
_MORE_MONTHS = {"sept": 9, "setiembre": 9, "jänner": 1, "fevrier": 2, "aout": 8, "decembre": 12,
                "maerz": 3, "marz": 3, "ogs": 8, "desember": 12}  # fmt: skip
_MORE_LANGUAGES = (
    "nl",
    "sv",
    "da",
    "it",
    "pt",
    "ca",
)  # of adverts; only whole names of their months
_END = (
    r"(?:the )?(?:end|last day|close)[ -](?:of )?|ende |fin(?:ales)?(?: de)? |"
    r"(?:akhir|hujung)(?: bulan)? "
)
_WEEKDAY = re.compile(r"\b(?P<name>[^\W\d_]{2,12})\.?,?\s+(?:(?:the|den|le|el|il|dem) )?$")
_SHORT_YEAR = r"(?:20\d\d\b|['’]?\d\d\b(?!\s?(?:[:.]\d|h\b|h\d|uhr|hrs|hours|[ap]\.?m\b|noon|mid)))"
_SLASHED = re.compile(
    r"\b(\d{1,2})/(\d{1,2})/20\d\d\b"
    r"(?P<american> (?:at )?\d{1,2}(?::\d\d)? ?[AP]M (?:Eastern|Central|Mountain|Pacific"
    r"|[ECMP][SD]?T)\b)?"
)


class StatedDay(NamedTuple):
    """A day, and the place of the words that state it; `is_guess` without a month or a year."""

    day: date
    start: int
    end: int
    is_guess: bool
    is_whole: bool  # day, month and year are all written


def parse_date(text: str, *, month_first: bool = False) -> date | None:
    """Return the first day whose year is written, too.

    Numbers with slashes are day first, unless that is no date, or `month_first` says that the
    advert writes dates the American way.
    """
    days = days_in(text, month_first=month_first)
    return next((stated.day for stated in days if stated.is_whole), None)


def days_in(
    text: str, *, month_first: bool = False, near: date | None = None
) -> Iterator[StatedDay]:
    """Yield the days that a text states; also “end of January” and “31st”.

    A day without a year is the first one after `near`, or else the first that is less than three
    months past; a weekday before it decides the year.
    """
    for match in _pattern().finditer(text):
        if found := _day(match, month_first=month_first, near=near):
            found = _by_weekday(found, text[max(0, match.start() - 25) : match.start()], near=near)
            has_year = any(match[f"y{part}"] for part in ("", "2", "3", "4"))
            yield StatedDay(found[0], match.start(), match.end(), found[1], has_year)


def writes_month_first(texts: Iterable[str]) -> bool:
    """Return whether an advert writes dates the American way, with the month first.

    One date that must be American, or a time with an American zone, decides for all dates. One that
    must not be decides against.
    """
    found = [match for text in texts if "/20" in text for match in _SLASHED.finditer(text)]
    if any(int(match[1]) > 12 for match in found):
        return False
    return any(int(match[2]) > 12 or match["american"] for match in found)


@cache
def _months() -> dict[str, int]:
    """Names and abbreviations of months in the languages of the board, in lower case."""
    found = dict(_MORE_MONTHS)
    for language in _MORE_LANGUAGES:
        for widths in data_of(language)["months"].values():
            names = widths.get("wide")
            for number, name in names.items() if isinstance(names, dict) else ():
                found[name.casefold()] = number
    for language in LANGUAGES:
        for widths in data_of(language)["months"].values():
            for width in ("wide", "abbreviated"):
                names = widths.get(width)  # or a reference to the others
                for number, name in names.items() if isinstance(names, dict) else ():
                    found[name.casefold().strip(".")] = number
    return found


@cache
def _weekdays() -> dict[str, int]:
    """Names and abbreviations of weekdays in the languages of the board, in lower case."""
    found: dict[str, int] = {}
    for language in LANGUAGES:
        for widths in data_of(language)["days"].values():
            for width in ("abbreviated", "wide"):
                names = widths.get(width)
                for number, name in names.items() if isinstance(names, dict) else ():
                    found[name.casefold().strip(".")] = number
    return found


@cache
def _pattern() -> re.Pattern[str]:
    names = sorted(_months(), key=len, reverse=True)
    month = rf"(?:{'|'.join(map(re.escape, names))})(?![^\W\d])\.?"
    return re.compile(
        rf"(?P<end>\b(?:{_END})(?P<m_end>{month})(?:[ ,]+(?:de )?(?P<y_end>20\d\d))?)"
        r"|(?<!\d)(?P<y>20\d\d)[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})(?!\d)"
        r"|(?<![\d.,/-])(?P<d2>\d{1,2})\s*(?P<sign>[./-])\s*(?P<m2>\d{1,2})(?:\s*[./-]\s*|\s(?=20))"
        r"(?P<y2>20\d\d|\d\d)(?![\d])"
        rf"|(?<![\d.,:/])(?P<d3>\d{{1,2}})(?:st|nd|rd|th|er|º|°)?\.?[\s/-]*(?:de |of |d['’])?"
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


def _by_weekday(found: tuple[date, bool], before: str, *, near: date | None) -> tuple[date, bool]:
    """Return the day in the year in which it has the weekday before it: “Friday 12 December”."""
    stated = _WEEKDAY.search(before) if found[1] else None
    weekday = _weekdays().get(stated["name"].casefold()) if stated else None
    if weekday in (None, found[0].weekday()):
        return found
    day, start = found[0], near or _today()
    same = _dates(range(start.year - 2, start.year + 2), day.month, day.day)
    right = [one for one in same if one.weekday() == weekday]
    return (min(right, key=lambda one: abs(one - start)), True) if right else found


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
