"""Places a posting can name: whole countries and cities, each under all the names it goes by."""

from django.contrib.postgres.indexes import GistIndex, OpClass
from django.db import models
from django.db.models import F, Q

from places.distance import LatLongToEarth
from places.names import name_key
from places.querysets import PlaceQuerySet


class Place(models.Model):
    """A country or a city as GeoNames knows it (https://www.geonames.org, CC BY 4.0)."""

    class Kind(models.TextChoices):
        COUNTRY = "country", "country"
        CITY = "city", "city"

    geoname_id = models.BigIntegerField(primary_key=True)
    kind = models.CharField(max_length=7, choices=Kind)
    name = models.CharField(max_length=200)
    country_code = models.CharField(max_length=2, help_text="ISO 3166-1 alpha-2, as in MY.")
    latitude = models.FloatField(null=True, blank=True, help_text="Degrees north.")
    longitude = models.FloatField(null=True, blank=True, help_text="Degrees east.")
    population = models.BigIntegerField(default=0)
    timezone = models.CharField(max_length=64, blank=True, help_text="As in Asia/Kuala_Lumpur.")

    objects = PlaceQuerySet.as_manager()

    class Meta:
        ordering = ["name", "-population", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=["country", "city"]), name="places_place_kind_known"
            ),
            models.CheckConstraint(
                condition=Q(country_code__regex=r"^[A-Z]{2}$"),
                name="places_place_country_code_iso",
                violation_error_message="A country code is two capital letters, as in MY.",
            ),
            models.CheckConstraint(
                condition=Q(kind="country")
                | Q(latitude__range=(-90, 90), longitude__range=(-180, 180)),
                name="places_place_city_coordinates",
                violation_error_message="A city needs a latitude and a longitude.",
            ),
            models.CheckConstraint(
                condition=Q(population__gte=0), name="places_place_population_not_negative"
            ),
            models.UniqueConstraint(
                fields=["country_code"],
                condition=Q(kind="country"),
                name="places_place_one_row_a_country",
            ),
        ]
        indexes = [
            # PlaceQuerySet.near(): cities inside a circle
            GistIndex(
                OpClass(LatLongToEarth(F("latitude"), F("longitude")), name="gist_cube_ops"),
                condition=Q(kind="city"),
                name="places_place_earth",
            ),
        ]

    def __str__(self) -> str:
        if self.kind == self.Kind.COUNTRY:
            return self.country_name
        return f"{self.name}, {self.country_name}"

    @property
    def country_name(self) -> str:
        """The country in the language spoken now, known without asking the database."""
        from places.countries import country_name

        return country_name(self.country_code)


class PlaceName(models.Model):
    """One of the names a place goes by, kept in the form that look-ups compare."""

    place = models.ForeignKey(Place, on_delete=models.CASCADE, related_name="names")
    key = models.CharField(max_length=200, help_text="See places.names.name_key.")

    class Meta:
        ordering = ["key", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["key", "place"], name="places_placename_once_a_place"),
        ]
        indexes = [
            # PlaceQuerySet.starting_with(): suggestions while somebody types
            models.Index(
                OpClass(F("key"), name="varchar_pattern_ops"), name="places_placename_prefix"
            ),
        ]

    def __str__(self) -> str:
        return self.key

    @staticmethod
    def key_for(name: str) -> str:
        """The form under which `name` is kept and looked up."""
        return name_key(name)
