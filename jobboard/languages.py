"""The language of a page: its address says it, and nothing else does."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation

GetResponse = Callable[[HttpRequest], HttpResponse]


def language_from_address(get_response: GetResponse) -> GetResponse:
    """Speak the language of the address's prefix, or the board's own without one.

    Django's LocaleMiddleware does the same and says `Vary: Accept-Language`, though no header is
    looked at: caches would keep a copy of each page for every browser setting there is.
    """

    def middleware(request: HttpRequest) -> HttpResponse:
        path_language = translation.get_language_from_path(request.path_info)
        with translation.override(path_language or settings.LANGUAGE_CODE):
            response = get_response(request)
            response.headers.setdefault("Content-Language", translation.get_language())
        return response

    return middleware
