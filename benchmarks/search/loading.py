"""Fills a database with N live postings, and a fifth as many others, by COPY."""

import random
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from itertools import pairwise
from multiprocessing import get_context
from typing import Any

import psycopg
from django.utils import timezone

from benchmarks.search.content import (
    CURRENCIES,
    EDUCATION,
    HOMES,
    SCHEDULES,
    TYPES,
    Choice,
    Writer,
    vocabulary,
)  # fmt: skip

City = tuple[int, str]  # its number, and its name as gather_words() uses it

COMPANIES, PLACES, CATEGORIES = 5_000, 2_000, 14
WRITERS = 2  # parallel processes


def load(url: str, size: int, say: Any = print) -> None:
    """Load a board of `size` live postings into an empty, migrated database."""
    step = _steps(say)
    with psycopg.connect(url, autocommit=True) as connection:
        with step("places and companies"):
            places = _prepare(connection)
        total = size + size // 5
        _switch_triggers(connection, "DISABLE")
        with step(f"{total:,} postings"):
            _side_by_side(_write, url, total, size, places)
        _switch_triggers(connection, "ENABLE")
        connection.execute("ANALYZE")
        with step("vacuum and analyze"):
            for table in ("postings_posting", "postings_postingitem", "postings_postinglocation"):
                connection.execute(
                    f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), max(id)) FROM {table}"
                )
            connection.execute("VACUUM ANALYZE")
            connection.execute("CHECKPOINT")


def _steps(say: Any) -> Any:
    @contextmanager
    def step(name: str) -> Iterator[None]:
        start = time.monotonic()
        yield
        say(f"  {name}: {time.monotonic() - start:.0f} s")

    return step


def _prepare(connection: psycopg.Connection[Any]) -> list[City]:
    from places.models import Place

    now = datetime.now(UTC)
    words = vocabulary()
    with connection.cursor() as cursor:
        with cursor.copy(
            "COPY companies_company (id, name, slug, sector, website, overview, overview_html,"
            " is_featured, created_at, updated_at) FROM STDIN"
        ) as copy:
            for number in range(1, COMPANIES + 1):
                name = f"{words[number].capitalize()} {words[-number].capitalize()}"
                row = (number, name, f"c-{number}", "other", "", "", "", False, now, now)
                copy.write_row(row)
        cursor.executemany(
            "INSERT INTO postings_category (id, name, slug) VALUES (%s, %s, %s)",
            [(n, f"Field {n}", f"field-{n}") for n in range(1, CATEGORIES + 1)],
        )
        cursor.execute(
            "SELECT geoname_id, name, country_code FROM places_place WHERE kind = 'city'"
            " ORDER BY population DESC, geoname_id LIMIT %s",
            [PLACES],
        )
        return [
            (number, str(Place(kind="city", name=name, country_code=code)))
            for number, name, code in cursor
        ]


def _switch_triggers(connection: psycopg.Connection[Any], how: str) -> None:
    for table in ("postings_posting", "postings_postingitem", "postings_postinglocation"):
        connection.execute(f"ALTER TABLE {table} {how} TRIGGER USER")


def _side_by_side(work: Any, url: str, total: int, *more: Any) -> None:
    bounds = [total * part // WRITERS for part in range(WRITERS + 1)]
    parts = [(url, *pair, *more) for pair in pairwise(bounds)]
    with get_context("spawn").Pool(WRITERS, initializer=_setup) as pool:
        pool.starmap(work, parts)


def _setup() -> None:
    import django

    django.setup()


def _write(url: str, first: int, last: int, live: int, places: list[City]) -> None:
    from postings.models import Posting

    writer, now = Writer(), timezone.now()
    columns = [field.column for field in Posting._meta.concrete_fields]
    with psycopg.connect(url) as connection:
        for start in range(first, last, 20_000):
            numbers = range(start + 1, min(start + 20_000, last) + 1)
            drawn = [_draw(writer, number, number <= live, now, places) for number in numbers]
            _copy(
                connection,
                "postings_posting",
                columns,
                ([row[column] for column in columns] for row, _, _ in drawn),
            )
            _copy(
                connection,
                "postings_postingitem",
                ["id", "posting_id", "kind", "heading", "importance", "text", "position"],
                (item for _, items, _ in drawn for item in items),
            )
            _copy(
                connection,
                "postings_postinglocation",
                ["id", "posting_id", "place_id", "stated_name"],
                (location for _, _, locations in drawn for location in locations),
            )
            connection.commit()


def _copy(connection: psycopg.Connection[Any], table: str, columns: list[str], rows: Any) -> None:
    sql = f"COPY {table} ({', '.join(columns)}) FROM STDIN"
    with connection.cursor() as cursor, cursor.copy(sql) as copy:
        for row in rows:
            copy.write_row(row)


_types, _schedules, _education = Choice(TYPES), Choice(SCHEDULES), Choice(EDUCATION)
_currencies = Choice(CURRENCIES)


def _draw(
    writer: Writer, number: int, is_live: bool, now: datetime, places: list[City]
) -> tuple[dict[str, Any], list[Any], list[Any]]:
    """Return a posting with its items and locations, always the same for a number."""
    from postings.models import Posting

    chance = random.Random(number)
    advert = writer.advert(chance)
    html = "".join(f"<p>{text}</p>\n" for text in advert.description.split("\n\n"))
    row = {field.column: field.get_default() for field in Posting._meta.concrete_fields}
    published = now - timedelta(seconds=chance.uniform(0, 55 * 86_400))
    remote = chance.random() < 0.18
    kind = "live" if is_live else ("expired", "draft", "closed")[number % 3]
    row |= {
        "id": number, "company_id": _skewed(chance, COMPANIES) + 1, "title": advert.title,
        "summary": advert.items[0][2][:200], "description": advert.description,
        "description_html": html, "level": advert.level,
        "category_id": _skewed(chance, CATEGORIES) + 1, "employment_type": _types.draw(chance),
        "schedule": _schedules.draw(chance),
        "workplace_type": "remote" if remote else chance.choice(("onsite", "onsite", "hybrid")),
        "remote_countries": chance.sample(HOMES, chance.randint(0, 3)) if remote else [],
        "apply_url": f"https://careers.board.example/{number}", "status": kind,
        "published_at": published, "closes_at": now + timedelta(days=chance.uniform(0.5, 60)),
        "language": chance.choices(("en", "", "de", "ms"), (90, 6, 3, 1))[0],
        "experience_years": chance.choice((None, None, 1, 2, 3, 5, 8)),
        "education": _education.draw(chance), "created_at": published, "updated_at": published,
        "status_changed_at": published,
    }  # fmt: skip
    if kind == "expired":
        row |= {"status": "live", "published_at": published - timedelta(days=120),
                "closes_at": published - timedelta(days=60)}  # fmt: skip
    elif kind == "draft":
        row |= {"published_at": None, "closes_at": None}
    elif kind == "closed":
        row["outcome"] = "filled"
    if chance.random() < 2 / 3:
        row |= _pay(chance)
    items = [(number * 32 + i, number, k, "", importance, text, i)
             for i, (k, importance, text) in enumerate(advert.items)]  # fmt: skip
    count = 0 if remote and chance.random() < 0.5 else chance.choice((1, 1, 1, 2))
    cities = {places[_skewed(chance, len(places))] for _ in range(count)}
    locations = [(number * 4 + i, number, city, "") for i, (city, _) in enumerate(sorted(cities))]
    named = "\n".join(name for _, name in sorted(cities))
    row["words"] = f"{named}\n" + "\n".join(text for _, _, text in advert.items)
    return row, items, locations


def _skewed(chance: random.Random, most: int) -> int:
    """Return small numbers more often, because large companies and cities have more postings."""
    return int(most * chance.random() ** 2)


def _pay(chance: random.Random) -> dict[str, Any]:
    from postings.pay.amounts import Pay, rate, rate_date

    currency = _currencies.draw(chance)
    euros = chance.lognormvariate(10.9, 0.45)
    period, share = chance.choice((("year", 1), ("year", 1), ("month", 12), ("hour", 1720)))
    low = round(Decimal(euros) / share * (rate(currency, into="EUR") or 1) ** -1, 2)
    pay = Pay(low, round(low * Decimal("1.25"), 2), currency, period)
    year_min, year_max = pay.in_a_year()
    return {
        "pay_min": pay.minimum, "pay_max": pay.maximum, "pay_currency": currency,
        "pay_period": period, "pay_year_min": year_min, "pay_year_max": year_max,
        "pay_rate_on": rate_date(currency),
    }  # fmt: skip
