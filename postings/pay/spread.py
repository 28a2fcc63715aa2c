"""The distribution of pay over many postings, by percentiles."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from django.contrib.postgres.fields import ArrayField
from django.db.models import Aggregate, FloatField

MAX_COMPARED = 500  # the newest postings, so that a page costs the same on a large board


class Percentiles(Aggregate):
    """The 10th, 25th, 50th, 75th and 90th percentile of an amount, interpolated, in one array."""

    template = (
        "percentile_cont(ARRAY[0.1, 0.25, 0.5, 0.75, 0.9]) WITHIN GROUP (ORDER BY %(expressions)s)"
    )
    output_field = ArrayField(FloatField())


@dataclass(frozen=True)
class PaySpread:
    """Percentiles of yearly pay in the board's currency; a range counts as its midpoint."""

    count: int
    tenth: Decimal
    quarter: Decimal
    median: Decimal
    three_quarters: Decimal
    nine_tenths: Decimal

    @property
    def is_of_newest(self) -> bool:
        """Whether there may be more postings than were compared."""
        return self.count == MAX_COMPARED
