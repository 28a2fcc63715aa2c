"""The apply URLs of live postings, which each process knows without the database.

The change log keeps them up to date, as it does the search index: `keeper.py` reads it every two
seconds, so they are at most two seconds older than the database's last answer. A process keeps
the newest `HOP_KNOWN_POSTINGS`; a million take some 32 MB.
"""

from __future__ import annotations

import zlib
from array import array
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import datetime
from threading import Lock
from typing import Any, NamedTuple

from django.conf import settings
from django.db import connection, transaction
from django.utils import timezone

from postings.search.change_log import ChangeLog

BLOCK = 128  # addresses compressed together; reading one takes a tenth of a millisecond
SEPARATOR = "\0"  # the one character that PostgreSQL can't store in text
MOST_CHANGES = 20_000  # kept beside the blocks; with more, the process reads everything again

# Whole seconds, rounded so that nobody follows a link too early or too late.
LIVE = """
    SELECT id, least(ceil(extract(epoch FROM published_at)), 4294967295)::bigint,
        least(floor(extract(epoch FROM closes_at)), 4294967295)::bigint, apply_url
    FROM postings_posting
    WHERE status = 'live' AND closes_at > %s AND apply_url <> ''
"""
NEWEST = LIVE + "ORDER BY id DESC LIMIT %s"
CHANGED = LIVE + "AND id = ANY (%s)"


class Destination(NamedTuple):
    """An apply URL, and between which seconds it is public."""

    published: int
    closing: int
    url: str

    def is_public(self, at: datetime) -> bool:
        """Return whether candidates may go there, like `Posting.is_live`, to the second."""
        return self.published <= at.timestamp() < self.closing

    def is_over(self, at: datetime) -> bool:
        """Return whether the closing date has passed."""
        return self.closing <= at.timestamp()


class Table:
    """Destinations by posting number, descending, and the changes since they were loaded."""

    def __init__(self) -> None:
        self.numbers = array("q")  # negative, so that they ascend
        self.published, self.closing = array("I"), array("I")
        self.blocks: list[bytes] = []
        self.changes: dict[int, Destination | None] = {}

    def extend(self, rows: Sequence[tuple[int, int, int, str]]) -> None:
        """Add a block of older postings."""
        for number, published, closing, _ in rows:
            self.numbers.append(-number)
            self.published.append(published)
            self.closing.append(closing)
        self.blocks.append(zlib.compress(SEPARATOR.join(row[3] for row in rows).encode(), 6))

    def find(self, number: int) -> Destination | None:
        """Return the destination of a posting; changes come before blocks."""
        if number in self.changes:
            return self.changes[number]
        at = bisect_left(self.numbers, -number)
        if at == len(self.numbers) or self.numbers[at] != -number:
            return None
        urls = zlib.decompress(self.blocks[at // BLOCK]).decode().split(SEPARATOR)
        return Destination(self.published[at], self.closing[at], urls[at % BLOCK])


class Destinations:
    """What one process knows: many threads read it without a lock, one at a time updates it."""

    def __init__(self) -> None:
        self._lock = Lock()
        self.forget()

    def forget(self) -> None:
        """Know nothing, as after a start."""
        self._table, self._log = Table(), ChangeLog()
        self._is_loaded = False
        self._closed: set[int] = set()

    def find(self, number: int) -> Destination | None:
        """Return the destination of a posting, if it was live at the last update."""
        return self._table.find(number)

    def close(self, number: int) -> None:
        """Record, between two updates, that a posting is no longer live."""
        self._closed.add(number)
        self._table.changes[number] = None

    def refresh(self) -> None:
        """Read what changed in the database since the last update."""
        with self._lock:
            # What `close` records from now on is newer than what we read below.
            self._closed = set()
            look = self._log.look()
            changed = self._log.changes(look)
            if not self._is_loaded or changed is None or self._is_full(changed):
                self._table = _loaded()
                self._is_loaded = True
            elif changed:
                self._table.changes |= _changes(changed)
            self._table.changes |= dict.fromkeys(self._closed)
            self._log = self._log.read_up_to(look)

    def _is_full(self, changed: set[int]) -> bool:
        return len(self._table.changes) + len(changed) > MOST_CHANGES


def _loaded() -> Table:
    table = Table()
    with transaction.atomic():
        rows = _rows()
        while some := [row for _, row in zip(range(BLOCK), rows, strict=False)]:
            table.extend(some)
    return table


def _rows() -> Iterator[Any]:
    with connection.connection.cursor("destinations", binary=True) as cursor:
        cursor.itersize = 2_000
        cursor.execute(NEWEST, [timezone.now(), settings.HOP_KNOWN_POSTINGS])
        yield from cursor


def _changes(numbers: set[int]) -> dict[int, Destination | None]:
    """Return the current destination of each posting; None for those that are not live."""
    with connection.cursor() as cursor:
        cursor.execute(CHANGED, [timezone.now(), sorted(numbers)])
        return dict.fromkeys(numbers) | {row[0]: Destination(*row[1:]) for row in cursor}


destinations = Destinations()
