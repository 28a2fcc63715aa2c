"""Google's Indexing API: https://developers.google.com/search/apis/indexing-api/v3/using-api.

It takes pages with job postings alone, one in a request, and some 200 a day without a larger quota.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlencode

import structlog
from django.conf import settings
from django.core.cache import cache
from django.utils import timezone

from indexing.asking import Headers, RefusedError, post, said

SCOPE: Final = "https://www.googleapis.com/auth/indexing"
GRANT: Final = "urn:ietf:params:oauth:grant-type:jwt-bearer"  # RFC 7523
LIFETIME: Final = 3600  # seconds of a token, the most that Google gives
TOKEN: Final = "indexing.google.token"  # noqa: S105  (the name of a cache's entry)
MOST: Final = 100  # addresses of a job
TYPES: Final = {False: "URL_UPDATED", True: "URL_DELETED"}
WHY: Final = {
    400: "It can't read the notice.",
    403: "The service account is no owner of the site in Search Console, or the API is off.",
}

log = structlog.get_logger(__name__)


class ExpiredTokenError(Exception):
    """Google no longer accepts the token."""


def is_on() -> bool:
    """Return whether the board has the key of a service account."""
    return bool(settings.GOOGLE_INDEXING_KEY_FILE)


def notify(url: str, *, is_gone: bool) -> None:
    """Tell of one page; raises RefusedError if Google refuses it for good."""
    try:
        _notify(url, is_gone, _token())
    except ExpiredTokenError:
        cache.delete(TOKEN)
        try:
            _notify(url, is_gone, _token())
        except ExpiredTokenError as error:
            raise RefusedError("Google refuses a token that it has just given.") from error


def _notify(url: str, is_gone: bool, token: str) -> None:
    headers: Headers = {"Content-Type": "application/json", "Authorization": f"Bearer {token}"}
    body = json.dumps({"url": url, "type": TYPES[is_gone]}).encode()
    response = post(settings.GOOGLE_INDEXING_URL, body, headers)
    if response.status == 401:
        raise ExpiredTokenError
    if response.status != 200:
        raise RefusedError(f"{WHY.get(response.status, 'It refuses.')} {said(response)}")


def _token() -> str:
    """Return a token of the service account, which lasts an hour (RFC 7523)."""
    known: str | None = cache.get(TOKEN)
    if known:
        return known
    account = _account()
    body = urlencode({"grant_type": GRANT, "assertion": _assertion(account)}).encode()
    headers: Headers = {"Content-Type": "application/x-www-form-urlencoded"}
    response = post(account["token_uri"], body, headers)
    if response.status != 200:
        raise RefusedError(f"Google gives no token for the service account. {said(response)}")
    token: str = json.loads(response.content)["access_token"]
    cache.set(TOKEN, token, LIFETIME - 300)
    return token


def _account() -> dict[str, str]:
    """Return the service account; raises RefusedError for a file that is none."""
    path = Path(settings.GOOGLE_INDEXING_KEY_FILE)
    try:
        account: Any = json.loads(path.read_text(encoding="utf-8"))
        return {name: account[name] for name in ("client_email", "private_key", "token_uri")}
    except (OSError, ValueError, KeyError, TypeError) as error:
        text = f"GOOGLE_INDEXING_KEY_FILE is no key of a service account: {error}"
        raise RefusedError(text) from error


def _assertion(account: dict[str, str]) -> str:
    """Sign in; the library loads only here, because it takes seven megabytes of every process."""
    import jwt

    now = int(timezone.now().timestamp())
    claims = {
        "iss": account["client_email"], "scope": SCOPE, "aud": account["token_uri"],
        "iat": now, "exp": now + LIFETIME,
    }  # fmt: skip
    try:
        return jwt.encode(claims, account["private_key"], algorithm="RS256")
    except (ValueError, TypeError, jwt.PyJWTError) as error:
        raise RefusedError(f"The private key of the service account is wrong: {error}") from error


def notified(pages: Sequence[tuple[str, bool]]) -> None:
    """Log how many pages Google has been told of."""
    log.info("google_notified", pages=len(pages))
