"""Keeps the promise that visitors are forgotten overnight."""

import structlog
from django.utils import timezone
from procrastinate.contrib.django import app

from applications import spool
from applications.models import DailySalt

log = structlog.get_logger(__name__)


@app.periodic(cron="5 0 * * *")
@app.task(name="applications.forget_visitors")
def forget_visitors(timestamp: int) -> None:
    """Delete the salts of past days, even on a board where nobody clicks today."""
    log.info("salts_discarded", count=DailySalt.discard_before(timezone.now().date()))


@app.periodic(cron="* * * * *")
@app.task(name="applications.store_waiting_clicks")
def store_waiting_clicks(timestamp: int) -> None:
    """Store the clicks that a web process left on disk and no other process has stored."""
    if count := spool.drain():
        log.info("clicks_stored", count=count)
