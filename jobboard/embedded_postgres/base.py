"""The board's PostgreSQL backend, which starts the server before the first connection."""

from typing import Any

from database import base
from jobboard.embedded_postgres import server


class DatabaseWrapper(base.DatabaseWrapper):
    """The same as in production, but it creates server, socket, user and database itself."""

    def get_connection_params(self) -> dict[str, Any]:
        """Return where the embedded server listens; Django and the task queue both ask."""
        params: dict[str, Any] = super().get_connection_params()
        return params | {"host": server.start(), "user": "postgres"}
