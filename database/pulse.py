"""Whether a server that keeps silent is alive: asked once for all who wait for it.

Without this, each of many requests would find out for itself, one after the other in the few
threads there are.
"""

from __future__ import annotations

import threading
import time
from typing import ClassVar

import psycopg
import structlog

SILENCE = 0.5  # seconds without an answer before somebody feels for the pulse
PROBE_SECONDS = 2  # to let a connection in; no less is possible
PAUSE = 1.0  # seconds between two probes

log = structlog.get_logger(__name__)


class Pulse:
    """What is known of one server; `is_hung` is read by everyone who waits for it."""

    _known: ClassVar[dict[str, Pulse]] = {}

    def __init__(self, conninfo: str) -> None:
        self.conninfo = conninfo
        self.is_hung = False
        self._probed_at = 0.0
        self._lock = threading.Lock()

    @classmethod
    def of(cls, conninfo: str) -> Pulse:
        """Return the pulse of a server, the same for all of its connections."""
        return cls._known.setdefault(conninfo, cls(conninfo))

    def feel(self) -> None:
        """Find out in another thread, unless that is going on or was done just now."""
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
        """A server that refuses is no silent one: everybody learns that at once."""
        try:
            psycopg.connect(self.conninfo, connect_timeout=PROBE_SECONDS).close()
        except psycopg.errors.ConnectionTimeout:
            return True
        except psycopg.Error:
            return False
        return False
