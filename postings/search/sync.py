"""Updates a process's index from the database, in each request.

The change log (`change_log.py`) names the postings to read again. If the database is another one,
or was restored to an earlier state, everything is loaded again.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from threading import Lock
from typing import Any

import structlog
from django.db import DatabaseError, connection, transaction
from django.utils import timezone
from pyroaring import BitMap

from database.patience import allowing
from postings.search.binary_integers import integers, posting_numbers
from postings.search.change_log import ChangeLog
from postings.search.index import Index
from postings.search.sorted_ids import Order
from postings.search.terms import live_rows, single_terms

LOADING_SECONDS = 300  # a million take forty
TOO_MANY = 20_000  # changes; with more, loading everything is faster

log = structlog.get_logger(__name__)

TERMS = """
    SELECT name, value, string_agg(int4send(id::int), ''::bytea) FROM (
        SELECT id, name, value FROM live, LATERAL (VALUES
            {single}
        ) term (name, value) WHERE value <> ''
        UNION ALL
        SELECT id, 'home', 'anywhere' FROM live
        WHERE workplace_type = 'remote' AND remote_countries = '{{}}' AND NOT remote_unclear
        UNION ALL
        SELECT id, 'home', unnest(remote_countries) FROM live WHERE workplace_type = 'remote'
        UNION ALL
        SELECT id, 'not_home', unnest(remote_excluded) FROM live WHERE workplace_type = 'remote'
        UNION ALL
        SELECT live.id, 'place', place_id::text
        FROM live JOIN postings_postinglocation l ON l.posting_id = live.id
        WHERE place_id IS NOT NULL
        UNION ALL
        SELECT DISTINCT live.id, 'country', country_code
        FROM live JOIN postings_postinglocation l ON l.posting_id = live.id
        JOIN places_place p ON p.geoname_id = l.place_id WHERE country_code <> ''
        UNION ALL
        SELECT DISTINCT live.id, 'region', region::text
        FROM live JOIN postings_postinglocation l ON l.posting_id = live.id
        JOIN places_place p ON p.geoname_id = l.place_id
        LEFT JOIN places_place inmost ON inmost.geoname_id = p.region_id
        LEFT JOIN places_place outer_region ON outer_region.geoname_id = inmost.region_id,
        LATERAL (VALUES (p.region_id), (inmost.region_id), (outer_region.region_id),
            (CASE WHEN p.kind = 'region' THEN p.geoname_id END)) regions (region)
        WHERE region IS NOT NULL
    ) t GROUP BY name, value
"""
POSITIONS = "SELECT id, published, closing, pay FROM live"
# In slices: a million rows at once would raise the memory of the process for good.
SORTED = """
    SELECT string_agg(int8send({key}), ''::bytea ORDER BY {key}, id),
        string_agg(int4send(id::int), ''::bytea ORDER BY {key}, id)
    FROM (SELECT {key}, id, (row_number() OVER (ORDER BY {key}, id) - 1) / 50000 AS slice FROM live)
    GROUP BY slice ORDER BY slice
"""


@dataclass(frozen=True)
class Version:
    """An index, and how far the change log was read for it; neither ever changes."""

    index: Index | None = None
    log: ChangeLog = field(default_factory=ChangeLog)


class Synced:
    """The newest version of the index; one a process.

    Threads share it: each looks for itself, without waiting for another one's SQL, and leaves what
    it made to the others. Only to load everything they wait, so that they don't load it twice.
    """

    def __init__(self) -> None:
        self._replacing, self._loading = Lock(), Lock()
        self.newest = Version()

    def look(self) -> Index:
        """Return the index of the current database, with own uncommitted changes."""
        before = self.newest
        look = before.log.look()
        changed = before.log.changes(look)
        if before.index is None or changed is None or len(changed) > TOO_MANY:
            return self._load(before)
        index = _changed(before.index, changed, timezone.now()) if changed else before.index
        self._offer(Version(index, before.log.read_up_to(look)), before)
        return index

    def _load(self, before: Version) -> Index:
        """Load everything, unless another thread has just done so."""
        with self._loading:
            if self.newest is before:
                log = ChangeLog()
                look = log.look()
                index = _loaded(timezone.now())
                self.newest = Version(index, log.read_up_to(look))
                return index
        return self.look()

    def _offer(self, made: Version, before: Version) -> None:
        """Replace the newest version, unless another thread has a newer one."""
        with self._replacing:
            if self.newest is before or not self.newest.log.is_ahead_of(made.log):
                self.newest = made


_synced = Synced()


def current_index() -> Index:
    """Return the index as the database is now; it never changes."""
    return _synced.look()


def warm_up() -> None:
    """Load the index before the first request; log a warning without a database."""
    try:
        current_index()
    except DatabaseError:
        log.warning("search_index_not_loaded")
    finally:
        connection.close()


def forget() -> None:
    """Forget the index, as after a restart."""
    _synced.newest = Version()


def _loaded(now: datetime) -> Index:
    index = Index()
    live = live_rows()
    # One row at a time and in binary, because all texts at once take ten times the index.
    with transaction.atomic(), allowing(LOADING_SECONDS):
        for name, value, numbers in _sent(live + _terms(), now):
            index.terms[name][value] = BitMap(posting_numbers(numbers))
        for name in index.orders:
            index.orders[name] = _order(_sent(live + SORTED.format(key=name), now))
    index.all = BitMap(index.orders["published"].numbers)
    index.fill_pay_bins()
    return index


def _terms() -> str:
    return TERMS.format(single=single_terms())


def _order(slices: Iterable[tuple[bytes, bytes]]) -> Order:
    keys, numbers = array("q"), array("I")
    for some_keys, some_numbers in slices:
        keys += integers(some_keys, "q")
        numbers += posting_numbers(some_numbers)
    return Order(keys, numbers)


def _changed(index: Index, changed: set[int], now: datetime) -> Index:
    live = live_rows(only="AND id = ANY (%(numbers)s)")
    numbers = sorted(changed)
    with connection.cursor() as cursor:
        terms = [
            (name, value, BitMap(posting_numbers(found)))
            for name, value, found in _rows(cursor, live + _terms(), now, numbers)
        ]
        rows = _rows(cursor, live + POSITIONS, now, numbers)
    positions = {
        "published": [(published, number) for number, published, _, _ in rows],
        "closing": [(closing, number) for number, _, closing, _ in rows],
        "pay": [(pay, number) for number, _, _, pay in rows],
    }
    return index.changed(BitMap(numbers), terms, positions)


def _sent(sql: str, now: datetime) -> Iterator[Any]:
    with connection.connection.cursor("search_index", binary=True) as cursor:
        cursor.itersize = 5
        cursor.execute(sql, {"now": now})
        yield from cursor


def _rows(cursor: Any, sql: str, now: datetime, numbers: Iterable[int] = ()) -> list[Any]:
    cursor.execute(sql, {"now": now, "numbers": list(numbers)})
    rows: list[Any] = cursor.fetchall()
    return rows
