"""Searching by region, area, several places, an unclear or an unknown one."""

import pytest

from places.models import Area, Place
from tests.factories import PlaceFactory, PostingFactory, PostingLocationFactory, RegionFactory
from tests.postings.listing.test_listing import LIST, titles_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def world():
    malaysia = PlaceFactory(
        name="Malaysia", kind="country", latitude=None, longitude=None, population=31_000_000
    )
    selangor = RegionFactory()
    england = RegionFactory(name="England", code="GB-ENG", country_code="GB")
    county = RegionFactory(name="Cambridgeshire", code="GB-CAM", country_code="GB", region=england)
    mass = RegionFactory(name="Massachusetts", code="US-MA", country_code="US", names=["MA"])
    places = {
        "pj": PlaceFactory(region=selangor, names=["PJ"]),
        "uk": PlaceFactory(name="Cambridge", country_code="GB", latitude=52.2, longitude=0.12,
                           population=150_000, region=county),
        "us": PlaceFactory(name="Cambridge", country_code="US", latitude=42.37, longitude=-71.1,
                           population=110_000, region=mass, region_label="MA"),
    }  # fmt: skip
    for name, place in places.items():
        job(name, place)
    job("in selangor", selangor)
    job("in malaysia", malaysia)
    return places


def job(title, place, **more):
    posting = PostingFactory(title=title, workplace_type="onsite", **more)
    PostingLocationFactory(posting=posting, place=place)
    return posting


def found(client, location, **more):
    return sorted(titles_of(client.get(LIST, {"location": location, **more})))


@pytest.mark.parametrize(
    ("location", "wanted"),
    [
        ("Selangor", ["in selangor", "pj"]),
        ("Malaysia", ["in malaysia", "in selangor", "pj"]),
        ("England", ["uk"]),
        ("Cambridgeshire, UK", ["uk"]),
        ("Massachusetts", ["us"]),
        ("Cambridge, MA", ["us"]),
        ("Petaling Jaya or Cambridge, MA", ["pj", "us"]),
        ("Cambridge", ["uk", "us"]),
    ],
)
def test_finds_in_regions_countries_and_several_places(client, world, location, wanted):
    assert found(client, location) == wanted


def test_offers_the_places_of_one_name_with_counts(client, world):
    job("second", world["us"])
    page = client.get(LIST, {"location": "Cambridge"})
    choices = {str(c.place): c.count for c in page.context["listing"].place_choices}
    assert choices == {"Cambridge, MA": 2, "Cambridge, United Kingdom": 1}
    assert "Several places have this name:" in page.text
    [chip] = page.context["chips"]
    assert chip.text == "Cambridge (several places), within 30 miles"
    first = page.context["listing"].place_choices[0]
    assert sorted(titles_of(client.get(first.url))) == ["second", "us"]


def test_an_unknown_place_finds_nothing_and_offers_spellings(client, world):
    page = client.get(LIST, {"location": "Malaysi"})
    assert titles_of(page) == []
    assert "We don&#x27;t know a place called “Malaysi”" in page.text
    assert "Did you mean:" in page.text
    assert [str(c.place) for c in page.context["listing"].place_choices] == ["Malaysia"]
    assert page.context["chips"][0].text == "Malaysi (unknown place)"
    assert any(broader.count == 5 for broader in page.context["listing"].broader)


def test_says_that_it_has_no_table_of_a_countrys_postcodes(client, world):
    page = client.get(LIST, {"location": "K1A 0B1"})
    assert "We don&#x27;t have the postcode “K1A 0B1”" in page.text


def test_says_how_it_reads_a_postcode(client, world):
    PlaceFactory(geoname_id=5128581, name="New York City", country_code="US", region_label="NY")
    page = client.get(LIST, {"location": "10001"})
    assert "We read “10001” as a postcode of New York City, NY." in page.text
    assert "as a postcode" not in client.get(LIST, {"location": "PJ"}).text


def test_remote_is_a_place_to_ask_for(client, world):
    PostingFactory(title="anywhere")
    PostingFactory(title="british", remote_countries=["GB"])
    assert found(client, "remote") == ["anywhere", "british"]
    assert found(client, "Remote, Malaysia") == ["anywhere"]
    assert found(client, "Remote, England") == ["anywhere", "british"]


def test_areas_have_towns_regions_and_countries(client, world):
    area = Area(name="East and West")
    area.save()
    area.take_names(["EaW"])
    area.members.set([world["us"], Place.objects.get(code="MY-10")])
    assert found(client, "eaw") == ["in selangor", "pj", "us"]
    job("somewhere there", area)
    assert found(client, "East and West") == ["in selangor", "pj", "somewhere there", "us"]
    assert found(client, "Cambridge, MA") == ["somewhere there", "us"]


def test_counts_in_miles_where_people_do(client, world):
    page = client.get(LIST, {"location": "Cambridge, MA", "radius": "15mi"})
    labels = [option.label for option in page.context["listing"].options["radius"]]
    assert labels == ["this city only", *(f"within {n} miles" for n in (5, 15, 30, 60, 120))]
    assert page.context["chips"][0].text == "Cambridge, MA, within 15 miles"
    page = client.get(LIST, {"location": "PJ"})
    labels = [option.label for option in page.context["listing"].options["radius"]]
    assert labels == ["this city only", *(f"within {n} km" for n in (10, 25, 50, 100, 200))]


def test_an_old_link_in_kilometres_still_works_where_people_count_miles(client, world):
    page = client.get(LIST, {"location": "Cambridge, MA", "radius": "25"})
    assert titles_of(page) == ["us"]
    assert page.context["chips"][0].text == "Cambridge, MA, within 25 km"


def test_a_posting_shows_the_state_of_its_town(client, world):
    page = client.get(LIST, {"location": "Massachusetts"})
    assert '<span class="where">Cambridge, MA</span>' in page.text


def test_suggests_regions_and_areas(client, world):
    area = Area(name="Selatan Region")
    area.save()
    area.take_names([])
    text = client.get("/jobs/suggestions/", {"location": "sel"}).text
    assert "Selangor, Malaysia" in text
    assert "Selatan Region" in text
