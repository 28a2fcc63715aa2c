"""Measures long answers: `python -m benchmarks.outside 100000 1000000`.

It makes a board of so many live postings, serves it as in production with one worker, and reads
each feed for job sites to its end. Then it makes the board larger, until so many addresses of
postings are in the sitemaps, and reads the index and every file of postings. It prints, as JSON,
the time to the first byte against that of the bare floor of `benchmarks.search`, asked in turn, the
time and size of the whole, and the most memory of the worker against that after a tenth.

The board is deleted at the end. It takes some 6 GB.
"""

from __future__ import annotations

import argparse
import http.client
import json
import re
import statistics
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import psutil

from benchmarks.outside import growing
from benchmarks.search.builds import Board, data_root, say, this_build
from benchmarks.search.serving import BARE, BOARD, Served, collect_static, served

FEEDS = ("/feeds/indeed.xml", "/feeds/linkedin.xml")
INDEX, POSTINGS = "/sitemap.xml", "/sitemaps/postings-"
FLOOR = "/jobs/floor/?first=1&bytes=20000"
PIECE = 256 * 1024
FIRST_BYTES = 30  # measurements of each
PAGE = b"<p>A page of the floor.</p>\n" * 2000

Figures = dict[str, Any]


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

    def figures(self) -> Figures:
        """Return time, size and growth of memory since a tenth was read."""
        tenth = next(rss for read, rss in self.memory if read >= self.read / 10)
        most = max(rss for read, rss in self.memory if read >= self.read / 10)
        return {
            "seconds": round(time.perf_counter() - self.began, 1),
            "mib": round(self.read / 2**20, 1),
            "worker_mib_after_a_tenth": round(tenth / 2**20, 1),
            "growth": round(most / tenth, 3),
        }


@dataclass
class Servers:
    """The board, and the bare floor beside it."""

    board: Served
    bare: Served

    def first_byte(self, path: str) -> Figures:
        """Return the median milliseconds to the first byte, asked in turn with the floor."""
        taken, floors = [], []
        for _ in range(FIRST_BYTES):
            taken.append(first_byte(self.board.port, path))
            floors.append(first_byte(self.bare.port, FLOOR))
        middle, floor = statistics.median(taken), statistics.median(floors)
        return {
            "first_byte_ms": round(middle, 1),
            "floor_ms": round(floor, 2),
            "times_the_floor": round(middle / floor, 1),
        }

    def reading(self) -> Reading:
        """Return the figures of a reading that begins."""
        return Reading(self.board.processes()[0])

    def feed(self, path: str) -> Figures:
        """Read a feed to its end."""
        first, reading, jobs, tail = self.first_byte(path), self.reading(), 0, b""
        for piece in pieces(self.board.port, path):
            jobs += (tail + piece).count(b"<job>")
            tail = piece[-4:]  # shorter than the tag
            reading.note(len(piece))
        return {"rows": jobs, **first, **reading.figures()}

    def sitemaps(self) -> Figures:
        """Read the index of sitemaps and every file of postings in it."""
        first, reading, addresses, taken = self.first_byte(INDEX), self.reading(), 0, []
        files = self.files(reading)
        for file in files:
            began = time.perf_counter()
            body = b"".join(pieces(self.board.port, file))
            taken.append(1000 * (time.perf_counter() - began))
            addresses += body.count(b"<loc>")
            reading.note(len(body))
        return {
            "files": len(taken), "addresses": addresses, "median_file_ms": round(
            statistics.median(taken)), "slowest_file_ms": round(max(taken)),
            **first, **reading.figures(), "one_file": self.first_byte(files[0]),
        }  # fmt: skip

    def files(self, reading: Reading) -> list[str]:
        """Return the paths of the files of postings."""
        began, index = time.perf_counter(), b""
        for piece in pieces(self.board.port, INDEX):
            index += piece
            reading.note(len(piece))
        say(f"The index took {time.perf_counter() - began:.1f} s")
        found = re.findall(rb"<loc>https?://[^/]+([^<]+)</loc>", index)
        return [path.decode() for path in found if path.startswith(POSTINGS.encode())]


def first_byte(port: int, path: str) -> float:
    """Return the milliseconds to the first byte of the body; then leave."""
    began = time.perf_counter()
    connection, response = answer(port, path)
    if response.status != 200 or not response.read(1):
        raise RuntimeError(f"{path} answered {response.status}")
    taken = 1000 * (time.perf_counter() - began)
    connection.close()
    time.sleep(0.1)  # until the server has noticed
    return taken


def answer(port: int, path: str) -> tuple[http.client.HTTPConnection, http.client.HTTPResponse]:
    """Return a connection and the answer that has begun on it, uncompressed."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=600)
    connection.connect()
    connection.request("GET", path, headers={"Accept-Encoding": "identity"})
    return connection, connection.getresponse()


def pieces(port: int, path: str) -> Iterator[bytes]:
    """Yield a body in pieces; raises http.client.IncompleteRead if it breaks off."""
    connection, response = answer(port, path)
    if response.status != 200:
        raise RuntimeError(f"{path} answered {response.status}")
    while piece := response.read(PIECE):
        yield piece
    connection.close()


@contextmanager
def both_served(board: Board, url: str, folder: Path) -> Iterator[Servers]:
    """Serve the board and the bare floor until the block ends."""
    with ExitStack() as stack:
        found = [
            stack.enter_context(served(board, url, folder, settings=settings))
            for settings in (BOARD, BARE)
        ]
        for one in found:
            one.wait_until_quiet()
        yield Servers(*found)


def measure(feed_size: int, addresses: int, folder: Path) -> Figures:
    """Return the figures of a board that is made in this folder."""
    build = replace(this_build(), data=folder)
    board = build.board(growing.SEED)
    collect_static(build, folder)
    (folder / "page.html").write_bytes(PAGE)
    with board.running() as url:
        growing.configure(url)
    found: Figures = {"postings": feed_size}
    with board.running() as url:
        say(f"Copying until {feed_size:,} postings are live")
        growing.with_all_parts(url, feed_size)
        with both_served(board, url, folder) as servers:
            found |= {path: servers.feed(path) for path in FEEDS}
        say(json.dumps(found, indent=2))
        say(f"Copying until {addresses:,} postings are live")
        growing.without_texts(url, feed_size, addresses)
        with both_served(board, url, folder) as servers:
            found[INDEX] = servers.sitemaps()
    return found


def main() -> None:
    """Print the figures as JSON."""
    parser = argparse.ArgumentParser("python -m benchmarks.outside", description=__doc__)
    parser.add_argument("postings", type=int, nargs="?", default=100_000, help="of the feeds")
    parser.add_argument("addresses", type=int, nargs="?", default=1_000_000, help="of postings")
    options = parser.parse_args()
    data_root().mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="outside-", dir=data_root()) as name:
        Path(name).chmod(0o755)  # PostgreSQL runs as another user
        found = measure(options.postings, options.addresses, Path(name))
    print(json.dumps(found, indent=2))  # noqa: T201


if __name__ == "__main__":
    main()
