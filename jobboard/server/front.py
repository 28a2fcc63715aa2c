"""Stands before Django: reads a body completely and in time, or refuses it.

A request takes one of Django's threads only when it is complete, and releases it before the first
byte of the answer leaves. So slow clients cost memory, never a thread.
"""

from __future__ import annotations

import asyncio
import re
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from tempfile import SpooledTemporaryFile
from typing import IO, Any

from api.v1.outside import START as API
from api.v1.problems import ProblemError
from jobboard.bodies import UNKNOWN, announced, limit_of
from jobboard.server.gateway import (
    IN_MEMORY,
    Answer,
    Application,
    Environ,
    Rest,
    environ_of,
    is_signed_in,
    whole_answer,
)
from jobboard.trouble import ARRIVED

Scope = dict[str, Any]
Receive = Callable[[], Awaitable[dict[str, Any]]]
Send = Callable[[dict[str, Any]], Awaitable[None]]

BODY_SECONDS = 10  # for a body of any size, plus
BODY_RATE = 16 * 1024  # bytes a second for a longer one
LINGER_SECONDS = 2.0  # in which a refused body may arrive, so that its sender reads why
MOST_WAITING = 200  # requests that wait for a thread; further ones are asked to come back later
# The apply hop has its own thread: it needs no database, and waits for no page.
EXPRESS = re.compile(r"/(?:[a-z-]+/)?jobs/\d+/apply/?")
PIECE = 64 * 1024  # bytes sent at once
PLAIN = (b"content-type", b"text/plain; charset=utf-8")
CLOSE = (b"connection", b"close")


class TooSlow(Exception):  # noqa: N818
    """A body took longer than allowed."""


class Gone(Exception):  # noqa: N818
    """The client left before its body was complete."""


class Front:
    """An ASGI application around Django's WSGI application."""

    def __init__(self, application: Application, *, threads: int) -> None:
        self.application = application
        self.threads = ThreadPoolExecutor(threads, thread_name_prefix="board")
        self.express = ThreadPoolExecutor(1, thread_name_prefix="express")
        # Long answers share a thread, so that their readers never keep a page waiting.
        self.long = ThreadPoolExecutor(1, thread_name_prefix="long")
        self.waiting = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            raise NotImplementedError(scope["type"])
        if scope["path"] == "/healthz" and scope["method"] in ("GET", "HEAD"):
            return await _say(send, 200, b"ok\n", (b"cache-control", b"no-store"))
        is_hop = bool(EXPRESS.fullmatch(scope["path"]))
        if self.waiting >= MOST_WAITING and not is_hop:
            return await _refuse(scope, send, 503, "Busy", (b"retry-after", b"5"))
        try:
            with SpooledTemporaryFile(IN_MEMORY) as body:
                environ = environ_of(scope, body)
                is_read = await self._take_body(environ, receive, body)
                environ[ARRIVED] = time.monotonic()
                threads = self.express if is_hop else self.threads
                answer = await self._in(threads, whole_answer, self.application, environ)
        except TooSlow:
            return await _refuse(scope, send, 408, "The request took too long.")
        except Gone:
            return None
        with answer.body:
            if answer.rest:
                return await self._give_in_pieces(answer, answer.rest, receive, send)
            return await _give(answer, receive, send, is_read=is_read)

    async def _give_in_pieces(
        self, answer: Answer, rest: Rest, receive: Receive, send: Send
    ) -> None:
        """Make each piece when the client has taken the last one, until it leaves.

        An error breaks the connection off, so that no client takes a part for the whole.
        """
        gone = asyncio.ensure_future(_until_gone(receive))
        try:
            start = {"status": answer.status, "headers": answer.headers}
            await send({"type": "http.response.start", **start})
            piece = answer.body.read()
            while piece and not gone.done():
                await send({"type": "http.response.body", "body": piece, "more_body": True})
                piece = await self._in(self.long, rest.piece)
            await send({"type": "http.response.body", "body": b""})
        finally:
            gone.cancel()
            await self._in(self.long, rest.close)

    async def _take_body(self, environ: Environ, receive: Receive, body: IO[bytes]) -> bool:
        """Read the body if one is allowed; otherwise leave it unread, and Django explains why.

        `CONTENT_LENGTH` or `HTTP_TRANSFER_ENCODING` still announce an unread body.
        """
        size = announced(environ)
        if not size:
            return True
        most = await self._most(environ, size)
        if not most or most < size < UNKNOWN:
            return False
        try:
            async with asyncio.timeout(BODY_SECONDS + min(size, most) / BODY_RATE):
                if not await _take(receive, body, most):
                    return False
        except TimeoutError:
            raise TooSlow from None
        environ["CONTENT_LENGTH"] = str(body.tell())
        environ.pop("HTTP_TRANSFER_ENCODING", None)
        body.seek(0)
        return True

    async def _most(self, environ: Environ, size: int) -> int:
        path = environ["PATH_INFO"].encode("latin-1").decode(errors="replace")
        limit = limit_of(path, environ["REQUEST_METHOD"])
        might_be = limit.anonymous < size and "HTTP_COOKIE" in environ
        if might_be and limit.signed_in and await self._in(self.threads, is_signed_in, environ):
            return limit.signed_in
        return limit.anonymous

    async def _in[T](self, threads: ThreadPoolExecutor, call: Callable[..., T], *args: Any) -> T:
        self.waiting += 1
        try:
            return await asyncio.get_running_loop().run_in_executor(threads, call, *args)
        finally:
            self.waiting -= 1


async def _take(receive: Receive, body: IO[bytes], most: int) -> bool:
    """Return whether the whole body fits; one of unknown length may not."""
    async for piece in _pieces(receive):
        if body.tell() + len(piece) > most:
            return False
        body.write(piece)
    return True


async def _pieces(receive: Receive) -> AsyncIterator[bytes]:
    more = True
    while more:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise Gone
        yield message.get("body", b"")
        more = message.get("more_body", False)


async def _give(answer: Answer, receive: Receive, send: Send, *, is_read: bool) -> None:
    """Send an answer in pieces; the connection's deadline ends it if the client doesn't read."""
    headers = answer.headers if is_read else [*answer.headers, CLOSE]
    await send({"type": "http.response.start", "status": answer.status, "headers": headers})
    piece = answer.body.read(PIECE)
    while len(piece) == PIECE or not is_read:
        await send({"type": "http.response.body", "body": piece, "more_body": True})
        if len(piece) < PIECE:
            await _linger(receive)
            piece, is_read = b"", True
        else:
            piece = answer.body.read(PIECE)
    await send({"type": "http.response.body", "body": piece})


async def _until_gone(receive: Receive) -> None:
    """Wait until the client leaves."""
    while (await receive())["type"] != "http.disconnect":
        pass


async def _linger(receive: Receive) -> None:
    """Discard what still arrives: closing the connection earlier could lose the answer."""
    try:
        async with asyncio.timeout(LINGER_SECONDS):
            async for _ in _pieces(receive):
                pass
    except (TimeoutError, Gone):
        pass


async def _refuse(
    scope: Scope, send: Send, status: int, text: str, *headers: tuple[bytes, bytes]
) -> None:
    """Answer before Django could: in words, or to a program as a problem."""
    if scope["path"].startswith(API):
        problem = ProblemError(status, text).response()
        kind = (b"content-type", problem.headers["Content-Type"].encode())
        return await _say(send, status, problem.content, CLOSE, *headers, kind=kind)
    return await _say(send, status, f"{text}\n".encode(), CLOSE, *headers)


async def _say(
    send: Send,
    status: int,
    text: bytes,
    *headers: tuple[bytes, bytes],
    kind: tuple[bytes, bytes] = PLAIN,
) -> None:
    head = [kind, (b"content-length", str(len(text)).encode()), *headers]
    await send({"type": "http.response.start", "status": status, "headers": head})
    await send({"type": "http.response.body", "body": text})
