"""Postings sorted by one key, to iterate from any position or to cut at any key."""

from __future__ import annotations

import heapq
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from copy import copy

from pyroaring import BitMap

CHUNK = 4096  # postings of a block
FEW = CHUNK // 16  # hits in a chunk that are found one by one
EVERYTHING = (-(2**63), 2**63 - 1)

Position = tuple[int, int]  # (key, number of the posting)


class Order:
    """Numbers of postings by an integer key, ascending; equal keys by number.

    What a snapshot holds never changes. A change makes a new order over the same arrays that marks
    its number as stale there and puts it among the fresh ones.
    """

    def __init__(
        self, keys: Sequence[int], numbers: memoryview, places: memoryview,
        chunk: Callable[[int], BitMap],
    ) -> None:  # fmt: skip
        """Take keys and numbers, both sorted by (key, number).

        `chunk` returns the set of a block, `places` has for each block the indexes of its smallest
        number, its second smallest and so on.
        """
        self.keys, self.numbers, self.places, self.chunk = keys, numbers, places, chunk
        self.stale = BitMap()
        self.fresh: list[Position] = []

    def changed(self, changed: BitMap, positions: Iterable[Position]) -> Order:
        """Return the order in which the changed postings have these positions, and no others."""
        new = copy(self)
        new.stale = self.stale | changed
        kept = [position for position in self.fresh if position[1] not in changed]
        new.fresh = sorted([*kept, *positions])
        return new

    def between(self, low: int, high: int) -> BitMap:
        """Return the postings with low <= key < high."""
        return self.brought_up_to_date(self.loaded(low, high), low, high)

    def loaded(self, low: int, high: int) -> BitMap:
        """Return those that the snapshot has with low <= key < high."""
        start, end = bisect_left(self.keys, low), bisect_left(self.keys, high)
        first, last = -(-start // CHUNK), end // CHUNK  # whole chunks
        if first > last:
            return _set(self.numbers[start:end])
        edges = (self.numbers[start : first * CHUNK], self.numbers[last * CHUNK : end])
        return BitMap.union(*map(_set, edges), *map(self.chunk, range(first, last)))

    def brought_up_to_date(self, loaded: BitMap, low: int, high: int) -> BitMap:
        """Return what is loaded with what changed since; a new set."""
        fresh = self.fresh[bisect_left(self.fresh, (low, 0)) : bisect_left(self.fresh, (high, 0))]
        return (loaded - self.stale) | BitMap([number for _, number in fresh])

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
        for first in range(start - start % CHUNK, len(self.numbers), CHUNK):
            end = min(first + CHUNK, len(self.numbers))
            yield from self._at(first // CHUNK, within, range(max(first, start), end))

    def _at(self, chunk: int, within: BitMap, places: range) -> Iterator[Position]:
        """Yield the positions of a chunk's postings in these places, in order."""
        all_of_it = self.chunk(chunk)
        keys, numbers, hits = self.keys, self.numbers, all_of_it & within
        if len(hits) > FEW:
            return ((keys[i], numbers[i]) for i in places if numbers[i] in hits)
        rank, of, first = all_of_it.rank, self.places, chunk * CHUNK
        found = sorted((first + of[first + rank(n) - 1] for n in hits), reverse=places.step < 0)
        return ((keys[i], numbers[i]) for i in found if i in places)

    def _place(self, position: Position, *, behind: bool = False) -> int:
        """Return the index of a position in the arrays, or the index after it."""
        key, number = position
        first, last = bisect_left(self.keys, key), bisect_right(self.keys, key)
        bisect = bisect_right if behind else bisect_left
        return bisect(self.numbers, number, first, last)


def places_in_chunks(numbers: array[int]) -> array[int]:
    """Return for each block of CHUNK numbers the indexes of its smallest and so on."""
    places = array("H")
    for start in range(0, len(numbers), CHUNK):
        chunk = numbers[start : start + CHUNK]
        places.extend(sorted(range(len(chunk)), key=chunk.__getitem__))
    return places


def _set(numbers: memoryview) -> BitMap:
    copied = array("I")
    copied.frombytes(numbers.tobytes())
    return BitMap(copied)
