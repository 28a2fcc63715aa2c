"""Requests to one server, one at a time: over all workers, with a pause between them.

Many companies' lists are on the same server, so its limits are about all of their feeds together.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import blake2b

from django.conf import settings
from django.db import connection
from django.utils.translation import gettext

from fetching.fetch import Fetched, FetchError, Validators, fetch

_PATIENCE = 60  # seconds that a server may ask us to wait within a feed run
_TRIES = 3
_BUSY = {429, 503}
_PAUSES = 5  # after which a busy server is asked again that doesn't say when
_LOOK_AGAIN = 1.0  # seconds


class Host:
    """A server that no other worker asks meanwhile; see `alone_at`."""

    def __init__(self, pause: Callable[[], None]) -> None:
        self._pause = pause
        self._may_ask_at = 0.0
        self._ends_at = time.monotonic() + settings.FEED_MAX_SECONDS

    def get(self, url: str, known: Validators | None = None) -> Fetched | None:
        """Fetch a document as `fetch` does; a server that is busy may ask us to wait a little."""
        for left in reversed(range(_TRIES)):
            self._wait_until(self._may_ask_at)
            try:
                return self._fetch(url, known)
            except FetchError as error:
                stated = error.retry_after
                wait = _PAUSES * settings.FEED_PAUSE_SECONDS if stated is None else stated
                if error.status not in _BUSY or not left or wait > _PATIENCE:
                    raise
                self._may_ask_at = time.monotonic() + wait
        raise AssertionError  # the last try returns or raises

    def _fetch(self, url: str, known: Validators | None) -> Fetched | None:
        try:
            return fetch(
                url,
                known=known,
                most_bytes=settings.FEED_MAX_MB * 1_000_000,
                seconds=max(1.0, self._ends_at - time.monotonic()),
                between_pieces=self._pause,
            )
        finally:
            self._may_ask_at = time.monotonic() + settings.FEED_PAUSE_SECONDS

    def _wait_until(self, moment: float) -> None:
        if moment > self._ends_at:
            raise FetchError(_too_long())
        while (left := moment - time.monotonic()) > 0:
            self._pause()
            time.sleep(min(left, _LOOK_AGAIN))


@contextmanager
def alone_at(name: str, pause: Callable[[], None]) -> Iterator[Host]:
    """Wait until no other worker asks the server of this name, and keep the others waiting.

    `pause` is called while waiting; what it raises ends it. The lock ends with the connection.
    """
    key = int.from_bytes(blake2b(name.casefold().encode(), digest_size=8).digest(), signed=True)
    ends_at = time.monotonic() + settings.FEED_MAX_SECONDS
    while not _asked("SELECT pg_try_advisory_lock(%s)", key):
        if time.monotonic() > ends_at:
            raise FetchError(_too_long())
        pause()
        time.sleep(_LOOK_AGAIN)
    try:
        yield Host(pause)
    finally:
        _asked("SELECT pg_advisory_unlock(%s)", key)


def _asked(statement: str, key: int) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(statement, [key])
        return bool(cursor.fetchone()[0])


def _too_long() -> str:
    text = gettext("The server took longer than %(seconds)s seconds.")
    return text % {"seconds": round(settings.FEED_MAX_SECONDS)}
