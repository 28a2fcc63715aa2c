"""Postings sorted by one key: walked from any position, cut at any key."""

from __future__ import annotations

import heapq
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

from pyroaring import BitMap

CHUNK = 2048  # postings; small enough to be looked through at once
FEW = 64  # hits in a chunk that are looked up one by one
EVERYTHING = (-(2**63), 2**63 - 1)

Position = tuple[int, int]  # (key, number of the posting)


class Order:
    """Numbers of postings by an integer key, ascending; equal keys by number.

    What was loaded stands in arrays that never move. A change marks its number as stale there and
    puts it among the fresh ones, which are merged in when they have become many.
    """

    def __init__(self, keys: array[int], numbers: array[int]) -> None:
        """Both sorted by (key, number), one key a number."""
        self.keys, self.numbers = keys, numbers
        starts = range(0, len(numbers), CHUNK)
        self.chunks = [BitMap(numbers[start : start + CHUNK]) for start in starts]
        self.stale = BitMap()
        self.fresh: list[Position] = []

    def change(self, changed: BitMap, positions: Iterable[Position]) -> None:
        """Let the changed postings stand at these positions, and nowhere else."""
        self.stale |= changed
        kept = [position for position in self.fresh if position[1] not in changed]
        self.fresh = sorted([*kept, *positions])
        if len(self.fresh) > 1000 + len(self.keys) // 50:
            self._merge()

    def _merge(self) -> None:
        keys, numbers = array("q"), array("I")
        gone = self.stale
        old = (p for p in zip(self.keys, self.numbers, strict=True) if p[1] not in gone)
        for key, number in heapq.merge(old, self.fresh):
            keys.append(key)
            numbers.append(number)
        self.__init__(keys, numbers)  # type: ignore[misc]

    def between(self, low: int, high: int) -> BitMap:
        """The postings with low <= key < high."""
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
        """The positions of these postings one by one, from the end or from behind a position."""
        loaded, fresh = within - self.stale, iter(self._fresh(within, descending, beyond))
        walked = self._down(loaded, beyond) if descending else self._up(loaded, beyond)
        return heapq.merge(walked, fresh, reverse=descending)

    def _fresh(self, within: BitMap, descending: bool, beyond: Position | None) -> list[Position]:
        fresh = [position for position in self.fresh if position[1] in within]
        if descending:
            return [p for p in reversed(fresh) if beyond is None or p < beyond]
        return [p for p in fresh if beyond is None or p > beyond]

    def _down(self, within: BitMap, beyond: Position | None) -> Iterator[Position]:
        keys, numbers = self.keys, self.numbers
        end = len(numbers) if beyond is None else self._place(beyond)
        for chunk in range((end - 1) // CHUNK, -1, -1) if end else ():
            for i in reversed(self._places(chunk, within)):
                if i < end:
                    yield keys[i], numbers[i]

    def _up(self, within: BitMap, beyond: Position | None) -> Iterator[Position]:
        keys, numbers = self.keys, self.numbers
        start = 0 if beyond is None else self._place(beyond, behind=True)
        for chunk in range(start // CHUNK, len(self.chunks)):
            for i in self._places(chunk, within):
                if i >= start:
                    yield keys[i], numbers[i]

    def _places(self, chunk: int, within: BitMap) -> list[int]:
        """Where in the arrays the postings of a chunk stand, in order."""
        hits = self.chunks[chunk] & within
        first = chunk * CHUNK
        numbers = self.numbers[first : first + CHUNK]
        if len(hits) < FEW:
            return sorted(first + numbers.index(number) for number in hits)
        return [first + i for i, number in enumerate(numbers) if number in hits]

    def _place(self, position: Position, *, behind: bool = False) -> int:
        """Where a position stands among the arrays, or would stand; or the place behind it."""
        key, number = position
        first, last = bisect_left(self.keys, key), bisect_right(self.keys, key)
        bisect = bisect_right if behind else bisect_left
        return bisect(self.numbers, number, first, last)
