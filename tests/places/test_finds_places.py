"""Places by distance."""

import pytest
from django.db import connection

from places.distance import metres_between
from places.models import Place
from tests.factories import PlaceFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def places():
    PlaceFactory(names=["PJ"])
    PlaceFactory(name="London", country_code="GB", latitude=51.5, longitude=-0.12, population=9)
    PlaceFactory(name="London", country_code="CA", latitude=42.98, longitude=-81.23, population=4)
    PlaceFactory(name="Zürich", country_code="CH", latitude=47.37, longitude=8.55)
    PlaceFactory(name="Malaysia", kind="country", latitude=None, longitude=None)


def test_finds_places_in_a_circle(places):
    home = Place.objects.get(name="Petaling Jaya")
    near = PlaceFactory(name="Shah Alam", latitude=3.085, longitude=101.533)
    [itself, (metres, number)] = Place.objects.around(home, kilometres=10)
    assert itself == (0, home.pk)
    assert number == near.pk
    with connection.cursor() as cursor:
        points = [home.latitude, home.longitude, near.latitude, near.longitude]
        cursor.execute("SELECT earth_distance(ll_to_earth(%s, %s), ll_to_earth(%s, %s))", points)
        assert metres == round(cursor.fetchone()[0])
    assert Place.objects.around(home, kilometres=metres / 1000 - 0.01) == [itself]


def test_knows_the_other_side_of_the_globe():
    assert metres_between((0, 0), (0, 180)) == metres_between((90, 0), (-90, 7)) == 20_037_606
    assert metres_between((10, 179.99), (10, -179.99)) < 2_200
