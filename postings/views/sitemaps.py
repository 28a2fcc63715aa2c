"""Sitemaps: every public address with the moment of its last change, for crawlers.

Protocol: https://www.sitemaps.org/protocol.html. A file holds the postings or companies of a range
of keys, so that it is found by the primary key however many there are, and stays the same file for
ever. The index reads all postings, so it is sent in pieces; files of postings are, because of their
many addresses.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import batched
from typing import Any, Final

from django.conf import settings
from django.db import connection
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.html import escape
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from companies.models import Company
from postings.models import Category
from postings.models.address import path_of
from postings.querysets import LIVE_SQL
from postings.search.query import Query
from postings.search.sync import in_spite_of_damage
from postings.search.totals import company_totals
from postings.structured_data.scripts import site_of
from postings.views.pieces import SentInPieces

RANGE: Final = 5_000  # keys a file, a tenth of what the protocol allows: quick to make
FILES: Final = 10  # a piece of the index
ADDRESSES: Final = 500  # a piece of a file of postings
PAGES: Final = (
    "home", "postings:list", "landing:places", "companies:list", "careers:overview",
    "legal:privacy", "legal:terms", "legal:contact",
)  # fmt: skip
NAMESPACE: Final = "http://www.sitemaps.org/schemas/sitemap/0.9"
HEAD: Final = '<?xml version="1.0" encoding="UTF-8"?>\n<{0} xmlns="{1}">\n'
XML: Final = "application/xml; charset=utf-8"
LIVE: Final = LIVE_SQL.format("postings_posting")
CHANGED: Final = "greatest(updated_at, published_at)"
NEXT: Final = "SELECT min(id) FROM postings_posting WHERE id >= %(first)s"
RANGES: Final = f"""
    SELECT id / %(range)s, max({CHANGED}) FROM postings_posting
    WHERE id BETWEEN %(first)s AND %(last)s AND {LIVE} GROUP BY 1 ORDER BY 1
"""  # noqa: S608
POSTINGS: Final = f"""
    SELECT id, title, {CHANGED} FROM postings_posting
    WHERE id BETWEEN %(first)s AND %(last)s AND {LIVE} ORDER BY id
"""  # noqa: S608

type Entry = tuple[str, datetime | None]  # path and last change

hourly = cache_control(public=True, max_age=3600)


@require_safe
@hourly
def index(request: HttpRequest) -> SentInPieces:
    """List the files, each with its newest change."""
    is_head = request.method == "HEAD"
    return SentInPieces([] if is_head else _index(site_of(request)), content_type=XML)


def _index(site: str) -> Iterator[str]:
    yield HEAD.format("sitemapindex", NAMESPACE)
    yield _listed(((path, None) for path in _always()), site, element="sitemap")
    yield _listed(((path, None) for path in _of_companies()), site, element="sitemap")
    for files in _of_postings():
        yield _listed(files, site, element="sitemap")
    yield "</sitemapindex>\n"


def _of_postings() -> Iterator[list[Entry]]:
    """Yield the files of postings, some at a time; keys without postings are skipped."""
    first = 0
    while (found := _rows(NEXT, first=first)[0][0]) is not None:
        first = found - found % RANGE
        last = first + FILES * RANGE - 1
        ranges = _rows(RANGES, range=RANGE, first=first, last=last)
        yield [(reverse("sitemap-postings", args=[number]), new) for number, new in ranges]
        first = last + 1


def _always() -> Iterator[str]:
    """Yield the files that do not depend on the postings' keys."""
    for name in ("pages", "guides", "landing-places", "landing-remote", "landing-families"):
        yield reverse(f"sitemap-{name}")
    for slug in Category.by_slug():
        yield reverse("sitemap-landing-category", args=[slug])


def _of_companies() -> list[str]:
    """Return the files of companies that hire."""
    numbers = sorted({key // RANGE for key in company_totals()})
    return [reverse("sitemap-companies", args=[number]) for number in numbers]


@require_safe
@hourly
def postings(request: HttpRequest, number: int) -> SentInPieces:
    """List the live postings of one range of keys."""
    first = number * RANGE
    if first > 2**63 - RANGE:
        raise Http404
    rows = _rows(POSTINGS, first=first, last=first + RANGE - 1)
    if not rows:
        raise Http404
    found = [] if request.method == "HEAD" else _postings(rows, site_of(request))
    return SentInPieces(found, content_type=XML)


def _postings(rows: list[tuple[int, str, datetime]], site: str) -> Iterator[str]:
    yield HEAD.format("urlset", NAMESPACE)
    for some in batched(rows, ADDRESSES):
        # The language must not stay active while a piece is sent.
        with translation.override(settings.LANGUAGE_CODE):
            entries = [(path_of(key, title), changed) for key, title, changed in some]
        yield _listed(entries, site, element="url")
    yield "</urlset>\n"


@require_safe
@hourly
@in_spite_of_damage
def companies(request: HttpRequest, number: int) -> HttpResponse:
    """List the companies of one range of keys that hire."""
    hiring = _hiring(number)
    if not hiring:
        raise Http404
    rows = Company.objects.filter(pk__in=hiring).order_by("pk")
    found = ((one, max(one.updated_at, hiring[one.pk])) for one in rows.only("slug", "updated_at"))
    return sitemap(request, [(one.get_absolute_url(), changed) for one, changed in found])


def _hiring(number: int) -> dict[int, datetime]:
    """Return the moment of the newest live posting of each company, which its page shows.

    The sets of the search know it without a look at all postings.
    """
    query, keys = Query(), range(number * RANGE, (number + 1) * RANGE)
    postings = ((int(key), query.live & of) for key, of in query.values("company"))
    moments = ((key, query.newest_at(of)) for key, of in postings if key in keys and of)
    return {key: newest for key, newest in moments if newest}


@require_safe
@hourly
def pages(request: HttpRequest) -> HttpResponse:
    """List the pages that are always there; most change with every posting, so no date is given."""
    return sitemap(request, [(reverse(name), None) for name in PAGES])


def _rows(sql: str, **values: int) -> list[Any]:
    with connection.cursor() as cursor:
        cursor.execute(sql, {**values, "at": timezone.now()})
        rows: list[Any] = cursor.fetchall()
    return rows


def sitemap(request: HttpRequest, entries: Iterable[Entry]) -> HttpResponse:
    """Return a sitemap."""
    listed = _listed(entries, site_of(request), element="url")
    return HttpResponse(f"{HEAD.format('urlset', NAMESPACE)}{listed}</urlset>\n", content_type=XML)


def _listed(entries: Iterable[Entry], site: str, *, element: str) -> str:
    site = escape(site)
    return "".join(_entry(element, site + path, changed) for path, changed in entries)


def _entry(element: str, url: str, changed: datetime | None) -> str:
    day = f"<lastmod>{changed.isoformat(timespec='seconds')}</lastmod>" if changed else ""
    return f"<{element}><loc>{url}</loc>{day}</{element}>\n"
