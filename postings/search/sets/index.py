"""The index: the sets of all live postings, from a snapshot and what changed since."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from functools import partial
from itertools import chain, count
from typing import Protocol

from pyroaring import BitMap

from postings.search.sets.changes import Changes
from postings.search.sets.order import EVERYTHING, Order, Position
from postings.search.sets.rows import ORDERS, Posting, microseconds
from postings.search.sets.snapshot import NOTHING, TYPED, Sets, Snapshot, sized

MOST_CACHED = 8 * 2**20  # bytes of sets that are made anew for a version
LAST_NUMBER = 2**32 - 1  # of a posting; the sets count in 32 bits

_versions = count(1)


class Engine(Protocol):
    """What a query asks. Sets that it returns must not be changed."""

    version: int  # of what it holds, in this process; 0 if the next one may hold something else

    @property
    def all(self) -> BitMap:
        """All postings with the status live, some of which are not yet or no longer public."""

    def next_end(self, at: datetime) -> int:
        """Return when the next posting becomes public or closes after this time, in microseconds
        since 1970.
        """

    def live(self, at: datetime) -> BitMap:
        """Return the postings that are public at this time, as `Posting.objects.live(at)`."""

    def having(self, kind: str, value: str) -> BitMap:
        """Return the postings with a term."""

    def having_any(self, kind: str, values: Collection[str]) -> BitMap:
        """Return the postings with any of these values of a kind."""

    def all_of(self, kind: str) -> Mapping[str, BitMap]:
        """Return all values of a fact with the postings that have it."""

    def count(self, kind: str, value: str) -> int:
        """Return about how many postings have a term, 0 only if none has."""

    def values(self, kind: str, start: str = "") -> Iterable[tuple[str, int]]:
        """Return the values of a kind that start so, each with about how many have it."""

    def containing(self, kind: str, text: str) -> Iterable[str]:
        """Return the values of a kind that contain a text."""

    def between(self, order: str, low: int, high: int) -> BitMap:
        """Return the postings with low <= key < high."""

    def walk(
        self, order: str, within: BitMap, *, descending: bool, beyond: Position | None = None
    ) -> Iterator[Position]:
        """Yield the positions of these postings, from one end or from beyond a position."""

    def in_a_row(self, words: Sequence[str]) -> BitMap:
        """Return the postings that have these exact words in a row."""


class Index:
    """A version: a snapshot and what changed since. Neither is ever changed in place."""

    def __init__(
        self, snapshot: Snapshot, changes: Changes | None = None,
        orders: dict[str, Order] | None = None,
    ) -> None:  # fmt: skip
        self.snapshot, self.changes = snapshot, changes or Changes()
        self._orders = orders or snapshot.orders
        self._sets = Sets(MOST_CACHED)
        self._all_of: dict[str, dict[str, BitMap]] = {}
        self.version = next(_versions)
        self.all = self.having("all", "")

    def changed(self, numbers: BitMap, postings: Sequence[Posting]) -> Index:
        """Return an index in which the changed postings have only these terms and positions."""
        positions: dict[str, list[Position]] = {
            name: [(posting.positions[i], posting.number) for posting in postings]
            for i, name in enumerate(ORDERS)
        }
        orders = {n: order.changed(numbers, positions[n]) for n, order in self._orders.items()}
        return Index(self.snapshot, self.changes.with_changed(numbers, postings), orders)

    def drop_typed(self) -> None:
        """Drop the sets of words and places; all searches share those of other kinds."""
        self.snapshot.drop_typed()
        self._sets.drop(lambda key: key[0] in TYPED)

    def live(self, at: datetime) -> BitMap:
        """Return the postings that are public at this time, as `Posting.objects.live(at)`."""
        now, (start, end) = microseconds(at), EVERYTHING
        upcoming = self._orders["published"].between(now + 1, end)
        over = self._orders["closing"].between(start, now + 1)
        return self.all - upcoming - over

    def next_end(self, at: datetime) -> int:
        """Return when the next posting becomes public or closes after this time, in microseconds
        since 1970.
        """
        beyond = (microseconds(at), LAST_NUMBER)
        walks = (
            self.walk(order, self.all, descending=False, beyond=beyond)
            for order in ("published", "closing")
        )
        return min(next(walk, EVERYTHING[1:])[0] for walk in walks)

    def having(self, kind: str, value: str) -> BitMap:
        """Return the postings with a term; do not change the set."""
        numbers, fresh = self.changes.numbers, self.changes.get(kind, value)
        loaded = self.snapshot.get(kind, value)
        if fresh is None and not (numbers and loaded.intersect(numbers)):
            return loaded
        return self._sets.get((kind, value), lambda: sized((loaded - numbers) | (fresh or NOTHING)))

    def having_any(self, kind: str, values: Collection[str]) -> BitMap:
        """Return the postings with any of these values of a kind; do not change the set.

        All cities around one are asked for with each count of a page, so their union is kept.
        """
        if len(values) == 1:
            return self.having(kind, *values)
        return self._sets.get((kind, *values), lambda: sized(self._union(kind, values)))

    def _union(self, kind: str, values: Iterable[str]) -> BitMap:
        return BitMap.union(BitMap(), *(self.having(kind, value) for value in values))

    def all_of(self, kind: str) -> Mapping[str, BitMap]:
        """Return all values of a fact with the postings that have it."""
        loaded, numbers = self.snapshot.all_of(kind), self.changes.numbers
        if not numbers:
            return loaded
        if kind not in self._all_of:
            fresh = self.changes.sets.get(kind, {})
            touched = [value for value, of in loaded.items() if of.intersect(numbers)]
            changed = {value: self.having(kind, value) for value in (*touched, *fresh)}
            self._all_of[kind] = {v: of for v, of in (loaded | changed).items() if of}
        return self._all_of[kind]

    def count(self, kind: str, value: str) -> int:
        """Return about how many postings have a term, 0 only if none has."""
        return (
            len(self.having(kind, value))
            if self.changes.numbers
            else self.snapshot.count(kind, value)
        )

    def values(self, kind: str, start: str = "") -> Iterator[tuple[str, int]]:
        """Yield values of a kind that start so, each with about how many postings it has."""
        fresh = self.changes.sets.get(kind, {})
        for value, entry in self.snapshot.entries(kind, start):
            yield value, self.snapshot.counts[entry] + len(fresh.get(value, NOTHING))
        for value in sorted(fresh):
            if value.startswith(start) and self.snapshot.find(kind, value) is None:
                yield value, len(fresh[value])

    def containing(self, kind: str, text: str) -> Iterator[str]:
        """Yield the values of a kind that contain a text, those that changed first."""
        fresh = self.changes.sets.get(kind, {})
        found = self.snapshot.containing(kind, text)
        return chain((v for v in fresh if text in v), (v for v in found if v not in fresh))

    def between(self, order: str, low: int, high: int) -> BitMap:
        """Return the postings with low <= key < high; do not change the set."""
        loaded, now = self.snapshot.between(order, low, high), self._orders[order]
        if not self.changes.numbers:
            return loaded
        changed = partial(now.brought_up_to_date, loaded, low, high)
        return self._sets.get((order, low, high), lambda: sized(changed()))

    def walk(
        self, order: str, within: BitMap, *, descending: bool, beyond: Position | None = None
    ) -> Iterator[Position]:
        """Yield the positions of these postings, from one end or from beyond a position."""
        return self._orders[order].walk(within, descending=descending, beyond=beyond)

    def in_a_row(self, words: Sequence[str]) -> BitMap:
        """Return the postings that have these exact words in a row; do not change the set."""
        if len(words) == 1:
            return self.having("w", words[0])
        loaded, numbers = self.snapshot.in_a_row(words), self.changes.numbers
        fresh = self.changes.in_a_row(words)
        return (loaded - numbers) | BitMap(fresh) if numbers else loaded
