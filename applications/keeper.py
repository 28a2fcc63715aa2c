"""One thread of each web process that prepares the apply hop for a database that is down.

It keeps the destinations and the day's salt up to date, so that the process knows both when the
database goes away. Once the database is back, the thread stores the clicks that wait on disk.
"""

import os
import threading
import time
from collections.abc import Callable

import structlog
from django.conf import settings
from django.db import Error, connection
from django.urls import resolve
from django.utils import timezone

from applications import salts, spool
from applications.bounded import at_most
from applications.destinations import destinations
from applications.models import DailySalt
from applications.robots import is_robot

EVERY = 2.0  # seconds
# Seconds that the database may take: to read a million destinations, and for anything else
LOADING, ASKING = 120.0, 20.0

log = structlog.get_logger(__name__)

_thread: threading.Thread | None = None


def start() -> None:
    """Run the thread as long as the process runs, and in each process that forks from it."""
    global _thread
    _load_parts()
    if _thread is None:
        os.register_at_fork(after_in_child=_run_thread)
    _run_thread()


def _load_parts() -> None:
    """Load what the first candidate would wait for: every address, and the names of robots."""
    resolve("/jobs/1/apply/")
    is_robot("Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0")


def _run_thread() -> None:
    global _thread
    _thread = threading.Thread(target=_run, name="keeper", daemon=True)
    _thread.start()


def _run() -> None:
    if not spool.is_writable():
        log.error("click_spool_not_writable", folder=str(settings.CLICK_SPOOL_DIR))
    while True:
        turn()
        time.sleep(EVERY)


def turn() -> None:
    """Do every job once; a later turn does what fails now."""
    today = timezone.now().date()
    salts.forget_before(today)
    _try("destinations_not_read", destinations.refresh, LOADING)
    if not salts.is_known(today):
        _try("salt_not_read", lambda: DailySalt.of(today), ASKING)
    if spool.waiting():
        _try("clicks_wait", spool.drain, ASKING)
    try:
        spool.sync()
    except OSError:
        log.exception("clicks_not_on_disk")


def _try(trouble: str, do: Callable[[], object], seconds: float) -> None:
    """Do one job if the database allows it; an error must not end the thread."""
    try:
        with at_most(seconds):
            do()
    except Error as error:
        log.warning(trouble, why=type(error).__name__)
        if not connection.in_atomic_block:
            connection.close()
    except Exception:
        log.exception(trouble)
