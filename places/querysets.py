"""Words to find places by."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import F, Min, Value

from places.countries import country_code
from places.distance import EarthBox, LatLongToEarth, metres_between
from places.names import name_key

if TYPE_CHECKING:
    from places.models import Place


class PlaceQuerySet(models.QuerySet["Place"]):
    """Places by name and by distance."""

    def named(self, name: str) -> Self:
        """Places that go by this name in any language, the most populous first."""
        return self.filter(names__key=name_key(name)).order_by("-population", "-pk")

    def starting_with(self, text: str) -> Self:
        """Places one of whose names starts so, the most populous first: for suggestions."""
        return (
            self.filter(names__key__startswith=name_key(text))
            .annotate(first_name=Min("names__key"))
            .order_by("-population", "-pk")
        )

    def best_match(self, text: str) -> Place | None:
        """The one place that `text` most likely means: `PJ`, `London, UK`, `Basel - Switzerland`.

        What stands behind a comma narrows the choice to a country; a bare country name is the
        country itself. None where nothing fits: a guess would send candidates to the wrong town.
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
        """Cities in a circle around `place`, itself included: metres and key, the nearest first.

        The index knows a box that holds the circle; its corners are cut off here, which is quicker
        than in SQL.
        """
        north, east = map(Value, place.point)
        here = LatLongToEarth(F("latitude"), F("longitude"))
        box = EarthBox(LatLongToEarth(north, east), Value(kilometres * 1000))
        cities = self.filter(kind="city").alias(earth=here).filter(earth__within=box)
        rows = cities.values_list("latitude", "longitude", "pk")
        found = ((metres_between(place.point, (lat or 0, lng or 0)), pk) for lat, lng, pk in rows)
        return sorted((metres, pk) for metres, pk in found if metres <= kilometres * 1000)
