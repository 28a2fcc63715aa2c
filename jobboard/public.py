"""Public pages, and the way past what only other pages need.

A public page is the same for everybody: it knows no session, no account, no message and no form
that would need a key, so the middleware for these does not run for it. What is public is named in
`settings.PUBLIC_SECTIONS`; every other address, and every request that could change something, goes
through all of it.
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
    """Middleware, the inner end of what public pages pass by."""

    _built: ClassVar = threading.local()  # Django builds middleware from the inside out

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = self._built.newest = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Go on."""
        return self.get_response(request)

    @classmethod
    def newest(cls) -> GetResponse:
        """Return what lies behind the junction that this thread has built last."""
        behind: GetResponse | None = getattr(cls._built, "newest", None)
        if behind is None:
            raise ImproperlyConfigured("A bypass needs a junction further inside.")
        return behind


class Bypass:
    """Middleware, the outer end: public pages go to the junction at once, all others through."""

    def __init__(self, get_response: GetResponse) -> None:
        self.through, self.past = get_response, Junction.newest()
        del Junction._built.newest

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Lead a request the way of its page."""
        return self.past(request) if is_public(request) else self.through(request)
