"""What changed since the snapshot, as each process keeps it in memory."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from pyroaring import BitMap

from postings.search.sets.rows import Posting

_SEPARATOR = "\0"  # no word has it


class Changed(NamedTuple):
    """What is kept of a changed posting."""

    terms: dict[str, Iterable[str]]
    row: str  # its words in order; one text takes less than many
    read_from: int


@dataclass(frozen=True)
class Changes:
    """Changed postings with their new terms, if they are still live; never changed itself."""

    numbers: BitMap = field(default_factory=BitMap)  # those gone, too
    postings: dict[int, Changed] = field(default_factory=dict)
    sets: dict[str, dict[str, BitMap]] = field(default_factory=dict)

    def with_changed(self, numbers: BitMap, postings: Sequence[Posting]) -> Changes:
        """Return the changes in which these numbers have only these postings' terms."""
        sets = {kind: dict(of) for kind, of in self.sets.items()}
        kept = self.postings.copy()
        for number in numbers & BitMap(kept):
            _take_out(sets, number, kept.pop(number))
        for posting in postings:
            row = _SEPARATOR.join(["", *posting.row, ""])
            terms = _put_in(sets, posting)
            kept[posting.number] = Changed(terms, row, posting.read_from)
        return Changes(self.numbers | numbers, kept, sets)

    def read_from(self, number: int) -> int | None:
        """Return the hash of what a changed posting was made of; None for others."""
        changed = self.postings.get(number)
        return changed.read_from if changed else None

    def get(self, kind: str, value: str) -> BitMap | None:
        """Return the changed postings with a term; do not change the set."""
        return self.sets.get(kind, {}).get(value)

    def in_a_row(self, words: Sequence[str]) -> Iterable[int]:
        """Return the changed postings that have the words in a row."""
        sets = [self.get("w", word) for word in words]
        known = [numbers for numbers in sets if numbers]
        if len(known) < len(sets):
            return []
        wanted = _SEPARATOR.join(["", *words, ""])
        return [n for n in BitMap.intersection(*known) if wanted in self.postings[n].row]


def _take_out(sets: dict[str, dict[str, BitMap]], number: int, changed: Changed) -> None:
    numbers = BitMap([number])
    for kind, values in changed.terms.items():
        for value in values:
            left = sets[kind][value] - numbers
            if left:
                sets[kind][value] = left
            else:
                del sets[kind][value]


def _put_in(sets: dict[str, dict[str, BitMap]], posting: Posting) -> dict[str, Iterable[str]]:
    """Return the terms of a posting, once they are in the sets."""
    number = BitMap([posting.number])
    terms = dict[str, Iterable[str]]()
    for kind, values in posting.terms.items():
        of = sets.setdefault(kind, {})
        for value in values:
            of[value] = of[value] | number if value in of else number
        terms[kind] = tuple(values)
    return terms
