"""Countries, regions, cities and areas that postings can name, with all their names."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Self

from django.contrib.postgres.indexes import GistIndex, OpClass
from django.db import connection, models
from django.db.models import F, Min, Q, Value
from django.utils.translation import gettext_lazy as _

from places.distance import EarthBox, LatLongToEarth, Point, metres_between
from places.names import name_key
from places.regions import LETTERED
from places.time_zones import is_known

# The columns that a place's name on a page needs, for statements that Django does not build.
NAMED_BY = ("geoname_id", "kind", "name", "country_code", "region_label")


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
    """A country, region or city of GeoNames (https://www.geonames.org, CC BY 4.0), or an area.

    A region is a division of a country: a state, a county, a Land. An area is what people call a
    group of places, as in Klang Valley or EMEA; editors write it.
    """

    class Kind(models.TextChoices):
        COUNTRY = "country", _("country")
        REGION = "region", _("region")
        CITY = "city", _("city")
        AREA = "area", _("area")

    geoname_id = models.BigIntegerField(
        _("GeoNames ID"),
        primary_key=True,
        help_text=_("From 1,000,000,000 on, a number of this board."),
    )
    kind = models.CharField(_("kind"), max_length=7, choices=Kind)
    name = models.CharField(_("name"), max_length=200)
    country_code = models.CharField(
        _("country"),
        max_length=2,
        blank=True,
        help_text=_("ISO 3166-1 alpha-2 code, for example MY."),
    )
    code = models.CharField(
        _("region code"),
        max_length=24,
        blank=True,
        help_text=_("ISO 3166-2 code, for example US-OR; without one, that of GeoNames."),
    )
    region = models.ForeignKey(
        "self",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="inside",
        verbose_name=_("region"),
        help_text=_("The smallest region around it."),
    )
    region_label = models.CharField(
        _("shown region"),
        max_length=60,
        blank=True,
        help_text=_("Shown after the name, because other places have the same name."),
    )
    members = models.ManyToManyField(
        "self", symmetrical=False, blank=True, related_name="areas", verbose_name=_("members")
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
                condition=Q(kind__in=["country", "region", "city", "area"]),
                name="places_place_kind_known",
            ),
            models.CheckConstraint(
                condition=Q(country_code__regex=r"^[A-Z]{2}$") | Q(kind="area", country_code=""),
                name="places_place_country_code_iso",
                violation_error_message=_("Enter two capital letters, for example MY."),
            ),
            models.CheckConstraint(
                condition=~Q(kind="city")
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
            models.UniqueConstraint(
                fields=["code"], condition=Q(kind="region"), name="places_place_one_row_a_region"
            ),
            models.UniqueConstraint(
                fields=["name"],
                condition=Q(kind="area"),
                name="places_place_one_row_an_area",
                violation_error_message=_("There is already an area with this name."),
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
        if self.kind == self.Kind.AREA:
            return self.name
        if self.region_label and self.country_code in LETTERED:
            return f"{self.name}, {self.region_label}"
        parts = [self.name, self.region_label, self.country_name]
        return ", ".join(filter(None, parts))

    @property
    def full_name(self) -> str:
        """The name with the region and the country, which no other place has."""
        if self.kind != self.Kind.CITY or self.region is None or self.region.name == self.name:
            return str(self)
        return f"{self.name}, {self.region.name}, {self.country_name}"

    @property
    def country_name(self) -> str:
        """The country's name in the active language, without the database."""
        from places.countries import country_name

        return country_name(self.country_code)

    @property
    def zone(self) -> str:
        """The time zone; that of a country's largest city for the country. Empty if unknown."""
        if self.timezone or self.kind == self.Kind.CITY:
            return self.timezone if is_known(self.timezone) else ""
        cities = Place.objects.filter(kind="city", country_code=self.country_code)
        largest = cities.exclude(timezone="").order_by("-population", "-pk")
        return largest.values_list("timezone", flat=True).first() or ""

    @property
    def point(self) -> Point:
        """Latitude and longitude in degrees."""
        return self.latitude or 0.0, self.longitude or 0.0


class AreaManager(models.Manager["Area"]):
    """Areas alone."""

    def get_queryset(self) -> models.QuerySet[Area]:
        """Return the places that are areas."""
        return super().get_queryset().filter(kind=Place.Kind.AREA)


class Area(Place):
    """A group of places under one name, which editors write; see `Place`."""

    objects = AreaManager()  # type: ignore[misc,assignment]

    class Meta:
        proxy = True
        verbose_name = _("area")
        verbose_name_plural = _("areas")
        ordering = ["name", "-pk"]

    def save(
        self,
        *,
        force_insert: Any = False,
        force_update: bool = False,
        using: str | None = None,
        update_fields: Iterable[str] | None = None,
    ) -> None:
        """Give a new area a number of the board's own."""
        self.kind = self.Kind.AREA
        if self._state.adding:
            if not self.pk:
                self._take_number()
            super().save(force_insert=True, using=using)
        else:
            super().save(
                force_insert=force_insert,
                force_update=force_update,
                using=using,
                update_fields=update_fields,
            )

    def _take_number(self) -> None:
        with connection.cursor() as cursor:
            cursor.execute("SELECT nextval('places_own_number')")
            [self.geoname_id] = cursor.fetchone()

    def count_people(self) -> None:
        """Store the population of the members together, by which places are ranked."""
        people = self.members.aggregate(all=models.Sum("population"))["all"] or 0
        type(self).objects.filter(pk=self.pk).update(population=people)

    def take_names(self, names: Iterable[str]) -> None:
        """Store the names under which the area is found, in addition to its own."""
        keys = {name_key(name) for name in (self.name, *names)} - {""}
        self.names.exclude(key__in=keys).delete()
        PlaceName.objects.bulk_create(
            [PlaceName(place=self, key=key) for key in sorted(keys)], ignore_conflicts=True
        )


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
