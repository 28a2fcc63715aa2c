"""Measures what is read from outside in one go: the feeds for job sites and all sitemaps.

`python -m benchmarks.outside 100000` fills a board of so many live postings if there is none (see
`benchmarks.search.builds`), serves it as in production with one worker, and reads each feed once to
its end. It prints, as JSON: the time to the first byte against that of the bare floor of
`benchmarks.search`, the time and size of the whole, and the worker's memory at its end and at most
against that after a tenth.
"""

from __future__ import annotations

import http.client
import json
import re
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psutil

from benchmarks.search.builds import this_build
from benchmarks.search.serving import BARE, Served, collect_static, served

FEEDS = ("/feeds/indeed.xml", "/feeds/linkedin.xml")
PIECE = 256 * 1024
FIRST_BYTES = 15  # measurements of each
PAGE = b"<p>A page of the floor.</p>\n" * 2000


@dataclass
class Reading:
    """What reading one or several addresses to the end took."""

    worker: psutil.Process
    began: float = field(default_factory=time.perf_counter)
    read: int = 0  # bytes
    memory: list[tuple[int, int]] = field(default_factory=list)  # bytes read, resident memory

    def note(self, size: int) -> None:
        """Note a piece, and the worker's memory."""
        self.read += size
        self.memory.append((self.read, self.worker.memory_info().rss))

    def figures(self) -> dict[str, Any]:
        """Return time, size and growth of memory since a tenth was read."""
        tenth = next(rss for read, rss in self.memory if read >= self.read / 10)
        most = max(rss for read, rss in self.memory if read >= self.read / 10)
        return {
            "seconds": round(time.perf_counter() - self.began, 1),
            "mib": round(self.read / 2**20, 1),
            "worker_mib_after_a_tenth": round(tenth / 2**20, 1),
            "growth": round(most / tenth, 3),
        }


def answer(port: int, path: str) -> tuple[http.client.HTTPConnection, http.client.HTTPResponse]:
    """Return a connection and the answer that has begun on it, uncompressed."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=600)
    connection.connect()
    connection.request("GET", path, headers={"Accept-Encoding": "identity"})
    return connection, connection.getresponse()


def first_byte(port: int, path: str) -> float:
    """Return the median milliseconds to the first byte of the body; then leave."""
    taken = []
    for _ in range(FIRST_BYTES):
        began = time.perf_counter()
        connection, response = answer(port, path)
        if response.status != 200 or not response.read(1):
            raise RuntimeError(f"{path} answered {response.status}")
        taken.append(1000 * (time.perf_counter() - began))
        connection.close()
        time.sleep(0.2)
    return statistics.median(taken)


def pieces(port: int, path: str) -> Iterator[bytes]:
    """Yield a body in pieces; raises http.client.IncompleteRead if it breaks off."""
    connection, response = answer(port, path)
    while piece := response.read(PIECE):
        yield piece
    connection.close()


def feed(server: Served, path: str) -> dict[str, Any]:
    """Read a feed to its end."""
    reading, jobs, tail = Reading(server.processes()[0]), 0, b""
    for piece in pieces(server.port, path):
        jobs += (tail + piece).count(b"<job>") - tail.count(b"<job>")
        tail = piece[-4:]
        reading.note(len(piece))
    return {"jobs": jobs, **reading.figures()}


def sitemaps(server: Served) -> dict[str, Any]:
    """Read the index of sitemaps and every file in it."""
    reading, addresses, slowest = Reading(server.processes()[0]), 0, 0.0
    index = b"".join(pieces(server.port, "/sitemap.xml"))
    files = [one.decode() for one in re.findall(rb"<loc>https?://[^/]+([^<]+)</loc>", index)]
    for file in files:
        began = time.perf_counter()
        body = b"".join(pieces(server.port, file))
        slowest = max(slowest, time.perf_counter() - began)
        addresses += body.count(b"<loc>")
        reading.note(len(body))
    more = {"files": len(files), "addresses": addresses, "slowest_file_ms": round(1000 * slowest)}
    return {**more, **reading.figures()}


def floor(port: int) -> float:
    """Return the median milliseconds of the bare floor to its first byte."""
    return first_byte(port, "/jobs/floor/?first=1&bytes=20000")


def main(size: int) -> None:
    """Print the figures as JSON."""
    build = this_build()
    board = build.board(size)
    with tempfile.TemporaryDirectory(prefix="bench-outside-") as name, board.running() as url:
        folder = Path(name)
        (folder / "page.html").write_bytes(PAGE)
        collect_static(build, folder)
        with served(board, url, folder, settings=BARE) as bare:
            bare.wait_until_quiet()
            found: dict[str, Any] = {"live": size, "floor_ms": round(floor(bare.port), 2)}
        with served(board, url, folder) as server:
            server.wait_until_quiet()
            for path in (*FEEDS, "/sitemap.xml"):
                milliseconds = first_byte(server.port, path)
                found[path] = {
                    "first_byte_ms": round(milliseconds, 1),
                    "times_the_floor": round(milliseconds / found["floor_ms"], 1),
                }
            for path in FEEDS:
                found[path] |= feed(server, path)
            found["/sitemap.xml"] |= sitemaps(server)
    print(json.dumps(found, indent=2))  # noqa: T201


if __name__ == "__main__":
    main(int(sys.argv[1]))
