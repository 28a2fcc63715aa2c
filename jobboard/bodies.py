"""Limits on request bodies: who may send how much to which URL.

Two places apply the rule: the server before it reads a body, and the middleware, so that the rule
holds under any server. A URL that `settings.BODY_LIMITS` does not name takes no body.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final, NamedTuple

from django.conf import settings
from django.contrib.auth import get_user
from django.contrib.sessions.middleware import SessionMiddleware
from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import render
from django.urls import Resolver404, ResolverMatch, resolve
from django.utils import translation

from api.v1.outside import problem

CHANGING: Final = ("POST", "PUT", "PATCH", "DELETE")
UNKNOWN: Final = 1 << 62  # the length of a chunked body
METHODS: Final = ["GET", "HEAD", "OPTIONS"]


class Limit(NamedTuple):
    """The most bytes that a body may have, from anybody and from people who are logged in."""

    anonymous: int = 0
    signed_in: int = 0


NONE: Final = Limit()


def limit_of(path: str, method: str) -> Limit:
    """Return the limit for a path: that of its URL's name, otherwise of its namespace."""
    found = _match(path) if method in CHANGING else None
    if found is None:
        return NONE
    limits: Mapping[str, tuple[int, int]] = settings.BODY_LIMITS
    namespace = found.view_name.partition(":")[0]
    return Limit(*(limits.get(found.view_name) or limits.get(namespace) or NONE))


def announced(environ: Mapping[str, Any]) -> int:
    """Return the length that a request announces, in bytes."""
    length = environ.get("CONTENT_LENGTH") or ""
    if not length:
        return UNKNOWN if environ.get("HTTP_TRANSFER_ENCODING") else 0
    return int(length) if length.isdecimal() else UNKNOWN


def is_signed_in(request: HttpRequest) -> bool:
    """Return whether the request's session belongs to somebody; asks the database, if any."""
    if settings.SESSION_COOKIE_NAME not in request.COOKIES:
        return False
    if not hasattr(request, "session"):
        SessionMiddleware(HttpResponse).process_request(request)
    return get_user(request).is_authenticated


def too_much(request: HttpRequest, limit: int) -> HttpResponse:
    """Return a 413 page."""
    found = problem(request, 413, f"The body is larger than {limit} bytes.")
    return found or render(request, "413.html", {"limit": limit}, status=413)


def not_allowed(request: HttpRequest) -> HttpResponse:
    """Return a 405."""
    headers = {"Allow": ", ".join(METHODS)}
    found = problem(request, 405, "This address can only be read.", headers)
    return found or HttpResponseNotAllowed(METHODS)


class Bodies:
    """Middleware that refuses bodies unread: 405 if none is allowed, 413 if one is too large."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass on requests whose body is allowed."""
        return self.refusal(request) or self.get_response(request)

    def refusal(self, request: HttpRequest) -> HttpResponse | None:
        """Return the answer to a body that is not allowed, None for all other requests."""
        method, size = request.method or "", announced(request.META)
        limit = limit_of(request.path_info, method)
        if method in CHANGING and limit == NONE:
            # A 404 reads no body either.
            return not_allowed(request) if _match(request.path_info) else None
        most = limit.anonymous
        if most < size <= limit.signed_in and is_signed_in(request):
            most = limit.signed_in
        return too_much(request, most) if size > most else None

    def process_view(
        self, request: HttpRequest, view: object, args: object, kwargs: object
    ) -> HttpResponse | None:
        """Parse a form before the CSRF check does, which would answer only “Bad Request”."""
        try:
            _ = request.POST
        except RequestDataTooBig:
            return too_much(request, settings.DATA_UPLOAD_MAX_MEMORY_SIZE or 0)
        return None


def _match(path: str) -> ResolverMatch | None:
    language = translation.get_language_from_path(path) or settings.LANGUAGE_CODE
    try:
        with translation.override(language):
            return resolve(path)
    except Resolver404:
        return None
