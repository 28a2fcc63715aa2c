"""Limits how long the database can keep a thread, even if it never answers.

PostgreSQL's own timeouts need a server that runs. If the server hangs, or a network drops
everything, psycopg waits for ever. So another thread shuts the socket down when the time is
over, which ends the wait at once.
"""

from __future__ import annotations

import os
import select
import socket
import threading
import time
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from typing import Any

from django.db import DEFAULT_DB_ALIAS, OperationalError, connection, connections

MOST_CONNECTING = 4  # threads that wait for a connection; a further thread gets an error at once
_TICK = 0.02  # seconds between two checks of the deadlines

_connecting = threading.BoundedSemaphore(MOST_CONNECTING)


@contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """Give the block this thread's connection for `seconds`; then raise OperationalError.

    That closes the connection and undoes what was not committed. A COMMIT may have reached the
    server even if its answer did not come back.
    """
    end = time.monotonic() + seconds
    if not connection.in_atomic_block:
        _replace_lost_connection(end)
    wrapper: Any = connections[DEFAULT_DB_ALIAS]
    watched = _watchdog.watch(end)
    # Both would wait without a limit: the block itself finds out whether the connection works, and
    # `atomic` would connect again to leave a transaction that was lost with its connection.
    wrapper.health_check_done = True
    wrapper.connect = _refuse
    try:
        yield
    finally:
        del wrapper.connect
        if _watchdog.leave(watched):
            wrapper.close()


def _refuse() -> None:
    raise OperationalError("The connection to the database was lost.")


def _replace_lost_connection(end: float) -> None:
    """Reconnect if the server closed the connection; the socket shows that without a query."""
    if connection.connection is not None and not connection.connection.closed:
        waiting = select.poll()
        waiting.register(connection.connection.fileno(), select.POLLIN)
        if not waiting.poll(0):
            return
    connection.close()
    _connect(end - time.monotonic())


def _connect(seconds: float) -> None:
    """Connect in another thread, because libpq waits at least two seconds."""
    if not _connecting.acquire(blocking=False):
        raise OperationalError("Too many threads are waiting for a database connection.")
    new = connections[DEFAULT_DB_ALIAS].copy()
    new.inc_thread_sharing()
    connected: Future[None] = Future()

    def connect() -> None:
        try:
            with new.wrap_database_errors:
                new.connect()
        except BaseException as error:
            connected.set_exception(error)
        else:
            connected.set_result(None)
        finally:
            _connecting.release()

    threading.Thread(target=connect, name="connecting", daemon=True).start()
    try:
        connected.result(timeout=seconds)
    except TimeoutError:
        connected.add_done_callback(lambda _: new.close())  # when it connects after all
        raise OperationalError("The database did not take the connection in time.") from None
    new.dec_thread_sharing()
    connections[DEFAULT_DB_ALIAS] = new


class _Watched:
    """A socket, and when to shut it down. It has its own handle, so nobody can reuse its number."""

    def __init__(self, end: float) -> None:
        self.end, self.is_shut = end, False
        self.socket = socket.socket(fileno=os.dup(connection.connection.fileno()))


class _Watchdog:
    """One thread that checks all sockets in use, while there are any."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._watched: set[_Watched] = set()
        self._is_needed = threading.Event()
        self._thread: threading.Thread | None = None

    def watch(self, end: float) -> _Watched:
        watched = _Watched(end)
        with self._lock:
            self._watched.add(watched)
            if self._thread is None or not self._thread.is_alive():  # or a fork left it behind
                self._thread = threading.Thread(target=self._run, name="watchdog", daemon=True)
                self._thread.start()
        self._is_needed.set()
        return watched

    def leave(self, watched: _Watched) -> bool:
        """Stop watching a socket; return whether its time was over."""
        with self._lock:
            self._watched.discard(watched)
            watched.socket.close()
        return watched.is_shut

    def _run(self) -> None:
        while self._is_needed.wait():
            with self._lock:
                for watched in [one for one in self._watched if one.end < time.monotonic()]:
                    self._watched.discard(watched)
                    _shut(watched)
                if not self._watched:
                    self._is_needed.clear()
            time.sleep(_TICK)


def _shut(watched: _Watched) -> None:
    watched.is_shut = True
    try:
        watched.socket.shutdown(socket.SHUT_RDWR)
    except OSError:  # the server closed it first
        return


_watchdog = _Watchdog()
