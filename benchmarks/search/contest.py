"""Measures one class of requests on all servers, which answer in turn."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from functools import reduce
from operator import or_
from typing import Any
from urllib.parse import urlencode

from benchmarks.search.asking import (
    ANEW,
    BUSY,
    Answer,
    Asker,
    Side,
    Timing,
    at_once,
    in_turn,
    percentile,
)
from benchmarks.search.processes import processor_seconds
from benchmarks.search.serving import Served

CONNECTIONS, WARMING, ROUNDS = 8, 3, 5
LACKING = 404
FLOOR, FORGET = "/jobs/floor/", "/jobs/forget/"

Figures = dict[str, Any]


@dataclass
class Contestant:
    """A server with one worker, and the addresses of each class on it."""

    server: Served
    kinds: dict[str, list[str]]
    asker: Asker = field(init=False)
    forgets: str = field(init=False)  # the way to drop cached words; empty if unknown
    lacks: list[str] = field(default_factory=list)  # classes that an older build doesn't have

    def __post_init__(self) -> None:
        self.asker = Asker(self.server.port)
        answer = self.asker.steady(FORGET)
        self.forgets = answer.body.decode().strip() if answer.status == 200 else ""

    def for_the_first_time(self, path: str) -> Answer:
        """Request a page with no cached words and a warm database."""
        if self.forgets:
            self.asker.steady(FORGET)
        return self.asker.page(path, **{"X-Bench": "1"})

    def costs(self) -> tuple[float, float]:
        """Return the processor seconds of the workers and of their PostgreSQL so far."""
        server = self.server
        return processor_seconds(server.processes()), processor_seconds(server.board.processes())


def one_class(
    name: str, contestants: Sequence[Contestant], bare: Asker, size: int, requests: int
) -> Figures:
    """Return the figures of a class: this build's with both floors, and the other build's.

    Another build that lacks the class has no figures. This build must have it.
    """
    contestants = [contestants[0], *(one for one in contestants[1:] if _has(one, name))]
    paths = [contestant.kinds[name] for contestant in contestants]
    bodies = [_body(*each) for each in zip(contestants, paths, strict=True)]
    floors = _floor_paths(size, bodies[0]["body"])
    floor, bare_floor = Side(contestants[0].asker, floors), Side(bare, floors)
    parts = [
        bodies,
        _first(contestants, paths),
        _new(contestants, paths),
        _again(contestants, paths, bare_floor, requests),
        _anew(contestants, paths, requests),
        [_eight(*each, requests) for each in zip(contestants, paths, strict=True)],
    ]
    in_turn([floor, bare_floor], requests=max(requests // 2, 2))
    this, *other = (reduce(or_, each) for each in zip(*parts, strict=True))
    middles = {"floor": floor.timing().p50, "bare_floor": bare_floor.timing().p50}
    return middles | this | ({"against": other[0]} if other else {})


def _has(contestant: Contestant, name: str) -> bool:
    """Return whether a build has this class, and note it if not."""
    if contestant.asker.steady(contestant.kinds[name][0]).status == LACKING:
        contestant.lacks.append(name)
    return name not in contestant.lacks


def shared(contestants: Sequence[Contestant]) -> list[str]:
    """Return the classes that all builds have, after each class was measured."""
    lacking = {name for contestant in contestants for name in contestant.lacks}
    return [name for name in contestants[0].kinds if name not in lacking]


def _body(contestant: Contestant, paths: list[str]) -> Figures:
    """Return the bytes of a class's first page without compression."""
    return {"body": len(contestant.asker.steady(paths[0]).body)}


def _sides(contestants: Sequence[Contestant], paths: Sequence[list[str]]) -> list[Side]:
    return [Side(c.asker, kind) for c, kind in zip(contestants, paths, strict=True)]


def _first(contestants: Sequence[Contestant], paths: Sequence[list[str]]) -> list[Figures]:
    """Request each address of a class for the first time after the start."""
    sides = _sides(contestants, paths)
    in_turn(sides, requests=max(map(len, paths)))
    return [{"first_worst": max(side.taken), "first_failed": side.failed} for side in sides]


def _floor_paths(size: int, body: int) -> list[str]:
    return [f"{FLOOR}?{urlencode({'bytes': body, 'first': 1 + size * n // 50})}" for n in range(40)]


def _new(contestants: Sequence[Contestant], paths: Sequence[list[str]]) -> list[Figures]:
    """Request each address without cached words, on each server in turn."""
    answers: list[list[Answer]] = [[] for _ in contestants]
    for number in range(max(map(len, paths))):
        for contestant, kind, said in zip(contestants, paths, answers, strict=True):
            said.append(contestant.for_the_first_time(kind[number % len(kind)]))
    return [_new_figures(said) for said in answers]


def _new_figures(answers: Sequence[Answer]) -> Figures:
    taken = [answer.milliseconds for answer in answers]
    statements = [int(answer.headers.get("X-Statements", 0)) for answer in answers]
    database = [float(answer.headers.get("X-Database", 0)) for answer in answers]
    return {
        "new": statistics.median(taken), "new_p95": percentile(taken, 95),
        "new_worst": max(taken), "statements": max(statements),
        "database": statistics.median(database),
        "new_failed": sum(answer.status == BUSY for answer in answers),
    }  # fmt: skip


def _again(
    contestants: Sequence[Contestant], paths: Sequence[list[str]], bare: Side, requests: int
) -> list[Figures]:
    """Fill all caches, then measure requests in turn with those of the bare floor."""
    in_turn(_sides(contestants, paths), requests=max(map(len, paths)))
    sides = _sides(contestants, paths)
    before = [contestant.costs() for contestant in contestants]
    in_turn([*sides, bare], requests=requests)
    after = [contestant.costs() for contestant in contestants]
    return [
        {
            "alone": asdict(side.timing()),
            "processor": 1000 * (late[0] - early[0]) / requests,
            "database_processor": 1000 * (late[1] - early[1]) / requests,
        }
        for side, early, late in zip(sides, before, after, strict=True)
    ]


def _anew(
    contestants: Sequence[Contestant], paths: Sequence[list[str]], requests: int
) -> list[Figures]:
    """Measure pages that are made again, with words that were asked for before."""
    sides = [Side(c.asker, k, headers=ANEW) for c, k in zip(contestants, paths, strict=True)]
    before = [contestant.costs()[0] for contestant in contestants]
    in_turn(sides, requests=requests)
    after = [contestant.costs()[0] for contestant in contestants]
    return [
        {"anew": asdict(side.timing()), "anew_processor": 1000 * (late - early) / requests}
        for side, early, late in zip(sides, before, after, strict=True)
    ]


def _eight(contestant: Contestant, paths: list[str], requests: int) -> Figures:
    requests = max(requests, CONNECTIONS)
    port = contestant.server.port
    return {"eight": asdict(at_once(port, paths, requests=requests, connections=CONNECTIONS))}


def load(
    servers: Sequence[Served], mix: Sequence[Sequence[str]], *, requests: int, anew: bool = False
) -> list[Figures]:
    """Return each server's throughput and latencies, the medians of rounds in turn.

    Rounds before that fill the caches of all workers.
    """
    rounds: list[list[Timing]] = [[] for _ in servers]
    requests, headers = max(requests, CONNECTIONS), ANEW if anew else {}
    for _ in range(WARMING + ROUNDS):
        for server, paths, timings in zip(servers, mix, rounds, strict=True):
            timings.append(
                at_once(
                    server.port, paths, requests=requests, connections=CONNECTIONS, headers=headers
                )
            )
    rounds = [timings[WARMING:] for timings in rounds]
    return [
        {
            "a_second": statistics.median(one.a_second for one in timings),
            "p50": statistics.median(one.p50 for one in timings),
            "p95": statistics.median(one.p95 for one in timings),
        }
        for timings in rounds
    ]
