"""Measure the readers of adverts: `make read-bench FEED=100000 IMPORTED=10000`.

`python -m benchmarks.adverts unseen FOLDER` measures them on adverts that nobody tuned for.
"""

import argparse
import os
import sys
from pathlib import Path

import django

os.environ |= {"DJANGO_SETTINGS_MODULE": "jobboard.settings", "DEBUG": "1"}  # for imports

from benchmarks.adverts import (
    against,
    archives,
    calibration,
    cases,
    labelled,
    memory,
    notations,
    place_notations,
    report,
    speed,
    unlabelled,
    variants,
)
from benchmarks.adverts.sources import CHECKOUT, available
from benchmarks.adverts.unseen import command as unseen
from benchmarks.pages.figures import Results

# Playwright runs an event loop in this thread, and Django's guard would refuse queries.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")


def main(arguments: list[str]) -> int:
    """Return 0 if every target is met, 1 if one is missed."""
    if arguments[:1] == ["unseen"]:
        django.setup()
        return unseen.main(arguments[1:])
    parser = argparse.ArgumentParser(prog="python -m benchmarks.adverts", description=__doc__)
    parser.add_argument("--feed", type=int, default=100_000, help="adverts of the feed to read")
    parser.add_argument("--imported", type=int, default=10_000, help="adverts of the one to import")
    parser.add_argument("--archives", type=Path, nargs="*", help="folders with adverts to count")
    parser.add_argument("--against", metavar="COMMIT", help="a build to be read beside this one")
    parser.add_argument("--unseen", type=Path, help="a folder with the sets of unseen adverts")
    sizes = parser.parse_args(arguments)
    os.chdir(CHECKOUT)
    django.setup()
    results = Results()
    if available():
        labelled.measure(results)
        notations.measure(results)
        unlabelled.measure(results)
        variants.measure(results)
        calibration.measure(results)
        cases.measure(results)
        speed.measure(results)
        if sizes.against:
            against.measure(results, sizes.against)
    if sizes.archives:
        archives.measure(results, sizes.archives)
    unseen.measure_sets(results, sizes.unseen, sizes.against)
    place_notations.measure(results)
    memory.measure(results, read=sizes.feed, imported=sizes.imported)
    report.write(results)
    report.show(results)
    return 1 if results.missed else 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit("Stopped: every program that was started has ended.")
