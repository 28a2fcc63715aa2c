"""Deletes what the queue leaves behind."""

from datetime import datetime, timedelta

import structlog
from django.db import connection
from django.utils import timezone
from procrastinate import JobContext
from procrastinate.contrib.django import app

from background.retrying import Persistent
from background.stopping import ShouldStop, safe_point

log = structlog.get_logger(__name__)

DONE_KEPT_FOR = timedelta(days=2)
FAILED_KEPT_FOR = timedelta(days=30)  # so that somebody can find out why
_AT_ONCE = 5_000
# A job's events are deleted with it.
_FORGET = """
    DELETE FROM procrastinate_jobs WHERE id IN (
        SELECT job.id FROM procrastinate_jobs AS job
        WHERE job.status::text = ANY(%s) AND NOT EXISTS (
            SELECT 1 FROM procrastinate_events AS event
            WHERE event.job_id = job.id AND event.at >= %s
        )
        LIMIT %s
    )
"""


@app.periodic(cron="10 3 * * *")
@app.task(
    name="background.forget_finished_jobs",
    queueing_lock="background.forget_finished_jobs",
    retry=Persistent(errors=3),
    pass_context=True,
)
def forget_finished_jobs(context: JobContext, timestamp: int) -> None:
    """Delete jobs that ended days ago."""
    now = timezone.now()
    stops = context.should_abort
    done = _forget(["succeeded", "cancelled", "aborted"], now - DONE_KEPT_FOR, stops)
    failed = _forget(["failed"], now - FAILED_KEPT_FOR, stops)
    log.info("jobs_forgotten", done=done, failed=failed)


def _forget(statuses: list[str], before: datetime, should_stop: ShouldStop) -> int:
    forgotten, last = 0, _AT_ONCE
    while last == _AT_ONCE:
        safe_point(should_stop)
        with connection.cursor() as cursor:
            cursor.execute(_FORGET, [statuses, before, _AT_ONCE])
            last = cursor.rowcount
        forgotten += last
    return forgotten
