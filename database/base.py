"""Django's PostgreSQL backend with connections that wait no longer than they may."""

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
    """As Django's own. `STATEMENT_SECONDS` in `DATABASES` bounds statements on our side as well."""

    Database: Any = _Driver("psycopg")
    health_check_done: bool
    _checked_at = -math.inf

    def get_new_connection(self, conn_params: dict[str, Any]) -> Any:
        """Open a connection that knows its limit."""
        connection = super().get_new_connection(conn_params)
        seconds = self.settings_dict.get("STATEMENT_SECONDS")
        # PostgreSQL is the first to end a statement: that keeps the connection.
        connection.limit = seconds + _LATER if seconds else math.inf
        return connection

    def close_if_health_check_failed(self) -> None:
        """Ask a connection whether it lives, before the first statement of a request.

        One that was in use just now is only looked at: a server that ended has said so or closed
        the socket, and one that hangs would not answer a question either. That saves a round trip.
        """
        now = time.monotonic()
        if not self.health_check_done and now - self._checked_at < _FRESH and self._is_quiet():
            self.health_check_done = True
        super().close_if_health_check_failed()
        self._checked_at = now

    def _is_quiet(self) -> bool:
        """Whether there is nothing to read, no end and no message, where nothing was asked."""
        if self.connection is None or self.connection.closed:
            return False
        poll = select.poll()
        poll.register(self.connection.fileno(), select.POLLIN)
        return not poll.poll(0)


_LATER = 5  # seconds
_FRESH = 5  # seconds: nothing between us and the server forgets a connection so soon
