"""Regions (states, provinces, counties, Länder) by code and name, without the database.

`data/regions.tsv` and `data/counties.tsv` are made by `make_regions`; people edit
`data/abbreviations.tsv` and `data/areas.tsv`. Sources and licences: docs/decisions/0027-regions.md.
"""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from places.names import name_key

DATA = Path(__file__).parent / "data"
OWN_NUMBERS = 1_000_000_000  # keys from here on are the board's own, GeoNames' are smaller
# Countries whose people name the level below the first: counties, départements, provinces.
SECOND_LEVEL = frozenset({"BE", "ES", "FR", "GB", "IE", "IT", "PH"})

# Where people write the letters of ISO 3166-2 alone for the region: NSW, BC, Salem, OR.
LETTERED = frozenset({"AU", "CA", "US"})

_BEFORE = (
    r"(?:the )?(?:(?:city|county|borough|district|province|state|canton|region|prefecture"
    r"|governorate|department|municipality|royal borough|metropolitan borough|city and borough"
    r"|city and county|metropolitan city) of|county|co\.?|land|freistaat|kanton|canton (?:de|du)"
    r"|prov[ií]n[cz]\w{0,2}(?: (?:de|da|di|du|del|della|of))?|departamento (?:de|del)"
    r"|citt[àa] metropolitana di|comunidad(?: aut[óo]noma)? de|negeri|wilayah persekutuan"
    r"|région|region|sir) "
)
_AFTER = (
    r" (?:county(?: borough)?(?: council)?|province|region|prefecture|state|voivodeship|oblast"
    r"|governorate|department|district|city and county council|city|municipality|council"
    r"|county|division)"
)
_PLAIN = re.compile(f"^{_BEFORE}|{_AFTER}$", re.IGNORECASE)


class Region(NamedTuple):
    """A division of a country.

    `code` is that of ISO 3166-2 (US-OR), or GeoNames' (GB.ENG.GLA) where ISO has none; `admin` is
    GeoNames' code, of which the parent's is the start; `names` are in other languages and forms.
    """

    id: int
    code: str
    country: str
    admin: str
    name: str
    names: tuple[str, ...]

    @property
    def abbreviations(self) -> tuple[str, ...]:
        """Short and usual forms: the letters of the code where people write them, and others."""
        letters = [self.code[3:]] if self.country in LETTERED and self.code[2] == "-" else []
        return (*letters, *_abbreviations().get(self.code, ()))


class KnownArea(NamedTuple):
    """An area that every new board has.

    `members` are codes of countries (DE), of regions (GB-KEN), of continents (@EU), or cities after
    the code of their country or region (US-CA:Palo Alto).
    """

    name: str
    names: tuple[str, ...]
    country: str
    members: tuple[str, ...]


def plain_name(name: str) -> str:
    """Return a name without words for the kind of region: Cork for “County Cork”."""
    return _PLAIN.sub("", _PLAIN.sub("", name)).strip() or name


@cache
def regions() -> tuple[Region, ...]:
    """Return all regions, a parent before what is inside."""
    return tuple(
        Region(int(number), code, country, admin, name, tuple(filter(None, names.split("|"))))
        for number, code, country, admin, name, names in rows("regions.tsv")
    )


@cache
def _by_id() -> dict[int, Region]:
    return {region.id: region for region in regions()}


def region_by_id(number: int) -> Region | None:
    """Return the region with this GeoNames ID; None for one that only this board has."""
    return _by_id().get(number)


@cache
def counties() -> dict[int, int]:
    """Return the region of the second level by the GeoNames ID of a city."""
    return {int(city): int(region) for city, region in rows("counties.tsv")}


@cache
def codes_named() -> dict[str, frozenset[str]]:
    """Return codes of regions by the key of a name, an abbreviation or the letters of the code.

    Letters say little alone; they narrow a town's name: “Salem, OR”.
    """
    found = defaultdict[str, set[str]](set)
    for region in regions():
        for name in (region.name, plain_name(region.name), *region.names, *region.abbreviations):
            found[name_key(name)].add(region.code)
        if (letters := region.code[3:]).isalpha():
            found[letters.casefold()].add(region.code)
    return {key: frozenset(codes) for key, codes in found.items()}


@cache
def parents() -> dict[str, Region]:
    """Return the region around a region, by the code of the inner one.

    A town with a council of its own lies in the county that people write after it.
    """
    by_admin = {region.admin: region for region in regions()}
    by_code = {region.code: region for region in regions()}
    outer = {code: by_code[county] for code, county in rows("within.tsv")}
    for region in regions():
        if parent := by_admin.get(region.admin.rpartition(".")[0]):
            outer.setdefault(region.code, parent)
    return outer


@cache
def around() -> dict[str, tuple[str, ...]]:
    """Return a region's code with those of the regions around it, by its code."""
    return {region.code: tuple(_chain(region.code)) for region in regions()}


def _chain(code: str) -> Iterator[str]:
    yield code
    if outer := parents().get(code):
        yield from _chain(outer.code)


def region_of_city(number: int, admin: str) -> str:
    """Return the code of the smallest region around a city; empty if it is in none.

    `number` is the city's GeoNames ID, `admin` the GeoNames code of the first level around it.
    """
    by_number, by_admin = _codes()
    return by_number.get(counties().get(number, 0)) or by_admin.get(admin, "")


@cache
def _codes() -> tuple[dict[int, str], dict[str, str]]:
    return (
        {region.id: region.code for region in regions()},
        {region.admin: region.code for region in regions()},
    )


@cache
def area_keys() -> frozenset[str]:
    """Return the keys of the names of a new board's areas."""
    return frozenset(name_key(n) for area in known_areas() for n in (area.name, *area.names))


@cache
def known_areas() -> tuple[KnownArea, ...]:
    """Return the areas of a new board."""
    return tuple(
        KnownArea(
            name,
            tuple(filter(None, names.split("|"))),
            country,
            tuple(member.replace("_", " ") for member in members.split(" ")),
        )
        for name, names, country, members in rows("areas.tsv")
    )


@cache
def _abbreviations() -> dict[str, tuple[str, ...]]:
    return {code: tuple(names.split("|")) for code, names in rows("abbreviations.tsv")}


def rows(name: str) -> Iterator[list[str]]:
    """Yield the rows of one of our tables, without its header."""
    path = DATA / name
    if not path.exists():
        return
    with path.open(newline="") as file:
        found = csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        next(found)
        yield from found
