"""The language of a page, which only its URL decides."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation

GetResponse = Callable[[HttpRequest], HttpResponse]


def language_from_address(get_response: GetResponse) -> GetResponse:
    """Activate the language of the URL's prefix, or the board's own language without one.

    Django's LocaleMiddleware does the same but sends `Vary: Accept-Language`, although no header
    matters here: caches would keep a copy of each page for every browser setting.
    """

    def middleware(request: HttpRequest) -> HttpResponse:
        path_language = translation.get_language_from_path(request.path_info)
        with translation.override(path_language or settings.LANGUAGE_CODE):
            response = get_response(request)
            response.headers.setdefault("Content-Language", translation.get_language())
        return response

    return middleware
