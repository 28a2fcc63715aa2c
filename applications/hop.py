"""The apply hop, with a database that answers and with one that doesn't.

If the database answers in time, it decides. Otherwise the process sends the candidate to the
address that it remembers, and the click waits on disk. docs/decisions/0020 says what we promise.
"""

from __future__ import annotations

import time
from datetime import datetime
from threading import BoundedSemaphore
from typing import NamedTuple
from uuid import uuid4

import structlog
from django.db import Error, OperationalError, connection, transaction
from django.db.models import Subquery
from django.http import HttpRequest
from django.utils import timezone

from applications import salts, spool
from applications.bounded import at_most
from applications.click import Click
from applications.client import client_address
from applications.destinations import Destination, destinations
from applications.models import ApplyClick, DailySalt, visitor_of
from applications.robots import is_robot, opens_page
from postings.models import Posting

# Seconds that a candidate may wait for the database: if this process knows the address, and if
# it does not. A statement may take three fifths of that, a lock two fifths.
PATIENCE, MORE_PATIENCE = 0.25, 0.7
REST = 1.0  # seconds in which we don't ask a database that did not answer
MOST_PATIENT = 2  # threads of the process that may wait that long

log = structlog.get_logger(__name__)

_resting_until = [0.0]
_patient = BoundedSemaphore(MOST_PATIENT)


class Visit(NamedTuple):
    """A visitor at the hop; we forget address and agent once they are hashed."""

    at: datetime
    address: str
    agent: str
    counts: bool

    @classmethod
    def of(cls, request: HttpRequest) -> Visit:
        """Take what a click needs from a request; what is not a person's click isn't counted."""
        return cls(
            at=timezone.now(),
            address=client_address(request),
            agent=request.headers.get("User-Agent", ""),
            counts=request.method == "GET" and opens_page(request.headers),
        )

    def click_on(self, posting: int, *, salt: bytes) -> Click:
        """Return the visit as a click, without who it was."""
        visitor = visitor_of(self.address, self.agent, salt=salt)
        return Click(uuid4(), posting, self.at, visitor, is_robot(self.agent))


def ask_database(number: int, visit: Visit) -> Posting:
    """Return the posting as it is now; if it is live, count or keep the click on it.

    Raises Posting.DoesNotExist, or a database error if the database does not answer in time.
    """
    if time.monotonic() < _resting_until[0]:
        raise OperationalError("The database did not answer a moment ago.")
    return _ask(number, visit, PATIENCE)


def ask_again(number: int, visit: Visit) -> Posting:
    """Do the same with more patience, for what only the database knows."""
    if not _patient.acquire(blocking=False):
        raise OperationalError("Others are waiting for the database already.")
    try:
        return _ask(number, visit, MORE_PATIENCE)
    finally:
        _patient.release()


def _ask(number: int, visit: Visit, patience: float) -> Posting:
    posting = click = None
    try:
        with at_most(patience), transaction.atomic():
            _set_timeouts(patience)
            posting, salt = _read(number, visit.at)
            if visit.counts and posting.is_live(visit.at):
                click = visit.click_on(number, salt=salt)
                ApplyClick.record(click)
    except Error as error:
        if posting is None:
            _resting_until[0] = time.monotonic() + REST
            raise
        if click is not None:
            _keep(click, type(error).__name__)
    if not posting.is_live(visit.at):
        destinations.close(number)
    return posting


def ask_memory(number: int, visit: Visit) -> Destination | None:
    """Return the last known destination of a posting, and keep the click on it."""
    destination = destinations.find(number)
    if destination and destination.is_public(visit.at) and visit.counts:
        salt = salts.without_database(visit.at.date())
        _keep(visit.click_on(number, salt=salt), "the database does not answer")
    return destination


def _set_timeouts(patience: float) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT set_config('lock_timeout', %s, true), "
            "set_config('statement_timeout', %s, true)",
            [f"{patience * 400:.0f}ms", f"{patience * 600:.0f}ms"],
        )


def _read(number: int, at: datetime) -> tuple[Posting, bytes]:
    """Return the posting and the day's salt, in one statement except for a day's first click."""
    day = at.date()
    salt = Subquery(DailySalt.objects.filter(day=day).values("salt"))
    posting = (
        Posting.objects.only("status", "published_at", "closes_at", "apply_url")
        .annotate(salt=salt)
        .get(pk=number)
    )
    if posting.salt is None:
        return posting, DailySalt.of(day)
    salts.remember(day, bytes(posting.salt))
    return posting, bytes(posting.salt)


def _keep(click: Click, why: str) -> None:
    """Write the click to disk, but never lose a candidate for a statistic."""
    try:
        spool.keep(click)
    except OSError:
        log.exception("apply_click_lost", posting=click.posting)
    else:
        log.warning("apply_click_spooled", posting=click.posting, why=why)


def rest_no_more() -> None:
    """Ask the database again at the next click."""
    _resting_until[0] = 0.0
