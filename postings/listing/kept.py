"""What a process remembers of what it has rendered: the newest, up to a number."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
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

    def made[Name: Hashable](
        self,
        keys: Mapping[Name, Key],
        make: Callable[[list[Name]], Iterable[tuple[Name, Value]]],
    ) -> dict[Name, Value]:
        """Return the values of these names, in their order, by their keys.

        `make` yields the missing ones, which are stored; a name that it leaves out is left out.
        """
        found = self.get(keys.values())
        missing = [name for name, key in keys.items() if key not in found]
        fresh = {keys[name]: value for name, value in make(missing)}
        self.put(fresh)
        found |= fresh
        return {name: found[key] for name, key in keys.items() if key in found}

    def forget(self) -> None:
        """Forget everything, as after a restart."""
        self._values = {}
