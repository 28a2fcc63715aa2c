"""The home page: search first, then new jobs and employers."""

from collections.abc import Mapping
from typing import NamedTuple

from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from places.models import NAMED_BY, Place
from places.slugs import place_slug
from postings.listing.cards import cards_of
from postings.listing.company_cards import company_cards, largest_companies
from postings.listing.newest import newest
from postings.models import Category
from postings.models.choices import WorkplaceType
from postings.search.query import Query
from postings.search.sync import in_spite_of_damage
from postings.search.totals import totals
from postings.structured_data.scripts import json_ld, site_of
from postings.structured_data.site import website
from postings.views.caching import list_cache, staying

MOST_ROWS = 50  # companies, places or categories that the page considers
PLACES = f"SELECT {', '.join(NAMED_BY)} FROM places_place WHERE geoname_id = ANY (%s)"  # noqa: S608


class Counted(NamedTuple):
    """A category or a place, and how many postings its page has."""

    pk: int
    name: str
    value: str  # in the URL of its page
    live: int


@require_safe
@list_cache
@in_spite_of_damage
def home(request: HttpRequest) -> HttpResponse:
    """Show search first, then new jobs, employers, categories and places."""
    query = Query()
    counts, (numbers, _) = totals(query), newest(query, 6)
    companies = largest_companies(counts.companies, _largest(counts.companies))
    companies.sort(key=lambda one: (not one.is_featured, -one.live, one.name))
    context = {
        "total": counts.total,
        "workplaces": tuple(WorkplaceType.choices),
        "newest": cards_of(numbers),
        "categories": _categories(counts.categories),
        "companies": companies[:8],
        "company_cards": company_cards(companies[:8], "postings/home.html#company"),
        "places": _places(counts.places),
        "structured_data": json_ld(website(site=site_of(request))),
    }
    return staying(render(request, "postings/home.html", context), query.stays())


def _largest(counts: Mapping[int, int]) -> list[int]:
    return sorted(counts, key=lambda key: -counts[key])[:MOST_ROWS]


def _categories(counts: Mapping[int, int]) -> tuple[Counted, ...]:
    """Return the categories with the most live postings, by name."""
    shown = set(_largest(counts))
    return tuple(
        Counted(one.pk, one.label, slug, counts[one.pk])
        for slug, one in Category.by_slug().items()
        if one.pk in shown
    )


def _places(counts: Mapping[int, int]) -> tuple[Counted, ...]:
    """Return the cities with the most live postings."""
    with connection.cursor() as cursor:
        cursor.execute(PLACES, [_largest(counts)])
        places = [Place.from_db(connection.alias, NAMED_BY, row) for row in cursor]
    cities = [place for place in places if place.kind == Place.Kind.CITY]
    cities.sort(key=lambda city: (-counts[city.pk], city.name))
    return tuple(
        Counted(city.pk, str(city), place_slug(city), counts[city.pk]) for city in cities[:16]
    )
