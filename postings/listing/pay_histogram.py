"""How pay is spread over some postings: bars of equal width, the last one open."""

from __future__ import annotations

from typing import NamedTuple

from pyroaring import BitMap

from postings.search.pay_bins import BARS, bar_width
from postings.search.query import Query


class Bar(NamedTuple):
    """How many postings pay from this much on, up to the next bar."""

    start: int
    number: int
    height: int  # in hundredths of the highest bar


def pay_bars(query: Query, among: BitMap) -> list[Bar]:
    """The spread of pay over some postings; empty where none states its pay."""
    numbers = [
        query.count(among, query.index.having("pay_bin", str(bar))).number for bar in range(BARS)
    ]
    highest = max(numbers)
    if not highest:
        return []
    heights = (-(-100 * number // highest) for number in numbers)
    return [
        Bar(bar * bar_width(), number, height)
        for bar, (number, height) in enumerate(zip(numbers, heights, strict=True))
    ]
