"""Distance on the globe; in SQL by PostgreSQL's `cube` and `earthdistance`.

Source: https://www.postgresql.org/docs/18/earthdistance.html; metres, on a sphere of 6,378,168 m.
"""

from math import asin, cos, radians, sin, sqrt

from django.db.models import Field, Func
from django.db.models.lookups import PostgresOperatorLookup

RADIUS = 6_378_168  # metres, as `earth()` says
Point = tuple[float, float]  # degrees north, degrees east


def metres_between(one: Point, other: Point) -> int:
    """Return the distance in metres along the great circle, by the haversine formula."""
    up, right = radians(other[0] - one[0]) / 2, radians(other[1] - one[1]) / 2
    half = sin(up) ** 2 + cos(radians(one[0])) * cos(radians(other[0])) * sin(right) ** 2
    return round(2 * RADIUS * asin(min(sqrt(half), 1)))


class CubeField(Field):  # type: ignore[type-arg]
    """The type of a point on the globe, for expressions only, not for columns."""

    def db_type(self, connection: object) -> str:
        """Return the PostgreSQL type."""
        return "cube"


class LatLongToEarth(Func):
    """A point from degrees north and degrees east."""

    function = "ll_to_earth"
    output_field = CubeField()


class EarthBox(Func):
    """A box around a point that contains a circle of so many metres; an index can search it."""

    function = "earth_box"
    output_field = CubeField()


@CubeField.register_lookup
class Within(PostgresOperatorLookup):
    """`point__within=box`: PostgreSQL's `<@`, which the GiST index answers."""

    lookup_name = "within"
    postgres_operator = "<@"
