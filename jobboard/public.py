"""Public pages, which skip the middleware that only other pages need.

A public page is the same for everybody: it has no session, account or message, and no form that
needs a CSRF token. So the middleware for these does not run. `settings.PUBLIC_SECTIONS` names
what is public. All other URLs, and all requests that could change something, run everything.
"""

import threading
from collections.abc import Callable
from typing import ClassVar, Final

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.http import HttpRequest, HttpResponse

READING: Final = ("GET", "HEAD", "OPTIONS")

type GetResponse = Callable[[HttpRequest], HttpResponse]


def is_public(request: HttpRequest) -> bool:
    """Return whether the answer is a page that is the same for everybody."""
    return request.method in READING and is_public_address(request.path_info)


def is_public_address(path: str) -> bool:
    """Return whether a path belongs to the public pages, in any language.

    The page need not exist. Unusual spellings, such as `//jobs/`, do not belong to them.
    """
    start, *parts = path.split("/")
    if parts and parts[0] in dict(settings.LANGUAGES):
        parts = parts[1:] or [""]
    if start or not parts:
        return False
    return parts[0] in settings.PUBLIC_SECTIONS and (parts[0] != "" or len(parts) == 1)


class Junction:
    """Middleware at the inner end of the bypass."""

    _built: ClassVar = threading.local()  # Django builds middleware from the inside out

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = self._built.newest = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on."""
        return self.get_response(request)

    @classmethod
    def newest(cls) -> GetResponse:
        """Return what is behind the last junction that this thread built."""
        behind: GetResponse | None = getattr(cls._built, "newest", None)
        if behind is None:
            raise ImproperlyConfigured("A bypass needs a junction further inside.")
        return behind


class Bypass:
    """Middleware at the outer end: sends public pages to the junction, and others through all."""

    def __init__(self, get_response: GetResponse) -> None:
        self.through, self.past = get_response, Junction.newest()
        del Junction._built.newest

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Send a request the way that its page needs."""
        return self.past(request) if is_public(request) else self.through(request)
