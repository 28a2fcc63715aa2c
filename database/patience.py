"""How long a piece of work can wait for the database."""

from __future__ import annotations

import math
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from contextvars import ContextVar

LEAST = 0.25  # seconds that each statement gets, however late it is: a healthy server needs less

_deadline: ContextVar[float | None] = ContextVar("database_deadline", default=None)


@contextmanager
def until(deadline: float) -> Iterator[None]:
    """Wait for the database until `deadline` (`time.monotonic`), then raise OperationalError.

    That also closes the connection. The innermost block decides, even if it allows more time. Each
    statement gets at least `LEAST` seconds.
    """
    token = _deadline.set(deadline)
    try:
        yield
    finally:
        _deadline.reset(token)


def within(seconds: float) -> AbstractContextManager[None]:
    """Wait at most `seconds` in all for the statements of this block; see `until`."""
    return until(time.monotonic() + seconds)


def lift() -> None:
    """Remove the deadline for the rest of the block, because its work needs more time."""
    _deadline.set(None)


def seconds_left(otherwise: float) -> float:
    """Return how many seconds the next statement has; may be infinite."""
    deadline = _deadline.get()
    if deadline is None:
        return otherwise
    return max(LEAST, deadline - time.monotonic()) if deadline < math.inf else math.inf
