"""Landing pages, and the page that leads to them."""

from __future__ import annotations

from typing import NamedTuple

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language, gettext
from django.views.decorators.http import require_safe

from landing.directory import places_with_postings
from landing.models import LandingText
from landing.numbers import Link, category_links, family_links, numbers_of, remote_links
from landing.pages import FEWEST, LandingPage
from places.countries import country_name
from places.models import Place
from places.names import name_key
from places.resolution import resolve
from places.slugs import LONGEST, country_of_slug, country_slug, place_of_slug
from postings.listing.cards import cards_of
from postings.listing.company_cards import company_cards
from postings.models import Category
from postings.search.query import Query
from postings.search.sync import in_spite_of_damage
from postings.structured_data.scripts import breadcrumbs, json_ld, site_of
from postings.views.caching import list_cache, staying


class CountryPages(NamedTuple):
    """A country with its pages: its own first, then those with the most people."""

    name: str
    places: list[Link]


@require_safe
@list_cache
def of_category(request: HttpRequest, category: str) -> HttpResponse:
    """Show the jobs of a category."""
    return _shown(request, LandingPage(_category(category)))


@require_safe
@list_cache
def of_place(request: HttpRequest, place: str, category: str = "") -> HttpResponse:
    """Show the jobs in a place, of one category or of all; another spelling is redirected."""
    of = _category(category) if category else None
    found = place_of_slug(place)
    if found is None:
        return redirect(LandingPage(of, _meant(place)).path, permanent=True)
    return _shown(request, LandingPage(of, found))


@require_safe
@list_cache
def remote(request: HttpRequest, country: str = "") -> HttpResponse:
    """Show remote jobs: all, or those open to people in a country."""
    code = country_of_slug(country) if country else ""
    if code is None:
        known = country_of_slug(name_key(country).replace(" ", "-"))
        if known is None:
            raise Http404
        return redirect("landing:remote", country_slug(known), permanent=True)
    return _shown(request, LandingPage(is_remote=True, country=code))


@require_safe
@list_cache
@in_spite_of_damage
def of_family(request: HttpRequest, family: str) -> HttpResponse:
    """Show the jobs of a role family, as the search tells them apart; 404 for one without any."""
    if not Query().having("family", [family]):
        raise Http404
    return _shown(request, LandingPage(family=family))


@require_safe
@list_cache
@in_spite_of_damage
def all_places(request: HttpRequest) -> HttpResponse:
    """Lead to all landing pages with enough postings: by country, category, family and remote."""
    query = Query()
    context = {
        "address": reverse("landing:places"),
        "categories": category_links(query),
        "families": family_links(query),
        "countries": _by_country(query),
        "remote": remote_links(query),
    }
    return render(request, "landing/places.html", context)


def _by_country(query: Query) -> list[CountryPages]:
    """Return the countries by name; areas that no country has come last, under no name."""
    found: dict[str, CountryPages] = {}
    for place, of in places_with_postings(query):
        code = place.country_code
        country = found.setdefault(code, CountryPages(country_name(code) if code else "", []))
        link = Link(str(place), LandingPage(place=place).path, len(of))
        if place.kind == Place.Kind.COUNTRY:
            country.places.insert(0, link)
        else:
            country.places.append(link)
    return sorted(found.values(), key=lambda country: (not country.name, name_key(country.name)))


def _category(slug: str) -> Category:
    found = Category.by_slug().get(slug)
    if found is None:
        raise Http404
    return found


def _meant(text: str) -> Place:
    """Return the place that somebody means who typed an address; raises Http404 for none."""
    words = name_key(text[:LONGEST])
    found = resolve(words).place if words else None
    if found is None or place_of_slug(LandingPage(place=found).path.split("/")[-2]) is None:
        raise Http404
    return found


@in_spite_of_damage
def _shown(request: HttpRequest, page: LandingPage) -> HttpResponse:
    search = page.search()
    query = search.filter_queryset(Query())
    numbers = numbers_of(page, query)
    shown = query.page(sort=search.sort, size=settings.POSTINGS_PER_PAGE)
    context = {
        "page": page,
        "address": page.path,
        "text": LandingText.of(page, get_language() or settings.LANGUAGE_CODE),
        "numbers": numbers,
        "total": numbers.total,
        "is_for_robots": numbers.total >= FEWEST,
        "cards": cards_of(shown.numbers),
        "company_cards": company_cards(numbers.companies, "landing/page.html#company"),
        "search_url": search.address(),
        "more_url": search.address(after=[shown.after]) if shown.after else "",
        "currency": settings.BASE_CURRENCY,
        "trail": (trail := _trail(page)),
        "structured_data": json_ld(
            breadcrumbs([(name, site_of(request) + path) for name, path in trail])
        ),
    }
    return staying(render(request, "landing/page.html", context), query.stays())


def _trail(page: LandingPage) -> list[tuple[str, str]]:
    """Return the way to the page: names and paths, the home page first."""
    return [
        (settings.BOARD_NAME, reverse("home")),
        (gettext("Jobs"), reverse("postings:list")),
        *((one.heading, one.path) for one in (*page.above, page)),
    ]
