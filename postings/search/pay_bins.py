"""The bins of the pay histogram: equally wide, and the last one is open."""

from __future__ import annotations

from decimal import Decimal

from django.conf import settings

from postings.pay.amounts import rate

BARS = 20
_WIDTH_IN_EUROS = 10_000


def bar_width() -> int:
    """Return the width of a bin: a round yearly amount in the board's currency, about €10,000."""
    exchange = rate("EUR", into=settings.BASE_CURRENCY) or Decimal(1)
    wanted = int(_WIDTH_IN_EUROS * exchange)
    magnitude: int = 10 ** (len(str(wanted)) - 1)
    return max(step * magnitude for step in (1, 2, 5) if step * magnitude <= wanted)


def pay_edges() -> list[int]:
    """Return the lower edges of the bins, in cents a year."""
    return [100 * bar_width() * number for number in range(BARS)]
