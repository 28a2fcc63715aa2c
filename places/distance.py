"""Distance on the globe in SQL, by PostgreSQL's `cube` and `earthdistance`.

Source: https://www.postgresql.org/docs/18/earthdistance.html; metres, on a sphere of 6,378,168 m.
"""

from django.db.models import Field, FloatField, Func
from django.db.models.lookups import PostgresOperatorLookup


class CubeField(Field):  # type: ignore[type-arg]
    """The type of a point on the globe; only ever an expression, never a column."""

    def db_type(self, connection: object) -> str:
        """Name the PostgreSQL type."""
        return "cube"


class LatLongToEarth(Func):
    """A point from degrees north and degrees east."""

    function = "ll_to_earth"
    output_field = CubeField()


class EarthBox(Func):
    """A box around a point, big enough for a circle of so many metres: what an index can use."""

    function = "earth_box"
    output_field = CubeField()


class EarthDistance(Func):
    """Metres between two points, along the great circle."""

    function = "earth_distance"
    output_field = FloatField()


@CubeField.register_lookup
class Within(PostgresOperatorLookup):
    """`point__within=box`: PostgreSQL's `<@`, which the GiST index answers."""

    lookup_name = "within"
    postgres_operator = "<@"
