"""When the board can't answer: pages that need no database."""

from collections.abc import Callable

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.db import InterfaceError, OperationalError, connection
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

RETRY_AFTER = "300"  # seconds
_PIECE = 256 * 1024  # bytes
ALWAYS_ANSWERED = ("/healthz", "/readyz", "/robots.txt")


def unavailable(request: HttpRequest) -> HttpResponse:
    """503 with a page; crawlers come back later and keep what they know."""
    headers = {"Retry-After": RETRY_AFTER, "Cache-Control": "no-store"}
    response = render(request, "503.html", status=503)
    for name, value in headers.items():
        response.headers[name] = value
    return response


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form without its key: Django's own view knows neither our page nor its language."""
    return render(request, "403_csrf.html", status=403)


def too_much_text(request: HttpRequest) -> HttpResponse:
    """413 with a page; it reads what is still on its way, or a browser may not get to see it."""
    while request.read(_PIECE):
        pass
    limit = settings.DATA_UPLOAD_MAX_MEMORY_SIZE
    return render(request, "413.html", {"limit": limit}, status=413)


class Trouble:
    """Pages for what no view can answer.

    That is the maintenance page, when told to show it or when the database can't be reached, and
    one for forms that bring more than they may.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Keep health checks alive while people see the maintenance page."""
        if settings.MAINTENANCE and request.path_info not in ALWAYS_ANSWERED:
            return unavailable(request)
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: object, args: object, kwargs: object
    ) -> HttpResponse | None:
        """Unpack a form before the check of its key does, which would only say “Bad Request”."""
        try:
            _ = request.POST
        except RequestDataTooBig:
            return too_much_text(request)
        return None

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """A lost database is no fault of the page: say so instead of 500."""
        lost = isinstance(error, OperationalError | InterfaceError) and not _answers()
        return unavailable(request) if lost else None


def _answers() -> bool:
    return connection.connection is not None and connection.is_usable()
