"""The distribution of pay over many postings, by percentiles."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.db import connection

MAX_COMPARED = 500  # the newest postings, so that a page costs the same on a large board
# Public by the rule of `Posting.objects.live(at)`; a test compares the two. Every page of a posting
# needs this, and Django would take longer to build the statement than PostgreSQL to run it.
SPREAD = """
    SELECT count(*),
        percentile_cont(ARRAY[0.1, 0.25, 0.5, 0.75, 0.9]) WITHIN GROUP (ORDER BY amount)
    FROM (
        SELECT ((coalesce(pay_year_min, pay_year_max) + coalesce(pay_year_max, pay_year_min)) / 2
            )::double precision AS amount
        FROM postings_posting
        WHERE category_id = %(category)s AND id <> %(but)s
            AND status = 'live' AND published_at <= %(at)s AND closes_at > %(at)s
            AND (pay_year_min IS NOT NULL OR pay_year_max IS NOT NULL)
        ORDER BY published_at DESC, id DESC LIMIT %(most)s
    ) newest
"""


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
        """Return whether there may be more postings than were compared."""
        return self.count == MAX_COMPARED


def pay_spread(*, category: int, but: int, at: datetime) -> PaySpread | None:
    """Return the yearly pay in the newest public postings of a category, except the posting `but`.

    None if no posting states comparable pay.
    """
    values: dict[str, Any] = {"category": category, "but": but, "at": at, "most": MAX_COMPARED}
    with connection.cursor() as cursor:
        cursor.execute(SPREAD, values)
        count, amounts = cursor.fetchone()
    return PaySpread(count, *(Decimal(str(amount)) for amount in amounts)) if count else None
