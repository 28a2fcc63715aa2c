"""Countries and cities that postings can name, with all their names."""

from __future__ import annotations

from typing import Self

from django.contrib.postgres.indexes import GistIndex, OpClass
from django.db import models
from django.db.models import F, Min, Q, Value
from django.utils.translation import gettext_lazy as _

from places.countries import country_code
from places.distance import EarthBox, LatLongToEarth, Point, metres_between
from places.names import name_key


class PlaceQuerySet(models.QuerySet["Place"]):
    """Places by name and by distance."""

    def named(self, name: str) -> Self:
        """Return places with this name in any language, the most populous first."""
        return self.filter(names__key=name_key(name)).order_by("-population", "-pk")

    def starting_with(self, text: str) -> Self:
        """Return places with a name that starts like this, the most populous first, for
        suggestions.
        """
        return (
            self.filter(names__key__startswith=name_key(text))
            .annotate(first_name=Min("names__key"))
            .order_by("-population", "-pk")
        )

    def best_match(self, text: str) -> Place | None:
        """Return the place that `text` most likely means: `PJ`, `London, UK`, `Basel -
        Switzerland`.

        The part after a comma limits it to a country; a country's name alone means the country.
        None if nothing fits, because a guess would send candidates to the wrong town.
        """
        code = country_code(text)
        if code:
            return self.filter(kind="country", country_code=code).first()
        parts = [part.strip() for part in text.replace(" - ", ",").split(",") if part.strip()]
        for last in range(len(parts) - 1, 0, -1):
            code = country_code(parts[last])
            if code:
                return self.filter(country_code=code).named(parts[0]).first()
        return self.filter(kind="city").named(parts[0]).first() if parts else None

    def around(self, place: Place, *, kilometres: float) -> list[tuple[int, int]]:
        """Return metres and key of cities in a circle around `place` (included), nearest first.

        The index finds a box around the circle; Python cuts off its corners, faster than SQL.
        """
        north, east = map(Value, place.point)
        here = LatLongToEarth(F("latitude"), F("longitude"))
        box = EarthBox(LatLongToEarth(north, east), Value(kilometres * 1000))
        cities = self.filter(kind="city").alias(earth=here).filter(earth__within=box)
        rows = cities.values_list("latitude", "longitude", "pk")
        found = ((metres_between(place.point, (lat or 0, lng or 0)), pk) for lat, lng, pk in rows)
        return sorted((metres, pk) for metres, pk in found if metres <= kilometres * 1000)


class Place(models.Model):
    """A country or a city as GeoNames knows it (https://www.geonames.org, CC BY 4.0)."""

    class Kind(models.TextChoices):
        COUNTRY = "country", _("country")
        CITY = "city", _("city")

    geoname_id = models.BigIntegerField(_("GeoNames ID"), primary_key=True)
    kind = models.CharField(_("kind"), max_length=7, choices=Kind)
    name = models.CharField(_("name"), max_length=200)
    country_code = models.CharField(
        _("country"), max_length=2, help_text=_("ISO 3166-1 alpha-2 code, for example MY.")
    )
    latitude = models.FloatField(
        _("latitude"), null=True, blank=True, help_text=_("Degrees north.")
    )
    longitude = models.FloatField(
        _("longitude"), null=True, blank=True, help_text=_("Degrees east.")
    )
    population = models.BigIntegerField(_("population"), default=0)
    timezone = models.CharField(
        _("time zone"), max_length=64, blank=True, help_text=_("For example: Asia/Kuala_Lumpur.")
    )

    objects = PlaceQuerySet.as_manager()

    class Meta:
        verbose_name = _("place")
        verbose_name_plural = _("places")
        ordering = ["name", "-population", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=["country", "city"]), name="places_place_kind_known"
            ),
            models.CheckConstraint(
                condition=Q(country_code__regex=r"^[A-Z]{2}$"),
                name="places_place_country_code_iso",
                violation_error_message=_("Enter two capital letters, for example MY."),
            ),
            models.CheckConstraint(
                condition=Q(kind="country")
                | Q(latitude__range=(-90, 90), longitude__range=(-180, 180)),
                name="places_place_city_coordinates",
                violation_error_message=_("Enter a latitude and a longitude for the city."),
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
            # PlaceQuerySet.around(): cities inside a circle
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
        """The country's name in the active language, without the database."""
        from places.countries import country_name

        return country_name(self.country_code)

    @property
    def point(self) -> Point:
        """Latitude and longitude in degrees."""
        return self.latitude or 0.0, self.longitude or 0.0


class PlaceName(models.Model):
    """One of a place's names, stored as `name_key` for lookups."""

    place = models.ForeignKey(Place, on_delete=models.CASCADE, related_name="names")
    key = models.CharField(
        _("search name"), max_length=200, help_text=_("The name as it is compared in searches.")
    )

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
