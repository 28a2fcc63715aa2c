"""One message through the SDK, which speaks ASGI; tools run in the thread of the request."""

from __future__ import annotations

from functools import partial
from typing import Any, Final

from asgiref.sync import async_to_sync
from django.http import HttpRequest, HttpResponse
from mcp.server.streamable_http_manager import StreamableHTTPSessionManager

from api.mcp.asking import RefusedError
from api.mcp.server import Call, new_server
from postings.structured_data.scripts import site_of

MOST_BYTES: Final = 64 * 1024


def exchanged(request: HttpRequest) -> HttpResponse:
    """Return the answer to a message; raises what a tool raised, unless it is a refusal."""
    return async_to_sync(_answer)(request)


async def _answer(request: HttpRequest) -> HttpResponse:
    trouble: list[Exception] = []
    manager = StreamableHTTPSessionManager(
        app=new_server(site=site_of(request), around=partial(_noting, trouble)),
        json_response=True,
        stateless=True,
        max_request_body_size=MOST_BYTES,
    )
    exchange = _Exchange(request)
    async with manager.run():
        await manager.handle_request(exchange.scope, exchange.receive, exchange.send)
    for error in trouble:
        raise error  # the SDK hides it: a database out of reach is a 503, as on every page
    return exchange.response()


def _noting(trouble: list[Exception], call: Call) -> Call:
    def noted(*args: Any, **names: Any) -> dict[str, Any]:
        try:
            return call(*args, **names)
        except RefusedError:
            raise
        except Exception as error:
            trouble.append(error)
            raise

    return noted


class _Exchange:
    """A complete request as ASGI has it, and the answer."""

    def __init__(self, request: HttpRequest) -> None:
        self._body: bytes | None = request.body
        self._status, self._headers = 500, list[tuple[bytes, bytes]]()
        self._pieces: list[bytes] = []
        headers = [
            (name.lower().encode("latin-1"), value.encode("latin-1", "replace"))
            for name, value in request.headers.items()
        ]
        self.scope: dict[str, Any] = {
            "type": "http",
            "asgi": {"version": "3.0"},
            "http_version": "1.1",
            "method": request.method,
            "scheme": request.scheme,
            "path": request.path,
            "raw_path": request.path.encode(),
            "query_string": request.META.get("QUERY_STRING", "").encode("latin-1"),
            "root_path": "",
            "headers": headers,
            "server": (request.get_host(), None),
            "client": None,  # nobody asks who it was
        }

    async def receive(self) -> dict[str, Any]:
        """Return the body, then that the client has gone."""
        body, self._body = self._body, None
        if body is None:
            return {"type": "http.disconnect"}
        return {"type": "http.request", "body": body, "more_body": False}

    async def send(self, message: Any) -> None:
        """Take a part of the answer."""
        if message["type"] == "http.response.start":
            self._status, self._headers = message["status"], list(message["headers"])
        else:
            self._pieces.append(message.get("body", b""))

    def response(self) -> HttpResponse:
        """Return the answer."""
        response = HttpResponse(b"".join(self._pieces), status=self._status)
        del response.headers["Content-Type"]
        for name, value in self._headers:
            if name != b"content-length":
                response.headers[name.decode("latin-1").title()] = value.decode("latin-1")
        return response
