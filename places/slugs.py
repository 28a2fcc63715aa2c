"""Names of places in addresses: `petaling-jaya-my`, `salem-or-us`, `selangor-my`, `malaysia`.

A name is made of what the place is called in English, so it needs no column, and every language of
the board has the same one. A city and a region end in the letters of their country, a country and
an area do not.
"""

from __future__ import annotations

from functools import cache

from django.utils import translation

from places.countries import country_names
from places.models import Place
from places.names import name_key

LONGEST = 120  # characters
# A city stands for the region that has its name, as everywhere in the search.
_ORDER = {Place.Kind.CITY: 0, Place.Kind.REGION: 1}


def place_slug(place: Place) -> str:
    """Return the name of a place in addresses."""
    if place.kind == Place.Kind.COUNTRY:
        return country_slug(place.country_code)
    parts = [place.name]
    if place.kind != Place.Kind.AREA:
        parts += [place.region_label, place.country_code]
    return _slug(" ".join(parts))


def country_slug(code: str) -> str:
    """Return the name of a country in addresses, by its ISO 3166-1 alpha-2 code."""
    with translation.override("en"):
        return _slug(country_names().get(code, code))


def country_of_slug(slug: str) -> str | None:
    """Return the code of the country with this name in addresses; None if there is none."""
    return _countries().get(slug)


def place_of_slug(slug: str) -> Place | None:
    """Return the place with this name in addresses, the most populous one of several.

    None if there is none. It has its region.
    """
    if len(slug) > LONGEST or slug != _slug(slug):
        return None
    places = Place.objects.select_related("region")
    if code := country_of_slug(slug):
        return places.filter(kind=Place.Kind.COUNTRY, country_code=code).first()
    words = slug.split("-")
    starts = [" ".join(words[:end]) for end in range(1, len(words) + 1)]
    found = [one for one in places.filter(names__key__in=starts) if place_slug(one) == slug]
    found.sort(key=lambda one: (_ORDER.get(Place.Kind(one.kind), 2), -one.population, -one.pk))
    return found[0] if found else None


@cache
def _countries() -> dict[str, str]:
    with translation.override("en"):
        return {_slug(name): code for code, name in country_names().items()}


def _slug(name: str) -> str:
    return name_key(name).replace(" ", "-")
