"""The distribution of pay over many postings, by percentiles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db import connection
from django.utils import timezone

FEWEST = 5  # postings; with fewer, a half or a tenth means nothing
MAX_COMPARED = 500  # the newest postings, so that a page costs the same on a large board
MOST_COUNTRIES = 3  # of one posting; more are compared with all countries
# Public by the rule of `Posting.objects.live(at)`; a test compares the two. Every page of a posting
# needs this, and Django would take longer to build the statement than PostgreSQL to run it.
# A posting is in the countries of its places; without places, in those that it is open to.
SPREAD = """
    WITH newest AS MATERIALIZED (
        SELECT id, published_at, remote_countries,
            ((coalesce(pay_year_min, pay_year_max) + coalesce(pay_year_max, pay_year_min)) / 2
            )::double precision AS amount
        FROM postings_posting
        WHERE category_id = %(category)s AND id <> %(but)s
            AND status = 'live' AND published_at <= %(at)s AND closes_at > %(at)s
            AND (pay_year_min IS NOT NULL OR pay_year_max IS NOT NULL)
        ORDER BY published_at DESC, id DESC LIMIT %(most)s
    ), located AS (
        SELECT location.posting_id, bool_or(place.country_code = ANY (%(countries)s)) AS is_there
        FROM newest
        JOIN postings_postinglocation location ON location.posting_id = newest.id
        LEFT JOIN places_place place ON place.geoname_id = location.place_id
        GROUP BY location.posting_id
    ), compared AS (
        SELECT amount, published_at, coalesce(
            CASE WHEN posting_id IS NULL THEN remote_countries && %(countries)s ELSE is_there END,
            false) AS is_there
        FROM newest LEFT JOIN located ON posting_id = id
    )
    SELECT is_there, count(*), min(published_at), max(published_at),
        percentile_cont(ARRAY[0.1, 0.25, 0.5, 0.75, 0.9]) WITHIN GROUP (ORDER BY amount)
    FROM compared GROUP BY GROUPING SETS ((is_there), ())
"""


@dataclass(frozen=True)
class PaySpread:
    """Percentiles of yearly pay in the board's currency; a range counts as its midpoint.

    The postings are in `countries`, or anywhere if it is empty, and were published on the days from
    `since` to `until`, as the board counts them.
    """

    count: int
    tenth: Decimal
    quarter: Decimal
    median: Decimal
    three_quarters: Decimal
    nine_tenths: Decimal
    countries: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    is_of_newest: bool = False  # there may be more postings than were compared


def pay_spread(
    *,
    category: int,
    but: int,
    at: datetime,
    countries: Sequence[str] = (),
    fewest: int = FEWEST,
) -> PaySpread | None:
    """Return the yearly pay in the newest public postings of a category, except the posting `but`.

    Those in the countries are compared alone if they are at least `fewest`, which is 1 or more,
    otherwise all. None if these are fewer, too. Countries are ISO 3166-1 alpha-2 codes.
    """
    asked = tuple(countries) if len(countries) <= MOST_COUNTRIES else ()
    values: dict[str, Any] = {
        "category": category, "but": but, "at": at, "most": MAX_COMPARED, "countries": [*asked],
    }  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute(SPREAD, values)
        found = {is_there: numbers for is_there, *numbers in cursor}
    [everywhere, *_], [there, *_] = found[None], found.get(True, [0])
    is_of_newest = everywhere == MAX_COMPARED
    if there >= fewest:
        return _spread(found[True], asked, is_of_newest)
    return _spread(found[None], (), is_of_newest) if everywhere >= fewest else None


def _spread(numbers: list[Any], countries: tuple[str, ...], is_of_newest: bool) -> PaySpread:
    count, first, last, amounts = numbers
    tenth, quarter, median, three_quarters, nine_tenths = (Decimal(str(one)) for one in amounts)
    return PaySpread(
        count, tenth, quarter, median, three_quarters, nine_tenths, countries,
        timezone.localdate(first), timezone.localdate(last), is_of_newest,
    )  # fmt: skip
