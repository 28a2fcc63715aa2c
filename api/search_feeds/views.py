"""The addresses of feeds: those of the listing, under another name."""

from __future__ import annotations

from hashlib import blake2b

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response
from django.utils.http import quote_etag
from django.views.decorators.http import require_safe

from api.search_feeds.entries import search_feed
from api.search_feeds.forms import FORMS
from postings.structured_data.scripts import site_of
from postings.views.caching import list_cache


@require_safe
@list_cache
def feed(request: HttpRequest, form: str) -> HttpResponseBase:
    """Show a search in a form; 304 for a reader that has it already."""
    if form not in FORMS:
        raise Http404
    found = search_feed(request.GET, site=site_of(request))
    content = FORMS[form].write(found)
    etag = quote_etag(blake2b(content, digest_size=16).hexdigest())
    response = HttpResponse(content, content_type=FORMS[form].media_type)
    response.headers["ETag"] = etag
    # No date of change is sent: it would say nothing of a posting that has ended.
    return get_conditional_response(request, etag=etag, response=response) or response
