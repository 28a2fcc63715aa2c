"""The same address as a page, and as Markdown for those who prefer it."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from hashlib import blake2b
from typing import Any, Final

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import URLPattern, URLResolver, reverse
from django.utils import timezone
from django.utils.cache import get_conditional_response, patch_vary_headers
from django.utils.http import quote_etag
from django.utils.translation import gettext

from api.markdown.writing import ended_text, posting_text, search_text
from postings import urls as postings_urls
from postings.listing.filters import PostingFilter
from postings.listing.results import listing_of
from postings.models import Posting
from postings.structured_data.scripts import site_of
from postings.views.caching import list_cache, posting_cache
from postings.views.whole import whole_posting

MEDIA_TYPE: Final = "text/markdown"
READING: Final = ("GET", "HEAD")

type View = Callable[..., HttpResponseBase]


@list_cache
def search(request: HttpRequest) -> HttpResponseBase:
    """Show a page of a search, in the order of its address."""
    after, before, number = (request.GET.get(name, "") for name in ("after", "before", "page"))
    listing = listing_of(PostingFilter(request.GET), after=after, before=before, number=number)
    rows = Posting.objects.live().filter(pk__in=listing.page.numbers).with_parts()
    found = {one.pk: one for one in rows}
    postings = [found[pk] for pk in listing.page.numbers if pk in found]
    site = site_of(request)
    return _markdown(request, search_text(listing, postings, site=site, title=gettext("Jobs")))


@posting_cache
def posting(request: HttpRequest, pk: int, slug: str) -> HttpResponseBase:
    """Show one posting: 200 if live, 410 if it has ended, 404 if it was never public."""
    whole, now, site = whole_posting(pk), timezone.now(), site_of(request)
    row = whole.posting if whole else None
    if row is None or not (row.is_live(now) or row.is_gone(now)):
        raise Http404
    if row.is_gone(now):
        return _markdown(request, ended_text(row, site=site), status=410)
    if slug != row.slug:
        return redirect(row, permanent=True)
    apply_path = reverse("applications:apply", args=[pk])
    return _markdown(request, posting_text(row, site=site, apply_path=apply_path))


AS_MARKDOWN: Final[dict[str, View]] = {"list": search, "detail": posting}


def _markdown(request: HttpRequest, text: str, *, status: int = 200) -> HttpResponseBase:
    content = text.encode()
    response = HttpResponse(content, status=status, content_type=f"{MEDIA_TYPE}; charset=utf-8")
    if status != 200:
        return response
    etag = quote_etag(blake2b(content, digest_size=16).hexdigest())
    response.headers["ETag"] = etag
    return get_conditional_response(request, etag=etag, response=response) or response


def urls_of_postings() -> tuple[list[URLPattern | URLResolver], str]:
    """Return the addresses of postings, of which some also answer in Markdown."""
    known: list[Any] = postings_urls.urlpatterns
    return [_negotiated(one) for one in known], postings_urls.app_name


def _negotiated(pattern: URLPattern | URLResolver) -> URLPattern | URLResolver:
    if isinstance(pattern, URLResolver):
        inner = [_negotiated(one) for one in pattern.url_patterns]
        return URLResolver(pattern.pattern, inner)
    other = AS_MARKDOWN.get(pattern.name or "")
    if other is None:
        return pattern
    return URLPattern(
        pattern.pattern, _either(pattern.callback, other), pattern.default_args, pattern.name
    )


def _either(page: View, other: View) -> View:
    @wraps(page)
    def answered(request: HttpRequest, **captured: Any) -> HttpResponseBase:
        is_wanted = request.method in READING and wants_markdown(request)
        response = (other if is_wanted else page)(request, **captured)
        patch_vary_headers(response, ["Accept"])
        return response

    return answered


def wants_markdown(request: HttpRequest) -> bool:
    """Return whether the reader prefers Markdown to a page; browsers and crawlers never do."""
    if MEDIA_TYPE not in request.headers.get("Accept", ""):
        return False
    return request.get_preferred_type(["text/html", MEDIA_TYPE]) == MEDIA_TYPE
