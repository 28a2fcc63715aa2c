"""Asks the reading API inside this process, as a request from outside would."""

from __future__ import annotations

import json
from collections.abc import Mapping
from io import BytesIO
from typing import Any, Final
from urllib.parse import urlencode, urlsplit

from django.conf import settings
from django.core.handlers.wsgi import WSGIRequest
from django.urls import resolve

_PORTS: Final = {"https": "443", "http": "80"}


class RefusedError(Exception):
    """What the API answers instead of what was asked for, in words for an agent."""


def ask(address: str, parameters: Mapping[str, Any], *, site: str = "") -> dict[str, Any]:
    """Return the answer of an address below `/api/v1/`; `site` is scheme and host of links.

    Raises RefusedError for answers that say what is wrong. A database out of reach stays an error.
    """
    request = _request(f"/api/v1/{address}", parameters, site or settings.SITE_URL)
    match = resolve(request.path_info)
    response = match.func(request, **match.kwargs)
    found: dict[str, Any] = json.loads(response.content)
    if response.status_code != 200:
        raise RefusedError(_in_words(found))
    return found


def _request(path: str, parameters: Mapping[str, Any], site: str) -> WSGIRequest:
    parts = urlsplit(site)
    return WSGIRequest({
        "REQUEST_METHOD": "GET",
        "PATH_INFO": path,
        "QUERY_STRING": urlencode(_as_typed(parameters), doseq=True),
        "HTTP_HOST": parts.netloc,
        "SERVER_NAME": parts.hostname or "localhost",
        "SERVER_PORT": str(parts.port or _PORTS.get(parts.scheme, "80")),
        "wsgi.url_scheme": parts.scheme,
        "wsgi.input": BytesIO(),
    })  # fmt: skip


def _as_typed(parameters: Mapping[str, Any]) -> dict[str, Any]:
    """Return parameters as an address has them; what is left out or null is left out."""
    return {
        name: _switch(value) if isinstance(value, bool) else value
        for name, value in parameters.items()
        if value is not None
    }


def _switch(value: bool) -> str:
    return "1" if value else "0"


def _in_words(problem: Mapping[str, Any]) -> str:
    wrong = [f"{error['field']}: {error['detail']}" for error in problem.get("errors", [])]
    more = json.dumps(problem["posting"]) if "posting" in problem else ""
    return "\n".join(filter(None, [problem.get("detail", ""), *wrong, more]))
