"""Measures how soon pages show a new posting, and counts pages that show a closed one.

Another process publishes a posting with the build's own code. After its commit, all connections
request it. The figure is the age of the commit when the last connection sent its first successful
request.
"""

from __future__ import annotations

import json
import random
import statistics
import subprocess
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from benchmarks.search.asking import Asker, percentile
from benchmarks.search.builds import Board
from benchmarks.search.serving import environment_of

CONNECTIONS = 8
PATIENCE = 60.0  # seconds for a posting to become visible
LETTERS = "bcdfghklmnprstvz"


def posting_number(number: int) -> int:
    """Return the number of a posting that every board has, another one for each of a thousand."""
    return 1 + 97 * number % 1_000


@dataclass
class Actor:
    """A process of a build that publishes and closes postings on command."""

    process: subprocess.Popen[str]

    def do(self, what: str, **arguments: Any) -> dict[str, Any]:
        """Send a command, and return the answer."""
        self.process.stdin.write(json.dumps({"do": what, **arguments}) + "\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        if not line:
            raise RuntimeError(f"The process that should {what} has ended.")
        answer: dict[str, Any] = json.loads(line)
        return answer


@contextmanager
def acting(board: Board, url: str, folder: Path) -> Iterator[Actor]:
    """Run an actor on a board until the block ends."""
    env = environment_of(board.build, folder, url) | {"JOBBOARD_DATA_DIR": str(board.folder)}
    env |= {"DJANGO_SETTINGS_MODULE": "jobboard.settings", "LOG_LEVEL": "WARNING"}
    with subprocess.Popen(
        [board.build.python, "-m", "measured.actor"], cwd=board.build.checkout, env=env,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    ) as process:  # fmt: skip
        yield Actor(process)


@contextmanager
def working(board: Board, url: str, folder: Path) -> Iterator[None]:
    """Run the board's background worker, as in production, until the block ends."""
    env = environment_of(board.build, folder, url) | {"JOBBOARD_DATA_DIR": str(board.folder)}
    env |= {"DJANGO_SETTINGS_MODULE": "jobboard.settings"}
    with (folder / "worker.log").open("wb") as log:
        process = subprocess.Popen(
            [board.build.python, "manage.py", "worker"], cwd=board.build.checkout, env=env,
            stdout=log, stderr=log,
        )  # fmt: skip
        try:
            yield
        finally:
            process.terminate()
            process.wait()


@dataclass
class Freshness:
    """What pages showed of published and closed postings."""

    visible: list[float] = field(default_factory=list)  # ms from the commit, on every connection
    lost_again: int = 0  # pages without a posting that an earlier page had
    shown_closed: int = 0  # pages with a closed posting, requested after the commit

    def figures(self) -> dict[str, float]:
        """Return the figures for the results."""
        return {
            "p50": statistics.median(self.visible), "p95": percentile(self.visible, 95),
            "worst": max(self.visible), "lost_again": self.lost_again,
            "shown_closed": self.shown_closed,
        }  # fmt: skip


def freshness(port: int, actor: Actor, *, times: int) -> dict[str, float]:
    """Publish, close and delete this many postings, one after the other."""
    found, chance = Freshness(), random.Random()
    askers = [Asker(port) for _ in range(CONNECTIONS)]
    numbers = []
    try:
        for number in range(times):
            word = "zq" + "".join(chance.choices(LETTERS, k=9))
            did = actor.do("publish", number=posting_number(number), title=f"Nurse {word}")
            numbers.append(did["pk"])
            _watch(Watched(did["pk"], word), askers, did["at"], found)
            actor.do("close", pk=did["pk"])
            found.shown_closed += Watched(did["pk"], word).shown_closed(askers)
    finally:
        actor.do("delete", pks=numbers)
    return found.figures()


@dataclass
class Watched:
    """A new posting, and a word that only it has."""

    pk: int
    word: str

    def is_found(self, asker: Asker) -> bool:
        """Return whether a search finds it."""
        return f"/jobs/{self.pk}/" in asker.text(f"/jobs/?{urlencode({'q': self.word})}")

    def is_newest(self, asker: Asker) -> bool:
        """Return whether it is on the first page."""
        return f"/jobs/{self.pk}/" in asker.text("/jobs/")

    def shown_closed(self, askers: list[Asker]) -> int:
        """Count the lists that still show it, and its own page if that is not gone."""
        path = f"/jobs/{self.pk}/nurse-{self.word}/"
        return sum(
            self.is_found(asker) + self.is_newest(asker) + (asker.steady(path).status == 200)
            for asker in askers
        )


def _watch(posting: Watched, askers: list[Asker], committed: float, found: Freshness) -> None:
    """Request a posting on all connections at once until each page shows it."""
    with ThreadPoolExecutor(len(askers)) as pool:
        ages = list(pool.map(lambda asker: _age_when_found(posting, asker, committed), askers))
    found.visible.append(1000 * max(ages))
    found.lost_again += sum(
        not (posting.is_found(asker) and posting.is_newest(asker)) for asker in askers
    )


def _age_when_found(posting: Watched, asker: Asker, committed: float) -> float:
    """Return the age of the commit in seconds at the first successful request."""
    age = time.monotonic() - committed
    while not posting.is_found(asker):
        age = time.monotonic() - committed
        if age > PATIENCE:
            raise RuntimeError(f"A posting was not found {PATIENCE:.0f} seconds after its commit.")
    return age
