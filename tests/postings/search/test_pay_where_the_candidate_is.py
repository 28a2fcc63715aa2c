"""Pay of several ranges, filtered, counted and sorted by what fits the place of a search."""

from decimal import Decimal
from urllib.parse import urlencode

import pytest
from django.db import transaction
from django.http import QueryDict

from places.models import PlaceName
from places.names import name_key
from postings.listing.filters import PostingFilter
from postings.listing.results import listing_of
from postings.models import PostingPayRange
from tests.factories import PlaceFactory, PostingFactory, PostingLocationFactory, RegionFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def places():
    country = PlaceFactory(kind="country", name="Ruritania", country_code="RU", latitude=None)
    north = RegionFactory(name="Northmark", code="RU-NM", country_code="RU")
    south = RegionFactory(name="Southmark", code="RU-SM", country_code="RU")
    town = PlaceFactory(name="Zenda", country_code="RU", region=north, latitude=1, longitude=1)
    suburb = PlaceFactory(
        name="Hentzau", country_code="RU", region=north, latitude=1.1, longitude=1
    )
    far = PlaceFactory(name="Strelsau", country_code="RU", region=south, latitude=9, longitude=9)
    area = PlaceFactory(kind="area", name="The Marks", country_code="", latitude=None)
    area.members.set([north])
    return {place.name: place for place in (country, north, south, town, suburb, far, area)}


@pytest.fixture
def posting(places):
    """Return a posting in two towns: 90,000 in the north, 60,000 in the south."""
    with transaction.atomic():
        posting = PostingFactory(
            workplace_type="onsite", pay_min=50_000, pay_max=90_000, pay_currency="EUR",
            pay_period="year",
        )  # fmt: skip
        add_range(posting, places["Northmark"], 80_000, 90_000)
        add_range(posting, places["Southmark"], 50_000, 60_000)
    for name in ("Zenda", "Strelsau"):
        PostingLocationFactory(posting=posting, place=places[name])
    return posting


def add_range(posting, place, low, high, **fields):
    return PostingPayRange.objects.create(
        posting=posting, place=place, stated_name="" if place else "Elsewhere",
        pay_min=Decimal(low), pay_max=Decimal(high),
        **{"pay_currency": "EUR", "pay_period": "year"} | fields,
    )  # fmt: skip


def search(**query):
    return listing_of(PostingFilter(QueryDict(urlencode(query | {"currency": "EUR"}))))


@pytest.mark.parametrize(
    ("location", "most"),
    [("", 90_000), ("Zenda", 90_000), ("Hentzau", 90_000), ("Strelsau", 60_000),
     ("Northmark", 90_000), ("Southmark", 60_000), ("Ruritania", 90_000), ("The Marks", 90_000)],
)  # fmt: skip
def test_filters_by_the_highest_range_that_fits(posting, location, most):
    where = {"location": location} if location else {}
    assert search(pay_min=most, **where).total == 1
    assert search(pay_min=most + 1, **where).total == 0


def test_counts_and_bars_agree_with_the_filter(posting):
    filled = {
        name: [bar.start for bar in search(location=name).bars if bar.number]
        for name in ("Zenda", "Strelsau")
    }
    assert filled == {"Zenda": [90_000], "Strelsau": [60_000]}
    listing = search(location="Strelsau", pay_min=60_000)
    assert [o.count for o in listing.options["workplace"] if o.value == "onsite"] == [1]
    listing = search(location="Strelsau", pay_min=60_001)
    assert [o.count for o in listing.options["workplace"] if o.value == "onsite"] == [0]


def test_sorts_and_pages_by_the_pay_of_the_place(posting, places, settings):
    settings.POSTINGS_PER_PAGE = 1
    fixed = PostingFactory(pay_min=70_000, pay_currency="EUR", pay_period="year")
    for name in ("Zenda", "Strelsau"):
        PostingLocationFactory(posting=fixed, place=places[name])
    for name, expected in (("Zenda", [posting.pk, fixed.pk]), ("Strelsau", [fixed.pk, posting.pk])):
        first = search(location=name, sort="pay")
        query = QueryDict(urlencode({"location": name, "sort": "pay"}))
        second = listing_of(PostingFilter(query), after=first.page.after)
        back = listing_of(PostingFilter(query), before=second.page.before)
        assert [*first.page.numbers, *second.page.numbers] == expected
        assert back.page.numbers == expected[:1]


def test_remote_work_counts_the_country_somebody_lives_in(posting, places):
    other = PlaceFactory(kind="country", name="Graustark", country_code="GR", latitude=None)
    with transaction.atomic():
        remote = PostingFactory(
            workplace_type="remote", remote_countries=["RU", "GR"], pay_min=20_000, pay_max=50_000,
            pay_currency="EUR", pay_period="year",
        )  # fmt: skip
        add_range(remote, places["Zenda"], 40_000, 50_000)
        add_range(remote, other, 20_000, 30_000)
    assert search(work_from="RU", pay_min=50_000).page.numbers == [remote.pk]
    assert search(work_from="GR", pay_min=30_001).total == 0


def test_a_range_without_a_place_fits_everywhere(posting, places):
    add_range(posting, None, 55_000, 65_000)
    assert search(location="Strelsau", pay_min=65_000).total == 1


def test_where_no_range_fits_the_pay_is_that_of_the_posting(posting):
    elsewhere = PlaceFactory(name="Farland", country_code="FL", latitude=50, longitude=50)
    PostingLocationFactory(posting=posting, place=elsewhere)
    assert search(location="Farland", pay_min=90_000).total == 1


def test_follows_a_changed_range(posting):
    assert search(location="Strelsau", pay_min=70_000).total == 0
    posting.pay_ranges.filter(pay_max=60_000).update(pay_max=75_000, pay_year_max=75_000)
    assert search(location="Strelsau", pay_min=70_000).total == 1


def test_a_name_of_several_places_fits_the_ranges_of_all(posting, places):
    for name in ("Zenda", "Strelsau"):
        PlaceName.objects.create(place=places[name], key=name_key("Twin"))
    assert search(location="Twin", pay_min=90_000).total == 1
