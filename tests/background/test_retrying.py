"""When a failed task runs again."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import InterfaceError, OperationalError
from procrastinate.jobs import Job

from background.retrying import NotYetError, Persistent
from background.stopping import StoppedError

LATER = datetime(2030, 1, 1, tzinfo=UTC)


def wait(exception, *, attempts=0, errors=2):
    """Return the seconds until the next try, or None if there is none."""
    job = Job(id=1, queue="q", lock=None, queueing_lock=None, task_name="t", attempts=attempts)
    decision = Persistent(errors=errors).get_retry_decision(exception=exception, job=job)
    if decision is None:
        return None
    return round((decision.retry_at - datetime.now(UTC)) / timedelta(seconds=1))


@pytest.mark.parametrize(
    ("exception", "attempts", "seconds"),
    [
        (StoppedError(), 0, 0),
        (StoppedError(), 19, 0),
        (OperationalError(), 0, 10),
        (InterfaceError(), 1, 20),
        (OperationalError(), 500, 300),
        (OperationalError(), 1_000, None),
        (ValueError(), 0, 4),
        (ValueError(), 1, 16),
        (ValueError(), 2, None),
    ],
)
def test_waits_as_long_as_the_cause_asks_for(exception, attempts, seconds):
    assert wait(exception, attempts=attempts) == seconds


def test_never_waits_longer_than_six_hours():
    assert wait(ValueError(), attempts=20, errors=99) == 6 * 3600


def test_waits_for_the_time_that_a_task_names():
    decision = Persistent(errors=0).get_retry_decision(
        exception=NotYetError(LATER),
        job=Job(id=1, queue="q", lock=None, queueing_lock=None, task_name="t", attempts=9),
    )
    assert decision.retry_at == LATER
