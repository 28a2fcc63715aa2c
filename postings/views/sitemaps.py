"""Sitemaps: every public address with the moment of its last change, for crawlers.

Protocol: https://www.sitemaps.org/protocol.html. A file holds the postings of a range of keys, so
that it is found by the primary key however many there are, and stays the same file for ever.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any, Final

from django.db import connection
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.html import escape
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from companies.models import Company
from postings.models import Category, Posting
from postings.querysets import LIVE_SQL
from postings.structured_data.scripts import site_of

RANGE: Final = 5_000  # keys a file, a tenth of what the protocol allows: quick to make
PAGES: Final = (
    "home", "postings:list", "landing:places", "companies:list", "careers:overview",
    "legal:privacy", "legal:terms", "legal:contact",
)  # fmt: skip
NAMESPACE: Final = "http://www.sitemaps.org/schemas/sitemap/0.9"
LIVE: Final = LIVE_SQL.format("postings_posting")
CHANGED: Final = "greatest(updated_at, published_at)"
RANGES: Final = f"""
    SELECT id / {RANGE}, max({CHANGED}) FROM postings_posting WHERE {LIVE} GROUP BY 1 ORDER BY 1
"""  # noqa: S608
POSTINGS: Final = f"""
    SELECT id, title, {CHANGED} FROM postings_posting
    WHERE id BETWEEN %(first)s AND %(last)s AND {LIVE} ORDER BY id
"""  # noqa: S608
# A company's page shows its newest postings, so it is as new as the newest of them.
COMPANIES: Final = f"""
    SELECT slug, greatest(company.updated_at, newest) FROM companies_company company
    JOIN (SELECT company_id, max(published_at) AS newest FROM postings_posting
          WHERE {LIVE} GROUP BY 1) hiring ON hiring.company_id = company.id
    ORDER BY company.id
"""  # noqa: S608

type Entry = tuple[str, datetime | None]  # path and last change

hourly = cache_control(public=True, max_age=3600)


@require_safe
@hourly
def index(request: HttpRequest) -> HttpResponse:
    """List the files, each with its newest change."""
    files: list[Entry] = [(path, None) for path in _always()]
    files += [
        (reverse("sitemap-postings", args=[number]), changed) for number, changed in _rows(RANGES)
    ]
    return sitemap(request, files, root="sitemapindex", element="sitemap")


def _always() -> Iterator[str]:
    """Yield the files that do not depend on the postings' keys."""
    for name in ("pages", "companies", "guides", "landing-places", "landing-remote"):
        yield reverse(f"sitemap-{name}")
    for slug in Category.by_slug():
        yield reverse("sitemap-landing-category", args=[slug])


@require_safe
@hourly
def postings(request: HttpRequest, number: int) -> HttpResponse:
    """List the live postings of one range of keys."""
    first = number * RANGE
    if first > 2**63 - RANGE:
        raise Http404
    rows = _rows(POSTINGS, first=first, last=first + RANGE - 1)
    if not rows:
        raise Http404
    found = ((Posting(pk=pk, title=title), changed) for pk, title, changed in rows)
    return sitemap(request, [(one.get_absolute_url(), changed) for one, changed in found])


@require_safe
@hourly
def companies(request: HttpRequest) -> HttpResponse:
    """List the companies that hire."""
    rows = _rows(COMPANIES)
    return sitemap(
        request, [(Company(slug=slug).get_absolute_url(), changed) for slug, changed in rows]
    )


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


def sitemap(
    request: HttpRequest, entries: Iterable[Entry], *, root: str = "urlset", element: str = "url"
) -> HttpResponse:
    """Return a sitemap, or with other names of its elements the index of all."""
    site = escape(site_of(request))
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', f'<{root} xmlns="{NAMESPACE}">']
    lines += [_entry(element, site + path, changed) for path, changed in entries]
    lines += [f"</{root}>", ""]
    return HttpResponse("\n".join(lines), content_type="application/xml; charset=utf-8")


def _entry(element: str, url: str, changed: datetime | None) -> str:
    day = f"<lastmod>{changed.isoformat(timespec='seconds')}</lastmod>" if changed else ""
    return f"<{element}><loc>{url}</loc>{day}</{element}>"
