"""Measures reading beside another build of the board, in the same run."""

from __future__ import annotations

import json
import subprocess
import sys
import tarfile
import tempfile
from io import BytesIO
from pathlib import Path

from benchmarks.adverts.sources import CHECKOUT, JEKYLL, LABELLED
from benchmarks.pages.figures import Figure, Results

FASTER = ("≥", 1.4)  # times the other build, where that is 4e04a13
ROUNDS = 3  # of both builds, by turns, because other programs take part of the machine
# Needs no database and no more of Django than messages do, so that old builds run as well.
READING = """
import json, sys, time
from pathlib import Path
from django.conf import settings
settings.configure(USE_I18N=True, LANGUAGE_CODE="en", USE_TZ=True, TIME_ZONE="UTC",
                   INSTALLED_APPS=[], SECRET_KEY="-")
import django
django.setup()
sys.path.insert(0, ".")
try:
    from adverts import read_advert
except ModuleNotFoundError:  # the readers were elsewhere
    from postings.importing import read_advert
texts = {path.name: path.read_bytes() for path in map(Path, sys.argv[1:])}
spent = {}
for name, data in [*texts.items()] * 25:
    start = time.process_time()
    read_advert(data, name="advert.md")
    spent[name] = min(spent.get(name, 9.0), time.process_time() - start)
print(json.dumps(spent))
"""


def measure(results: Results, commit: str) -> None:
    """Measure adverts per second of both builds, each advert by its best time."""
    paths = sorted(LABELLED.glob("*.md"))
    with tempfile.TemporaryDirectory(prefix="build-") as folder:
        _write(commit, folder)
        spent: dict[str, dict[str, float]] = {"this": {}, "other": {}}
        for _ in range(ROUNDS):
            for build, place in (("other", Path(folder)), ("this", CHECKOUT)):
                for name, seconds in _spent(place, paths).items():
                    spent[build][name] = min(spent[build].get(name, seconds), seconds)
    posts = {path.name for path in paths if path.read_text().startswith(JEKYLL)}
    for family, names in (("Jekyll", posts), ("Markdown", spent["this"].keys() - posts)):
        this, other = (len(names) / sum(map(spent[b].get, names)) for b in ("this", "other"))
        results.figures += [
            Figure("read per second, this build", family, this),
            Figure(f"read per second, build {commit}", family, other),
            Figure(f"times as fast as build {commit}", family, this / other, target=FASTER),
        ]


def _write(commit: str, folder: str) -> None:
    command = ["git", "archive", "--format=tar", commit]
    done = subprocess.run(command, cwd=CHECKOUT, capture_output=True, check=True)
    with tarfile.open(fileobj=BytesIO(done.stdout)) as archive:
        archive.extractall(folder, filter="data")


def _spent(checkout: Path, paths: list[Path]) -> dict[str, float]:
    command = [sys.executable, "-c", READING, *map(str, paths)]
    done = subprocess.run(command, cwd=checkout, capture_output=True, text=True, check=True)
    return dict(json.loads(done.stdout))
