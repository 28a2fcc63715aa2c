"""A client that sends the next request on each connection as soon as it has a response."""

import http.client
import statistics
import time
from dataclasses import dataclass
from threading import Thread

HEADERS = {"Accept-Encoding": "gzip", "User-Agent": "benchmark", "Accept": "text/html"}


@dataclass
class Timing:
    """Latencies of requests in milliseconds."""

    p50: float
    p95: float
    worst: float
    a_second: float
    bytes: int


class Asker:
    """One connection that is kept open."""

    def __init__(self, port: int) -> None:
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)

    def ask(
        self, path: str, *, inside: bool = False
    ) -> tuple[float, http.client.HTTPResponse, bytes]:
        """Send a request; return its milliseconds, the response and the body."""
        start = time.perf_counter()
        headers = HEADERS | ({"X-Bench": "1"} if inside else {})
        self.connection.request("GET", path, headers=headers)
        response = self.connection.getresponse()
        body = response.read()
        return 1000 * (time.perf_counter() - start), response, body


def timing(port: int, paths: list[str], *, requests: int, connections: int) -> Timing:
    """Request these addresses in turn, over so many connections; return the timing."""
    taken: list[float] = []
    sizes: list[int] = []

    def loop(first: int) -> None:
        asker = Asker(port)
        for number in range(first, requests, connections):
            milliseconds, response, body = asker.ask(paths[number % len(paths)])
            if response.status not in (200, 410):
                raise RuntimeError(f"{paths[number % len(paths)]} answered {response.status}")
            taken.append(milliseconds)
            sizes.append(len(body))

    start = time.perf_counter()
    threads = [Thread(target=loop, args=(first,)) for first in range(connections)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if len(taken) != requests:
        raise RuntimeError("A request failed.")
    passed = time.perf_counter() - start
    cuts = statistics.quantiles(taken, n=20)
    return Timing(statistics.median(taken), cuts[18], max(taken), requests / passed, max(sizes))
