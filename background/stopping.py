"""How a long task stops early: at its next safe point, so that another worker can continue it."""

from __future__ import annotations

from collections.abc import Callable

from procrastinate.exceptions import JobAborted

ShouldStop = Callable[[], bool]


class StoppedError(JobAborted):
    """The worker is about to end. Everything begun is complete, and the task can run again."""


def never() -> bool:
    """Return False, for work outside a worker, such as a command or a test."""
    return False


def safe_point(should_stop: ShouldStop) -> None:
    """Stop here if the worker is about to end, because no work is half done at this point."""
    if should_stop():
        raise StoppedError
