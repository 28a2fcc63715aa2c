"""Measures reading beside another build of the board, in the same run."""

from __future__ import annotations

from benchmarks.adverts.builds import answer_of, files_of
from benchmarks.adverts.sources import CHECKOUT, JEKYLL, LABELLED
from benchmarks.pages.figures import Figure, Results

FASTER = ("≥", 1.4)  # times the other build, where that is 4e04a13
ROUNDS = 3  # of both builds, by turns, because other programs take part of the machine
TIMING = """
import time
texts = {path.name: path.read_bytes() for path in paths}
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
    spent: dict[str, dict[str, float]] = {"this": {}, "other": {}}
    with files_of(commit) as folder:
        for _ in range(ROUNDS):
            for build, place in (("other", folder), ("this", CHECKOUT)):
                for name, seconds in answer_of(place, TIMING, paths).items():
                    spent[build][name] = min(spent[build].get(name, seconds), seconds)
    posts = {path.name for path in paths if path.read_text().startswith(JEKYLL)}
    for family, names in (("Jekyll", posts), ("Markdown", spent["this"].keys() - posts)):
        this, other = (len(names) / sum(map(spent[b].get, names)) for b in ("this", "other"))
        results.figures += [
            Figure("read per second, this build", family, this),
            Figure(f"read per second, build {commit}", family, other),
            Figure(f"times as fast as build {commit}", family, this / other, target=FASTER),
        ]
