"""Measures search and pages: `make bench SIZES="10000 100000" AGAINST=<commit> TANTIVY=1`."""

from __future__ import annotations

import argparse
import os
import signal
import sys
import tempfile
from pathlib import Path

from benchmarks.pages.serving import CHECKOUT
from benchmarks.search import tables
from benchmarks.search.builds import build_at, this_build
from benchmarks.search.measure import Plan, measure

SIZES = [10_000, 100_000, 1_000_000]
RESULTS = CHECKOUT / "benchmarks" / "results"


def main(arguments: list[str]) -> int:
    """Return 0 if every target is met, else 1."""
    options = _options(arguments)
    os.chdir(CHECKOUT)
    builds = [this_build()]
    if options.against:
        try:
            builds.append(build_at(options.against))
        except ValueError as error:
            sys.exit(str(error))
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        plan = Plan(builds, Path(folder), options.requests, options.tantivy)
        results = [measure(size, plan) for size in options.sizes or SIZES]
    tables.write(results, options.results)
    return tables.show(results)


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser("python -m benchmarks.search", description=__doc__)
    parser.add_argument("sizes", type=int, nargs="*", help="live postings of each board")
    parser.add_argument("--against", help="another commit to compare with")
    parser.add_argument("--tantivy", action="store_true", help="also measure tantivy alone")
    parser.add_argument("--requests", type=int, default=100, help="of each class, to each build")
    parser.add_argument("--results", type=Path, default=RESULTS, help="folder to write to")
    options = parser.parse_args(arguments)
    options.results = options.results.resolve()
    if options.requests < 2 or any(size < 1_000 for size in options.sizes):
        parser.error("A board has 1,000 postings at least, and a class two requests.")
    return options


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # so that all servers end too
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit("Stopped: every program that was started has ended.")
