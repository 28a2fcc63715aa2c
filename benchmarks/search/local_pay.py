"""Measures the pay of postings with several ranges at a place.

Run `python -m benchmarks.search.local_pay`. The terms are made in memory: a million postings, of
which every twentieth has three ranges in states of one country. A search of that country is the
worst case.
"""

from __future__ import annotations

import os
import random
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import django
from pyroaring import BitMap

POSTINGS, EVERY, RANGES, STATES, AMOUNTS = 1_000_000, 20, 3, 50, 400
LEAST = 60_000_000  # cents a year


class Version:
    """A version of the index, as far as pay ranges need it."""

    def __init__(self, terms: Mapping[str, BitMap]) -> None:
        self.terms = terms

    def all_of(self, kind: str) -> Mapping[str, BitMap]:
        """Return all ranges."""
        return self.terms


def main() -> None:
    """Print milliseconds."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "jobboard.settings")
    django.setup()
    from postings.search.sets.order import EVERYTHING

    terms = _terms()
    print(f"{len(terms):,} terms of {POSTINGS // EVERY * RANGES:,} ranges")  # noqa: T201
    first, same = Version(terms), Version({value: BitMap(of) for value, of in terms.items()})
    own = BitMap(range(POSTINGS))
    for name, version, keys in (
        ("a country, first time", first, ["inUS"]),
        ("a country, again", first, ["inUS"]),
        ("a country, next version with the same ranges", same, ["inUS"]),
        ("a state", same, ["in7", "at7"]),
    ):
        pay = _pay(name, version, keys)
        _timed(f"{name}: filter", lambda pay=pay: pay.between(own, LEAST, EVERYTHING[1]))


def _terms() -> dict[str, BitMap]:
    chance, found = random.Random(1), defaultdict[str, list[int]](list)
    for number in range(0, POSTINGS, EVERY):
        for state in chance.sample(range(STATES), RANGES):
            cents = 100_000 * chance.randint(400, 400 + AMOUNTS)
            for key in (f"at{state}", f"in{state}", "inUS"):
                found[f"{key} {cents}"].append(number)
    return {value: BitMap(numbers) for value, numbers in found.items()}


def _pay(name: str, version: Any, keys: Iterable[str]) -> Any:
    from postings.search.local_pay import local_pay

    return _timed(f"{name}: pay by place", lambda: local_pay(version, lambda: keys))


def _timed[T](name: str, run: Callable[[], T]) -> T:
    start = time.perf_counter()
    result = run()
    print(f"{name}: {(time.perf_counter() - start) * 1000:.1f} ms")  # noqa: T201
    return result


if __name__ == "__main__":
    main()
