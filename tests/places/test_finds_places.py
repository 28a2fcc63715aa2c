"""Places by name and by distance."""

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


def test_finds_the_most_likely_place(places):
    for text, wanted in {
        "pj": "Petaling Jaya, Malaysia",
        "London": "London, United Kingdom",
        "London, UK": "London, United Kingdom",
        "London, Ontario, Canada": "London, Canada",
        "ZURICH": "Zürich, Switzerland",
        "Malaysia": "Malaysia",
    }.items():
        assert str(Place.objects.best_match(text)) == wanted
    for nothing in ("Nowhereville", "", " , "):
        assert Place.objects.best_match(nothing) is None


def test_finds_places_in_a_circle(places):
    home = Place.objects.best_match("PJ")
    near = PlaceFactory(name="Shah Alam", latitude=3.085, longitude=101.533)
    [itself, (metres, number)] = Place.objects.around(home, kilometres=10)
    assert itself == (0, home.pk)
    assert number == near.pk
    with connection.cursor() as cursor:
        points = [home.latitude, home.longitude, near.latitude, near.longitude]
        cursor.execute("SELECT earth_distance(ll_to_earth(%s, %s), ll_to_earth(%s, %s))", points)
        assert metres == round(cursor.fetchone()[0])
    assert Place.objects.around(home, kilometres=metres / 1000 - 0.01) == [itself]


def test_measures_distances_to_the_other_side_of_the_globe():
    assert metres_between((0, 0), (0, 180)) == metres_between((90, 0), (-90, 7)) == 20_037_606
    assert metres_between((10, 179.99), (10, -179.99)) < 2_200
