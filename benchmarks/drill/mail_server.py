"""A mail server that refuses, defers, disconnects, stalls, or loses its answers."""

from __future__ import annotations

import signal
import time
from collections.abc import Callable, Iterator

from benchmarks.drill.report import Row
from benchmarks.drill.stage import Stage, stage

Trouble = Callable[[str, int], str | None]

TROUBLES: dict[str, Trouble] = {
    "Mail server says “not now”, twice": lambda to, times: "not now" if times % 12 < 3 else None,
    "Mail server breaks off after DATA": lambda to, times: "drop" if times % 4 == 1 else None,
    "Mail server stalls": lambda to, times: "stall" if times % 9 == 1 else None,
    "Mail server accepts it, answer lost": lambda to, times: (
        "take and drop" if times % 6 == 1 else None
    ),
}


def faults() -> Iterator[Row]:
    """Try each fault on a batch of mails, refuse one recipient, then kill a worker that sends."""
    for name, trouble in TROUBLES.items():
        with stage() as board:
            board.office.post.trouble = trouble
            board.queue(0)
            board.start_worker()
            yield board.row_of_mails(name, board.wait())
    with stage() as board:
        yield _refused(board)
    with stage() as board:
        board.queue(0)
        board.office.post.trouble = lambda to, times: "stall"
        worker = board.start_worker()
        while not board.office.post.offered:
            time.sleep(0.1)
        board.end_worker(worker, signal.SIGKILL)
        board.office.post.trouble = lambda to, times: None
        board.start_worker()
        yield board.row_of_mails("Worker killed before the server accepted the mail", board.wait())


def _refused(board: Stage) -> Row:
    """Refuse the second recipient of each message; the other recipients get it once."""
    second = "recruiter-1@board.example"
    board.office.post.trouble = lambda to, times: "refuse" if to == second else None
    board.queue(0)
    board.start_worker()
    recovery = board.wait()
    refused = [number for number, state in board.count()["mails"] if state == "failed"]
    board.mails -= len(refused)
    return board.row_of_mails(f"Mail server refuses one recipient ({len(refused)} mails)", recovery)
