"""Regions (states, provinces, counties, Länder) by code and name, without the database.

`data/regions.tsv` and `data/counties.tsv` are made by `make_regions`; people edit
`data/abbreviations.tsv` and `data/areas.tsv`. Sources and licences: docs/decisions/0027-regions.md.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from places.name_table import NameTable
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


def regions() -> Iterator[Region]:
    """Yield all regions, a parent before what is inside; what needs few of them keeps few."""
    for number, code, country, admin, name, names in rows("regions.tsv"):
        others = tuple(filter(None, names.split("|")))
        yield Region(int(number), code, country, admin, name, others)


@cache
def _by_id() -> dict[int, Region]:
    return {region.id: region for region in regions()}


def region_by_id(number: int) -> Region | None:
    """Return the region with this GeoNames ID; None for one that only this board has."""
    return _by_id().get(number)


def counties() -> dict[int, int]:
    """Read the region of the second level by the GeoNames ID of a city."""
    return {int(city): int(region) for city, region in rows("counties.tsv")}


def codes_named(key: str) -> frozenset[str]:
    """Return the codes of the regions with the key of a name, an abbreviation or the letters of
    the code.

    Letters say little alone; they narrow a town's name: “Salem, OR”.
    """
    return frozenset(_codes_by_name()[key])


@cache
def _codes_by_name() -> NameTable:
    return NameTable((key, region.code) for region in regions() for key in _keys(region))


def _keys(region: Region) -> Iterator[str]:
    names = (region.name, plain_name(region.name), *region.names, *region.abbreviations)
    yield from set(map(name_key, names))
    if (letters := region.code[3:]).isalpha():
        yield letters.casefold()


@cache
def parents() -> dict[str, str]:
    """Return the code of the region around a region, by the code of the inner one.

    A town with a council of its own lies in the county that people write after it.
    """
    by_admin = {region.admin: region.code for region in regions()}
    outer = dict(rows("within.tsv"))
    for region in regions():
        if parent := by_admin.get(region.admin.rpartition(".")[0]):
            outer.setdefault(region.code, parent)
    return outer


def around(code: str) -> tuple[str, ...]:
    """Return the code of a region with those of the regions around it, the smallest first."""
    outer = parents().get(code)
    return (code, *around(outer)) if outer else (code,)


class CityRegions:
    """Tells the region of a city; its tables are large, and needed only while cities are read."""

    def __init__(self) -> None:
        self._county = counties()
        self._by_id = {region.id: region.code for region in regions()}
        self._by_admin = {region.admin: region.code for region in regions()}

    def code_of(self, number: int, admin: str) -> str:
        """Return the code of the smallest region around a city; empty if it is in none.

        `number` is the city's GeoNames ID, `admin` the GeoNames code of the first level around it.
        """
        return self._by_id.get(self._county.get(number, 0)) or self._by_admin.get(admin, "")


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
