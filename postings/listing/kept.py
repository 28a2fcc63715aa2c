"""What a process keeps of what it has drawn: the newest, up to a number."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from itertools import islice


class Kept[Key: Hashable, Value]:
    """A dictionary that forgets the older half whenever it is full.

    Threads share it without a lock: each step is one of the interpreter's own, and two threads that
    draw the same at once only do it twice. What is kept is never changed.
    """

    def __init__(self, most: int) -> None:
        self.most = most
        self._values: dict[Key, Value] = {}

    def get(self, keys: Iterable[Key]) -> dict[Key, Value]:
        """Return what is there of these."""
        values = self._values
        return {key: values[key] for key in keys if key in values}

    def put(self, values: Mapping[Key, Value]) -> None:
        """Keep these, too."""
        if len(self._values) + len(values) > self.most:
            old = islice(list(self._values.items()), len(self._values) // 2, None)
            self._values = dict(old)
        self._values.update(values)

    def forget(self) -> None:
        """Begin anew, as after a restart."""
        self._values = {}
