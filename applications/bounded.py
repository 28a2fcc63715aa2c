"""A bound on how long the database may keep a thread, also when it never answers.

PostgreSQL's own timeouts need a server that runs: one that hangs, or a network that swallows
everything, keeps psycopg waiting for good. Here the socket is shut from another thread when the
time is over, which ends the wait at once.
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

MOST_CONNECTING = 4  # threads that wait for a connection at a time; others are turned away at once
_TICK = 0.02  # seconds between two looks at what is over

_connecting = threading.BoundedSemaphore(MOST_CONNECTING)


@contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """Give the block this thread's connection for so long; raises OperationalError after that.

    The connection is closed then, and what was not committed is undone. A COMMIT may have reached
    the server although its answer did not come back.
    """
    end = time.monotonic() + seconds
    if not connection.in_atomic_block:
        _replace_lost_connection(end)
    wrapper: Any = connections[DEFAULT_DB_ALIAS]
    watched = _watchdog.watch(end)
    # Both would wait without a bound: the block finds out itself whether the connection is sound,
    # and `atomic` would connect anew to leave a transaction that was lost with its connection.
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
    """A server that ended the connection has said so: nobody has to ask it."""
    if connection.connection is not None and not connection.connection.closed:
        waiting = select.poll()
        waiting.register(connection.connection.fileno(), select.POLLIN)
        if not waiting.poll(0):
            return
    connection.close()
    _connect(end - time.monotonic())


def _connect(seconds: float) -> None:
    """Connect in another thread: libpq waits two seconds at least."""
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
        connected.add_done_callback(lambda _: new.close())  # whenever it comes
        raise OperationalError("The database did not take the connection in time.") from None
    new.dec_thread_sharing()
    connections[DEFAULT_DB_ALIAS] = new


class _Watched:
    """A socket and when to shut it. Its own handle: another one can't take its number."""

    def __init__(self, end: float) -> None:
        self.end, self.is_shut = end, False
        self.socket = socket.socket(fileno=os.dup(connection.connection.fileno()))


class _Watchdog:
    """One thread that looks at all sockets in use, while there are any."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._watched: set[_Watched] = set()
        self._is_needed = threading.Event()
        self._thread: threading.Thread | None = None

    def watch(self, end: float) -> _Watched:
        watched = _Watched(end)
        with self._lock:
            self._watched.add(watched)
            if self._thread is None or not self._thread.is_alive():  # or left behind by a fork
                self._thread = threading.Thread(target=self._run, name="watchdog", daemon=True)
                self._thread.start()
        self._is_needed.set()
        return watched

    def leave(self, watched: _Watched) -> bool:
        """Whether its time was over."""
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
    except OSError:  # the server was faster
        return


_watchdog = _Watchdog()
