"""What a process remembers of what it has rendered: the newest, up to a number."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from itertools import islice


class Kept[Key: Hashable, Value]:
    """A dictionary that forgets its older half when it is full.

    Threads share it without a lock: each step is atomic in the interpreter, and two threads that
    render the same at once only do the work twice. What is stored never changes.
    """

    def __init__(self, most: int) -> None:
        self.most = most
        self._values: dict[Key, Value] = {}

    def get(self, keys: Iterable[Key]) -> dict[Key, Value]:
        """Return the stored values of these keys."""
        values = self._values
        return {key: values[key] for key in keys if key in values}

    def put(self, values: Mapping[Key, Value]) -> None:
        """Store these values too."""
        if len(self._values) + len(values) > self.most:
            old = islice(list(self._values.items()), len(self._values) // 2, None)
            self._values = dict(old)
        self._values.update(values)

    def forget(self) -> None:
        """Forget everything, as after a restart."""
        self._values = {}
