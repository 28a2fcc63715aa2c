"""oEmbed 1.0 (https://oembed.com): what another site shows for a link to a page of the board.

A company's page becomes its widget, a posting's page a link with its picture.
"""

from __future__ import annotations

import json
from http import HTTPStatus
from typing import Any, Final
from urllib.parse import urlsplit
from xml.sax.saxutils import escape

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import Resolver404, resolve, reverse
from django.utils import timezone, translation
from django.views.decorators.http import require_safe

from api.embedding.widget import HEIGHT, WIDTH, frame_of
from postings.models import Posting
from postings.structured_data.scripts import site_of
from postings.views.caching import list_cache
from postings.views.share_picture import SIZE, share_picture_path
from postings.views.whole import whole_company, whole_posting

CACHED: Final = 3600  # seconds
LEAST: Final = 100  # pixels; a smaller widget shows nothing

type Answer = dict[str, Any]


@require_safe
@list_cache
def oembed(request: HttpRequest) -> HttpResponse:
    """Answer for the page that `url` names, as JSON or XML."""
    form = request.GET.get("format", "json")
    if form not in ("json", "xml"):
        return _error(HTTPStatus.NOT_IMPLEMENTED, "The formats are json and xml.")
    if not request.GET.get("url"):
        return _error(HTTPStatus.BAD_REQUEST, "Give the address of a page as “url”.")
    found = _of(request)
    if found is None:
        return _error(HTTPStatus.NOT_FOUND, "Nothing can be embedded of this address.")
    return _answer(found, form)


def _of(request: HttpRequest) -> Answer | None:
    """Return the answer for the page in its own language; None for a page that has none."""
    site, address = site_of(request), request.GET["url"][:2_000]
    if not address.startswith(f"{site}/"):
        return None
    asked = urlsplit(address)
    language = translation.get_language_from_path(asked.path) or settings.LANGUAGE_CODE
    with translation.override(language):
        try:
            match = resolve(asked.path)
        except Resolver404:
            return None
        if match.view_name == "companies:detail":
            return _company(request, match.kwargs["slug"], site)
        return _posting(match.kwargs["pk"], site) if match.view_name == "postings:detail" else None


def _company(request: HttpRequest, slug: str, site: str) -> Answer | None:
    company = whole_company(slug)
    if company is None:
        return None
    width, height = _side(request, "maxwidth", WIDTH), _side(request, "maxheight", HEIGHT)
    html = frame_of(company, site=site, width=width, height=height)
    return _common("rich", company.name, site) | {"html": html, "width": width, "height": height}


def _side(request: HttpRequest, name: str, usual: int) -> int:
    asked = request.GET.get(name, "")
    if not (asked.isascii() and asked.isdecimal() and len(asked) < 6):
        return usual
    return max(LEAST, min(int(asked), usual))


def _posting(pk: int, site: str) -> Answer | None:
    whole = whole_posting(pk)
    if whole is None or not whole.posting.is_live(timezone.now()):
        return None
    posting: Posting = whole.posting
    return _common("link", posting.title, site) | {
        "author_name": posting.company.name,
        "author_url": site + posting.company.get_absolute_url(),
        "thumbnail_url": site + share_picture_path(posting),
        "thumbnail_width": SIZE[0],
        "thumbnail_height": SIZE[1],
    }


def _common(kind: str, title: str, site: str) -> Answer:
    return {
        "version": "1.0", "type": kind, "title": title, "provider_name": settings.BOARD_NAME,
        "provider_url": site + reverse("home"), "cache_age": CACHED,
    }  # fmt: skip


def _answer(found: Answer, form: str) -> HttpResponse:
    if form == "json":
        response = HttpResponse(
            json.dumps(found, ensure_ascii=False), content_type="application/json; charset=utf-8"
        )
    else:
        values = "".join(f"<{name}>{escape(str(value))}</{name}>" for name, value in found.items())
        text = f'<?xml version="1.0" encoding="utf-8" standalone="yes"?><oembed>{values}</oembed>'
        response = HttpResponse(text, content_type="text/xml; charset=utf-8")
    return _for_everybody(response)


def _error(status: HTTPStatus, text: str) -> HttpResponse:
    return _for_everybody(
        HttpResponse(f"{text}\n", status=status, content_type="text/plain; charset=utf-8")
    )


def _for_everybody(response: HttpResponse) -> HttpResponse:
    response.headers["Access-Control-Allow-Origin"] = "*"  # all of it is public
    return response
