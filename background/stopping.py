"""How a long task ends early: at its next safe point, to be taken up again by another worker."""

from __future__ import annotations

from collections.abc import Callable

from procrastinate.exceptions import JobAborted

ShouldStop = Callable[[], bool]


class StoppedError(JobAborted):
    """The worker is about to end. Whatever was begun is whole, and the task can be run again."""


def never() -> bool:
    """Answer for work that no worker does: a command, a test."""
    return False


def safe_point(should_stop: ShouldStop) -> None:
    """Stop here if the worker is about to end: nothing is half done at this point."""
    if should_stop():
        raise StoppedError
