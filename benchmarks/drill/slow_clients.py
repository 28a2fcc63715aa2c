"""Slow clients: a request that is not answered within a second meanwhile counts as lost."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from benchmarks.drill import slow
from benchmarks.drill.database import database
from benchmarks.drill.report import Row
from benchmarks.pages.serving import board

SECONDS = 25  # longer than the longest deadline of a connection
COUNT = 32
PATHS = ("/healthz", "/jobs/", "/companies/", "/")
OPTIONS = ("--workers", "2")


def faults() -> Iterator[Row]:
    """Hold connections of each kind to a board without a proxy."""
    with (
        database() as own,
        tempfile.TemporaryDirectory() as folder,
        board(own.url, Path(folder), options=OPTIONS) as address,
    ):
        parts = urlsplit(address)
        host = (parts.hostname or "", parts.port or 0)
        for sort, opening in slow.sorts(f"{host[0]}:{host[1]}").items():
            yield _held(address, host, sort, opening)


def _held(address: str, host: slow.Address, sort: str, opening: slow.Opening) -> Row:
    asked = answered = 0
    with slow.held(host, opening, COUNT):
        end = time.monotonic() + SECONDS
        while time.monotonic() < end:
            asked += 1
            answered += _is_answered(address + PATHS[asked % len(PATHS)], host[0])
    began = time.monotonic()
    while not _is_answered(address + "/jobs/", host[0]):
        time.sleep(0.05)
    fault = f"{COUNT} connections: {sort}"
    return Row(fault, asked, answered, asked - answered, 0, time.monotonic() - began)


def _is_answered(url: str, host: str) -> bool:
    status, seconds = slow.seconds(url, host)
    return status == 200 and seconds < 1
