"""The last day to apply as adverts write it, with its hour and time zone if they are stated."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, time
from typing import NamedTuple

from adverts.facts.clock import stated_hour
from adverts.facts.days import days_in, writes_month_first
from adverts.vocabulary.keyword_filter import KeywordFilter
from places.time_zones import fixed_zone

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
