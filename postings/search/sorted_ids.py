"""Postings sorted by one key, to iterate from any position or to cut at any key."""

from __future__ import annotations

import heapq
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from copy import copy

from pyroaring import BitMap

CHUNK = 4096  # postings of a block
FEW = CHUNK // 16  # hits in a chunk that are found one by one
EVERYTHING = (-(2**63), 2**63 - 1)

Position = tuple[int, int]  # (key, number of the posting)


class Order:
    """Numbers of postings by an integer key, ascending; equal keys by number.

    What was loaded is in arrays that never change. A change makes a new order over the same arrays
    that marks its number as stale there and puts it among the fresh ones, which are merged in when
    they have become many.
    """

    def __init__(self, keys: array[int], numbers: array[int]) -> None:
        """Take keys and numbers, both sorted by (key, number)."""
        is_short = bool(keys) and keys[0] >= 0 and keys[-1] < 2**32  # pay is short, times are not
        self.keys, self.numbers = array("I", keys) if is_short else keys, numbers
        starts = range(0, len(numbers), CHUNK)
        self.chunks = [BitMap(numbers[start : start + CHUNK]) for start in starts]
        # For each chunk, the indexes of its smallest number, its second smallest and so on.
        self.places = [_by_number(numbers[start : start + CHUNK]) for start in starts]
        self.stale = BitMap()
        self.fresh: list[Position] = []

    def changed(self, changed: BitMap, positions: Iterable[Position]) -> Order:
        """Return the order in which the changed postings have these positions, and no others."""
        new = copy(self)
        new.stale = self.stale | changed
        kept = [position for position in self.fresh if position[1] not in changed]
        new.fresh = sorted([*kept, *positions])
        return new._merged() if len(new.fresh) > 1000 + len(self.keys) // 50 else new

    def _merged(self) -> Order:
        keys, numbers = array("q"), array("I")
        gone = self.stale
        old = (p for p in zip(self.keys, self.numbers, strict=True) if p[1] not in gone)
        for key, number in heapq.merge(old, self.fresh):
            keys.append(key)
            numbers.append(number)
        return Order(keys, numbers)

    def between(self, low: int, high: int) -> BitMap:
        """Return the postings with low <= key < high."""
        start, end = bisect_left(self.keys, low), bisect_left(self.keys, high)
        first, last = -(-start // CHUNK), end // CHUNK  # whole chunks
        if first > last:
            found = BitMap(self.numbers[start:end])
        else:
            edges = self.numbers[start : first * CHUNK] + self.numbers[last * CHUNK : end]
            found = BitMap.union(BitMap(edges), *self.chunks[first:last])
        found -= self.stale
        fresh = self.fresh[bisect_left(self.fresh, (low, 0)) : bisect_left(self.fresh, (high, 0))]
        found.update(number for _, number in fresh)
        return found

    def walk(
        self, within: BitMap, *, descending: bool, beyond: Position | None = None
    ) -> Iterator[Position]:
        """Yield the positions of these postings, from one end or from beyond a position."""
        loaded, fresh = within - self.stale, iter(self._fresh(within, descending, beyond))
        walked = self._down(loaded, beyond) if descending else self._up(loaded, beyond)
        return heapq.merge(walked, fresh, reverse=descending)

    def _fresh(self, within: BitMap, descending: bool, beyond: Position | None) -> list[Position]:
        fresh = [position for position in self.fresh if position[1] in within]
        if descending:
            return [p for p in reversed(fresh) if beyond is None or p < beyond]
        return [p for p in fresh if beyond is None or p > beyond]

    def _down(self, within: BitMap, beyond: Position | None) -> Iterator[Position]:
        end = len(self.numbers) if beyond is None else self._place(beyond)
        for chunk in range((end - 1) // CHUNK, -1, -1) if end else ():
            start = chunk * CHUNK
            yield from self._at(chunk, within, range(start, min(start + CHUNK, end))[::-1])

    def _up(self, within: BitMap, beyond: Position | None) -> Iterator[Position]:
        start = 0 if beyond is None else self._place(beyond, behind=True)
        for chunk in range(start // CHUNK, len(self.chunks)):
            end = min((chunk + 1) * CHUNK, len(self.numbers))
            yield from self._at(chunk, within, range(max(chunk * CHUNK, start), end))

    def _at(self, chunk: int, within: BitMap, places: range) -> Iterator[Position]:
        """Yield the positions of a chunk's postings in these places, in order."""
        keys, numbers, hits = self.keys, self.numbers, self.chunks[chunk] & within
        if len(hits) > FEW:
            return ((keys[i], numbers[i]) for i in places if numbers[i] in hits)
        rank, of, first = self.chunks[chunk].rank, self.places[chunk], chunk * CHUNK
        found = sorted((first + of[rank(n) - 1] for n in hits), reverse=places.step < 0)
        return ((keys[i], numbers[i]) for i in found if i in places)

    def _place(self, position: Position, *, behind: bool = False) -> int:
        """Return the index of a position in the arrays, or the index after it."""
        key, number = position
        first, last = bisect_left(self.keys, key), bisect_right(self.keys, key)
        bisect = bisect_right if behind else bisect_left
        return bisect(self.numbers, number, first, last)


def _by_number(numbers: array[int]) -> array[int]:
    return array("H", sorted(range(len(numbers)), key=numbers.__getitem__))
