"""Measures all figures of one size, on this build and the other one.

Servers with one worker answer the classes of requests. Then servers with two workers show what
several processes cost together. The servers of both builds run at the same time.
"""

from __future__ import annotations

import statistics
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import psycopg

from benchmarks.search import tantivy_floor
from benchmarks.search.asking import Asker, mixed
from benchmarks.search.builds import Board, Build, say
from benchmarks.search.classes import classes
from benchmarks.search.contest import Contestant, load, one_class, shared
from benchmarks.search.exactness import largest_errors
from benchmarks.search.freshness import acting, freshness, posting_number, working
from benchmarks.search.processes import memory
from benchmarks.search.serving import BARE, BOARD, Served, collect_static, served

LOAD = 3  # times as many requests as of a class
PUBLISHED = 20  # postings, to measure the cost
LARGE = 2**20  # bytes of a table that the results name

Figures = dict[str, Any]
Running = Sequence[tuple[Board, str]]  # boards and addresses of databases, this build first


@dataclass
class Plan:
    """What to measure: one or two builds, and the number of requests."""

    builds: Sequence[Build]  # this one first
    folder: Path  # for temporary files
    requests: int = 100
    tantivy: bool = False


def measure(size: int, plan: Plan) -> Figures:
    """Return all figures of one size, in milliseconds, bytes and seconds (of starts)."""
    with ExitStack() as stack:
        boards = [build.board(size) for build in plan.builds]
        running = [(board, stack.enter_context(board.running())) for board in boards]
        for build in plan.builds:
            collect_static(build, plan.folder)
        found = {"size": size, "against_commit": [build.name for build in plan.builds[1:]]}
        found |= _of_databases(running, plan)
        one_worker, contestants = _one_worker(size, running, plan)
        found |= one_worker | _two_workers(running, contestants, plan)
        if plan.tantivy:
            board, url = running[0]
            found["tantivy"] = tantivy_floor.figures(board.folder, url, contestants[0].kinds)
    return found


def _of_databases(running: Running, plan: Plan) -> Figures:
    publishing = _publishing(running, plan)
    return {
        "publishing": publishing[0], "against_publishing": publishing[1:],
        "live": [_live(url) for _, url in running], "relations": _relations(running[0][1]),
    }  # fmt: skip


def _publishing(running: Running, plan: Plan) -> list[float]:
    """Return database milliseconds to publish one posting, on each build in turn."""
    with ExitStack() as stack:
        actors = [stack.enter_context(acting(*each, plan.folder)) for each in running]
        taken = [
            [actor.do("cost", number=posting_number(number))["milliseconds"] for actor in actors]
            for number in range(PUBLISHED)
        ]
    return [statistics.median(of_one) for of_one in zip(*taken, strict=True)]


def _one_worker(size: int, running: Running, plan: Plan) -> tuple[Figures, list[Contestant]]:
    """Return the figures of single requests, and the contestants with their addresses."""
    with ExitStack() as stack:
        servers = [stack.enter_context(_settled(*each, plan)) for each in running]
        (plan.folder / "page.html").write_text(Asker(servers[0].port).text("/jobs/"))
        bare = stack.enter_context(_settled(*running[0], plan, settings=BARE))
        contestants = [
            _contestant(size, server, url, plan.requests)
            for server, (_, url) in zip(servers, running, strict=True)
        ]
        return {
            "forgets": [contestant.forgets for contestant in contestants],
            "starts": [_start(server) for server in servers],
            "classes": _classes(size, contestants, Asker(bare.port), plan.requests),
            "one_worker": load(servers, _mixes(contestants), requests=LOAD * plan.requests),
            "one_worker_anew": load(
                servers, _mixes(contestants), requests=LOAD * plan.requests, anew=True
            ),
            "errors": largest_errors(contestants[0].asker, running[0][1]),
            "lacks": [contestant.lacks for contestant in contestants],
        }, contestants


def _contestant(size: int, server: Served, url: str, requests: int) -> Contestant:
    """Return a server with no more addresses of each class than it gets requests."""
    kinds = classes(size, Asker(server.port), url)
    return Contestant(server, {kind.name: kind.paths[:requests] for kind in kinds})


def _classes(size: int, contestants: list[Contestant], bare: Asker, requests: int) -> Figures:
    found = {}
    for name in contestants[0].kinds:
        found[name] = one_class(name, contestants, bare, size, requests)
        say(f"{size:>9,} {name}: {found[name]}")
    return found


def _mixes(contestants: list[Contestant]) -> list[list[str]]:
    names = shared(contestants)
    return [mixed([one.kinds[name] for name in names]) for one in contestants]


def _two_workers(running: Running, contestants: list[Contestant], plan: Plan) -> Figures:
    """Return the throughput, memory and freshness of two processes."""
    with ExitStack() as stack:
        servers = [stack.enter_context(_settled(*each, plan, workers=2)) for each in running]
        found: Figures = {
            "restarts": [_start(server) for server in servers],
            "two_workers": load(servers, _mixes(contestants), requests=LOAD * plan.requests),
            "two_workers_anew": load(
                servers, _mixes(contestants), requests=LOAD * plan.requests, anew=True
            ),
            "memory": [[asdict(memory(one)) for one in s.processes()] for s in servers],
        }
        stack.enter_context(working(*running[0], plan.folder))
        actor = stack.enter_context(acting(*running[0], plan.folder))
        times = max(plan.requests // 10, 2)
        return found | {"freshness": freshness(servers[0].port, actor, times=times)}


@contextmanager
def _settled(
    board: Board, url: str, plan: Plan, *, workers: int = 1, settings: str = BOARD
) -> Iterator[Served]:
    """Serve a board until the block ends, after all work of its start."""
    with served(board, url, plan.folder, workers=workers, settings=settings) as server:
        server.wait_until_quiet()
        yield server


def _start(server: Served) -> dict[str, float]:
    return {"ready": round(server.ready, 2), "first_page": round(server.first_page, 2)}


def _live(url: str) -> int:
    with psycopg.connect(url) as connection:
        row = connection.execute(
            "SELECT count(*) FROM postings_posting"
            " WHERE status = 'live' AND published_at <= now() AND closes_at > now()"
        ).fetchone()
    return row[0] if row else 0


def _relations(url: str) -> dict[str, dict[str, int]]:
    with psycopg.connect(url) as connection:
        rows = connection.execute(
            "SELECT relname, pg_table_size(oid), pg_indexes_size(oid) FROM pg_class"
            " WHERE relkind = 'r' AND relname LIKE 'postings%%'"
            " AND pg_total_relation_size(oid) > %s ORDER BY relname", [LARGE],
        ).fetchall()  # fmt: skip
    return {name: {"table": table, "indexes": indexes} for name, table, indexes in rows}
