"""Many names in little memory."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable


class NameTable:
    """Values by name, such as codes of regions; several of a name stay in the order they came.

    It keeps the hashes of names in order, and the number of each value: ten bytes for a name and a
    value, where a dictionary of sets takes some hundreds. At most 65,536 values can differ.
    """

    def __init__(self, named: Iterable[tuple[str, str]]) -> None:
        hashes, numbers = array("q"), array("H")
        values: dict[str, int] = {}
        for name, value in named:
            hashes.append(hash(name))
            numbers.append(values.setdefault(value, len(values)))
        order = sorted(range(len(hashes)), key=hashes.__getitem__)
        self._hashes = array("q", map(hashes.__getitem__, order))
        self._numbers = array("H", map(numbers.__getitem__, order))
        self._values = list(values)

    def __getitem__(self, name: str) -> list[str]:
        key = hash(name)
        found = range(bisect_left(self._hashes, key), bisect_right(self._hashes, key))
        return [self._values[self._numbers[at]] for at in found]

    def __contains__(self, name: str) -> bool:
        key = hash(name)
        at = bisect_left(self._hashes, key)
        return at < len(self._hashes) and self._hashes[at] == key
