"""Search by place: around a city, in a country, or remote from a home country."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from operator import itemgetter

from pyroaring import BitMap

from places.models import Place
from postings.search.index import Index
from postings.search.query import Query

FARTHEST = 200  # kilometres


@dataclass
class SearchArea:
    """A place, a home country of remote workers, both or neither."""

    place: Place | None
    home: str | None  # ISO 3166-1 alpha-2

    @property
    def is_city(self) -> bool:
        """Whether it has a city, so distances apply."""
        return self.place is not None and self.place.kind == Place.Kind.CITY

    def _around(self, index: Index, kilometres: int) -> list[tuple[int, str]]:
        """Return cities with their distance in metres, the nearest first."""
        if not self.is_city or self.place is None:
            return []
        circle = index.circles.get(self.place.pk)
        if circle is None:
            around = Place.objects.around(self.place, kilometres=FARTHEST)
            circle = [(metres, str(city)) for metres, city in around]
            index.remember_circle(self.place.pk, circle)
        return circle[: bisect_right(circle, kilometres * 1000, key=itemgetter(0))]

    def distances(self, index: Index, kilometres: int) -> list[tuple[int, BitMap]]:
        """Return the postings of each city in the circle with its metres, the nearest first."""
        around = self._around(index, kilometres)
        return [(m, found) for m, city in around if (found := index.having("place", city))]

    def numbers(self, query: Query, kilometres: int) -> BitMap:
        """Return the postings in the area, and remote ones open to the home country."""
        if self.place and not self.is_city:
            there = query.having("country", [self.place.country_code])
        else:
            cities = (city for _, city in self._around(query.index, kilometres))
            there = query.having("place", cities)
        return there | query.open_to(self.home) if self.home else there
