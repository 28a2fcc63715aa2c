"""Places by name and by distance."""

import pytest

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


def test_finds_the_place_that_is_meant(places):
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
    PlaceFactory(name="Shah Alam", latitude=3.085, longitude=101.533)
    near = Place.objects.near(home, kilometres=10).values_list("name", flat=True)
    assert set(near) == {"Petaling Jaya", "Shah Alam"}
    assert [p.name for p in Place.objects.near(home, kilometres=1)] == ["Petaling Jaya"]
