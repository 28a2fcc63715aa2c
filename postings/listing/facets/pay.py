"""The least pay, and what it is counted in."""

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
from postings.search.query import Query
from postings.search.terms import PAY, add_term


class PayMin(Uncounted):
    """The least pay, compared as a yearly sum in the board's currency."""

    name = "pay_min"
    label = _("Minimum pay")
    template = "postings/filters/pay.html"
    MOST: ClassVar[int] = 10**9
    uncounted_because = "The page draws how pay is spread."

    def form_filter(self) -> filters.Filter:
        """Return a filter that takes any sensible sum."""
        return filters.NumberFilter(label=self.label, min_value=0, max_value=self.MOST)

    def narrow(self, query: Query, value: Decimal, search: SearchValues) -> None:
        """Keep what pays enough, and what doesn't state its pay if that is wanted."""
        asked = yearly(value, search.currency, search.pay_period)
        enough = query.paying(math.ceil((asked or 0) * 100))
        if search.get("unstated_pay"):
            enough |= unstated(query)
        query.narrow(self.name, enough)

    def chip_text(self, value: Decimal, search: SearchValues) -> str:
        """Say the sum in its currency and period."""
        money = money_text(amount_text(value), search.currency)
        pay = str(PER[PayPeriod(search.pay_period)]) % {"pay": money}
        return gettext("%(pay)s or more") % {"pay": pay}


class Unit(FixedChoices, Uncounted):
    """What the sum is counted in; it narrows nothing by itself."""

    detail_of = PayMin.name
    shown_in = IN_ANOTHER
    template = "postings/filters/unit.html"
    uncounted_because = "A unit narrows nothing."

    @abstractmethod
    def default_label(self) -> Text:
        """Return the label of the unit that is used where none is chosen."""

    def form_filter(self) -> filters.Filter:
        """Return a filter that knows the units."""
        return filters.ChoiceFilter(
            label=self.label, choices=lambda: self.choices(), empty_label=None
        )

    def narrow(self, query: Query, value: str, search: SearchValues) -> None:
        """Leave it to `pay_min`."""

    def chip_text(self, value: str, search: SearchValues) -> str:
        """Leave it to `pay_min`."""
        return ""


class Currency(Unit):
    """The currency of the sum."""

    name = "currency"
    label = _("Currency")

    def all_choices(self) -> Choices:
        """Return the currencies that there are rates for, by code."""
        return [(code, code) for code in currencies()]

    def default_label(self) -> str:
        """Return the board's currency."""
        return settings.BASE_CURRENCY


class Period(Unit):
    """What the sum is paid for."""

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
    """Postings without pay that can be compared, beside those that pay enough."""

    name = "unstated_pay"
    label = _("Include jobs without a salary")
    detail_of = PayMin.name
    shown_in = IN_ANOTHER
    template = "postings/filters/unstated_pay.html"
    uncounted_because = "The page counts them where `pay_min` leaves them out."
    term_sql = f"CASE WHEN {PAY} = 0 THEN '1' END"
    VALUE: ClassVar[str] = "1"  # of the term

    def form_filter(self) -> filters.Filter:
        """Return a filter that takes no other word for yes."""
        yes = [(value, value) for value in ("1", "on", "true")]
        return filters.ChoiceFilter(label=self.label, choices=yes)

    def narrow(self, query: Query, value: str, search: SearchValues) -> None:
        """Leave it to `pay_min`."""

    def chip_text(self, value: str, search: SearchValues) -> str:
        """Say it on a chip of its own."""
        return str(self.label)


# States pay, in a currency without a rate or for a period that differs from job to job
add_term(
    "incomparable_pay",
    f"CASE WHEN {PAY} = 0 AND coalesce(pay_max, pay_min) IS NOT NULL THEN '1' END",
)


def incomparable(query: Query) -> BitMap:
    """Return the postings whose stated pay can't be compared; not to be changed."""
    return query.index.having("incomparable_pay", "1")


def unstated(query: Query) -> BitMap:
    """Return the postings without pay that can be compared; not to be changed."""
    return query.index.having(UnstatedPay.term, UnstatedPay.VALUE)
