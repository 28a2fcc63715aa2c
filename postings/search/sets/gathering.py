"""Gathers the terms of many postings into runs, each sorted by term, in memory and on disk.

Most terms come in chunks of text, which repeat: so postings are gathered by chunk, and chunks are
resolved into terms once a run.
"""

from __future__ import annotations

import struct
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from io import BytesIO
from itertools import chain, pairwise
from tempfile import TemporaryFile
from typing import IO

from postings.search.analysis import Chunk
from postings.search.sets.rows import BREAK, ORDERS, Posting

MOST_NUMBERS = 4_000_000  # in memory, over all terms; more are put on disk
SAMPLE = 2_000  # postings by which common words are told
COMMON = 0.02  # the share of postings that have a common word
LENGTHS = struct.Struct("<II")

type Record = tuple[bytes, bytes]  # kind=value, and the numbers of its postings
type Characters = Mapping[str, str]  # of words in rows


class Gathered:
    """A chunk of text, which stands for its terms until they are put on disk."""

    __slots__ = ("chunk", "common", "numbers", "text")

    def __init__(self, chunk: Chunk, characters: Characters, common: frozenset[str]) -> None:
        self.chunk, self.numbers = chunk, array("I")
        self.text = "".join(map(characters.__getitem__, chunk.row))
        self.common = tuple(word if word in common else "" for word in chunk.row)


class Gathering:
    """Postings in ascending order; `common` are the words whose pairs get sets, None for unknown.

    On a small board no words are common: to look at all its postings takes no time. `folder` is for
    what does not fit into memory; without one, there is little.
    """

    def __init__(
        self, folder: str | None, characters: Characters, common: Iterable[str] | None
    ) -> None:
        self._folder, self._characters = folder, characters
        self._undecided: list[Posting] | None = [] if common is None else None
        self.common = frozenset(common or ())
        self.numbers, self.row_lengths = array("I"), array("I")
        self.keys = [array("q") for _ in ORDERS]
        self.rows: IO[bytes] = TemporaryFile(dir=folder) if folder else BytesIO()  # noqa: SIM115
        self._terms: dict[str, dict[str, array[int]]] = {}
        self._chunks: dict[int, Gathered] = {}  # by identity, which is quicker than by text
        self._size = 0
        self._spilled: list[IO[bytes]] = []

    def add(self, posting: Posting) -> None:
        """Add a posting with a higher number than those before."""
        if self._undecided is None:
            self._add(posting)
            return
        self._undecided.append(posting)
        if len(self._undecided) == SAMPLE:
            words = Counter(word for one in self._undecided for word in set(one.row) if word)
            self.common = frozenset(w for w, number in words.items() if number > COMMON * SAMPLE)
            self._decided()

    def _decided(self) -> None:
        waiting, self._undecided = self._undecided or (), None
        for posting in waiting:
            self._add(posting)

    def _add(self, posting: Posting) -> None:
        number = posting.number
        self.numbers.append(number)
        for keys, key in zip(self.keys, posting.positions, strict=True):
            keys.append(key)
        for kind, values in posting.facts.items():
            self._put(kind, values, number)
        known = self._chunks.get
        words = [known(id(chunk)) or self._gathered(chunk) for chunk in posting.chunks]
        for word in set(words):
            word.numbers.append(number)
        row = "".join([word.text for word in words]).encode()
        self.row_lengths.append(len(row))
        self.rows.write(row)
        if self.common:
            common = chain.from_iterable([word.common for word in words])
            self._put("p", {f"{a} {b}" for a, b in pairwise(common) if a and b}, number)
        self._size += len(words)
        if self._size > MOST_NUMBERS:
            self._spill()

    def _gathered(self, chunk: Chunk) -> Gathered:
        word = Gathered(chunk, self._characters, self.common)
        self._chunks[id(chunk)] = word
        return word

    def _put(self, kind: str, values: Iterable[str], number: int) -> None:
        of = self._terms.setdefault(kind, {})
        for value in values:
            known = of.get(value)
            if known is None:
                of[value] = array("I", (number,))
            else:
                known.append(number)
            self._size += 1

    def _in_memory(self) -> Iterator[Record]:
        words: dict[str, list[bytes]] = {}
        for word in self._chunks.values():
            numbers = word.numbers.tobytes()
            for term in word.chunk.row + word.chunk.beside:
                words.setdefault(term, []).append(numbers)
        words.pop(BREAK, None)
        for kind in sorted([*self._terms, "w"], key=lambda kind: f"{kind}="):
            if kind == "w":
                for term in sorted(words):
                    yield f"w={term}".encode(), b"".join(words[term])
                continue
            for value, known in sorted(self._terms[kind].items()):
                yield f"{kind}={value}".encode(), known.tobytes()

    def _spill(self) -> None:
        file = TemporaryFile(dir=self._folder)  # noqa: SIM115  (read later, and gone by itself)
        for key, numbers in self._in_memory():
            file.write(LENGTHS.pack(len(key), len(numbers)) + key + numbers)
        self._spilled.append(file)
        self._terms, self._chunks, self._size = {}, {}, 0

    def runs(self) -> list[Iterator[Record]]:
        """Return all runs, those of lower numbers first; add nothing afterwards."""
        self._decided()
        return [*map(_records, self._spilled), self._in_memory()]

    def close(self) -> None:
        """Give back the room on disk."""
        for file in (self.rows, *self._spilled):
            file.close()


def _records(file: IO[bytes]) -> Iterator[Record]:
    file.seek(0)
    while lengths := file.read(LENGTHS.size):
        key, numbers = LENGTHS.unpack(lengths)
        yield file.read(key), file.read(numbers)
