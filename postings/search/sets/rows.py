"""Reads live postings from PostgreSQL and says by which terms each is found.

A term is a kind and a value. Facts come from SQL over the row of a posting (`facts`), and from here
those with several values: `home`, `not_home`, `place`, `country`, `region`, `pay_range`. A value of
`pay_range` is the key of a place and cents a year: `at` a place, `in` a region or a country around
it, or anywhere. Words come from texts:

- `w`: a word anywhere, or a stem, as in ~nurs; `t`: the same in the title; `c`: in the company's
  name;
- `title`: the whole title, and `title~` its stems; `tp`: a pair of neighbours in it;
- `size`: how many different words the title has, as in t3, and with the company's name, as in tc5;
- `p`: a pair of neighbours anywhere that are both common words;
- `all`: every posting, with an empty value.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import batched, pairwise
from pathlib import Path
from typing import Any, NamedTuple

from django.db import connection
from pyroaring import BitMap

from postings.search import analysis
from postings.search.analysis import Chunk, chunks, stem_row
from postings.search.facts import FACTS, PAY

ORDERS = ("published", "pay", "closing")
PAY_RANGE = "pay_range"
ANYWHERE = "*"
LOCATED = ("place", "country", "region", PAY_RANGE)
BREAK = ""  # between the fields of a row; no word is empty
_BREAK = Chunk((BREAK,), ())
AT_ONCE = 2_000  # postings of one statement
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

LIVE = "status = 'live' AND closes_at > %(now)s"
# One statement for all kinds of reading; `live` is narrow, so that FACTS name columns alone.
ROWS = """
    WITH live AS MATERIALIZED (
        SELECT id, company_id AS employer, published_at, closes_at, {pay} AS pay,
            ARRAY[{facts}]::text[] AS facts, workplace_type, remote_countries,
            remote_excluded, remote_unclear,
            language, {texts}
        FROM postings_posting WHERE {live} AND {which}
    )
    SELECT live.id, (extract(epoch FROM published_at) * 1000000)::bigint, pay,
        (extract(epoch FROM closes_at) * 1000000)::bigint,
        facts,
        CASE WHEN workplace_type <> 'remote' THEN '{{}}'
            WHEN remote_countries <> '{{}}' THEN remote_countries
            WHEN remote_unclear THEN '{{}}' ELSE '{{anywhere}}' END::text[],
        CASE WHEN workplace_type = 'remote' THEN remote_excluded ELSE '{{}}' END::text[],
        places, countries, regions, pay_ranges,
        title, c.name, live.language, concat_ws(E'\\n', words, summary, description)
    FROM live
    JOIN companies_company c ON c.id = employer
    CROSS JOIN LATERAL (
        SELECT array_agg(place_id::text) AS places,
            array_agg(p.country_code) FILTER (WHERE p.country_code <> '') AS countries,
            string_to_array(string_agg(concat_ws(',', p.region_id, inmost.region_id,
                outermost.region_id, CASE WHEN p.kind = 'region' THEN p.geoname_id END), ','),
                ',') AS regions
        FROM postings_postinglocation l JOIN places_place p ON p.geoname_id = l.place_id
        LEFT JOIN places_place inmost ON inmost.geoname_id = p.region_id
        LEFT JOIN places_place outermost ON outermost.geoname_id = inmost.region_id
        WHERE l.posting_id = live.id
    ) locations
    CROSS JOIN LATERAL (
        SELECT array_agg(DISTINCT key || ' ' ||
            (coalesce(r.pay_year_max, r.pay_year_min) * 100)::bigint) AS pay_ranges
        FROM postings_postingpayrange r
        LEFT JOIN places_place p ON p.geoname_id = r.place_id
        LEFT JOIN places_place inmost ON inmost.geoname_id = p.region_id
        LEFT JOIN places_place outermost ON outermost.geoname_id = inmost.region_id
        CROSS JOIN LATERAL (VALUES
            (CASE WHEN p.geoname_id IS NULL THEN '{anywhere}' ELSE 'at' || p.geoname_id END),
            ('in' || CASE WHEN p.kind = 'region' THEN p.geoname_id END),
            ('in' || inmost.geoname_id), ('in' || outermost.geoname_id),
            ('in' || nullif(p.country_code, ''))) keys (key)
        WHERE r.posting_id = live.id AND key IS NOT NULL
            AND coalesce(r.pay_year_max, r.pay_year_min) IS NOT NULL
    ) ranges
    ORDER BY live.id
"""
SOME = "id = ANY (%(numbers)s)"
TEXTS = "title, words, summary, description"
NO_TEXTS = "'' AS title, '' AS words, '' AS summary, '' AS description"
NEXT = "id > %(after)s ORDER BY id LIMIT %(most)s"


class Posting(NamedTuple):
    """What search knows of a posting."""

    number: int
    positions: tuple[int, int, int]  # its keys in ORDERS
    facts: dict[str, Iterable[str]]  # values by kind, with all kinds of words but `w`
    chunks: list[Chunk]  # its words in order, a BREAK between fields
    read_from: int  # a hash of all that it was made of

    @property
    def terms(self) -> dict[str, Iterable[str]]:
        """All its terms: values by kind."""
        words = set[str]().union(*(chunk.row + chunk.beside for chunk in set(self.chunks)))
        return self.facts | {"w": words - {BREAK}}

    @property
    def row(self) -> list[str]:
        """Its words in order."""
        return [word for chunk in self.chunks for word in chunk.row]


def microseconds(moment: datetime) -> int:
    """Return a time as the key of an order, in microseconds since 1970, exact as in PostgreSQL."""
    passed = moment - EPOCH
    return (passed.days * 86_400 + passed.seconds) * 1_000_000 + passed.microseconds


def moment(key: int) -> datetime:
    """Return the time of a key; the inverse of `microseconds`."""
    return EPOCH + timedelta(microseconds=key)


def number_of_live(now: datetime, most: int) -> int:
    """Count live postings up to a number."""
    sql = f"SELECT count(*) FROM (SELECT FROM postings_posting WHERE {LIVE} LIMIT %(most)s) live"  # noqa: S608
    [[number]] = _fetched(sql, {"now": now, "most": most})
    return int(number)


def some_postings(numbers: Iterable[int], now: datetime) -> Iterator[Posting]:
    """Yield those of these postings that are live, by number."""
    return map(_posting, _some_rows(numbers, now))


def changed_postings(
    numbers: Iterable[int], now: datetime, known: Callable[[int], int | None]
) -> tuple[BitMap, list[Posting]]:
    """Return which of these postings are live, and those that are not what is known of them.

    `known` returns `read_from` of a number. A transaction looks again and again at all that it has
    changed itself: what is still the same is not made anew.
    """
    live, new = BitMap(), []
    for row in _some_rows(numbers, now):
        live.add(row[0])
        if known(row[0]) != _hash(row):
            new.append(_posting(row))
    return live, new


def _some_rows(numbers: Iterable[int], now: datetime) -> Iterator[Any]:
    for some in batched(sorted(numbers), AT_ONCE):
        yield from _rows(SOME, {"now": now, "numbers": list(some)})


def all_postings(now: datetime, *, texts: str = TEXTS) -> Iterator[Posting]:
    """Yield all live postings by number; of each statement's moment, not all of one."""
    after = 0
    while rows := _rows(NEXT, {"now": now, "after": after, "most": AT_ONCE}, texts):
        yield from map(_posting, rows)
        after = rows[-1][0]


def meaning() -> str:
    """Return what terms mean, to tell a snapshot of another version by."""
    return f"{FACTS} {_program()}"


@cache
def _program() -> int:
    """Return the sum of the program that makes terms of rows and texts."""
    files = [Path(__file__), *sorted(Path(analysis.__file__).parent.glob("*.py"))]
    return zlib.crc32(b"".join(file.read_bytes() for file in files))


def _rows(which: str, values: dict[str, Any], texts: str = TEXTS) -> list[Any]:
    facts = ", ".join(FACTS.values()).replace("%", "%%")
    sql = ROWS.format(pay=PAY, facts=facts, live=LIVE, which=which, texts=texts, anywhere=ANYWHERE)
    return _fetched(sql, values)


def _fetched(sql: str, values: dict[str, Any]) -> list[Any]:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        rows: list[Any] = cursor.fetchall()
    return rows


def _hash(row: Any) -> int:
    return hash(repr(row))


def _posting(row: Any) -> Posting:
    number, published, pay, closing, facts, homes, excluded, *located = row[:-4]
    known: dict[str, Iterable[str]] = {
        name: (value,) for name, value in zip(FACTS, facts, strict=True) if value
    }
    known |= {"all": ("",), "home": set(homes), "not_home": set(excluded)}
    known |= {kind: set(of or ()) - {""} for kind, of in zip(LOCATED, located, strict=True)}
    words, in_order = words_of(*row[-4:])
    return Posting(number, (published, pay, closing), known | words, in_order, _hash(row))


def words_of(
    title: str, company: str, language: str, body: str
) -> tuple[dict[str, Iterable[str]], list[Chunk]]:
    """Return the terms of title and company, and the words of all in order."""
    head = chunks(title, language, is_title=True)
    name = chunks(company, language)
    row = [word for chunk in head for word in chunk.row]
    named = {word for chunk in name for word in chunk.row}
    terms: dict[str, Iterable[str]] = {
        "t": {word for chunk in head for word in chunk.row + chunk.beside},
        "c": {word for chunk in name for word in chunk.row + chunk.beside},
        "title": (" ".join(row),) if row else (),
        "title~": (" ".join(stem_row(row, language)),) if row else (),
        "tp": {" ".join(pair) for pair in pairwise(row)},
        "size": (f"t{len(set(row))}", f"tc{len(named.union(row))}"),
    }
    return terms, [*head, _BREAK, *name, _BREAK, *chunks(body, language)]
