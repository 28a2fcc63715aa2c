"""Measures whether memory stays flat over a long feed: after a tenth, and at its end."""

import os
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.adverts import feed
from benchmarks.adverts.speed import alone, prepare
from benchmarks.pages.figures import Figure, Results

GROWTH = ("≤", 1.1)  # times
MOST = ("≤", 120)  # MiB of a process that reads


def measure(results: Results, *, read: int, imported: int) -> None:
    """Read one feed and import another, each in its own process."""
    with tempfile.TemporaryDirectory(prefix="feed-") as folder:
        path = Path(folder) / "feed.xml"
        for verb, adverts in (("read", read), ("import", imported)):
            feed.write(path, adverts)
            said = alone("benchmarks.adverts.memory", folder, verb, str(path), str(adverts))
            early, late, rate = map(float, said.split())
            most = MOST if verb == "read" else None
            subject = f"{verb} a feed of {adverts:,}"
            results.figures += [
                Figure("memory after a tenth", subject, round(early / 2**20, 1), "MiB"),
                Figure("memory at the end", subject, round(late / 2**20, 1), "MiB", most),
                Figure("memory: growth", subject, late / early, "times", target=GROWTH),
                Figure("adverts per second", subject, rate),
            ]


def resident() -> int:
    """Return the resident bytes of this process."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")


def _adverts(verb: str, path: Path) -> Iterator[object]:
    from adverts import read_adverts
    from adverts.document import Document
    from postings.importing.imports import import_document
    from postings.importing.options import ImportOptions

    with path.open("rb") as file:
        document = Document(file, path.name)
        if verb == "read":
            yield from read_adverts(document)
        else:
            yield from import_document(document, "feed.xml", ImportOptions())


def main(verb: str, path: Path, adverts: int) -> None:
    """Read the feed; print the memory after a tenth and at the end, and adverts per second."""
    prepare(with_database=verb == "import")
    early, number, start = 0, 0, time.perf_counter()
    for number, _ in enumerate(_adverts(verb, path), 1):
        if number == max(adverts // 10, 1):
            early = resident()
    if number != adverts:
        sys.exit(f"{number} adverts came of {adverts}.")
    print(early, resident(), number / (time.perf_counter() - start))  # noqa: T201


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]))
