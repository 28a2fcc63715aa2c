"""Whether a silent server is alive: one check for all requests that wait for it.

Without it, each of many requests would find out for itself, one after the other, in the few
threads that there are.
"""

from __future__ import annotations

import os
import threading
import time
from typing import ClassVar

import psycopg
import structlog

SILENCE = 0.5  # seconds without an answer before a request checks the pulse
PROBE_SECONDS = 2  # to accept a connection; libpq allows no less
PAUSE = 1.0  # seconds between two checks

log = structlog.get_logger(__name__)


class Pulse:
    """What we know of one server; all who wait for it read `is_hung`."""

    _known: ClassVar[dict[str, Pulse]] = {}

    def __init__(self, conninfo: str) -> None:
        self.conninfo = conninfo
        self.is_hung = False
        self._probed_at = 0.0
        self._lock = threading.Lock()

    @classmethod
    def of(cls, conninfo: str) -> Pulse:
        """Return the pulse of a server, one for all of its connections."""
        return cls._known.setdefault(conninfo, cls(conninfo))

    def feel(self) -> None:
        """Check in another thread, unless a check is running or has just run."""
        if time.monotonic() - self._probed_at > PAUSE and self._lock.acquire(blocking=False):
            threading.Thread(target=self._probe, name="database-pulse", daemon=True).start()

    def _probe(self) -> None:
        try:
            while self._is_silent():
                if not self.is_hung:
                    log.error("database_hangs")
                self.is_hung = True
                time.sleep(PAUSE)
            if self.is_hung:
                log.warning("database_answers_again")
        finally:
            self.is_hung = False
            self._probed_at = time.monotonic()
            self._lock.release()

    def _is_silent(self) -> bool:
        """Return whether the server is silent; one that refuses connections is not."""
        try:
            psycopg.connect(self.conninfo, connect_timeout=PROBE_SECONDS).close()
        except psycopg.errors.ConnectionTimeout:
            return True
        except psycopg.Error:
            return False
        return False


# No thread survives a fork, so no check is running in the new process.
os.register_at_fork(after_in_child=Pulse._known.clear)
