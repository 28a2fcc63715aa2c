"""Compares a posting's pay with that of others in its category, for text and a drawing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.conf import settings

from postings.pay.amounts import rate_date
from postings.pay.spread import PaySpread

WIDTH = 400  # of the drawing, in its units
LEAST_MARK = 5


@dataclass(frozen=True)
class PayRange:
    """One posting's yearly pay, of which one end may be None, and the pay of others."""

    low: Decimal | None
    high: Decimal | None
    others: PaySpread

    @property
    def rates_of(self) -> date | None:
        """Return the day of the exchange rates."""
        return rate_date(settings.BASE_CURRENCY)

    @property
    def currency(self) -> str:
        """Return the code of the currency that everything is converted to."""
        return settings.BASE_CURRENCY

    @property
    def ends(self) -> tuple[Decimal, Decimal]:
        """Return the lowest and the highest amount in the drawing."""
        stated = [end for end in (self.low, self.high) if end is not None]
        amounts = [*stated, self.others.tenth, self.others.nine_tenths]
        return min(amounts), max(amounts)

    @property
    def shapes(self) -> dict[str, dict[str, int]]:
        """Return start and width of each bar, in units of a drawing that is `WIDTH` wide."""
        others = self.others
        low, high = self.low or self.high, self.high or self.low
        return {
            "most": self._bar(others.tenth, others.nine_tenths),
            "half": self._bar(others.quarter, others.three_quarters),
            "median": self._bar(others.median, others.median),
            "own": self._bar(low or Decimal(0), high or Decimal(0)),
        }

    def _bar(self, start: Decimal, end: Decimal) -> dict[str, int]:
        """Return start and width of a bar that is visible and within the drawing."""
        least, most = self.ends
        unit = WIDTH / ((most - least) or Decimal(1))
        true_width = round((end - start) * unit)
        width = max(true_width, LEAST_MARK)
        x = round((start - least) * unit) - (width - true_width) // 2
        return {"x": min(max(x, 0), WIDTH - width), "width": width}
