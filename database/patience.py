"""How long a piece of work may wait for the database."""

from __future__ import annotations

import math
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from contextvars import ContextVar

from django.db import connection

LEAST = 0.25  # seconds that each statement gets, however late it is: a healthy one needs less

_deadline: ContextVar[float | None] = ContextVar("database_deadline", default=None)


@contextmanager
def until(deadline: float) -> Iterator[None]:
    """Wait for the database until then (`time.monotonic`), and raise OperationalError after it.

    The connection is lost by that. The innermost block decides, also for longer. Each statement
    gets `LEAST` seconds.
    """
    token = _deadline.set(deadline)
    try:
        yield
    finally:
        _deadline.reset(token)


def within(seconds: float) -> AbstractContextManager[None]:
    """Wait so many seconds in all for what the database does in this block; see `until`."""
    return until(time.monotonic() + seconds)


def lift() -> None:
    """Take the deadline from the rest of the block: its work turned out to need more time."""
    _deadline.set(None)


@contextmanager
def allowing(seconds: float) -> Iterator[None]:
    """Let the statements of a transaction take longer than others; see `until`."""
    with within(seconds):
        with connection.cursor() as cursor:
            milliseconds = str(int(seconds * 1000))
            cursor.execute("SELECT set_config('statement_timeout', %s, true)", [milliseconds])
        yield


def seconds_left(otherwise: float) -> float:
    """Return how long the next statement may take; may be infinite."""
    deadline = _deadline.get()
    if deadline is None:
        return otherwise
    return max(LEAST, deadline - time.monotonic()) if deadline < math.inf else math.inf
