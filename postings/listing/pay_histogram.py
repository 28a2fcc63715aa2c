"""The pay histogram: bars of equal width, the last one without an upper end."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from pyroaring import BitMap

from postings.search.pay_bins import bar_width, pay_edges
from postings.search.query import Query

EVERYTHING = 2**63 - 1


class Bar(NamedTuple):
    """The number of postings that pay from this amount on, up to the next bar."""

    start: int
    number: int
    height: int  # in hundredths of the highest bar


def pay_bars(query: Query, among: BitMap) -> list[Bar]:
    """Return the distribution of pay over some postings; empty if none states its pay."""
    edges = [*pay_edges(), EVERYTHING]
    numbers = [
        among.intersection_cardinality(query.paying(low, high)) for low, high in pairwise(edges)
    ]
    highest = max(numbers)
    if not highest:
        return []
    heights = (-(-100 * number // highest) for number in numbers)
    return [
        Bar(bar * bar_width(), number, height)
        for bar, (number, height) in enumerate(zip(numbers, heights, strict=True))
    ]
