"""Kills or stops a web process again and again, while people read pages.

A killed process loses the requests that it was answering. Their clients notice, because the
connection ends, and a browser or a proxy asks again. So a request counts as lost if the second
attempt failed too.
"""

from __future__ import annotations

import signal
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from benchmarks.drill import slow
from benchmarks.drill.database import database
from benchmarks.drill.report import Row
from benchmarks.pages.serving import board, workers

ROUNDS = 5
ASKERS = 4
OPTIONS = ("--workers", "2")
FAULTS = {"killed": signal.SIGKILL, "stopped": signal.SIGSTOP}


def faults() -> Iterator[Row]:
    """Send each signal to one of two processes, five times."""
    with (
        database() as own,
        tempfile.TemporaryDirectory() as folder,
        board(own.url, Path(folder), options=OPTIONS) as address,
    ):
        for name, number in FAULTS.items():
            yield _row(address, name, number)


def _row(address: str, name: str, number: signal.Signals) -> Row:
    port = urlsplit(address).port or 0
    answers: list[bool] = []
    recoveries = []
    done = threading.Event()
    askers = [
        threading.Thread(target=_ask, args=(address, answers, done), daemon=True)
        for _ in range(ASKERS)
    ]
    for asker in askers:
        asker.start()
    for _ in range(ROUNDS):
        time.sleep(1)
        hit = workers(port)[0]
        hit.send_signal(number)
        recoveries.append(_seconds_until_replaced(port, hit.pid))
    done.set()
    for asker in askers:
        asker.join()
    lost = answers.count(False)
    fault = f"a web process {name}, {ROUNDS} times"
    return Row(fault, len(answers), len(answers) - lost, lost, 0, max(recoveries))


def _ask(address: str, answers: list[bool], done: threading.Event) -> None:
    while not done.is_set():
        answers.append(any(_page(address) == 200 for _ in range(2)))


def _page(address: str) -> int:
    return slow.seconds(f"{address}/jobs/", "127.0.0.1", timeout=30)[0]


def _seconds_until_replaced(port: int, pid: int) -> float:
    began = time.monotonic()
    while pid in (now := [one.pid for one in workers(port)]) or len(now) < 2:
        time.sleep(0.1)
    return time.monotonic() - began
