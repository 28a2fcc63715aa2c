"""The apply hop while the database is down, hung, locked or killed: counts every click once."""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, ExitStack, contextmanager
from pathlib import Path
from typing import Any

from benchmarks.drill.report import Row
from benchmarks.pages.serving import CHECKOUT
from tests.applications.web import THREADS, Web, environment_of, web_process
from tests.postgres import Postgres, own_postgres, prepare, publish

CLICKS = 400  # that the board accepts during each fault
PATIENCE = 120  # seconds until all clicks are stored
DRAIN = "import django; django.setup(); from applications import spool; spool.drain()"

Fault = Callable[[Postgres], AbstractContextManager[object]]


def faults() -> Iterator[Row]:
    """Cause each fault on one board."""
    with own_postgres() as server, tempfile.TemporaryDirectory() as folder:
        environment = environment_of(server, folder)
        command = [sys.executable, "manage.py", "migrate", "--no-input", "--verbosity", "0"]
        subprocess.run(command, cwd=CHECKOUT, env=environment, check=True)
        prepare(server)
        [number] = publish(server, "One")
        with web_process(server, folder) as web:
            for name, fault in FAULTS.items():
                yield _meanwhile(server, web, number, name, fault)
        yield _killed_web(server, Path(folder), number)
        yield _killed_while_storing(server, Path(folder), number)


@contextmanager
def _down(server: Postgres) -> Iterator[None]:
    server.stop("fast")
    yield
    server.start()


@contextmanager
def _crashed(server: Postgres) -> Iterator[None]:
    server.stop("immediate")
    yield
    server.start()


def _locked(*tables: str) -> Fault:
    @contextmanager
    def locked(server: Postgres) -> Iterator[None]:
        with server.connect() as connection:
            connection.autocommit = False
            connection.execute(f"LOCK TABLE {', '.join(tables)}")
            yield
            connection.rollback()

    return locked


FAULTS: dict[str, Fault] = {
    "database stopped": _down,
    "database crashed": _crashed,
    "database hung": Postgres.hung,
    "table of clicks locked": _locked("applications_applyclick"),
    "table of postings locked": _locked("postings_posting"),
    "all tables of the hop locked": _locked(
        "applications_applyclick", "applications_dailysalt", "postings_posting"
    ),
}


def _meanwhile(server: Postgres, web: Web, number: int, name: str, fault: Fault) -> Row:
    before = _stored(server)
    with ExitStack() as stack:
        stack.enter_context(fault(server))
        accepted, slowest = _click(web, number, CLICKS)
        ended = time.monotonic()
    return _row(f"{name}; slowest click {slowest:.2f} s", server, before, accepted, ended)


def _killed_web(server: Postgres, folder: Path, number: int) -> Row:
    before = _stored(server)
    with web_process(server, folder) as web:
        server.stop("immediate")
        accepted, slowest = _click(web, number, CLICKS)
        web.process.kill()
    server.start()
    ended = time.monotonic()
    with web_process(server, folder):
        name = f"web process killed, database down; slowest click {slowest:.2f} s"
        return _row(name, server, before, accepted, ended)


def _killed_while_storing(server: Postgres, folder: Path, number: int) -> Row:
    before = _stored(server)
    with web_process(server, folder) as web:
        server.stop("immediate")
        accepted, _ = _click(web, number, CLICKS * 3)
    server.start()
    ended, rounds = time.monotonic(), 0
    while list((folder / "clicks").glob("*.click")):
        rounds += 1
        command, environment = [sys.executable, "-c", DRAIN], environment_of(server, folder)
        with subprocess.Popen(command, cwd=CHECKOUT, env=environment) as process:
            while not _is_connected(server) and process.poll() is None:
                time.sleep(0.005)
            if rounds < 8:
                time.sleep(random.uniform(0, 0.15))
                process.kill()
    return _row(f"killed while it stores, {rounds} rounds", server, before, accepted, ended)


def _click(web: Web, number: int, times: int) -> tuple[int, float]:
    """Return how many clicks were redirected, and the seconds of the slowest."""
    with ThreadPoolExecutor(THREADS) as candidates:
        answers = list(candidates.map(web.apply, [number] * times))
    accepted = [answer for answer in answers if answer[0] == 302]
    return len(accepted), max(seconds for *_, seconds in accepted)


def _row(fault: str, server: Postgres, before: tuple[int, int], accepted: int, ended: float) -> Row:
    while time.monotonic() < ended + PATIENCE:
        count, distinct = _stored(server)
        if distinct - before[1] >= accepted:
            break
        time.sleep(0.05)
    recovery = time.monotonic() - ended
    time.sleep(3)  # time for a second copy of a click to show up
    count, distinct = (now - then for now, then in zip(_stored(server), before, strict=True))
    return Row(fault, accepted, distinct, accepted - distinct, count - distinct, recovery)


def _stored(server: Postgres) -> tuple[int, int]:
    sql = "SELECT count(*), count(DISTINCT click_id) FROM applications_applyclick"
    found: tuple[int, int] = server.execute(sql)[0]
    return found


def _is_connected(server: Postgres) -> Any:
    return server.execute("""
        SELECT EXISTS (SELECT FROM pg_stat_activity
            WHERE datname = 'board' AND pid <> pg_backend_pid())
    """)[0][0]
