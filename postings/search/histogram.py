"""How pay is spread over some postings: bars of equal width, the last one open."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from django.conf import settings
from pyroaring import BitMap

from postings.pay import rate

if TYPE_CHECKING:
    from postings.search.query import Query

BARS = 20
_WIDTH_IN_EUROS = 10_000


def bar_width() -> int:
    """A round sum a year in the board's currency, near ten thousand euros."""
    exchange = rate("EUR", into=settings.BASE_CURRENCY) or Decimal(1)
    wanted = int(_WIDTH_IN_EUROS * exchange)
    magnitude: int = 10 ** (len(str(wanted)) - 1)
    return max(step * magnitude for step in (1, 2, 5) if step * magnitude <= wanted)


def pay_edges() -> list[int]:
    """Where the bars begin, in cents a year."""
    return [100 * bar_width() * number for number in range(BARS)]


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
