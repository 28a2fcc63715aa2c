"""Which place a notation means: measured on tables, and case by case."""

from io import StringIO

import pytest
from django.core.management import call_command

from benchmarks.adverts.place_notations import NAMES, PRECISION, RECALL, judged, precision, recall
from places.models import Area, Place, PlaceName
from places.postcodes import town_of_postcode
from places.resolution import resolve


@pytest.fixture(scope="module", autouse=True)
def _the_world(django_db_setup, django_db_blocker):
    """All places, for all tests of this file."""
    from django.db import connection, transaction

    with django_db_blocker.unblock(), transaction.atomic():
        call_command("load_places", stdout=StringIO())
        connection.check_constraints()  # else each test checks half a million rows again
        yield
        transaction.set_rollback(True)


pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("table", NAMES)
def test_reads_a_table_of_notations(table):
    rows = judged(table)
    wrong = [row for row in rows if row.found != row.expected]
    assert precision(rows) >= PRECISION, wrong
    assert recall(rows) >= RECALL, wrong


def test_the_tables_are_large_and_have_nothing_in_common():
    some, kept = (judged(table) for table in NAMES)
    notations = [row.notation for row in (*some, *kept)]
    assert len(notations) == len(set(notations)) >= 400
    assert len(kept) >= 100
    numbers = [int(r.expected) for r in (*some, *kept) if r.expected.isdigit()]
    countries = Place.objects.filter(pk__in=numbers).values("country_code").distinct()
    assert countries.count() >= 40


@pytest.mark.parametrize(
    ("text", "countries", "wanted"),
    [
        ("Newcastle", {"GB"}, "Newcastle upon Tyne, United Kingdom"),
        ("Newcastle", {"ZA"}, "Newcastle, South Africa"),
        ("Georgia", {"US"}, "Georgia, United States"),
        ("Georgia", {"GE"}, "Georgia"),
        ("Valencia", {"ES"}, "Valencia, Spain"),
    ],
)
def test_lets_likely_countries_decide_and_says_so(text, countries, wanted):
    found = resolve(text, countries=countries)
    assert str(found.place) == wanted
    assert found.by_context


def test_needs_no_context_for_what_is_clear():
    found = resolve("Salem, OR", countries={"IN"})
    assert (str(found.place), found.by_context) == ("Salem, OR", False)
    assert str(resolve("London", countries={"CA"}).place) == "London, ON"


def test_offers_the_choices_of_an_open_name_the_best_known_first():
    found = resolve("Cambridge")
    assert found.place is None
    assert {"Cambridge, United Kingdom", "Cambridge, MA", "Cambridge, ON"} <= {
        str(place) for place in found.choices
    }
    assert resolve("Nowhereville").choices == resolve(" , ").choices == ()


@pytest.mark.parametrize(
    ("text", "own", "other"),
    [
        ("Salem", "Salem, OR", "Jerusalem, Israel"),
        ("Canton", "Canton, OH", "Guangzhou, China"),
        ("Batavia", "Batavia, IL", "Jakarta, Indonesia"),
        ("Smyrna", "Smyrna, GA", "İzmir, Türkiye"),
    ],
)
def test_leaves_open_what_is_one_towns_name_and_anothers_old_one(text, own, other):
    found = resolve(text)
    assert found.place is None
    choices = [str(place) for place in found.choices]
    assert {own, other} <= set(choices)
    assert choices.index(own) < choices.index(other)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [("Wien", "Vienna, Austria"), ("Bombay", "Mumbai, India"),
     ("Londres", "London, United Kingdom"),
     ("Batavia, Indonesia", "Jakarta, Indonesia"), ("Odessa, Ukraine", "Odesa, Ukraine")],
)  # fmt: skip
def test_knows_other_names_that_no_town_has(text, wanted):
    assert str(resolve(text).place) == wanted


def test_every_region_has_its_country_and_most_cities_have_a_region():
    cities = Place.objects.filter(kind="city")
    assert cities.filter(region=None).count() < cities.count() / 200
    for name, code, outer in [
        ("Salem", "US-OR", None), ("Winchester", "GB-HAM", "GB-ENG"), ("Milan", "IT-MI", "IT-25"),
        ("Southampton", "GB-STH", "GB-HAM"),
    ]:  # fmt: skip
        city = cities.get(name=name, region__code=code)
        assert (city.region.region and city.region.region.code) == outer


def test_loading_again_changes_no_area_and_loses_no_row():
    area = Area.objects.get(name="Benelux")
    area.members.set(Place.objects.filter(kind="country", country_code="NL"))
    before = set(Place.objects.values_list("pk", flat=True))
    old = PlaceName.objects.create(place_id=area.pk, key="low countries")
    call_command("load_places", stdout=StringIO())
    assert set(Place.objects.values_list("pk", flat=True)) == before
    assert area.members.count() == 1
    assert PlaceName.objects.filter(pk=old.pk).exists()


def test_brings_a_board_without_regions_up_to_date():
    """As after an upgrade: cities that postings name stay, and get their regions."""
    Place.objects.filter(kind="city").update(region=None, region_label="")
    Place.objects.filter(kind__in=("region", "area")).delete()
    call_command("load_places", stdout=StringIO())
    assert str(Place.objects.get(name="Salem", region__code="US-OR")) == "Salem, OR"


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("LS1 4DY", "Leeds"), ("sw1a 1aa", "London"), ("M1", "Manchester"),
        ("02139", "Cambridge"), ("90210", "Beverly Hills"), ("10001-1234, USA", "New York City"),
        ("50450, Malaysia", None), ("75008", None), ("LS1, Germany", None), ("", None),
    ],
)  # fmt: skip
def test_finds_the_town_of_a_postcode(text, town):
    number = town_of_postcode(text)
    assert (number and Place.objects.get(pk=number).name) == town
