"""The slow engine: PostgreSQL's rows and texts, looked at one by one.

It answers while a board has no snapshot yet, and it checks the fast one: both pass the same tests.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import datetime
from functools import cached_property

from django.utils import timezone
from pyroaring import BitMap

from postings.search.sets.order import Position
from postings.search.sets.rows import (
    NO_TEXTS,
    ORDERS,
    Posting,
    all_postings,
    microseconds,
    number_of_live,
)

OF_WORDS = frozenset({"w", "t", "c", "title", "title~", "tp", "size"})
MOST_READ = 5_000  # texts, which take some seconds
MOST_SEEN = 100_000  # rows


def _values(posting: Posting, kind: str) -> Iterable[str]:
    """Return a posting's values of a kind; only for its words, the texts are put together."""
    return posting.terms[kind] if kind == "w" else posting.facts.get(kind, ())


class SearchNotReadyError(Exception):
    """The board is too large to be searched without a snapshot, which is being written."""


class SqlIndex:
    """An engine that keeps nothing: each is for one request."""

    version = 0

    def __init__(self) -> None:
        self._now = timezone.now()
        self._found: dict[tuple[str, str], BitMap] = {}
        self._counted: dict[str, Counter[str]] = {}

    @cached_property
    def _rows(self) -> list[Posting]:
        if number_of_live(self._now, MOST_SEEN + 1) > MOST_SEEN:
            raise SearchNotReadyError
        return list(all_postings(self._now, texts=NO_TEXTS))

    @cached_property
    def _texts(self) -> list[Posting]:
        if len(self._rows) > MOST_READ:
            raise SearchNotReadyError
        return list(all_postings(self._now))

    def _where(self, fits: Callable[[Posting], bool], *, read: bool = False) -> BitMap:
        postings = self._texts if read else self._rows
        return BitMap([posting.number for posting in postings if fits(posting)])

    @cached_property
    def all(self) -> BitMap:
        """All postings with the status live."""
        return self._where(lambda posting: True)

    def live(self, at: datetime) -> BitMap:
        """Return the postings that are public at this time."""
        now, published, closing = microseconds(at), *map(ORDERS.index, ("published", "closing"))
        return self._where(lambda p: p.positions[published] <= now < p.positions[closing])

    def next_end(self, at: datetime) -> int:
        """Return the time itself, because nothing is known of the next request."""
        return microseconds(at)

    def having(self, kind: str, value: str) -> BitMap:
        """Return the postings with a term."""
        if (kind, value) not in self._found:
            read = kind in OF_WORDS
            found = self._where(lambda p: value in _values(p, kind), read=read)
            self._found[kind, value] = found
        return self._found[kind, value]

    def having_any(self, kind: str, values: Collection[str]) -> BitMap:
        """Return the postings with any of these values of a kind."""
        return BitMap.union(BitMap(), *(self.having(kind, value) for value in values))

    def all_of(self, kind: str) -> dict[str, BitMap]:
        """Return all values of a fact with the postings that have it."""
        found = defaultdict[str, BitMap](BitMap)
        for posting in self._texts if kind in OF_WORDS else self._rows:
            for value in _values(posting, kind):
                found[value].add(posting.number)
        return found

    def _numbers(self, kind: str) -> Counter[str]:
        if kind not in self._counted:
            postings = self._texts if kind in OF_WORDS else self._rows
            values = (value for posting in postings for value in _values(posting, kind))
            self._counted[kind] = Counter(values)
        return self._counted[kind]

    def count(self, kind: str, value: str) -> int:
        """Return how many postings have a term."""
        return self._numbers(kind)[value]

    def values(self, kind: str, start: str = "") -> Iterator[tuple[str, int]]:
        """Yield the values of a kind that start so, each with how many have it."""
        number = self._numbers(kind)
        return ((value, number[value]) for value in sorted(number) if value.startswith(start))

    def containing(self, kind: str, text: str) -> Iterator[str]:
        """Yield the values of a kind that contain a text."""
        return (value for value, _ in self.values(kind) if text in value)

    def between(self, order: str, low: int, high: int) -> BitMap:
        """Return the postings with low <= key < high."""
        at = ORDERS.index(order)
        return self._where(lambda posting: low <= posting.positions[at] < high)

    def walk(
        self, order: str, within: BitMap, *, descending: bool, beyond: Position | None = None
    ) -> Iterator[Position]:
        """Yield the positions of these postings, from one end or from beyond a position."""
        at = ORDERS.index(order)
        positions = [(p.positions[at], p.number) for p in self._rows if p.number in within]
        for position in sorted(positions, reverse=descending):
            if beyond is None or (position < beyond if descending else position > beyond):
                yield position

    def in_a_row(self, words: Sequence[str]) -> BitMap:
        """Return the postings that have these exact words in a row."""
        wanted, length = list(words), len(words)
        return self._where(
            lambda posting: any(
                posting.row[at : at + length] == wanted for at in range(len(posting.row))
            ),
            read=True,
        )
