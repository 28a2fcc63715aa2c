"""Search by place: around a city, in a region, an area or a country, or remote from a country."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from operator import itemgetter

from pyroaring import BitMap

from places.models import Place
from places.names import name_key
from postings.search.asked_places import AskedPlaces
from postings.search.local_pay import keys_of
from postings.search.query import Query

FARTHEST = 200  # kilometres
MOST_CIRCLES = 200  # remembered
COMMUTE = 50  # kilometres around a city in which a job's pay is that of the city


@dataclass
class SearchArea:
    """Places, a home country of remote workers, both or neither."""

    asked: AskedPlaces = field(default_factory=AskedPlaces)
    home: str | None = None  # ISO 3166-1 alpha-2

    @property
    def places(self) -> tuple[Place, ...]:
        """All places that are searched."""
        return self.asked.all

    @property
    def is_city(self) -> bool:
        """Whether it has a city, so distances apply."""
        return not self.asked.is_remote and any(place.kind == "city" for place in self.places)

    def _around(self, place: Place, kilometres: int) -> list[tuple[int, str]]:
        """Return cities with their distance in metres, the nearest first."""
        if not kilometres:
            return [(0, str(place.pk))]
        circle = _circle(place)
        return circle[: bisect_right(circle, kilometres * 1000, key=itemgetter(0))]

    def distances(self, query: Query, kilometres: int) -> list[tuple[int, BitMap]]:
        """Return the postings of each city in the circles with its metres, the nearest first."""
        nearest = dict[str, int]()
        for place in self.places if self.is_city else ():
            if place.kind == Place.Kind.CITY:
                for metres, city in self._around(place, kilometres):
                    nearest[city] = min(metres, nearest.get(city, metres))
        around = sorted((metres, city) for city, metres in nearest.items())
        return [(m, found) for m, city in around if (found := query.having("place", [city]))]

    def pay_keys(self) -> Iterator[str]:
        """Yield the keys of pay ranges that fit a candidate there, whatever the radius."""
        for place in self.places:
            yield from keys_of(place)
            if place.kind == Place.Kind.CITY:
                yield from (f"at{city}" for _, city in self._around(place, COMMUTE))
        if self.home:
            yield f"in{self.home}"
            for country in Place.objects.filter(kind="country", country_code=self.home):
                yield from keys_of(country)

    def numbers(self, query: Query, kilometres: int) -> BitMap:
        """Return the postings in the places, and remote ones open to the home country."""
        if self.asked.is_remote:
            there = self._remote(query)
        else:
            there = BitMap.union(BitMap(), *(self.of(query, p, kilometres) for p in self.places))
        return there | query.open_to(self.home) if self.home else there

    def of(self, query: Query, place: Place, kilometres: int) -> BitMap:
        """Return the postings of one of the places."""
        if place.kind == Place.Kind.CITY:
            cities = [city for _, city in self._around(place, kilometres)]
            return query.having("place", [*cities, *self._around_city(place)])
        if place.kind == Place.Kind.REGION:
            return query.having("region", [str(place.pk)])
        if place.kind == Place.Kind.COUNTRY:
            return query.having("country", [place.country_code])
        found = [query.having(name, values) for name, values in _members(place)]
        return BitMap.union(query.having("place", [str(place.pk)]), *found)

    def _around_city(self, city: Place) -> Iterator[str]:
        """Yield the keys of the region and the areas that people take for the city itself.

        A posting in Greater London is found in London; one in Texas is not found in Dallas.
        """
        region = city.region
        if region and (region.region_id or name_key(region.name) == name_key(city.name)):
            yield str(region.pk)
        for area in self._areas.get(city.pk, ()):
            yield str(area)

    @cached_property
    def _areas(self) -> dict[int, list[int]]:
        found = dict[int, list[int]]()
        cities = [place.pk for place in self.places if place.kind == Place.Kind.CITY]
        for city, area in Place.objects.filter(pk__in=cities, areas__isnull=False).values_list(
            "pk", "areas"
        ):
            found.setdefault(city, []).append(area)
        return found

    def _remote(self, query: Query) -> BitMap:
        """Return remote work: all, or what is open to the countries of the places."""
        if not self.places:
            return query.having("workplace", ["remote"])
        countries = dict.fromkeys(code for place in self.places for code in countries_of(place))
        return query.having("home", ["anywhere", *countries])


@lru_cache(maxsize=MOST_CIRCLES)
def _circle(place: Place) -> list[tuple[int, str]]:
    """Return cities around a city with metres; places change only with a release."""
    around = Place.objects.around(place, kilometres=FARTHEST)
    return [(metres, str(city)) for metres, city in around]


def countries_of(place: Place) -> Iterable[str]:
    """Return the countries that a place lies in; of an area that spans some, all of them."""
    if place.kind != Place.Kind.AREA or place.country_code:
        return [place.country_code]
    return place.members.values_list("country_code", flat=True).distinct()


def _members(area: Place) -> Iterator[tuple[str, list[str]]]:
    """Yield the terms of the index, with values, that mean the members of an area."""
    members = list(area.members.all())
    yield "place", [str(place.pk) for place in members if place.kind in ("city", "area")]
    yield "region", [str(place.pk) for place in members if place.kind == "region"]
    yield "country", [place.country_code for place in members if place.kind == "country"]
