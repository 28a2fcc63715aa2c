"""A small map of a posting's places, on the outline of the land in static/img/land.svg."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, radians
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from places.models import Place
    from postings.models import Posting

UNITS = 10  # of the drawing per degree, as in draw_land
NARROWEST = 30 * UNITS
MARGIN = 1.5  # the map's width, as a multiple of the distance from the first place to the last
SHAPE = 2  # width divided by height
MOST_SQUEEZED = 0.2  # as at 78° north, where the last towns are; at the pole nothing would be left


@dataclass(frozen=True)
class Dot:
    """A place in the drawing's units: x to the east, y to the south."""

    x: int
    y: int
    name: str


@dataclass(frozen=True)
class PlaceMap:
    """The part of the world to show. `squeeze` shortens degrees of longitude as the globe does."""

    left: int
    top: int
    width: int
    squeeze: float
    dots: tuple[Dot, ...]

    @property
    def view_box(self) -> str:
        """Return the drawing's `viewBox` attribute, the same in any language."""
        return f"{self.left} {self.top} {self.width} {self.width // SHAPE}"

    @property
    def transform(self) -> str:
        """Return the `transform` of the outline, which draws all degrees the same length."""
        return f"scale({self.squeeze:.3f} 1)"

    @property
    def radius(self) -> int:
        """Return the radius of a dot, which is the same on the page at any scale."""
        return max(self.width // 55, 1)

    @property
    def names(self) -> str:
        """Return the names of the places as text."""
        return "; ".join(dot.name for dot in self.dots)


def place_map(posting: Posting) -> PlaceMap | None:
    """Return the map, or None without a city: countries and unknown places have no position."""
    places = [location.place for location in posting.locations.all() if location.place]
    known = [place for place in places if place.latitude is not None]
    return map_of(known) if known else None


def map_of(places: Iterable[Place]) -> PlaceMap:
    """Return a map of these places with some land around, within the edges of the world."""
    points = [(place.longitude or 0.0, place.latitude or 0.0, str(place)) for place in places]
    north, south = max(y for _, y, _ in points), min(y for _, y, _ in points)
    squeeze = max(cos(radians((north + south) / 2)), MOST_SQUEEZED)
    dots = tuple(
        Dot(round(east * squeeze * UNITS), round(-up * UNITS), name) for east, up, name in points
    )
    edge = round(180 * squeeze * UNITS)
    xs, ys = [dot.x for dot in dots], [dot.y for dot in dots]
    spread = max(max(xs) - min(xs), SHAPE * (max(ys) - min(ys)))
    width = min(max(round(spread * MARGIN), NARROWEST), 2 * edge, SHAPE * 180 * UNITS)
    left = _within((min(xs) + max(xs) - width) // 2, width, edge)
    top = _within((min(ys) + max(ys) - width // SHAPE) // 2, width // SHAPE, 90 * UNITS)
    return PlaceMap(left, top, width, squeeze, dots)


def _within(start: int, length: int, edge: int) -> int:
    """Return the start of a range, moved so that the range stays between -edge and edge."""
    return max(min(start, edge - length), -edge)
