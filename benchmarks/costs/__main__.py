"""Measure what pages cost, and what they cost in another build: `python -m benchmarks.costs`."""

import argparse
import os
import statistics
import sys
import tempfile
from contextlib import ExitStack
from functools import partial
from pathlib import Path

import django

from benchmarks.costs.builds import Build, running

CHECKOUT = Path(__file__).resolve().parents[2]
WARMING = 10  # requests
ACCEPTED = {"zstd": "gzip, deflate, br, zstd", "gzip": "gzip"}


def main() -> None:
    """Read the options, serve and print."""
    options = _options()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "jobboard.settings")
    django.setup()
    from benchmarks.costs import addresses
    from benchmarks.costs.sameness import compare
    from jobboard.embedded_postgres import server

    checkouts = {"now": CHECKOUT} | ({"before": options.against} if options.against else {})
    with ExitStack() as stack:

        def start(checkout: Path | None = None, **more: str) -> Build:
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
            url = options.database or server.url()
            return stack.enter_context(running(checkout or folder, url, folder, **more))

        builds = {name: start(checkout) for name, checkout in checkouts.items()}
        if options.same:
            problems = compare(builds["before"], builds["now"], addresses.pages(builds["now"]))
            sys.exit("\n".join(problems) or None)
        bare = start(BARE="1")
        measure = partial(_line, bare=bare, accept=ACCEPTED[options.accept])
        floors = {name: start(checkout, FLOOR="1") for name, checkout in checkouts.items()}
        floor = f"/jobs/?bytes={builds['now'].ask('/jobs/')['bytes']}"
        print(measure("middleware", floor, floors, requests=options.requests), flush=True)  # noqa: T201
        for name, path in addresses.classes(builds["now"]).items():
            print(measure(name, path, builds, requests=options.requests), flush=True)  # noqa: T201


def _line(
    name: str, path: str, builds: dict[str, Build], *, bare: Build, accept: str, requests: int
) -> str:
    size = builds["now"].ask(path)["bytes"]
    asked = {build: (one, path) for build, one in builds.items()}
    asked["bare"] = bare, f"/jobs/?bytes={size}"
    taken: dict[str, list[dict[str, float]]] = {build: [] for build in asked}
    for number in range(requests + WARMING):
        for build, (one, address) in asked.items():
            answer = one.ask(address, accept=accept)
            if number >= WARMING:
                taken[build].append(answer)
    middle = {build: _middle(answers, "processor") for build, answers in taken.items()}
    parts = [f"{name:15}"]
    for build, answers in taken.items():
        wall, size = _middle(answers, "ms"), int(answers[-1]["bytes"])
        parts.append(f"{build} {middle[build]:6.2f} ms ({wall:6.2f}) {size:6} bytes")
    if "before" in middle:
        parts.append(f"{middle['now'] / middle['before']:.2f} of before")
    parts.append(f"{middle['now'] / middle['bare']:.1f} × bare")
    return "  ".join(parts)


def _middle(answers: list[dict[str, float]], what: str) -> float:
    return statistics.median(answer[what] for answer in answers)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser("benchmarks.costs", description=__doc__)
    parser.add_argument("--against", type=Path, help="a checkout of another build")
    parser.add_argument("--same", action="store_true", help="compare what the two say")
    parser.add_argument("--database", help="a database URL; else the demo board's")
    parser.add_argument("--requests", type=int, default=100)
    parser.add_argument("--accept", choices=ACCEPTED, default="zstd")
    return parser.parse_args()


if __name__ == "__main__":
    main()
