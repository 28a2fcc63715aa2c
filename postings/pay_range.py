"""A posting's pay beside what others of its category offer, in words and as a drawing."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from django.contrib.postgres.fields import ArrayField
from django.db.models import Aggregate, FloatField

if TYPE_CHECKING:
    from datetime import datetime

    from postings.models import Posting

FEWEST = 5  # with fewer others, a half or a tenth of them means nothing
MOST = 500  # the newest so many are compared: the cost of a page doesn't grow with the board

WIDTH = 400  # of the drawing, in its own units
LEAST_MARK = 5


class Percentiles(Aggregate):
    """The amounts below which so many hundredths of the rows lie, interpolated; one array."""

    template = (
        "percentile_cont(ARRAY[0.1, 0.25, 0.5, 0.75, 0.9]) WITHIN GROUP (ORDER BY %(expressions)s)"
    )
    output_field = ArrayField(FloatField())


@dataclass(frozen=True)
class PaySpread:
    """What some postings pay a year in the board's currency; of a range, its middle counts."""

    count: int
    tenth: Decimal
    quarter: Decimal
    middle: Decimal
    three_quarters: Decimal
    nine_tenths: Decimal

    @property
    def is_of_newest(self) -> bool:
        """Whether there may be more than were looked at."""
        return self.count == MOST


@dataclass(frozen=True)
class PayRange:
    """One posting's yearly pay, one end of which may be open, against the spread of others."""

    low: Decimal | None
    high: Decimal | None
    others: PaySpread

    @property
    def ends(self) -> tuple[Decimal, Decimal]:
        """The least and the most that the drawing has to show."""
        stated = [end for end in (self.low, self.high) if end is not None]
        amounts = [*stated, self.others.tenth, self.others.nine_tenths]
        return min(amounts), max(amounts)

    @property
    def shapes(self) -> dict[str, dict[str, int]]:
        """Where each bar begins and how long it is, in units of a drawing `WIDTH` wide."""
        others = self.others
        low, high = self.low or self.high, self.high or self.low
        return {
            "most": self._bar(others.tenth, others.nine_tenths),
            "half": self._bar(others.quarter, others.three_quarters),
            "middle": self._bar(others.middle, others.middle),
            "own": self._bar(low or Decimal(0), high or Decimal(0)),
        }

    def _bar(self, start: Decimal, end: Decimal) -> dict[str, int]:
        """Never too short to be seen, and never past the edge."""
        least, most = self.ends
        unit = WIDTH / ((most - least) or Decimal(1))
        true_width = round((end - start) * unit)
        width = max(true_width, LEAST_MARK)
        x = round((start - least) * unit) - (width - true_width) // 2
        return {"x": min(max(x, 0), WIDTH - width), "width": width}


def pay_range(posting: Posting, at: datetime) -> PayRange | None:
    """None where the posting states no pay that can be compared, or too few others do."""
    low, high = posting.pay_year_min, posting.pay_year_max
    if posting.category_id is None or (low is None and high is None):
        return None
    kept: Any = type(posting).objects.live(at).filter(category=posting.category_id)
    others: PaySpread | None = kept.exclude(pk=posting.pk).pay_spread()
    if others is None or others.count < FEWEST:
        return None
    return PayRange(low, high, others)
