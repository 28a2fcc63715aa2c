"""Minimum pay, and its currency and period."""

from __future__ import annotations

import math
from abc import abstractmethod
from decimal import Decimal
from typing import ClassVar

import django_filters as filters
from django.conf import settings
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from pyroaring import BitMap

from postings.listing.facets.base import IN_ANOTHER, Choices, FixedChoices, Text, Uncounted
from postings.listing.values import SearchValues
from postings.pay.amounts import PayPeriod, currencies, yearly
from postings.pay.text import PER, amount_text, money_text
from postings.search.facts import PAY, add_fact
from postings.search.query import Query


class PayMin(Uncounted):
    """Minimum pay, compared as a yearly amount in the board's currency."""

    name = "pay_min"
    label = _("Minimum pay")
    template = "postings/filters/pay.html"
    MOST: ClassVar[int] = 10**9
    uncounted_because = "The page draws how pay is spread."

    def form_filter(self) -> filters.Filter:
        """Return a filter that accepts any sensible amount."""
        return filters.NumberFilter(label=self.label, min_value=0, max_value=self.MOST)

    def narrow(self, query: Query, value: Decimal, search: SearchValues) -> None:
        """Keep postings that pay enough, and those without comparable pay if requested."""
        asked = yearly(value, search.currency, search.pay_period)
        enough = query.paying(math.ceil((asked or 0) * 100))
        if search.get("unstated_pay"):
            enough = enough | unstated(query)
        query.narrow(self.name, enough)

    def chip_text(self, value: Decimal, search: SearchValues) -> str:
        """Return the amount in its currency and period."""
        money = money_text(amount_text(value), search.currency)
        pay = str(PER[PayPeriod(search.pay_period)]) % {"pay": money}
        return gettext("%(pay)s or more") % {"pay": pay}


class Unit(FixedChoices, Uncounted):
    """The unit of the amount; on its own it narrows nothing."""

    detail_of = PayMin.name
    shown_in = IN_ANOTHER
    template = "postings/filters/unit.html"
    uncounted_because = "A unit narrows nothing."

    @abstractmethod
    def default_label(self) -> Text:
        """Return the label of the default unit."""

    def form_filter(self) -> filters.Filter:
        """Return a filter that accepts the units."""
        return filters.ChoiceFilter(
            label=self.label, choices=lambda: self.choices(), empty_label=None
        )

    def narrow(self, query: Query, value: str, search: SearchValues) -> None:
        """Do nothing, because `pay_min` uses the unit."""

    def chip_text(self, value: str, search: SearchValues) -> str:
        """Return "", because the chip of `pay_min` says it."""
        return ""


class Currency(Unit):
    """The currency of the amount."""

    name = "currency"
    label = _("Currency")

    def all_choices(self) -> Choices:
        """Return the currencies with a rate, by code."""
        return [(code, code) for code in currencies()]

    def default_label(self) -> str:
        """Return the board's currency."""
        return settings.BASE_CURRENCY


class Period(Unit):
    """The period that the amount covers."""

    name = "pay_period"
    label = _("Pay period")

    def all_choices(self) -> Choices:
        """Return the periods that people think in."""
        return [(period, period.label) for period in (
            PayPeriod.HOUR, PayPeriod.DAY, PayPeriod.WEEK, PayPeriod.MONTH, PayPeriod.YEAR,
        )]  # fmt: skip

    def default_label(self) -> Text:
        """Return a year."""
        return PayPeriod.YEAR.label


class UnstatedPay(Uncounted):
    """Postings without comparable pay, in addition to those that pay enough."""

    name = "unstated_pay"
    label = _("Include jobs without a salary")
    detail_of = PayMin.name
    shown_in = IN_ANOTHER
    template = "postings/filters/unstated_pay.html"
    uncounted_because = "The page counts them where `pay_min` leaves them out."
    term_sql = f"CASE WHEN {PAY} = 0 THEN '1' END"
    VALUE: ClassVar[str] = "1"  # of the term

    def form_filter(self) -> filters.Filter:
        """Return a filter that accepts no other word for yes."""
        yes = [(value, value) for value in ("1", "on", "true")]
        return filters.ChoiceFilter(label=self.label, choices=yes)

    def narrow(self, query: Query, value: str, search: SearchValues) -> None:
        """Do nothing, because `pay_min` uses the value."""

    def chip_text(self, value: str, search: SearchValues) -> str:
        """Return the text of its own chip."""
        return str(self.label)


# States pay, in a currency without a rate or for a period that differs from job to job
add_fact(
    "incomparable_pay",
    f"CASE WHEN {PAY} = 0 AND coalesce(pay_max, pay_min) IS NOT NULL THEN '1' END",
)


def incomparable(query: Query) -> BitMap:
    """Return the postings whose stated pay can't be compared; not to be changed."""
    return query.having("incomparable_pay", ["1"])


def unstated(query: Query) -> BitMap:
    """Return the postings without comparable pay; callers must not change the set."""
    return query.having(UnstatedPay.term, [UnstatedPay.VALUE])
