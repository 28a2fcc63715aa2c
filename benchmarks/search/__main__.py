"""Measures search on boards of several sizes: `make bench SIZES="10000 100000 1000000"`."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.pages.serving import CHECKOUT
from benchmarks.search import boards, report

SIZES = (10_000, 100_000, 1_000_000)


def main(sizes: list[int]) -> int:
    """Return 0 if every target is met, 1 if one is missed. Each size has its own process."""
    os.chdir(CHECKOUT)
    results = []
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        for size in sizes:
            boards.ready(size)
            file = Path(folder) / f"{size}.json"
            command = [sys.executable, "-m", "benchmarks.search.measure", str(size), str(file)]
            env = boards.environment(boards.folder_of(size))
            subprocess.run(command, env=env, check=True)
            results.append(report.read(file))
    report.write(results)
    return report.show(results)


if __name__ == "__main__":
    try:
        sys.exit(main([int(size) for size in sys.argv[1:]] or list(SIZES)))
    except KeyboardInterrupt:
        sys.exit("Stopped: every program that was started has ended.")
