"""Areas of countries: one table for search, readers, forms and pages."""

import pytest
from django.utils import translation

from places.areas import SHOWN, area_countries, in_areas
from places.countries import country_names
from places.models import Area
from places.regions import known_areas


@pytest.mark.parametrize(
    ("name", "inside", "outside"),
    [
        ("EMEA", "DE SA KE", "US IN"), ("asia-pacific", "JP FJ", "DE TR"),
        ("Anywhere in Europe", "FR UA", "TR"), ("EWR", "NO LI", "CH"), ("APJ", "JP", "US"),
        ("Kesatuan Eropah", "IE", "GB"), ("North America", "US CA MX", "PA"),
        ("Moyen Orient", "QA", "IN"), ("Nordics", "IS FO", "EE"), ("Scandinavia", "NO", "FI"),
        ("América Latina", "MX HT", "US JM"), ("the Americas", "BR US", "ES"),
    ],
)  # fmt: skip
def test_knows_the_countries_of_areas(name, inside, outside):
    codes = area_countries(name)
    assert codes >= set(inside.split())
    assert not codes & set(outside.split())


@pytest.mark.parametrize("name", ["Klang Valley", "East Coast", "Delhi NCR", "France", ""])
def test_an_area_of_regions_and_towns_is_no_list_of_countries(name):
    assert not area_countries(name)


def test_areas_have_only_countries_that_exist():
    assert all(area_countries(area.name) <= country_names().keys() for area in known_areas())


def test_shows_areas_in_the_place_of_their_countries():
    assert SHOWN.keys() <= {area.name for area in known_areas()}
    with translation.override("en"):
        names, rest = in_areas({*area_countries("European Union"), "CH", "MY"})
    assert (names, rest) == (["the European Union"], {"CH", "MY"})
    assert in_areas({"ES", "PT"}) == ([], {"ES", "PT"})


@pytest.mark.django_db
def test_a_new_board_has_the_same_members():
    from places.management.commands.load_places import load_areas
    from tests.factories import PlaceFactory

    for code in ("DK", "SE", "NO"):
        PlaceFactory(kind="country", name=code, country_code=code, latitude=None)
    load_areas()
    area = Area.objects.get(name="Scandinavia")
    members = set(area.members.values_list("country_code", flat=True))
    assert members == area_countries("Scandinavia")
