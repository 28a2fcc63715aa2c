"""The snapshot file: all live postings' sets by term, their words in order, and three orders.

Laid out for memory mapping, so that processes share its pages: sets are taken out one by one when
they are asked for. Integers are little-endian. After HEADER bytes come

- `sets`: Roaring bitmaps in their portable format, one a term;
- the directory, one entry a term, sorted by kind and value: `keys` (UTF-8, `key_ends`), `set_ends`,
  `sums` (CRC-32 of each set), `counts`, and `codes`, which stand for words in `rows`;
- `rows`: the words of each posting in order, each as its code's character (`row_ends`, `row_sums`);
- for each order its keys, numbers and places, see `order`; blocks are sets of the kind
  `order.NAME`;
- `common`: the words whose pairs have sets.

JSON at the end says where everything is, and which database it is of.
"""

from __future__ import annotations

import json
import struct
import sys
import zlib
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import pairwise
from mmap import mmap
from threading import Lock
from typing import Any

from pyroaring import BitMap

from postings.search.sets.order import Order
from postings.search.sets.rows import LOCATED, ORDERS

FORMAT = 1  # raise it with any change of how a file is laid out
MAGIC = b"jobboard search\0"
PREFIX = struct.Struct("<16sIQII")  # magic, format, place, length and sum of the JSON
HEADER = 64  # bytes at the beginning, for the prefix
INTEGERS = {
    "key_ends": "Q", "set_ends": "Q", "sums": "I", "counts": "I", "codes": "I", "row_ends": "Q",
    "row_sums": "I",
    **{f"{order}.{part}": kind for order in ORDERS
       for part, kind in (("keys", "q"), ("numbers", "I"), ("places", "H"))},
}  # fmt: skip
WORDS = ("w", "t", "c", "title", "title~", "tp", "size", "p")
TYPED = frozenset((*WORDS, *LOCATED))  # kinds that candidates ask for by typing
UNCHECKED = ("sets", "rows")  # at once: each set and each row has a sum of its own
MOST_CACHED = 12 * 2**20  # bytes of sets
OVERHEAD = 200  # bytes of a set in memory, beside what it holds
NOTHING = BitMap()

BREAK_CHARACTER = "\0"  # stands for BREAK in a row
# Codes, from 1 on, become characters. UTF-8 makes early ones short and none part of another.
_SURROGATES, _LEADS, _TRAILS = 0xD800, 0x10E000, 0x10F000
_SINGLE = _LEADS - 0x800

if sys.byteorder != "little":
    raise ImportError("Snapshots of search need a little-endian machine.")


class UnusableSnapshotError(Exception):
    """The file is damaged, or of another version of the program."""


class Sets:
    """The sets that were asked for last, up to a number of bytes."""

    def __init__(self, most: int = MOST_CACHED) -> None:
        self._most, self._size = most, 0
        self._sets: dict[Any, tuple[BitMap, int]] = {}
        self._lock = Lock()

    def get(self, key: Any, make: Callable[[], tuple[BitMap, int]]) -> BitMap:
        """Return the set of a key; `make` returns a new one with its size in bytes."""
        kept = self._sets.get(key)
        if kept is None:
            found, size = make()
            kept = found, size + OVERHEAD
        with self._lock:
            self._size -= self._sets.pop(key, (kept[0], 0))[1]
            self._sets[key] = kept
            self._size += kept[1]
            while self._size > self._most:
                self._size -= self._sets.pop(next(iter(self._sets)))[1]
        return kept[0]

    def drop(self, which: Callable[[Any], bool]) -> None:
        """Drop the sets of some keys."""
        with self._lock:
            for key in filter(which, list(self._sets)):
                self._size -= self._sets.pop(key)[1]


class Snapshot:
    """A mapped file, or its bytes."""

    def __init__(self, data: mmap | bytes) -> None:
        """Raise UnusableSnapshotError if it can't be of this version."""
        self._data = data
        self.header = header_of(data)
        view = memoryview(data)
        self.sections = {name: view[a:b] for name, (a, b) in self.header["sections"].items()}
        for name, section in self.sections.items():
            if name not in UNCHECKED and zlib.crc32(section) != self.header["sums"][name]:
                raise UnusableSnapshotError(f"{name} is damaged")
        of = {name: self.sections[name].cast(kind) for name, kind in INTEGERS.items()}  # type: ignore[call-overload]
        self._key_ends, self._set_ends, self._sums = of["key_ends"], of["set_ends"], of["sums"]
        self.counts, self.codes = of["counts"], of["codes"]
        self._row_ends, self._row_sums = of["row_ends"], of["row_sums"]
        self._starts = {name: start for name, (start, _) in self.header["sections"].items()}
        self._kinds: dict[str, list[int]] = self.header["kinds"]
        self._sets = Sets()
        self._all_of: dict[str, dict[str, BitMap]] = {}
        self.all = self.get("all", "")
        self.common = frozenset(str(self.sections["common"], "utf-8").split())
        self.orders = {name: self._order(name, of) for name in ORDERS}

    def _order(self, name: str, of: dict[str, memoryview]) -> Order:
        keys, numbers, places = (of[f"{name}.{part}"] for part in ("keys", "numbers", "places"))
        return Order(keys, numbers, places, lambda chunk: self.get(f"order.{name}", f"{chunk:06}"))

    # Terms

    def find(self, kind: str, value: str) -> int | None:
        """Return the entry of a term in the directory."""
        first, last = self._kinds.get(kind, (0, 0))
        wanted = value.encode()
        entry = bisect_left(range(last), wanted, first, last, key=self._key)
        return entry if entry < last and self._key(entry) == wanted else None

    def get(self, kind: str, value: str) -> BitMap:
        """Return the postings with a term; do not change the set."""
        entry = self.find(kind, value)
        return NOTHING if entry is None else self.set_of(entry)

    def all_of(self, kind: str) -> dict[str, BitMap]:
        """Return all values of a fact with their sets, which stay in memory; do not change them."""
        found = self._all_of.get(kind)
        if found is None:
            sets = {value: BitMap.deserialize(self.bytes_of(e)) for value, e in self.entries(kind)}
            found = self._all_of[kind] = sets
        return found

    def count(self, kind: str, value: str) -> int:
        """Return how many postings have a term."""
        entry = self.find(kind, value)
        return 0 if entry is None else self.counts[entry]

    def entries(self, kind: str, start: str = "") -> Iterator[tuple[str, int]]:
        """Yield the values of a kind that start so, sorted, with the entry of each."""
        first, last = self._kinds.get(kind, (0, 0))
        wanted = start.encode()
        for entry in range(bisect_left(range(last), wanted, first, last, key=self._key), last):
            key = self._key(entry)
            if not key.startswith(wanted):
                break
            yield key.decode(), entry

    def containing(self, kind: str, text: str) -> Iterator[str]:
        """Yield the values of a kind that contain a text."""
        first, last = self._kinds.get(kind, (0, 0))
        wanted, keys = text.encode(), self._starts["keys"]
        at, end = (keys + self._key_start(entry) for entry in (first, last))
        while (at := self._data.find(wanted, at, end)) >= 0:
            entry = bisect_left(self._key_ends, at - keys + 1, first, last)
            if keys + self._key_ends[entry] >= at + len(wanted):
                yield self._key(entry).decode()
            at = max(keys + self._key_ends[entry], at + 1)

    def set_of(self, entry: int) -> BitMap:
        """Return the set of an entry; do not change it."""
        return self._sets.get(entry, partial(self._taken, entry))

    def drop_typed(self) -> None:
        """Drop the sets of words and places that were taken out one by one."""
        entries = [range(*self._kinds[kind]) for kind in TYPED if kind in self._kinds]

        def is_typed(key: int | str | tuple[str, int, int]) -> bool:
            if isinstance(key, int):
                return any(key in some for some in entries)
            return isinstance(key, str)

        self._sets.drop(is_typed)

    def bytes_of(self, entry: int) -> bytes:
        """Return the set of an entry as it is in the file, after a check of its sum."""
        start = self._starts["sets"]
        first = self._set_ends[entry - 1] if entry else 0
        found = self._data[start + first : start + self._set_ends[entry]]
        if zlib.crc32(found) != self._sums[entry]:
            raise UnusableSnapshotError(f"the set of {self._key(entry).decode()} is damaged")
        return found

    def _taken(self, entry: int) -> tuple[BitMap, int]:
        found = self.bytes_of(entry)
        return BitMap.deserialize(found), len(found)

    def _key_start(self, entry: int) -> int:
        return int(self._key_ends[entry - 1]) if entry else 0

    def _key(self, entry: int) -> bytes:
        start = self._starts["keys"]
        return self._data[start + self._key_start(entry) : start + self._key_ends[entry]]

    def between(self, order: str, low: int, high: int) -> BitMap:
        """Return the postings with low <= key < high; do not change the set."""
        key = (order, low, high)
        return self._sets.get(key, lambda: sized(self.orders[order].loaded(low, high)))

    # Words in a row

    def row_of(self, number: int) -> bytes:
        """Return the words of a posting in order, as characters for their codes."""
        place = self.all.rank(number) - 1
        start = self._starts["rows"]
        first = self._row_ends[place - 1] if place else 0
        row = self._data[start + first : start + self._row_ends[place]]
        if zlib.crc32(row) != self._row_sums[place]:
            raise UnusableSnapshotError(f"the words of posting {number} are damaged")
        return row

    def in_a_row(self, words: Sequence[str]) -> BitMap:
        """Return the postings that have these words in a row; do not change the set.

        Pairs of common words have sets. Of the other postings with all words, each is looked at.
        """
        return self._sets.get(" ".join(words), lambda: sized(self._in_a_row(words)))

    def _in_a_row(self, words: Sequence[str]) -> BitMap:
        having = [self.get("w", word) for word in words]
        if not all(having):
            return BitMap()
        common = [pair for pair in pairwise(words) if self.common.issuperset(pair)]
        found = BitMap.intersection(*having, *(self.get("p", " ".join(pair)) for pair in common))
        if len(words) == 2 and common:
            return found
        codes = [self.codes[entry] for word in words if (entry := self.find("w", word)) is not None]
        if not all(codes):
            return BitMap()  # a word that is only beside others is in no row
        wanted, row_of = "".join(map(character, codes)).encode(), self.row_of
        return BitMap([number for number in found if wanted in row_of(number)])

    def verify(self) -> None:
        """Read everything; raise UnusableSnapshotError if something is damaged."""
        for name in UNCHECKED:
            if zlib.crc32(self.sections[name]) != self.header["sums"][name]:
                raise UnusableSnapshotError(f"{name} is damaged")


def sized(found: BitMap) -> tuple[BitMap, int]:
    """Return a set with about how many bytes it takes."""
    return found, min(2 * len(found), 131_072)


def header_of(data: mmap | bytes) -> dict[str, Any]:
    """Return the header of a file, or raise UnusableSnapshotError."""
    if len(data) < HEADER:
        raise UnusableSnapshotError("the file is too short")
    magic, version, start, length, checksum = PREFIX.unpack_from(data)
    if magic != MAGIC or version != FORMAT:
        raise UnusableSnapshotError("the file is of another version")
    text = data[start : start + length]
    if start + length != len(data) or zlib.crc32(text) != checksum:
        raise UnusableSnapshotError("the file is cut off, or its header is damaged")
    header: dict[str, Any] = json.loads(text)
    return header


def character(code: int) -> str:
    """Return what stands for a word in a row; no part of it stands for another one.

    The first million of words take one character, the others two that no other word uses.
    """
    if code < _SINGLE:
        return chr(code if code < _SURROGATES else code + 0x800)
    lead, trail = divmod(code - _SINGLE, 0x1000)
    return chr(_LEADS + lead) + chr(_TRAILS + trail)
