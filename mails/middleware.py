"""Remembers which language a person reads."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils import translation

from mails.models import ReadingLanguage

GetResponse = Callable[[HttpRequest], HttpResponse]


def remember_language(get_response: GetResponse) -> GetResponse:
    """Store the language in which somebody changes something.

    Reading a page never asks who the reader is, so public pages have no `Vary: Cookie`.
    """

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        is_change = request.method == "POST" and response.status_code < 400
        if is_change and request.user.is_authenticated:
            ReadingLanguage.remember(request.user, translation.get_language())
        return response

    return middleware
