"""Every place has one name in addresses, and the name leads back to it."""

import pytest

from places.slugs import country_of_slug, country_slug, place_of_slug, place_slug
from tests.factories import PlaceFactory, RegionFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("values", "slug"),
    [
        ({"name": "Petaling Jaya"}, "petaling-jaya-my"),
        ({"name": "Salem", "country_code": "US", "region_label": "OR"}, "salem-or-us"),
        ({"name": "Salem", "country_code": "IN", "region_label": "Tamil Nadu"},
         "salem-tamil-nadu-in"),
        ({"name": "Saint-Étienne", "country_code": "FR"}, "saint-etienne-fr"),
        ({"name": "Tromsø", "country_code": "NO"}, "tromsø-no"),
        ({"name": "Selangor", "kind": "region", "code": "MY-10"}, "selangor-my"),
        ({"name": "Malaysia", "kind": "country"}, "malaysia"),
        ({"name": "Côte d’Ivoire", "kind": "country", "country_code": "CI"}, "cote-d-ivoire"),
        ({"name": "Klang Valley", "kind": "area"}, "klang-valley"),
        ({"name": "EMEA", "kind": "area", "country_code": ""}, "emea"),
    ],
)  # fmt: skip
def test_leads_to_the_place_and_back(values, slug):
    place = PlaceFactory(**values)
    assert place_slug(place) == slug
    assert place_of_slug(slug) == place


def test_means_the_most_populous_place_of_a_name():
    PlaceFactory(name="Springfield", population=1_000)
    large = PlaceFactory(name="Springfield", population=9_000)
    PlaceFactory(name="Springfield", population=90_000, country_code="US", region_label="IL")
    assert place_of_slug("springfield-my") == large


def test_means_the_city_where_a_region_has_its_name():
    RegionFactory(name="Berlin", country_code="DE", code="DE-BE", population=9_000_000)
    city = PlaceFactory(name="Berlin", country_code="DE")
    assert place_of_slug("berlin-de") == city


@pytest.mark.parametrize(
    "slug", ["", "-", "petaling-jaya", "petaling-jaya-us", "Petaling-Jaya-MY", "a" * 5_000,
             "petaling--jaya-my", "-".join("a" * 900)]
)  # fmt: skip
def test_knows_no_other_names(slug):
    PlaceFactory(name="Petaling Jaya")
    assert place_of_slug(slug) is None


def test_countries_need_no_database(django_assert_num_queries):
    with django_assert_num_queries(0):
        assert country_of_slug(country_slug("MY")) == "MY"
        assert country_of_slug("atlantis") is None
