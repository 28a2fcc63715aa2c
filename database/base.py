"""Django's PostgreSQL backend with connections that wait no longer than they may."""

from __future__ import annotations

import math
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

    def get_new_connection(self, conn_params: dict[str, Any]) -> Any:
        """Open a connection that knows its limit."""
        connection = super().get_new_connection(conn_params)
        seconds = self.settings_dict.get("STATEMENT_SECONDS")
        # PostgreSQL is the first to end a statement: that keeps the connection.
        connection.limit = seconds + _LATER if seconds else math.inf
        return connection


_LATER = 5  # seconds
