"""Several pay ranges of one posting, as for zones of a country, and the pay that sums them up."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from postings.pay.amounts import Pay


def span(ranges: Iterable[Pay]) -> Pay:
    """Return the pay from the lowest to the highest amount, as stated.

    Amounts in another currency or for another period than the best paid range are left out. The
    database has the same rule: postings_check_pay_ranges.
    """
    ranges = list(ranges)
    best = max(ranges, key=yearly_most)
    alike = [one for one in ranges if (one.currency, one.period) == (best.currency, best.period)]
    if len(alike) == 1:
        return best
    ends = [end for one in alike for end in (one.minimum, one.maximum) if end is not None]
    return Pay(min(ends), max(ends), best.currency, best.period)


def yearly_most(pay: Pay) -> Decimal:
    """Return the upper end as a yearly amount in the board's currency; 0 if none is known."""
    low, high = pay.in_a_year()
    return high or low or Decimal(0)
