"""Turns values of any type, as a source states them, into values of a draft.

Nothing here raises: a value of the wrong type, or an implausible one, counts as not stated.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from adverts.draft import DraftPay
from adverts.facts.closing import StatedClosing, closing_of_moment, parse_closing
from adverts.facts.dates_and_terms import employment_type
from adverts.facts.days import parse_date
from adverts.facts.pay import parse_pay
from adverts.facts.pay_periods import YEARLY_FROM
from adverts.facts.places import workplace_type_of
from adverts.text.repair import collapse, repair
from adverts.vocabulary.terms import EmploymentType, PayPeriod, Schedule, WorkplaceType
from places.countries import country_code
from places.language_data import data_of

_I = re.IGNORECASE
_CURRENCIES = frozenset(data_of("en")["currency_names"])
_LONGEST = 300  # characters of a single fact
_MAX_ENTRIES = 50  # entries of one list
_OF_DAY = re.compile(r"\d ?[ap]m\b|(?:hours?|hrs?|h)[ -](?:a |per )?days?\b|per day", re.IGNORECASE)
_TAG = re.compile(r"</?(?:a|b|br|div|em|font|h[1-6]|i|p|span|strong|u)\b[^<>]{0,300}>", _I)
_PLAIN_NUMBER = re.compile(r"\d{1,12}(?:\.\d{1,12})?")
_THOUSANDS = re.compile(r"[1-9]\d{0,2}[.,]\d{3}")  # “31.000”: no pay has three decimals
_THREE_DECIMALS = frozenset({"BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"})
_LARGEST = 10**11  # a year's pay in any currency, in hundredths
_EPOCH = (10**8, 10**10)  # seconds, from 1973 on; larger numbers are milliseconds
_FIRST_DAY = date(1899, 12, 30)  # day 0 of spreadsheets
_PERIODS: tuple[tuple[PayPeriod | None, str], ...] = (
    (PayPeriod.FORTNIGHT, r"bi.?week|fortnight|\b(?:2|two).?week"),
    (PayPeriod.SEMIMONTH, r"semi.?month|twice.a.month|half.month"),
    (PayPeriod.FOUR_WEEKS, r"\b(?:4|four).?week"),
    (None, r"\b(?:bi|semi)|quarter|one.?time|\b[2-9] "),
    (PayPeriod.SHIFT, r"shift"),
    (PayPeriod.SESSION, r"session"),
    (PayPeriod.HOUR, r"hour|\bh(?:r|rs)?\b|stunde|heure|\bhora|\buur\b|\btimme\b"),
    (PayPeriod.DAY, r"day|daily|diem|^tag$|pro tag\b|\bjour|\bd[ií]a\b|\bgiorno\b|\bdag\b"),
    (PayPeriod.WEEK, r"week|\bwk|woche|semaine|semana|settimana|vecka"),
    (
        PayPeriod.MONTH,
        r"month|\bmo\b|\bmth|monat|\bmois\b|\bm[eê]s\b|\bmensual|mese\b|maand|månad|måned",
    ),
    (
        PayPeriod.YEAR,
        r"year|annual|annum|\byr|\bp\.?a\b|jahr|\bann?o\b|\bannée|\baño|par an\b|jaar|\bår\b",
    ),
)
_PERIOD_PATTERNS = tuple((period, re.compile(pattern, _I)) for period, pattern in _PERIODS)
_HYBRID = re.compile(r"h[yíi]brid|partly|partial", _I)
_REMOTE = re.compile(r"telecommut|remote|home|anywhere|\bwfh\b|远程|遠程", _I)
_ONSITE = re.compile(r"on.?site|office|in.?person|on.?location", _I)
_WORKPLACES = (
    (WorkplaceType.HYBRID, _HYBRID),
    (WorkplaceType.REMOTE, _REMOTE),
    (WorkplaceType.ONSITE, _ONSITE),
)
# Hours and minutes: 37:30, 37:30:00, PT37H30M00S, 37h30.
_SPAN = re.compile(r"(?<!\d)(?P<hours>\d{1,3})\s?[:hH]\s?(?P<minutes>[0-5]\d)(?!\d)", re.ASCII)
_YES, _NO = frozenset({"yes", "true", "1", "fully"}), frozenset({"no", "false", "0", "none", ""})
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])|[_\s]+")
_KINDS = {
    "other": EmploymentType.OTHER,
    "contract": EmploymentType.CONTRACTOR,
    "contractor": EmploymentType.CONTRACTOR,
    "temp": EmploymentType.TEMPORARY,
    "seasonal": EmploymentType.TEMPORARY,
    "全职": EmploymentType.FULL_TIME,
    "全職": EmploymentType.FULL_TIME,
    "兼职": EmploymentType.PART_TIME,
    "兼職": EmploymentType.PART_TIME,
    "实习": EmploymentType.INTERN,
    "實習": EmploymentType.INTERN,
}
_MANY_WORDS = 4  # so many are a sentence and no name
_TIME = re.compile(r"\b(full|part)[ -]?(?:time)?\b", _I)


def text_of(value: object, *, longest: int = _LONGEST) -> str:
    """Return one line of repaired text without tags and entities, cut to `longest` characters."""
    if isinstance(value, bool) or not isinstance(value, str | int | float | Decimal):
        return ""
    if isinstance(value, float) and value.is_integer():
        value = int(value)  # spreadsheets store whole numbers as floats
    if isinstance(value, int) and abs(value) > 10**18:
        return ""
    text = clean(str(value)[: 4 * longest])
    return collapse(_TAG.sub(" ", html.unescape(text)))[:longest].rstrip()


def clean(text: str) -> str:
    """Return repaired text that any database accepts: JSON may contain halves of characters."""
    return repair(text.encode("utf-8", "replace").decode("utf-8"))


def items_of(value: object, *, limit: int = _MAX_ENTRIES) -> list[object]:
    """Return the entries of a list, or a single value as a list of one; at most `limit`."""
    if isinstance(value, list | tuple):
        return [entry for entry in value[:limit] if entry is not None]
    return [] if value is None else [value]


def texts_of(value: object, *, limit: int = _MAX_ENTRIES, longest: int = _LONGEST) -> list[str]:
    """Return the texts of a list, or a single text; objects give their name."""
    named = (
        child(v, "name") if isinstance(v, Mapping) else v for v in items_of(value, limit=limit)
    )
    return [text for v in named if (text := text_of(v, longest=longest))]


def child(value: object, *keys: str) -> object:
    """Return the nested value under these keys; None if there is none."""
    for key in keys:
        value = value.get(key) if isinstance(value, Mapping) else None
    return value


def entries(value: object, *, limit: int = _MAX_ENTRIES) -> Iterator[Mapping[str, object]]:
    """Yield the objects of a list, or a single object."""
    return (entry for entry in items_of(value, limit=limit) if isinstance(entry, Mapping))


def day_of(value: object) -> date | None:
    """Return a day from 2000 on.

    Values may be dates, ISO 8601, RFC 822, seconds or milliseconds since 1970, or the day number of
    a spreadsheet.
    """
    if isinstance(value, datetime):
        value = value.date()
    if isinstance(value, date):
        return value if 2000 <= value.year < 2100 else None
    text = text_of(value)
    if re.fullmatch(r"\d{9,13}(?:\.\d+)?", text):
        return _day_since_1970(float(text))
    if re.fullmatch(r"\d{5}(?:\.\d+)?", text):
        return day_of(_FIRST_DAY + timedelta(days=int(text[:5])))
    return parse_date(text)


def closing_of(value: object, *, posted_on: date | None = None) -> StatedClosing | None:
    """Return the last day to apply from 2000 on, with its hour if one is meant.

    Values may be as for `day_of`, or words of an advert.
    """
    if isinstance(value, datetime):
        return closing_of_moment(value) if 2000 <= value.year < 2100 else None
    text = text_of(value)
    if re.match(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?$", text):
        with suppress(ValueError):
            return closing_of(datetime.fromisoformat(text))
    day = day_of(value)
    if day and not re.search(r"[^\d./-]", text):
        return StatedClosing(day)
    stated = parse_closing(text, near=posted_on)
    return stated or (StatedClosing(day) if day else None)


def _day_since_1970(seconds: float) -> date | None:
    seconds = seconds / 1000 if seconds > _EPOCH[1] else seconds
    day = datetime.fromtimestamp(seconds, UTC).date()
    return day if seconds > _EPOCH[0] and 2000 <= day.year < 2100 else None


def number_of(value: object, *, has_thousandths: bool = False) -> Decimal | None:
    """Return a positive amount with at most two decimals; also from “£40,000” and “45k”.

    A text such as “31.000” means thousands, as people write them in most of Europe, unless
    `has_thousandths` says that the currency or the period makes it 31.
    """
    text = text_of(value)
    if isinstance(value, str) and not has_thousandths and _THOUSANDS.fullmatch(text):
        number = Decimal(re.sub(r"[.,]", "", text))
    elif _PLAIN_NUMBER.fullmatch(text):
        number = Decimal(text)
    else:
        pay = parse_pay(text) or parse_pay(f"USD {text}")
        number = (pay and (pay.minimum or pay.maximum)) or Decimal(0)
    return round(number, 2) if 1 < number < _LARGEST else None


def pay_of(
    minimum: object, maximum: object = None, *, currency: object = None, period: object = None
) -> DraftPay | None:
    """Return pay from its parts; without a stated period, a large amount is for a year."""
    code = currency_of(currency) or currency_of(minimum)
    stated = period_of(period)
    is_small = code in _THREE_DECIMALS or (stated is PayPeriod.HOUR and code in YEARLY_FROM)
    low, high = (number_of(end, has_thousandths=is_small) for end in (minimum, maximum))
    if low is None and high is None:
        return None
    if low is not None and high is not None and low > high:
        low, high = high, low
    usual = parse_pay(f"{code} {high or low}") if code else None
    return DraftPay(low, high, code, stated or (usual.period if usual else None))


def currency_of(value: object) -> str | None:
    """Return the ISO 4217 code, also for a sign."""
    text = text_of(value)
    if text.upper() in _CURRENCIES:
        return text.upper()
    pay = parse_pay(text if re.search(r"\d", text) else f"{text} 100")
    return pay.currency if pay else None


def period_of(value: object) -> PayPeriod | None:
    """Return the period of an amount: from YEAR, “1 YEAR”, “per-hour-wage”, “monthly”."""
    text = text_of(value)
    return next((period for period, p in _PERIOD_PATTERNS if p.search(text)), None)


def workplace_of(value: object) -> WorkplaceType | None:
    """Return the workplace type, in any spelling; yes means remote."""
    if isinstance(value, bool):
        return WorkplaceType.REMOTE if value else None
    text = text_of(value)
    if text.casefold() in _YES | _NO:
        return WorkplaceType.REMOTE if text.casefold() in _YES else None
    named = (kind for kind, pattern in _WORKPLACES if pattern.search(text))
    return next(named, None) or workplace_type_of(text)


def employment_of(value: object) -> list[EmploymentType]:
    """Return the employment types, each once, from FULL_TIME, FullTime, “full-time” and the
    like.
    """
    kinds: list[EmploymentType] = []
    for text in (part for stated in texts_of(value) for part in re.split(r"[,;|]", stated)):
        words = _TIME.sub(r"\1-time", collapse(_CAMEL.sub(" ", text)))
        if known := _KINDS.get(text.casefold()):
            kinds.append(known)
        elif kind := employment_type(words, []):
            kinds.append(kind[0])
        else:  # “contract_temp”, “Contract / Temp”
            named = re.findall(r"[^\s/]+", words.casefold())
            kinds += [_KINDS[word] for word in named if word in _KINDS and len(named) < _MANY_WORDS]
    return list(dict.fromkeys(kinds))


def schedule_of(value: object) -> Schedule | None:
    """Return the schedule by its name, with spaces, hyphens or underscores."""
    name = text_of(value).casefold().replace(" ", "_").replace("-", "_")
    return next((schedule for schedule in Schedule if schedule == name), None)


def hours_of(value: object) -> Decimal | None:
    """Return hours a week, at most 168."""
    text = text_of(value)
    if _OF_DAY.search(text):
        return None
    if span := _SPAN.search(text):  # a cell may hold hours and minutes
        hours = Decimal(span["hours"]) + round(Decimal(span["minutes"]) / 60, 2)
    else:
        match = re.search(r"\d{1,3}(?:[.,]\d{1,2})?", text)
        hours = Decimal(match[0].replace(",", ".")) if match else Decimal(0)
    return hours.normalize() + 0 if 0 < hours <= 168 else None


def country_of_name(value: object) -> str | None:
    """Return the ISO 3166 alpha-2 code of a country by its name or code."""
    text = text_of(value)
    return country_code(text) if len(text) > 1 else None


def without_capitals(name: str) -> str:
    """Return a name that is all in capitals as names are written: Leeds for LEEDS."""
    return name.title() if name.isupper() else name


def language_code(value: object) -> str | None:
    """Return the ISO 639-1 code of a stated language: “en”, “en-GB”, {"code": "de"}."""
    text = text_of(child(value, "code") or value).casefold()
    return text[:2] if re.fullmatch(r"[a-z]{2}(?:[-_][a-z]{2,4})?", text) else None


def workplace_of_flags(
    *, hybrid: object = None, remote: object = None, onsite: object = None
) -> object:
    """Return the workplace type of three fields that say yes or no; hybrid counts first."""
    for name, flag in (("hybrid", hybrid), ("remote", remote), ("on-site", onsite)):
        if workplace_of(flag) is WorkplaceType.REMOTE:  # yes, in any spelling
            return name
    return None
