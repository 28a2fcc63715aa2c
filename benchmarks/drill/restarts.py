"""Restarts of the database while workers read feeds and send mails."""

from __future__ import annotations

import time
from collections.abc import Iterator

from benchmarks.drill.report import Row
from benchmarks.drill.stage import stage

RESTARTS = 4


def faults() -> Iterator[Row]:
    """Crash the database and stop it cleanly, each time for some seconds."""
    with stage() as board:
        workers = [board.start_worker() for _ in range(2)]
        recovery = 0.0
        for number in range(RESTARTS):
            board.queue(number)
            time.sleep(2 + number)
            board.database.stop("immediate" if number % 2 else "fast")
            time.sleep(3)
            board.database.start()
            recovery = max(recovery, board.wait())
        ended = [worker.pid for worker in workers if worker.poll() is not None]
        if ended:
            raise RuntimeError(f"{len(ended)} workers ended with the database")
        yield from board.rows(f"Database restarted {RESTARTS} times under two workers", recovery)
