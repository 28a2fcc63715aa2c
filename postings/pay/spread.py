"""How pay is spread over many postings: what a half, or a tenth, of them pay at most."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from django.contrib.postgres.fields import ArrayField
from django.db.models import Aggregate, FloatField

MOST = 500  # the newest so many are compared: the cost of a page doesn't grow with the board


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
