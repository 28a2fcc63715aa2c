"""The protocol over HTTP: one request, one answer, and nothing kept between two.

The SDK speaks ASGI. Its part runs in a loop of its own for each request, while the tools read the
database in the request's thread, with its connection and its deadline.
"""

from __future__ import annotations

from typing import Any, Final

from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt

ALLOWED: Final = "POST, OPTIONS"
ANYBODY: Final = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "Retry-After",
}
PREFLIGHT: Final = {
    "Access-Control-Allow-Methods": "POST",
    "Access-Control-Allow-Headers": "Content-Type, Accept, Mcp-Protocol-Version, Mcp-Method, "
    "Mcp-Name, Mcp-Session-Id, Last-Event-ID",
    "Access-Control-Max-Age": "86400",
    "Allow": ALLOWED,
}


@csrf_exempt
def mcp(request: HttpRequest, **_captured: Any) -> HttpResponse:
    """Answer one message of a client. There is no stream to open and no session to end."""
    if request.method == "OPTIONS":
        response = HttpResponse(status=204, headers=PREFLIGHT)
    elif request.method != "POST":
        response = HttpResponse(
            "Send messages by POST.\n", status=405, headers={"Allow": ALLOWED},
            content_type="text/plain; charset=utf-8",
        )  # fmt: skip
    else:
        from api.mcp.exchange import exchanged  # the SDK is large, and few processes need it

        response = exchanged(request)
    for name, value in (ANYBODY | {"Cache-Control": "no-store"}).items():
        response.headers[name] = value
    return response
