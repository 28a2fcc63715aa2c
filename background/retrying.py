"""When to try a failed task again."""

from __future__ import annotations

from datetime import datetime

from django.db import InterfaceError, OperationalError
from procrastinate.exceptions import JobAborted
from procrastinate.jobs import Job
from procrastinate.retry import BaseRetryStrategy, RetryDecision

DATABASE_PAUSE = 10  # seconds until the first attempt after the database was lost
_LONGEST_DATABASE_PAUSE = 300
_MOST_DATABASE_TRIES = 1_000
_LONGEST_WAIT = 6 * 3600  # seconds


class NotYetError(Exception):
    """The task can't run before a certain time, which does not count as an error."""

    def __init__(self, at: datetime) -> None:
        super().__init__(f"not before {at.isoformat()}")
        self.at = at


class Persistent(BaseRetryStrategy):
    """Retries after a stop and after a lost database; waits longer after each error of the task.

    `errors` is how many errors of the task itself are allowed. The waits are 4, 16, 64 … seconds,
    up to six hours.
    """

    def __init__(self, *, errors: int) -> None:
        self._errors = errors

    def get_retry_decision(self, *, exception: BaseException, job: Job) -> RetryDecision | None:
        """Return when to try again, or None to give up."""
        if isinstance(exception, JobAborted):
            return RetryDecision(retry_in={"seconds": 0})
        if isinstance(exception, NotYetError):
            return RetryDecision(retry_at=exception.at)
        if isinstance(exception, OperationalError | InterfaceError):
            return self._after_a_lost_database(job)
        if job.attempts >= self._errors:
            return None
        return RetryDecision(retry_in={"seconds": min(4 ** (job.attempts + 1), _LONGEST_WAIT)})

    def _after_a_lost_database(self, job: Job) -> RetryDecision | None:
        """Wait longer each time, because the cause may be a statement that never finishes."""
        if job.attempts >= _MOST_DATABASE_TRIES:
            return None
        pause = min(DATABASE_PAUSE * (job.attempts + 1), _LONGEST_DATABASE_PAUSE)
        return RetryDecision(retry_in={"seconds": pause})
