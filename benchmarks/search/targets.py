"""The targets of search and pages, and their comparison with the figures of a run.

Most are ratios to the bare floor, a minimal view that sends the same number of bytes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

Result = dict[str, Any]

AGAIN = {"first page": 8, "posting": 8, "misspelt": 12}  # × the bare floor, by class
OTHERS_AGAIN, NEW = 10, 18
MIDDLEWARE = 1.5  # × the bare floor, for the same view with all middleware
WORST = 200  # ms of any request, also the first
PROCESSOR, LOADED = 0.4, 2.5  # × the other build
READY = 5.0  # seconds
PRIVATE = 60  # MiB of each worker process
EIGHT = 80  # requests a second of one worker over eight connections
PUBLISHING = 12  # ms of database time
FRESH = 1000  # ms from commit to visible
STATEMENTS, SPREAD, GROWTH = 12, 3, 2  # a request; p95 / p50; from the first size to the last
MIB = 2**20


@dataclass(frozen=True)
class Target:
    """A bound and the measured figure; None if it was not measured."""

    name: str
    figure: float | None
    bound: float
    unit: str = ""
    is_least: bool = False
    note: str = ""

    @property
    def verdict(self) -> str:
        """Return met, missed or not measured."""
        if self.figure is None:
            return "not measured"
        kept = self.figure >= self.bound if self.is_least else self.figure <= self.bound
        return "met" if kept else "missed"

    @property
    def wanted(self) -> str:
        """Return the bound as text."""
        return f"{'≥' if self.is_least else '≤'} {self.bound:g} {self.unit}".strip()

    @property
    def measured(self) -> str:
        """Return the figure and its note as text."""
        if self.figure is None:
            return "–"
        digits = 0 if self.figure >= 100 or self.figure == int(self.figure) else 2
        said = f"{self.figure:,.{digits}f} {self.unit}".strip()
        return f"{said} ({self.note})" if self.note else said


def targets(result: Result) -> list[Target]:
    """Return all targets for a board of one size."""
    parts = (_of_classes, _of_requests, _of_processes, _of_writes)
    return [target for part in parts for target in part(result)]


def growth(results: list[Result]) -> list[Target]:
    """Return the growth of each class from the first size to the last."""
    if len(results) < 2:
        return []
    first, last = (result["classes"] for result in (results[0], results[-1]))
    grown = {n: last[n]["alone"]["p50"] / first[n]["alone"]["p50"] for n in last if n in first}
    return [Target(f"{name}: growth", times, GROWTH, "×") for name, times in grown.items()]


def times_bare(one: dict[str, Any], figure: float) -> float:
    """Return the ratio of a class's figure to its bare floor."""
    return float(figure / one["bare_floor"])


def _of_classes(result: Result) -> Iterator[Target]:
    for name, one in result["classes"].items():
        again = times_bare(one, one["alone"]["p50"])
        yield Target(f"{name}, asked again", again, AGAIN.get(name, OTHERS_AGAIN), "× bare")
        anew = times_bare(one, one["anew"]["p50"])
        yield Target(f"{name}, made again", anew, AGAIN.get(name, OTHERS_AGAIN), "× bare")
        yield Target(f"{name}, never asked", times_bare(one, one["new"]), NEW, "× bare")
        spread = one["anew"]["p95"] / one["anew"]["p50"]  # of pages that are made
        yield Target(f"{name}: p95 / p50", spread, SPREAD, "×")
        yield Target(f"{name}: statements", one["statements"], STATEMENTS)


def _of_requests(result: Result) -> Iterator[Target]:
    first = result["classes"]["first page"]
    yield Target("middleware alone", first["floor"] / first["bare_floor"], MIDDLEWARE, "× bare")
    worst, name = max((worst_of(one), name) for name, one in result["classes"].items())
    yield Target("worst request", worst, WORST, "ms", note=name)
    failed = sum(failures(one) for one in result["classes"].values())
    yield Target("pages that failed", failed, 0)
    kind, error = max(result["errors"].items(), key=lambda one: one[1])
    yield Target("totals and counts, off by", 100 * error, 0, "%", note=kind if error else "")
    for kept, said in (("", ""), ("_anew", ", made again")):
        costs = ratio(first, f"{kept}_processor".lstrip("_"))
        yield Target(f"processor time of a first page{said}", costs, PROCESSOR, "× the other build")
        speed = ratio_of_load(result[f"two_workers{kept}"])
        yield Target(f"requests a second, 2 workers, 8 connections{said}", speed, LOADED,
                     "× the other build", is_least=True)  # fmt: skip
        yield Target(f"requests a second, 1 worker, 8 connections{said}",
                     result[f"one_worker{kept}"][0]["a_second"], EIGHT, is_least=True)  # fmt: skip


def _of_processes(result: Result) -> Iterator[Target]:
    starts = [start["first_page"] for start in (result["starts"][0], result["restarts"][0])]
    yield Target("server ready", max(starts), READY, "s")
    private = max(process["uss"] for process in result["memory"][0])
    yield Target("private memory of a worker", private / MIB, PRIVATE, "MiB")


def _of_writes(result: Result) -> Iterator[Target]:
    fresh = result["freshness"]
    yield Target("publishing, database time", result["publishing"], PUBLISHING, "ms")
    yield Target("visible after the commit", fresh["worst"], FRESH, "ms", note="worst")
    yield Target("pages that lost a posting again", fresh["lost_again"], 0)
    yield Target("pages that showed a closed posting", fresh["shown_closed"], 0)


def worst_of(one: dict[str, Any]) -> float:
    """Return the slowest request of a class, also first and new requests."""
    again = max(one["alone"]["worst"], one["anew"]["worst"])
    return float(max(one["first_worst"], one["new_worst"], again))


def failures(one: dict[str, Any]) -> int:
    """Return the number of a class's requests that the board gave up."""
    again = sum(one[kind]["failed"] for kind in ("alone", "anew", "eight"))
    return int(one["first_failed"] + one["new_failed"] + again)


def ratio(one: dict[str, Any], *names: str) -> float | None:
    """Return the ratio of this build's figure to the other build's; None without one."""
    if "against" not in one:
        return None
    this, that = one, one["against"]
    for name in names:
        this, that = this[name], that[name]
    return float(this / that) if that else None


def ratio_of_load(load: list[dict[str, float]]) -> float | None:
    """Return the ratio of requests a second to the other build's; None without one."""
    return load[0]["a_second"] / load[1]["a_second"] if load[1:] else None
