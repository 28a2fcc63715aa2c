"""Workers killed or terminated at random moments, during every kind of task."""

from __future__ import annotations

import random
import signal
import time
from collections.abc import Iterator

from benchmarks.drill.report import Row
from benchmarks.drill.stage import Stage, stage

ROUNDS = 5
_LONGEST_END = 10.0  # seconds that a worker may take to end


def faults() -> Iterator[Row]:
    """Kill workers, then terminate workers; then kill one with production's time limit."""
    for signal_, name in ((signal.SIGKILL, "killed"), (signal.SIGTERM, "terminated")):
        with stage() as board:
            recovery = max(_round(board, number, signal_) for number in range(ROUNDS))
            yield from board.rows(f"Worker {name} at random, {ROUNDS} rounds", recovery)
    with stage() as board:
        board.queue(0)
        first = board.start_worker(stalled_after=30)
        time.sleep(8)
        board.end_worker(first, signal.SIGKILL)
        board.start_worker(stalled_after=30)
        yield from board.rows("Worker killed, others wait 30 s", board.wait())


def _round(board: Stage, number: int, how: signal.Signals) -> float:
    """Replace each of two workers at random moments while there is work."""
    chance = random.Random(number)
    board.queue(number)
    workers = [board.start_worker() for _ in range(2)]
    for _ in range(3):
        time.sleep(chance.uniform(1.5, 6))
        for place, worker in enumerate(workers):
            took = board.end_worker(worker, how)
            if took > _LONGEST_END:
                raise TimeoutError(f"the worker took {took:.1f} s to end")
            workers[place] = board.start_worker()
            time.sleep(chance.uniform(0, 1))
    recovery = board.wait()
    for worker in workers:
        board.end_worker(worker, signal.SIGKILL)
    return recovery
