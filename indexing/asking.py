"""Sends a notice to a search engine, and says what its answer means."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any, Final

import httpcore
from django.utils import timezone

from background.retrying import NotYetError

SECONDS: Final = 20.0
LONGEST_WAIT: Final = 24 * 3600  # seconds that an engine may ask us to wait
USUAL_WAIT: Final = 15 * 60  # seconds after “too many requests” without a number


type Headers = Mapping[bytes | str, bytes | str]


class RefusedError(Exception):
    """An engine refuses the board's notices; trying again would not help."""


class UnreachableError(Exception):
    """An engine did not answer, or has trouble of its own; trying again may help."""


def post(url: str, body: bytes, headers: Headers) -> httpcore.Response:
    """Return the answer; raises UnreachableError without one, and for one of 500 or more.

    Raises NotYetError if the engine has had too many requests.
    """
    timeout = dict.fromkeys(("connect", "read", "write", "pool"), SECONDS)
    try:
        with httpcore.ConnectionPool() as pool:
            response = pool.request(
                "POST", url, content=body, headers=headers, extensions={"timeout": timeout}
            )
    except (httpcore.NetworkError, httpcore.TimeoutException, httpcore.ProtocolError) as error:
        raise UnreachableError(f"{url}: {type(error).__name__}") from error
    if response.status >= 500:
        raise UnreachableError(f"{url}: {response.status}")
    if response.status == 429:
        raise NotYetError(timezone.now() + timedelta(seconds=_wait(response)))
    return response


def said(response: httpcore.Response) -> str:
    """Return the status and the start of what an engine says, for a log."""
    return f"{response.status} {response.content[:300].decode(errors='replace')}".strip()


def _wait(response: httpcore.Response) -> int:
    headers: Any = {name.lower(): value for name, value in response.headers}
    text = headers.get(b"retry-after", b"").decode("latin-1")
    return min(int(text), LONGEST_WAIT) if text.isdecimal() and len(text) < 9 else USUAL_WAIT
