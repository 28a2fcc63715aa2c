"""A client that requests pages of servers in turn, or over several connections at once.

The speed of a machine changes every second, so compared servers answer in turn.
"""

from __future__ import annotations

import http.client
import statistics
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from threading import Thread

ANEW = {"X-Bench-Anew": "1"}  # the board makes the page again, although it keeps finished ones
# As browsers send it. Each build chooses one of these encodings.
HEADERS = {
    "Accept-Encoding": "gzip, deflate, br, zstd", "User-Agent": "benchmark", "Accept": "text/html",
}  # fmt: skip
FRESH = 2.0  # seconds before a new connection, because servers close idle ones
FINE = (200, 410)
ATTEMPTS = 20
BUSY = 503  # the board gives up a page that waits too long, which is a failure to count


@dataclass
class Answer:
    """A response, and its milliseconds from the request to the last byte."""

    milliseconds: float
    status: int
    headers: http.client.HTTPMessage
    body: bytes


class Asker:
    """One connection that stays open."""

    def __init__(self, port: int) -> None:
        self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
        self._last = 0.0

    def ask(self, path: str, *, plain: bool = False, **headers: str) -> Answer:
        """Return the answer to one request; with `plain`, without compression."""
        sent = HEADERS | headers | ({"Accept-Encoding": "identity"} if plain else {})
        if time.monotonic() - self._last > FRESH:
            self._connection.close()
            self._connection.connect()  # not part of the time
        start = time.perf_counter()
        self._connection.request("GET", path, headers=sent)
        response = self._connection.getresponse()
        body = response.read()
        taken = 1000 * (time.perf_counter() - start)
        self._last = time.monotonic()
        return Answer(taken, response.status, response.headers, body)

    def page(self, path: str, **headers: str) -> Answer:
        """Return a page; raise RuntimeError if the status is an error other than 503."""
        answer = self.ask(path, **headers)
        if answer.status not in (*FINE, BUSY):
            raise RuntimeError(f"{path} answered {answer.status}: {answer.body[:200]!r}")
        return answer

    def text(self, path: str) -> str:
        """Return a page as text."""
        return self.steady(path).body.decode()

    def steady(self, path: str) -> Answer:
        """Return an answer without compression; try again while the board gives up."""
        for _ in range(ATTEMPTS):
            answer = self.ask(path, plain=True)
            if answer.status != BUSY:
                break
        return answer


@dataclass
class Timing:
    """Latencies of requests in milliseconds, and the bytes of the largest response as sent."""

    p50: float
    p95: float
    worst: float
    a_second: float
    bytes: int
    failed: int  # answers with the status 503


@dataclass
class Side:
    """A server, the addresses to request, and the milliseconds and bytes of its responses."""

    asker: Asker
    paths: Sequence[str]
    taken: list[float] = field(default_factory=list)
    sizes: list[int] = field(default_factory=list)
    failed: int = 0
    headers: dict[str, str] = field(default_factory=dict)

    def ask(self, number: int) -> None:
        """Request the address with this number; after the last, the first follows."""
        answer = self.asker.page(self.paths[number % len(self.paths)], **self.headers)
        self.taken.append(answer.milliseconds)
        self.sizes.append(len(answer.body))
        self.failed += answer.status == BUSY

    def timing(self, seconds: float | None = None) -> Timing:
        """Return the latencies; pass the `seconds` of the whole if the requests overlapped."""
        passed = sum(self.taken) / 1000 if seconds is None else seconds
        return Timing(
            statistics.median(self.taken), percentile(self.taken, 95), max(self.taken),
            len(self.taken) / passed, max(self.sizes), self.failed,
        )  # fmt: skip


def percentile(values: Sequence[float], percent: int) -> float:
    """Return a percentile, also of a single value."""
    if len(values) < 2:
        return values[0]
    return statistics.quantiles(values, n=100, method="inclusive")[percent - 1]


def in_turn(sides: Sequence[Side], *, requests: int) -> None:
    """Send this many requests to each side; each round begins with another side."""
    for number in range(requests):
        first = number % len(sides)
        for side in (*sides[first:], *sides[:first]):
            side.ask(number)


def at_once(
    port: int, paths: Sequence[str], *, requests: int, connections: int,
    headers: dict[str, str] | None = None,
) -> Timing:  # fmt: skip
    """Return latencies over connections that each send the next request after a response."""
    sides = [Side(Asker(port), paths, headers=headers or {}) for _ in range(connections)]
    threads = [
        Thread(target=_ask_all, args=(side, range(first, requests, connections)))
        for first, side in enumerate(sides)
    ]
    start = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    passed = time.perf_counter() - start
    together = Side(sides[0].asker, paths)
    for side in sides:
        together.taken += side.taken
        together.sizes += side.sizes
        together.failed += side.failed
    if len(together.taken) != requests:
        raise RuntimeError("A request failed.")
    return together.timing(passed)


def _ask_all(side: Side, numbers: range) -> None:
    for number in numbers:
        side.ask(number)


def mixed(lists: Sequence[Sequence[str]], *, rounds: int = 30) -> list[str]:
    """Return addresses from all lists in turn; a list that ends starts again."""
    return [paths[number % len(paths)] for number in range(rounds) for paths in lists]
