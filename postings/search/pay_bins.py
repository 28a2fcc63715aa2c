"""The bins that yearly pay is counted in: equally wide, the last one open."""

from __future__ import annotations

from decimal import Decimal

from django.conf import settings

from postings.pay.amounts import rate

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
