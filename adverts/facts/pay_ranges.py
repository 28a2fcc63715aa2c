"""Several pay ranges of one advert, as for zones of a country: what they share, and as a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

from django.utils.formats import number_format
from django.utils.translation import gettext

from adverts.draft import DraftPay, DraftPayRange
from adverts.facts.pay import parse_pay, states_pay
from adverts.facts.pay_periods import period_in
from adverts.vocabulary.terms import PayPeriod

_SHORT = 80  # characters; a longer text may be about the pay of others
LONGEST_NAME = 200  # characters
_PER = {
    PayPeriod.FORTNIGHT: "fortnightly",
    PayPeriod.SEMIMONTH: "semi-monthly",
    PayPeriod.FOUR_WEEKS: "four-weekly",
}
_UP_TO = "up to "
_OF_PAY = re.compile(
    r"[\s(]*\b(?:(?:the|our|your|estimated|expected|annual|yearly|hourly|monthly|base|basic|gross"
    r"|target|full[- ]time|cash|new hire|total|on[- ]target|earnings|salary|salaries|pay|paid"
    r"|compensation|wages?|rates?|ranges?|bands?|scales?|usd|cad|gbp|eur|in|for|is|per year"
    r"|per hour)\b[\s:,()–—-]*)+",
    re.IGNORECASE,
)
_WRITTEN = re.compile(
    r"(?:(?P<name>.*):\s+)?(?P<limit>up to )?(?P<currency>[A-Z]{3}) (?P<low>\d[\d.]*)"
    r"(?:-(?P<high>\d[\d.]*))? (?P<period>[a-z -]+)"
)


def joined(ranges: Sequence[DraftPay]) -> DraftPay:
    """Return the span of the ranges in the currency and for the period of the first.

    One that is open to one side ends where it starts.
    """
    first = ranges[0]
    alike = [one for one in ranges if (one.currency, one.period) == (first.currency, first.period)]
    if len({*alike}) == 1:
        return first
    ends = [end for one in alike for end in (one.minimum, one.maximum) if end is not None]
    return DraftPay(min(ends), max(ends), first.currency, first.period)


def distinct(ranges: Iterable[DraftPayRange]) -> list[DraftPayRange]:
    """Return each range once; those that state no currency or period have that of all others."""
    ranges = list(dict.fromkeys(ranges))
    pays = [one.pay for one in ranges]
    currencies = {pay.currency for pay in pays} - {None}
    periods = {pay.period for pay in pays} - {None}
    currency = currencies.pop() if len(currencies) == 1 else None
    period = periods.pop() if len(periods) == 1 else None
    return list(dict.fromkeys(
        replace(one, pay=replace(one.pay, currency=one.pay.currency or currency,
                                 period=one.pay.period or period))
        for one in ranges
    ))  # fmt: skip


def kept(ranges: Sequence[DraftPayRange]) -> tuple[DraftPayRange, ...]:
    """Return the ranges that a posting can hold, if they differ; else none."""
    complete = tuple(one for one in ranges if one.pay.currency and one.pay.period)
    return complete if len({one.pay for one in complete}) > 1 else ()


def warnings_of_ranges(ranges: Sequence[DraftPayRange]) -> list[str]:
    """Return a warning that names all ranges, if there are several and not all can be kept."""
    if len({one.pay for one in ranges}) < 2 or len(kept(ranges)) == len(ranges):
        return []
    text = gettext("The advert states several pay ranges: %(ranges)s.")
    return [text % {"ranges": "; ".join(_words(one.pay) for one in ranges)}]


def _words(pay: DraftPay) -> str:
    ends = [end for end in (pay.minimum, pay.maximum) if end is not None]
    sums = "–".join(number_format(end, force_grouping=True) for end in ends)
    return f"{pay.currency or ''} {sums}".strip()


def stated_period(pay: DraftPay, texts: Iterable[str]) -> tuple[PayPeriod, str] | None:
    """Return the period of pay that a field states without one, and the text that states it.

    A text counts if it names one of the amounts, or pay without any amount: “paid monthly”.
    """
    amounts = {pay.minimum, pay.maximum} - {None}
    for text in texts:
        found = parse_pay(text)
        is_same = bool(found and amounts & {found.minimum, found.maximum})
        if period := (found.period if found and is_same else None):
            return period, text
        if (
            found is None
            and len(text) <= _SHORT
            and (period := period_in(text))
            and states_pay(text)
        ):
            return period, text
    return None


def title_of_range(title: str) -> str:
    """Return what a range is for, of a title such as “Annual Salary Range - New York”."""
    return _OF_PAY.sub(" ", title).strip(" ,:;–—-()")


# In one cell of a table


def written(ranges: Iterable[DraftPayRange]) -> str:
    """Return ranges as a text that `listed` reads: “Texas: USD 130000-150000 per year; …”."""
    return "; ".join(map(_as_text, ranges))


def _as_text(one: DraftPayRange) -> str:
    pay = one.pay
    ends = [f"{end.normalize():f}" for end in (pay.minimum, pay.maximum) if end is not None]
    limit = _UP_TO if pay.minimum is None else ""
    period = PayPeriod(pay.period) if pay.period else PayPeriod.YEAR
    per = _PER.get(period, f"per {period}")
    name = " ".join(one.stated_for.replace(";", ",").split())
    return f"{name}: {limit}{pay.currency} {'-'.join(ends)} {per}" if name else (
        f"{limit}{pay.currency} {'-'.join(ends)} {per}"
    )  # fmt: skip


def listed(text: str) -> list[DraftPayRange]:
    """Read ranges separated by semicolons or line breaks, each with what it is for before a colon.

    Amounts may be as in an advert: “Texas: $130k–150k a year”.
    """
    ranges = [_read(part.strip()) for part in re.split(r"[;\n]", text) if part.strip()]
    return [one for one in ranges if one]


def _read(text: str) -> DraftPayRange | None:
    exact = _WRITTEN.fullmatch(text)
    periods = {_PER.get(period, f"per {period}"): period for period in PayPeriod}
    if exact and exact["period"] in periods:
        low, high = Decimal(exact["low"]), exact["high"] and Decimal(exact["high"])
        least, most = (None, low) if exact["limit"] else (low, high or None)
        pay = DraftPay(least, most, exact["currency"], periods[exact["period"]])
        return DraftPayRange(pay, (exact["name"] or "")[:LONGEST_NAME])
    name, _, sums = text.rpartition(":")
    stated = parse_pay(sums)
    return DraftPayRange(stated, name.strip()[:LONGEST_NAME]) if stated else None
