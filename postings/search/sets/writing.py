"""Writes a snapshot: from all postings, or from an older one and the postings that changed."""

from __future__ import annotations

import heapq
import json
import zlib
from array import array
from collections.abc import Callable, Iterable, Iterator
from itertools import count, groupby
from operator import itemgetter
from typing import IO, Any

from pyroaring import BitMap

from postings.search.sets.gathering import Gathering, Record
from postings.search.sets.order import CHUNK, Position, places_in_chunks
from postings.search.sets.rows import BREAK, ORDERS, Posting
from postings.search.sets.snapshot import (
    BREAK_CHARACTER,
    FORMAT,
    HEADER,
    INTEGERS,
    MAGIC,
    PREFIX,
    Snapshot,
    character,
)

MANY = 1_000  # terms or rows between two looks at whether to stop

type SafePoint = Callable[[], None]


def nowhere() -> None:
    """Never stop."""


class Characters(dict[str, str]):
    """Characters for words in rows, each given once; those of an older snapshot stay."""

    def __init__(self, old: Snapshot | None) -> None:
        super().__init__({BREAK: BREAK_CHARACTER})
        self._old = old
        self.next_code = old.header["next_code"] if old else 1
        self.new: dict[str, int] = {}

    def __missing__(self, word: str) -> str:
        entry = self._old.find("w", word) if self._old else None
        code = self._old.codes[entry] if self._old and entry is not None else 0
        if not code:
            code = self.new[word] = self.next_code
            self.next_code += 1
        self[word] = character(code)
        return self[word]


class Writer:
    """Writes one file, section by section."""

    def __init__(self, out: IO[bytes], safe_point: SafePoint = nowhere) -> None:
        self._out, self._safe_point = out, safe_point
        self._sections: dict[str, tuple[int, int]] = {}
        self._checksums: dict[str, int] = {}
        self._kinds: dict[str, list[int]] = {}

    def write(
        self, postings: Iterable[Posting], facts: Callable[[int], dict[str, Any]],
        *, old: Snapshot | None = None, changed: BitMap | None = None, folder: str | None = None,
    ) -> None:  # fmt: skip
        """Write what `old` has without the changed postings, and these, by number.

        `facts` are for the header: they are asked for at the end, with the number of all postings.
        `folder` is for temporary files.
        """
        characters, changed = Characters(old), changed or BitMap()
        gathering = Gathering(folder, characters, old.common if old else None)
        try:
            for at, posting in enumerate(postings):
                if at % MANY == 0:
                    self._safe_point()
                gathering.add(posting)
            runs = gathering.runs()
            kept = old.all - changed if old else BitMap()
            self._out.write(bytes(HEADER))
            chunks = [self._write_order(name, gathering, old, kept) for name in ORDERS]
            self._write_sets([*runs, *map(iter, chunks)], old, changed, characters)
            self._write_rows(gathering, old, kept)
            self._section("common", ["\n".join(sorted(gathering.common)).encode()])
            number = len(kept) + len(gathering.numbers)
            self._write_header({**facts(number), "next_code": characters.next_code})
        finally:
            gathering.close()

    # Sections

    def _section(self, name: str, pieces: Iterable[bytes | array[int]]) -> None:
        start, checksum = self._out.tell(), 0
        for piece in pieces:
            self._out.write(piece)
            checksum = zlib.crc32(piece, checksum)
        self._sections[name], self._checksums[name] = (start, self._out.tell()), checksum

    def _write_order(
        self, name: str, gathering: Gathering, old: Snapshot | None, kept: BitMap
    ) -> list[Record]:
        """Write an order; return the sets of its blocks."""
        fresh: Iterable[Position] = sorted(
            zip(gathering.keys[ORDERS.index(name)], gathering.numbers, strict=True)
        )
        if old:
            of = old.orders[name]
            before = (p for p in zip(of.keys, of.numbers, strict=True) if p[1] in kept)
            fresh = heapq.merge(before, fresh)
        keys, numbers = array("q"), array("I")
        for key, number in fresh:
            keys.append(key)
            numbers.append(number)
        for part, values in (
            ("keys", keys), ("numbers", numbers), ("places", places_in_chunks(numbers))
        ):  # fmt: skip
            self._section(f"{name}.{part}", [values])
        return [
            (f"order.{name}={at // CHUNK:06}".encode(), numbers[at : at + CHUNK].tobytes())
            for at in range(0, len(numbers), CHUNK)
        ]

    def _write_sets(
        self, runs: list[Iterator[Record]], old: Snapshot | None, changed: BitMap,
        characters: Characters,
    ) -> None:  # fmt: skip
        directory = {name: array(INTEGERS[name]) for name in
                     ("key_ends", "set_ends", "sums", "counts", "codes")}  # fmt: skip
        keys, codes = bytearray(), directory["codes"]

        def sets() -> Iterator[bytes]:
            end = 0
            for key, numbers, data, code in _merged(runs, old, changed, self._safe_point):
                kind, _, value = key.partition(b"=")
                text = kind.decode()
                self._kinds.setdefault(text, [len(codes), 0])[1] = len(codes) + 1
                keys.extend(value)
                end += len(data)
                directory["key_ends"].append(len(keys))
                directory["set_ends"].append(end)
                directory["sums"].append(zlib.crc32(data))
                directory["counts"].append(numbers)
                codes.append(code or (characters.new.get(value.decode(), 0) if text == "w" else 0))
                yield data

        self._section("sets", sets())
        self._section("keys", [bytes(keys)])
        for name, values in directory.items():
            self._section(name, [values])

    def _write_rows(self, gathering: Gathering, old: Snapshot | None, kept: BitMap) -> None:
        fresh = dict(zip(gathering.numbers, gathering.row_lengths, strict=True))
        ends, sums = array("Q"), array("I")
        gathering.rows.seek(0)

        def rows() -> Iterator[bytes]:
            end = 0
            for at, number in enumerate(kept | BitMap(gathering.numbers)):
                if at % MANY == 0:
                    self._safe_point()
                if number in fresh or old is None:
                    row = gathering.rows.read(fresh[number])
                else:
                    row = old.row_of(number)
                end += len(row)
                ends.append(end)
                sums.append(zlib.crc32(row))
                yield row

        self._section("rows", rows())
        self._section("row_ends", [ends])
        self._section("row_sums", [sums])

    def _write_header(self, facts: dict[str, Any]) -> None:
        places = {"sections": self._sections, "sums": self._checksums, "kinds": self._kinds}
        text, start = json.dumps(facts | places).encode(), self._out.tell()
        self._out.write(text)
        self._out.seek(0)
        self._out.write(PREFIX.pack(MAGIC, FORMAT, start, len(text), zlib.crc32(text)))


def _merged(
    runs: list[Iterator[Record]], old: Snapshot | None, changed: BitMap, safe_point: SafePoint
) -> Iterator[tuple[bytes, int, bytes, int]]:
    """Yield each term that a posting has, sorted, with their number, its set, and its code."""
    merged = heapq.merge(_old_entries(old), *map(_numbered, runs, count()))
    for at, (key, of) in enumerate(groupby(merged, key=itemgetter(0))):
        if at % MANY == 0:
            safe_point()
        parts = list(of)
        found, data, code = BitMap(), b"", 0
        if old and parts[0][1] < 0:
            entry = parts.pop(0)[3]
            data, code = old.bytes_of(entry), old.codes[entry]
            found = BitMap.deserialize(data)
            if not parts and not found.intersect(changed):
                yield key, old.counts[entry], data, code
                continue
            found -= changed
        fresh = array("I")
        for part in parts:
            fresh.frombytes(part[2])
        found |= BitMap(fresh)
        if found:
            yield key, len(found), found.serialize(), code


def _numbered(run: Iterator[Record], at: int) -> Iterator[tuple[bytes, int, bytes, int]]:
    return ((key, at, data, 0) for key, data in run)


def _old_entries(old: Snapshot | None) -> Iterator[tuple[bytes, int, bytes, int]]:
    """Yield the terms of an older snapshot with the number of their entry, but for blocks."""
    for kind in sorted(old.header["kinds"], key=lambda kind: f"{kind}=") if old else ():
        if old and not kind.startswith("order."):
            for value, entry in old.entries(kind):
                yield f"{kind}={value}".encode(), -1, b"", entry
