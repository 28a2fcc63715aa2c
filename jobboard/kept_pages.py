"""Keeps finished pages, compressed, for as long as the view that made them calls them the same.

Most candidates ask for the same few lists. Such a page is made once for each change of the board,
and at least once a minute, as its Cache-Control allows; see `postings.views.caching.staying`. It is
public, so it is the same for everybody with these headers.
"""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus
from typing import Final, NamedTuple

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from jobboard.compression import coding_of, of_another_length
from jobboard.public import GetResponse, is_public
from postings.listing.kept import Kept

MOST: Final = 500  # pages of some ten kilobytes
# The headers that a kept page may vary on. Accept-Encoding counts by what it leads to.
VARYING: Final = ("Accept", "HX-Request", "HX-History-Restore-Request", "HX-Trigger")
SPECIAL: Final = ("CONTENT_LENGTH", "HTTP_IF_NONE_MATCH", "HTTP_IF_MODIFIED_SINCE", "HTTP_RANGE")

type Key = tuple[str | None, ...]


class Page(NamedTuple):
    """A page as it is sent."""

    content: bytes
    headers: dict[str, str]
    stays: Callable[[], bool]

    def response(self) -> HttpResponse:
        """Return it as a response, whose length says as little as that of the first."""
        content = of_another_length(self.content)
        headers = self.headers | {"Content-Length": str(len(content))}
        return HttpResponse(content, headers=headers)


KEPT = Kept[Key, Page](most=MOST)


class KeptPages:
    """Middleware that sends a kept page again; outside of compression, inside of the log."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Return the kept page if it is still the same, else the one that is made now."""
        if not _may_keep(request):
            return self.get_response(request)
        key = _key(request)
        page = KEPT.get([key]).get(key)
        if page and page.stays():
            return page.response()
        response = self.get_response(request)
        stays = getattr(response, "stays", None)
        if stays and _is_to_keep(response):
            KEPT.put({key: Page(response.content, dict(response.items()), stays)})
        return response


def _may_keep(request: HttpRequest) -> bool:
    """Whether the page can only depend on the key. Who changes templates wants to see them."""
    is_plain = request.method == "GET" and not any(map(request.META.get, SPECIAL))
    return is_plain and not settings.DEBUG and is_public(request)


def _key(request: HttpRequest) -> Key:
    coding = coding_of(request)
    seen = (request.headers.get(name) for name in VARYING)
    return (request.scheme, request.get_host(), request.get_full_path(), coding, *seen)


def _is_to_keep(response: HttpResponse) -> bool:
    """Whether all is in the key; an uncompressed page is too large, and few clients want one."""
    if response.status_code != HTTPStatus.OK or response.cookies:
        return False
    varying = {name.strip() for name in response.get("Vary", "").split(",")}
    return varying <= {*VARYING, "Accept-Encoding"} and response.has_header("Content-Encoding")
