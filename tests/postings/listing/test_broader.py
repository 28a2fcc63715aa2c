"""What a search offers if little is found at a place."""

import pytest
from django.http import QueryDict

from places.models import Place
from postings.listing.filters import PostingFilter
from postings.listing.results import listing_of
from tests.factories import PlaceFactory, PostingFactory, PostingLocationFactory, RegionFactory
from tests.pages import titles_of

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _places():
    malaysia = PlaceFactory(kind="country", name="Malaysia", latitude=None, longitude=None)
    singapore = {"country_code": "SG", "latitude": None, "longitude": None}
    PlaceFactory(kind="country", name="Singapore", **singapore)
    selangor = RegionFactory()
    pj = PlaceFactory(region=selangor)
    kuching = PlaceFactory(name="Kuching", latitude=1.55, longitude=110.33)
    area = PlaceFactory(kind="area", name="Borneo", country_code="", latitude=None, longitude=None)
    area.members.add(kuching)
    everywhere = PlaceFactory(
        kind="area", name="APAC", country_code="", latitude=None, longitude=None
    )
    codes = ("JP", "KR", "TH")
    others = [PlaceFactory(name=f"Town in {code}", country_code=code) for code in codes]
    everywhere.members.add(malaysia, pj, *others)


def monitor(*, at=None, **fields):
    posting = PostingFactory(title="Study Monitor", **fields)
    if at:
        PostingLocationFactory(posting=posting, place=Place.objects.get(name=at))
    posting.gather_words()


def offered(query):
    found = listing_of(PostingFilter(QueryDict(query)))
    return {one.text: (one.count, one.url) for one in found.broader}


@pytest.mark.parametrize("place", ["Malaysia", "Selangor", "Petaling Jaya", "Borneo"])
def test_offers_remote_jobs_open_to_the_country_with_their_number(client, place):
    monitor(remote_countries=["MY"])
    monitor()  # from anywhere
    monitor(remote_countries=["SG"])
    monitor(remote_excluded=["MY"])
    monitor(remote_unclear=True)
    monitor(at="Petaling Jaya", workplace_type="onsite", status="suspended")
    count, url = offered(f"q=study+monitor&location={place}")["Remote from Malaysia"]
    assert count == 2
    response = client.get(url)
    assert len(titles_of(response)) == 2
    assert "location=" not in url


def test_offers_each_country_of_several_places():
    monitor(remote_countries=["SG"])
    monitor(remote_countries=["MY"])
    monitor(remote_countries=["MY", "SG"])
    found = offered("q=monitor&location=Kuching+or+Singapore")
    assert found["Remote from Malaysia"][0] == found["Remote from Singapore"][0] == 2


def test_offers_no_countries_of_an_area_with_many():
    monitor(remote_countries=["MY"])
    assert not any(text.startswith("Remote from") for text in offered("q=monitor&location=APAC"))


@pytest.mark.parametrize("query", ["work_from=MY", "location=Remote,+Malaysia"])
def test_offers_no_remote_jobs_to_somebody_who_asked_for_them(query):
    monitor(remote_countries=["SG"])
    assert "Remote from Malaysia" not in offered(f"q=monitor&{query}")


@pytest.mark.parametrize("place", ["Petaling Jaya", "Selangor"])
def test_offers_the_whole_country_of_a_city_or_a_region(client, place):
    monitor(at="Kuching", workplace_type="onsite")
    count, url = offered(f"q=monitor&location={place}&radius=10")["Anywhere in Malaysia"]
    assert (count, titles_of(client.get(url))) == (1, ["Study Monitor"])
    assert "radius=" not in url


def test_offers_no_whole_country_to_somebody_who_searched_it():
    monitor(at="Kuching", workplace_type="onsite")
    texts = offered("q=monitor&location=Malaysia&workplace=hybrid")
    assert "Anywhere in Malaysia" not in texts


def test_keeps_the_other_filters(client):
    monitor(remote_countries=["MY"], employment_type="CONTRACTOR")
    monitor(remote_countries=["MY"])
    found = offered("q=monitor&location=Malaysia&employment_type=CONTRACTOR")
    count, url = found["Remote from Malaysia"]
    assert (count, len(titles_of(client.get(url)))) == (1, 1)
    assert "employment_type=CONTRACTOR" in url


def test_offers_the_place_whatever_else_finds_more(monkeypatch):
    monkeypatch.setattr("postings.listing.broader.MOST", 2)
    monitor(at="Kuching", workplace_type="onsite", schedule="weekends")
    monitor(at="Kuching", workplace_type="onsite", schedule="shifts")
    monitor(remote_countries=["MY"], schedule="shifts")
    found = offered("q=monitor&location=Petaling+Jaya&schedule=shifts&radius=10")
    assert set(found) == {"Anywhere in Malaysia", "Remote from Malaysia"}
