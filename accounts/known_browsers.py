"""Browsers in which an account has logged in before.

A stranger who keeps guessing an account's password must not keep its owner out. So a browser gets
a signed cookie when somebody logs in there, and its attempts count separately from then on:
OWASP's “device cookie”. Only the admin sets it, never the public pages, and it grants no access.
"""

from __future__ import annotations

import secrets
from datetime import timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from accounts.limits import account_of

KEPT_FOR = timedelta(days=180)


def known_browser(request: HttpRequest | None, username: str) -> str:
    """Return this browser's ID if this account has logged in there, otherwise ""."""
    if request is None:
        return ""
    name = settings.KNOWN_BROWSER_COOKIE_NAME
    salt = _salt(username)
    return str(request.get_signed_cookie(name, "", salt=salt, max_age=KEPT_FOR))


def remember_browser(request: HttpRequest, response: HttpResponse, username: str) -> None:
    """Recognise this browser the next time."""
    number = known_browser(request, username) or secrets.token_hex(16)
    response.set_signed_cookie(
        settings.KNOWN_BROWSER_COOKIE_NAME,
        number,
        salt=_salt(username),
        max_age=KEPT_FOR,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def _salt(username: str) -> str:
    return f"accounts.known_browser:{account_of(username)}"
