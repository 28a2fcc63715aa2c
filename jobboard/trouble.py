"""Pages for when the board can't answer; they need no database."""

import math
import sys
import time
from collections.abc import Callable

from django.conf import settings
from django.db import InterfaceError, OperationalError, connection
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.defaults import server_error as django_server_error
from psycopg.errors import LockNotAvailable, QueryCanceled

from accounts.limits import TooManyTriesError
from api.v1.outside import problem
from database.patience import lift, until
from postings.search.in_sql import SearchNotReadyError

RETRY_AFTER = "300"  # seconds
STUCK_SECONDS = 3.0  # that one page waited in vain; then others needn't wait as long
ARRIVED = "jobboard.arrived"  # in a request's META: when the server had received all of it
ALWAYS_ANSWERED = ("/healthz", "/readyz", "/robots.txt")


def unavailable(request: HttpRequest) -> HttpResponse:
    """Return a 503 page; crawlers come back later and keep what they know."""
    headers = {"Retry-After": RETRY_AFTER, "Cache-Control": "no-store"}
    detail = "The board can't answer now. Ask again later."
    response = problem(request, 503, detail, headers) or render(request, "503.html", status=503)
    for name, value in headers.items():
        response.headers[name] = value
    return response


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer a form without a CSRF token; Django's own view lacks our page and our languages."""
    return render(request, "403_csrf.html", status=403)


def too_many_tries(request: HttpRequest, error: TooManyTriesError) -> HttpResponse:
    """Return a 429 page: it says that no password was checked, and when one will be."""
    return _later(request, error.seconds, for_passwords=True)


def too_many_requests(request: HttpRequest, exception: object = None) -> HttpResponse:
    """Return a 429 page for a limit of allauth's, which are all over within five minutes."""
    return _later(request, int(RETRY_AFTER), for_passwords=False)


def _later(request: HttpRequest, seconds: int, *, for_passwords: bool) -> HttpResponse:
    wait = {"minutes": math.ceil(seconds / 60), "for_passwords": for_passwords}
    response = render(request, "429.html", wait, status=429)
    response.headers["Retry-After"] = str(seconds)
    response.headers["Cache-Control"] = "no-store"
    return response


class Trouble:
    """Middleware for requests that no view can answer.

    It shows the maintenance page if `MAINTENANCE` is set or the database can't be reached, and a
    page for people who try passwords too fast.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.stuck_at = float("-inf")  # when a page last waited in vain

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer health checks even while people see the maintenance page.

        While the database is stuck, requests that already waited as long for a thread get the page
        too.
        """
        if settings.MAINTENANCE and request.path_info not in ALWAYS_ANSWERED:
            return unavailable(request)
        now = time.monotonic()
        deadline = request.META.get(ARRIVED, now) + settings.PAGE_DATABASE_SECONDS
        if deadline < now < self.stuck_at + STUCK_SECONDS:
            return unavailable(request)
        with until(deadline):
            return self.get_response(request)

    def process_view(self, request: HttpRequest, *_view: object) -> None:
        """Give the admin more time: with few people there, the limits on statements are enough."""
        if request.resolver_match and request.resolver_match.namespace == "admin":
            lift()

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """Answer 503 or 429 instead of 500: a lost database or a password limit is no bug."""
        if isinstance(error, TooManyTriesError):
            return too_many_tries(request, error)
        if isinstance(error, SearchNotReadyError):
            return unavailable(request)
        if not _is_out_of_reach(error):
            return None
        self.stuck_at = time.monotonic()
        return unavailable(request)


def server_error(request: HttpRequest) -> HttpResponse:
    """Answer errors outside of a view, as in a middleware, with the same two pages."""
    error = sys.exc_info()[1]
    if isinstance(error, Exception) and _is_out_of_reach(error):
        return unavailable(request)
    return problem(request, 500, "The board made a mistake.") or django_server_error(request)


def _is_out_of_reach(error: Exception) -> bool:
    if not isinstance(error, OperationalError | InterfaceError):
        return False
    return isinstance(error.__cause__, LockNotAvailable | QueryCanceled) or not _answers()


def _answers() -> bool:
    return connection.connection is not None and connection.is_usable()
