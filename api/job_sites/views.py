"""The addresses of feeds for job sites."""

from __future__ import annotations

from collections.abc import Iterator

from django.conf import settings
from django.http import Http404, HttpRequest
from django.utils import translation
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from api.job_sites.formats import FORMATS, Format
from api.job_sites.rows import pieces
from postings.structured_data.scripts import site_of
from postings.views.pieces import SentInPieces


@require_safe
@cache_control(public=True, max_age=3600)
def job_site_feed(request: HttpRequest, name: str) -> SentInPieces:
    """Send all live postings in a format; one answer has no end in memory."""
    if name not in FORMATS:
        raise Http404
    is_head = request.method == "HEAD"
    found = _feed(FORMATS[name], site_of(request))
    return SentInPieces([] if is_head else found, content_type="application/xml; charset=utf-8")


def _feed(of: Format, site: str) -> Iterator[str]:
    yield f'<?xml version="1.0" encoding="UTF-8"?>\n<source>\n{of.head(site)}'
    yield of.tail_of_head()
    for rows in pieces():
        # The language must not stay active while a piece is sent.
        with translation.override(settings.LANGUAGE_CODE):
            piece = "".join(of.row(row, site) for row in rows)
        yield piece
    yield "</source>\n"
