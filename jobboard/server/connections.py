"""Deadlines for connections, and their end with the process.

uvicorn closes idle connections, but has no deadline for a client that always sends or reads a
little. Once a second, we check how long we have waited for each connection.

When a process ends, uvicorn also closes connections whose first request has not arrived yet, and
asyncio those that it has accepted a moment ago. Their clients would get no answer, although another
process is there to give one: so we let them send their request.
"""

from __future__ import annotations

import asyncio
import socket
import time
from typing import ClassVar

import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

HEAD_SECONDS = 10.0  # from the connection, or from the first byte of a further request
ANSWER_SECONDS = 15.0  # for each 48 KiB of an answer, and for its end
LAST_SECONDS = 1.0  # for the first request of a new connection, when the process ends
ACCEPT_SECONDS = 0.05  # for asyncio to hand over what it has accepted
MOST_CONNECTIONS = 500  # in one process: below the 1,024 open files that many systems allow


class Connection(H11Protocol):
    """A connection with deadlines."""

    open: ClassVar[set[Connection]] = set()
    head_since: float | None = None
    answer_since: float | None = None
    is_last: bool = False

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Start the clock; of too many connections, drop the one that keeps us waiting longest."""
        super().connection_made(transport)
        # asyncio does this only for sockets whose protocol was known when they opened.
        transport.get_extra_info("socket").setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.head_since = time.monotonic()
        self.open.add(self)
        if len(self.open) > MOST_CONNECTIONS:
            waiting = [one for one in self.open if one.head_since is not None]
            if waiting:
                min(waiting, key=lambda one: one.head_since or 0).transport.abort()

    def connection_lost(self, exc: Exception | None) -> None:
        """Forget the connection."""
        self.open.discard(self)
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Receive more of a head or a body."""
        if self._is_between() and self.head_since is None:
            self.head_since = time.monotonic()
        super().data_received(data)
        if not self._is_between():
            self.head_since = None
        if self.is_last and not self._is_new():
            super().shutdown()

    def shutdown(self) -> None:
        """Close the connection after its answer; a new one may still send its first request."""
        self.is_last = True
        if self._is_new():
            self.loop.call_later(LAST_SECONDS, self._give_up)
        else:
            super().shutdown()

    def _give_up(self) -> None:
        if self._is_new() and not self.transport.is_closing():
            super().shutdown()

    def pause_writing(self) -> None:
        """Record when the client stopped reading."""
        self.answer_since = time.monotonic()
        super().pause_writing()

    def resume_writing(self) -> None:
        """Record that the client reads again."""
        self.answer_since = None
        super().resume_writing()

    def end_if_late(self, now: float) -> None:
        """Drop the connection and its unsent data if its client takes too long."""
        self._note_rest(now)
        is_late = self.head_since is not None and now - self.head_since > HEAD_SECONDS
        is_stuck = self.answer_since is not None and now - self.answer_since > ANSWER_SECONDS
        if is_late or is_stuck:
            self.transport.abort()

    def _note_rest(self, now: float) -> None:
        """Watch the last piece of an answer, which is too small for `pause_writing`."""
        if self.flow.write_paused:
            return
        if not self.transport.get_write_buffer_size():
            self.answer_since = None
        elif self.answer_since is None:
            self.answer_since = now

    def _is_new(self) -> bool:
        return self.cycle is None  # whatever its type says

    def _is_between(self) -> bool:
        return self._is_new() or self.cycle.response_complete


def look_around() -> None:
    """Disconnect late clients."""
    now = time.monotonic()
    for connection in list(Connection.open):
        connection.end_if_late(now)


class Server(uvicorn.Server):
    """A server that answers everyone whom it has accepted before it ends."""

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Accept no more, hand over what was accepted, then end."""
        loop = asyncio.get_running_loop()
        for listening in sockets or []:
            loop.remove_reader(listening)
        await asyncio.sleep(ACCEPT_SECONDS)
        await super().shutdown(sockets)
