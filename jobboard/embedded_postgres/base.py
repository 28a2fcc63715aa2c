"""The board's PostgreSQL backend, with the server started on the way to the first connection."""

from typing import Any

from database import base
from jobboard.embedded_postgres import server


class DatabaseWrapper(base.DatabaseWrapper):
    """As in production; the server, its socket, its user and the database come by themselves."""

    def get_connection_params(self) -> dict[str, Any]:
        """Where the embedded server listens: asked for by Django and by the task queue alike."""
        params: dict[str, Any] = super().get_connection_params()
        return params | {"host": server.start(), "user": "postgres"}
