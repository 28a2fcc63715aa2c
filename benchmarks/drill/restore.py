"""Restores of the database while search runs: does search find exactly the live postings?

Lost are live postings that a running process does not find. Doubled are postings that it finds
although they are not live.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.drill.report import Row
from benchmarks.pages.serving import CHECKOUT
from tests.applications.web import environment_of
from tests.postgres import Postgres, own_postgres, prepare, run
from tests.postings.search.test_notices_another_database import searching

POSTINGS = 700  # before the backup; a tenth of that after it, and again after the restore
PUBLISH = """
    INSERT INTO postings_posting (company_id, title, status, apply_url, published_at, closes_at)
    SELECT (SELECT min(id) FROM companies_company), 'Posting', 'live', 'https://lumen.example/',
        now(), now() + interval '9 days' FROM generate_series(1, %s)
"""
LIVE = "SELECT id FROM postings_posting WHERE status = 'live'"


def faults() -> Iterator[Row]:
    """Restore one board in each way."""
    with own_postgres() as server, tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "manage.py", "migrate", "--no-input", "--verbosity", "0"]
        env = environment_of(server, folder)
        subprocess.run(command, cwd=CHECKOUT, env=env, check=True)
        prepare(server)
        server.execute(PUBLISH, POSTINGS)
        for name, (back_up, restore) in WAYS.items():
            yield _restored(server, name, back_up, restore)


def _restored(
    server: Postgres,
    name: str,
    back_up: Callable[[Postgres], Path],
    restore: Callable[[Postgres, Path], None],
) -> Row:
    backup = back_up(server)
    with searching(server) as process:
        process.ask()
        server.execute(PUBLISH, POSTINGS // 10)
        process.ask()
        restore(server, backup)
        server.execute(
            "DELETE FROM postings_posting WHERE id IN (SELECT min(id) FROM postings_posting)"
        )
        server.execute(PUBLISH, POSTINGS // 10)
        started = time.monotonic()
        found = set(process.ask())
        recovery = time.monotonic() - started
    live = {number for [number] in server.execute(LIVE)}
    return Row(name, len(live), len(found & live), len(live - found), len(found - live), recovery)


def _copy(server: Postgres) -> Path:
    server.stop()
    copied: Path = server.copy()
    server.start()
    return copied


def _base_backup(server: Postgres) -> Path:
    taken: Path = server.base_backup("--wal-method", "stream")
    return taken


def _replica(server: Postgres) -> Path:
    taken: Path = server.base_backup("--wal-method", "stream", "--write-recovery-conf")
    return taken


def _dump(server: Postgres) -> Path:
    dump = Path(server.folder) / f"dump-{time.monotonic_ns()}"
    run("pg_dump", "--format", "custom", "--dbname", server.url, "--file", dump)
    return dump


def _put_in_place(server: Postgres, data: Path) -> None:
    server.stop("immediate")
    server.put_in_place(data)
    server.start()


def _promote(server: Postgres, data: Path) -> None:
    _put_in_place(server, data)
    run("pg_ctl", "--pgdata", server.data, "--wait", "promote")
    while server.execute("SELECT pg_is_in_recovery()")[0][0]:
        time.sleep(0.05)


def _load(server: Postgres, dump: Path) -> None:
    server.execute("DROP DATABASE board WITH (FORCE)", name="postgres")
    server.execute("CREATE DATABASE board", name="postgres")
    run("pg_restore", "--dbname", server.url, dump)


WAYS = {
    "restored: copied folder": (_copy, _put_in_place),
    "restored: base backup": (_base_backup, _put_in_place),
    "restored: dump, database of the same name": (_dump, _load),
    "replica that was behind took over": (_replica, _promote),
}
