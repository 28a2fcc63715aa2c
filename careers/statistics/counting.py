"""Counts what postings say, level by level, in the database.

Each statement reads the postings of one level, so memory and locks stay small on a large board.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import connection, transaction

from careers.models import Level, LevelStatistics
from careers.models.statistics import FEWEST
from careers.statistics.items import common_items
from postings.querysets import LIVE_SQL

FAR = 4  # times more or less than the median: a monthly sum entered as yearly is 12 times less
_MOST_COMPANIES = 5

_WHERE = """
    WHERE m.level_id = %(level)s AND m.state IN ('sure', 'chosen')
        AND p.published_at IS NOT NULL AND p.status IN ('live', 'closed', 'suspended')
"""
_OF_LEVEL = f"""
    FROM careers_postingmatch m JOIN postings_posting p ON p.id = m.posting_id {_WHERE}
"""
_LIVE = LIVE_SQL.format("p")
_NUMBERS = f"""
    SELECT count(*), count(*) FILTER (WHERE {_LIVE}),
        count(*) FILTER (WHERE p.workplace_type = 'remote'),
        count(*) FILTER (WHERE p.workplace_type = 'hybrid'),
        count(*) FILTER (WHERE p.workplace_type <> ''), count(p.experience_years),
        percentile_disc(0.5) WITHIN GROUP (ORDER BY p.experience_years),
        percentile_disc(0.5) WITHIN GROUP (
            ORDER BY greatest(0, extract(day FROM p.status_changed_at - p.published_at))
        ) FILTER (WHERE p.status = 'closed')
    {_OF_LEVEL}
"""  # noqa: S608  (all written in this program)
_EDUCATION = f"""
    SELECT p.education, count(*) {_OF_LEVEL} AND p.education <> '' GROUP BY 1 ORDER BY 2 DESC, 1
"""
_COMPANIES = f"""
    SELECT c.slug, c.name, hiring.n FROM (
        SELECT p.company_id, count(*) AS n {_OF_LEVEL} AND {_LIVE}
        GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT {_MOST_COMPANIES}
    ) hiring JOIN companies_company c ON c.id = hiring.company_id ORDER BY hiring.n DESC, c.name
"""  # noqa: S608  (all written in this program)
# How many live postings the search finds by each parameter that the page links to
_OPEN = f"""
    SELECT CASE grouping(p.education) WHEN 1 THEN 'workplace' ELSE 'education' END,
        coalesce(p.workplace_type, p.education), count(*)
    {_OF_LEVEL} AND {_LIVE} GROUP BY GROUPING SETS ((p.workplace_type), (p.education))
    HAVING coalesce(p.workplace_type, p.education) <> ''
    UNION ALL
    SELECT 'country', country_code, count(*) FROM (
        SELECT DISTINCT p.id, place.country_code
        FROM careers_postingmatch m JOIN postings_posting p ON p.id = m.posting_id
        JOIN postings_postinglocation l ON l.posting_id = p.id
        JOIN places_place place ON place.geoname_id = l.place_id
        {_WHERE} AND {_LIVE} AND place.country_code <> ''
    ) located GROUP BY 2
"""  # noqa: S608  (all written in this program)
# A posting counts in the first of its countries. Its pay is compared with the median of its
# country, or of all if that has few.
_PAY = f"""
    CREATE TEMPORARY TABLE careers_pay ON COMMIT DROP AS
    SELECT p.id, date_trunc('quarter', p.published_at)::date AS quarter,
        (coalesce(p.pay_year_min, p.pay_year_max) + coalesce(p.pay_year_max, p.pay_year_min)) / 2
            AS amount,
        coalesce((SELECT min(place.country_code) FROM postings_postinglocation l
            JOIN places_place place ON place.geoname_id = l.place_id WHERE l.posting_id = p.id), '')
            AS country
    {_OF_LEVEL} AND (p.pay_year_min IS NOT NULL OR p.pay_year_max IS NOT NULL)
"""  # noqa: S608  (all written in this program)
_MIDDLE = "percentile_cont(0.5) WITHIN GROUP (ORDER BY amount)"
_OUTLIERS = f"""
    WITH all_of AS (SELECT {_MIDDLE} AS median, count(*) AS n FROM careers_pay),
    by_country AS (
        SELECT country, {_MIDDLE} AS median FROM careers_pay
        GROUP BY country HAVING count(*) >= {FEWEST}
    ),
    compared AS (
        SELECT pay.id, pay.amount, coalesce(by_country.median, all_of.median) AS median
        FROM careers_pay pay CROSS JOIN all_of LEFT JOIN by_country USING (country)
        WHERE all_of.n >= {FEWEST}
    ),
    outliers AS (
        DELETE FROM careers_pay USING compared WHERE careers_pay.id = compared.id
            AND (compared.amount > {FAR} * compared.median
                OR compared.amount * {FAR} < compared.median)
        RETURNING compared.*
    )
    INSERT INTO careers_payoutlier (posting_id, level_id, amount, median)
    SELECT id, %(level)s, amount, median FROM outliers
    ON CONFLICT (posting_id) DO UPDATE SET
        level_id = excluded.level_id, amount = excluded.amount, median = excluded.median
"""  # noqa: S608  (all written in this program)
_QUARTILES = """
    SELECT percentile_cont(ARRAY[0.25, 0.5, 0.75]) WITHIN GROUP (ORDER BY amount) AS quartiles,
        count(*) AS n, country, quarter
    FROM careers_pay GROUP BY GROUPING SETS ((), (country), (quarter))
"""
_STORE_PAY = f"""
    INSERT INTO careers_levelpay
        (level_id, country, quarter, number, lower_quartile, median, upper_quartile)
    SELECT %(level)s, coalesce(country, ''), quarter, n, quartiles[1], quartiles[2], quartiles[3]
    FROM ({_QUARTILES}) AS counted
    WHERE n >= {FEWEST} AND country IS DISTINCT FROM '' AND quartiles[1] > 0
"""  # noqa: S608  (all written in this program)


def count_level(level: Level, *, at: datetime) -> None:
    """Replace the statistics of one level; readers see the old or the new, never a part."""
    values = {"level": level.pk, "at": at}
    with transaction.atomic():
        numbers = _rows(_NUMBERS, values)[0]
        details = {
            "education": [list(row) for row in _rows(_EDUCATION, values)],
            "companies": [list(row) for row in _rows(_COMPANIES, values)],
            "open": _open(values),
            **common_items(level, at=at),
        }
        _count_pay(values)
        LevelStatistics.objects.update_or_create(
            level=level, defaults=dict(zip(_COLUMNS, numbers, strict=True))
            | {"computed_at": at, "details": details},
        )  # fmt: skip


_COLUMNS = (
    "postings", "live", "remote", "hybrid", "with_workplace", "with_experience",
    "experience_median", "days_open_median",
)  # fmt: skip


def _open(values: dict[str, Any]) -> dict[str, dict[str, int]]:
    """Return how many live postings a search finds, by parameter and value."""
    found: dict[str, dict[str, int]] = {}
    for parameter, value, number in _rows(_OPEN, values):
        found.setdefault(parameter, {})[value] = number
    return found


def _count_pay(values: dict[str, Any]) -> None:
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE IF EXISTS careers_pay")
        for table in ("careers_payoutlier", "careers_levelpay"):
            cursor.execute(f"DELETE FROM {table} WHERE level_id = %(level)s", values)  # noqa: S608
        for statement in (_PAY, _OUTLIERS, _STORE_PAY):
            cursor.execute(statement, values)
        cursor.execute("DROP TABLE careers_pay")


def _rows(statement: str, values: dict[str, Any]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        rows: list[tuple[Any, ...]] = cursor.fetchall()
        return rows


def count_all(at: datetime) -> int:
    """Replace the statistics of all levels; return how many there are."""
    levels = list(Level.objects.order_by("pk"))
    for level in levels:
        count_level(level, at=at)
    return len(levels)
