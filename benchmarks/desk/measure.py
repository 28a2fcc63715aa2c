"""Asks for each page of the desk in turn with the bare floor."""

from __future__ import annotations

import json
import statistics
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlencode

from benchmarks.search.asking import Answer, Asker

TARGET = 40  # × the bare floor
ROWS = 20  # that the floor reads
ENTER = "/admin/bench/enter/"


@dataclass
class Row:
    """A page: its medians in milliseconds, and the statements and bytes of one request."""

    name: str
    p50: float
    floor: float
    statements: int
    size: int

    @property
    def is_met(self) -> bool:
        """Return whether the page meets the target."""
        return self.p50 <= TARGET * self.floor

    def cells(self) -> list[str]:
        """Return the row as text."""
        return [
            self.name, f"{self.p50:.1f}", f"{self.floor:.2f}", f"{self.p50 / self.floor:.1f}",
            str(self.statements), f"{self.size / 1000:.0f}", "" if self.is_met else "missed",
        ]  # fmt: skip


def measured(pages: str, port: int, floor: Asker, *, requests: int) -> Iterator[Row]:
    """Yield the rows of these pages: JSON, a list of name, path, and who opens it."""
    asker, cookies = Asker(port), dict[str, str]()
    for name, path, who in json.loads(pages):
        if who not in cookies:
            entered = asker.page(f"{ENTER}?{urlencode({'who': who})}")
            cookies[who] = _cookie(entered)
        yield _timed(asker, floor, name, path, cookies[who], requests)


def _cookie(answer: Answer) -> str:
    set_here = answer.headers.get_all("Set-Cookie") or []
    return "; ".join(one.partition(";")[0] for one in set_here)


def _timed(
    asker: Asker, floor: Asker, name: str, path: str, cookie: str, requests: int
) -> Row:  # fmt: skip
    asker.ask(path, Cookie=cookie)  # the first one reads templates and plans
    first = asker.ask(path, plain=True, Cookie=cookie, **{"X-Bench": "1"})
    if first.status != 200:
        where = first.headers.get("Location", "")
        sys.exit(f"{path} answered {first.status} {where}")
    size = len(first.body)
    taken, floors = [], []
    for number in range(requests):
        bare = f"/jobs/floor/?{urlencode({'bytes': size, 'first': 1 + number * ROWS})}"
        taken.append(asker.page(path, Cookie=cookie).milliseconds)
        floors.append(floor.page(bare).milliseconds)
    statements = int(first.headers["X-Statements"])
    return Row(name, statistics.median(taken), statistics.median(floors), statements, size)
