"""Nightly deletion of data that belongs to none of the board's apps."""

import structlog
from procrastinate import JobContext
from procrastinate.contrib.django import app

from background.retrying import Persistent
from jobboard import housekeeping

log = structlog.get_logger(__name__)


@app.periodic(cron="20 3 * * *")
@app.task(name="jobboard.forget_sessions", queueing_lock="jobboard.forget_sessions")
def forget_sessions(timestamp: int) -> None:
    """Delete the sessions that have expired."""
    housekeeping.forget_sessions()


@app.periodic(cron="25 * * * *")
@app.task(name="jobboard.forget_sign_in_failures", queueing_lock="jobboard.forget_sign_in_failures")
def forget_sign_in_failures(timestamp: int) -> None:
    """Delete the records of failed logins."""
    log.info("sign_in_failures_forgotten", count=housekeeping.forget_sign_in_failures())


@app.periodic(cron="30 3 * * *")
@app.task(
    name="jobboard.forget_histories",
    queueing_lock="jobboard.forget_histories",
    retry=Persistent(errors=3),
    pass_context=True,
)
def forget_histories(context: JobContext, timestamp: int) -> None:
    """Delete the history of changes when it is older than `HISTORY_DAYS`."""
    count = housekeeping.forget_histories(should_stop=context.should_abort)
    log.info("histories_forgotten", count=count)
