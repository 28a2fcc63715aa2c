"""IndexNow: https://www.indexnow.org/documentation. Bing, Yandex, Naver, Seznam and Yep take part.

One address takes the notices for all of them. A page that has ended is sent like one that changed:
the engines see for themselves.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Final
from urllib.parse import urlsplit

import structlog
from django.conf import settings

from indexing.asking import Headers, RefusedError, post, said

MOST: Final = 10_000  # addresses of a notice
# 202: the engine has yet to read the key, and keeps the addresses.
TAKEN: Final = (200, 202)
WHY: Final = {
    400: "It can't read the notice.",
    403: "It does not find the key: /KEY.txt must be public, and hold INDEXNOW_KEY.",
    422: "The addresses are not those of SITE_URL, or the key does not fit the protocol.",
}

log = structlog.get_logger(__name__)


def is_on() -> bool:
    """Return whether the board has a key."""
    return bool(settings.INDEXNOW_KEY)


def notify(urls: Sequence[str]) -> None:
    """Send addresses; raises RefusedError if they are refused for good."""
    notice = {
        "host": urlsplit(settings.SITE_URL).netloc,
        "key": settings.INDEXNOW_KEY,
        "keyLocation": f"{settings.SITE_URL}/{settings.INDEXNOW_KEY}.txt",
        "urlList": list(urls),
    }
    headers: Headers = {"Content-Type": "application/json; charset=utf-8"}
    response = post(settings.INDEXNOW_URL, json.dumps(notice).encode(), headers)
    if response.status not in TAKEN:
        raise RefusedError(f"{WHY.get(response.status, 'It refuses.')} {said(response)}")
    log.info("indexnow_notified", pages=len(urls), status=response.status)
