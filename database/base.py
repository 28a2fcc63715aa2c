"""Django's PostgreSQL backend, whose connections wait only as long as allowed."""

from __future__ import annotations

import math
import select
import time
from types import ModuleType
from typing import Any

import psycopg
from django.db.backends.postgresql import base

from database.connection import PatientConnection


class _Driver(ModuleType):
    """psycopg as Django uses it, with our connections."""

    connect = staticmethod(PatientConnection.connect)

    def __getattr__(self, name: str) -> Any:
        return getattr(psycopg, name)


class DatabaseWrapper(base.DatabaseWrapper):
    """Django's backend. `STATEMENT_SECONDS` in `DATABASES` limits statements on our side too."""

    Database: Any = _Driver("psycopg")
    health_check_done: bool
    _checked_at = -math.inf

    def get_new_connection(self, conn_params: dict[str, Any]) -> Any:
        """Open a connection that knows its limit."""
        connection = super().get_new_connection(conn_params)
        seconds = self.settings_dict.get("STATEMENT_SECONDS")
        # PostgreSQL ends a statement first, which keeps the connection.
        connection.limit = seconds + _LATER if seconds else math.inf
        return connection

    def close_if_health_check_failed(self) -> None:
        """Check the connection before the first statement of a request.

        One that was just in use needs no query: a server that ended has sent a message or closed
        the socket, and a server that hangs would not answer a query either. That saves a round
        trip.
        """
        now = time.monotonic()
        if not self.health_check_done and now - self._checked_at < _FRESH and self._is_quiet():
            self.health_check_done = True
        super().close_if_health_check_failed()
        self._checked_at = now

    def _is_quiet(self) -> bool:
        """Return whether the socket has nothing to read, neither its end nor a message."""
        if self.connection is None or self.connection.closed:
            return False
        poll = select.poll()
        poll.register(self.connection.fileno(), select.POLLIN)
        return not poll.poll(0)


_LATER = 5  # seconds
_FRESH = 5  # seconds: no network device drops a connection so soon
