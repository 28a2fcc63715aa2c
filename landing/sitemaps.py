"""Sitemaps of landing pages: those with enough postings, each with its newest posting's date."""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe
from pyroaring import BitMap

from landing.directory import places_with_postings
from landing.models import LandingText
from landing.numbers import family_pages
from landing.pages import FEWEST, LandingPage
from postings.models import Category
from postings.search.query import Query
from postings.search.sync import in_spite_of_damage
from postings.views.sitemaps import Entry, hourly, sitemap

type Found = Iterator[tuple[LandingPage, BitMap]]


@require_safe
@hourly
@in_spite_of_damage
def places(request: HttpRequest) -> HttpResponse:
    """List the places."""
    query = Query()
    found = ((LandingPage(place=place), of) for place, of in places_with_postings(query))
    return sitemap(request, _entries(query, found))


@require_safe
@hourly
@in_spite_of_damage
def remote(request: HttpRequest) -> HttpResponse:
    """List remote work, and the countries that remote postings name."""
    query = Query()
    return sitemap(request, _entries(query, _remote(query)))


@require_safe
@hourly
@in_spite_of_damage
def families(request: HttpRequest) -> HttpResponse:
    """List the role families."""
    query = Query()
    return sitemap(request, _entries(query, family_pages(query)))


@require_safe
@hourly
@in_spite_of_damage
def category(request: HttpRequest, slug: str) -> HttpResponse:
    """List a category, and the places that it has postings in."""
    of = Category.by_slug().get(slug)
    if of is None:
        raise Http404
    query = Query()
    return sitemap(request, _entries(query, _in_category(query, of)))


def _remote(query: Query) -> Found:
    yield LandingPage(is_remote=True), query.live & query.having("workplace", ["remote"])
    for code, named in query.values("home"):
        if len(code) == 2 and named.intersect(query.live):
            yield LandingPage(is_remote=True, country=code), query.live & query.open_to(code)


def _in_category(query: Query, category: Category) -> Found:
    found = query.live & query.having("category", [str(category.pk)])
    yield LandingPage(category), found
    if len(found) >= FEWEST:
        for place, of in places_with_postings(query, among=found):
            yield LandingPage(category, place), of


def _entries(query: Query, found: Found) -> list[Entry]:
    """Return the pages with enough postings; a text may be newer than all of them."""
    texts = {text.page: text.changed_at for text in _texts()}
    entries: list[Entry] = []
    for page, numbers in found:
        newest = query.newest_at(numbers)
        if newest and len(numbers) >= FEWEST:
            entries.append((page.path, max(newest, texts.get(page, newest))))
    return entries


def _texts() -> QuerySet[LandingText]:
    """Return all texts, which are few, the newest last."""
    return LandingText.objects.select_related("category", "place").order_by("changed_at", "pk")
