"""Takes one request through Django, in a thread: the request is complete and never waits."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from tempfile import SpooledTemporaryFile
from typing import IO, Any, NamedTuple
from urllib.parse import unquote_to_bytes

from django.core.handlers.wsgi import WSGIRequest
from django.db import close_old_connections

from jobboard import bodies

Environ = dict[str, Any]
Application = Callable[[Environ, Callable[..., Any]], Iterable[bytes]]
IN_MEMORY = 256 * 1024  # bytes of a body or an answer; the rest goes to disk


class Answer(NamedTuple):
    """A complete answer, so that a slow reader keeps no thread.

    Of an answer in pieces it is the beginning, and `rest` makes the others one by one.
    """

    status: int
    headers: list[tuple[bytes, bytes]]
    body: IO[bytes]
    rest: Rest | None = None


class Rest:
    """The pieces of an answer that are made while it is sent; see `SentInPieces`."""

    def __init__(self, pieces: Iterable[bytes]) -> None:
        self._response, self._pieces = pieces, iter(pieces)

    def piece(self) -> bytes:
        """Return the next piece; an empty one at the end."""
        return next((piece for piece in self._pieces if piece), b"")

    def close(self) -> None:
        """Let Django finish the request."""
        close = getattr(self._response, "close", None)
        if close:
            close()


def whole_answer(application: Application, environ: Environ) -> Answer:
    """Return what the application answers, to the last byte, or to the end of its first piece."""
    started: list[tuple[str, list[tuple[str, str]]]] = []

    def start_response(status: str, headers: list[tuple[str, str]], _error: object = None) -> None:
        started.append((status, headers))

    body: IO[bytes] = SpooledTemporaryFile(IN_MEMORY)  # noqa: SIM115  (closed when it is sent)
    pieces = application(environ, start_response)
    rest = Rest(pieces)
    is_long = getattr(pieces, "is_sent_in_pieces", False)
    try:
        while piece := rest.piece():
            body.write(piece)
            if is_long:
                break
    except BaseException:
        body.close()
        rest.close()
        raise
    if not is_long:
        rest.close()
    body.seek(0)
    status, headers = started[-1]
    encoded = [(name.lower().encode("latin-1"), v.encode("latin-1")) for name, v in headers]
    return Answer(int(status[:3]), encoded, body, rest if is_long else None)


def is_signed_in(environ: Environ) -> bool:
    """Return whether a request comes from a logged-in session, before its body is read."""
    close_old_connections()
    return bodies.is_signed_in(WSGIRequest(environ))


def environ_of(scope: Any, body: IO[bytes]) -> Environ:
    """Return a request's head as a WSGI environ (PEP 3333)."""
    client, server = scope.get("client") or ("", 0), scope.get("server") or ("localhost", 0)
    environ = {
        "REQUEST_METHOD": scope["method"],
        "SCRIPT_NAME": "",
        "PATH_INFO": unquote_to_bytes(scope["raw_path"]).decode("latin-1"),
        "QUERY_STRING": scope["query_string"].decode("latin-1"),
        "SERVER_PROTOCOL": f"HTTP/{scope['http_version']}",
        "SERVER_NAME": server[0],
        "SERVER_PORT": str(server[1]),
        "REMOTE_ADDR": client[0],
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": scope["scheme"],
        "wsgi.input": body,
        "wsgi.errors": sys.stderr,
        "wsgi.multithread": True,
        "wsgi.multiprocess": True,
        "wsgi.run_once": False,
    }
    for name, value in scope["headers"]:
        _add_header(environ, name.decode("latin-1"), value.decode("latin-1"))
    return environ


def _add_header(environ: Environ, name: str, value: str) -> None:
    if "_" in name:
        return  # it would pass for the header with hyphens, as in X_Forwarded_For
    key = name.upper().replace("-", "_")
    if key not in ("CONTENT_TYPE", "CONTENT_LENGTH"):
        key = f"HTTP_{key}"
    join = "; " if key == "HTTP_COOKIE" else ","
    environ[key] = f"{environ[key]}{join}{value}" if key in environ else value
