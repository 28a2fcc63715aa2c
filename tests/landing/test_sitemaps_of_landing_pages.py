"""The sitemaps list the landing pages that search engines may keep, and no others."""

from datetime import timedelta

import pytest
from django.utils import timezone
from lxml import etree

from landing.models import LandingText
from tests.factories import (
    CategoryFactory,
    PlaceFactory,
    PostingFactory,
    PostingLocationFactory,
    RegionFactory,
)

pytestmark = pytest.mark.django_db

SITE = "http://testserver"


def listed(client, path):
    """Return the addresses of a file with their last change."""
    response = client.get(path)
    assert response.status_code == 200, path
    root = etree.fromstring(response.getvalue())
    return {one[0].text: one[1].text if len(one) > 1 else None for one in root}


def landing_pages(client):
    files = [file for file in listed(client, "/sitemap.xml") if "/landing-" in file]
    return {
        url.removeprefix(SITE): changed
        for file in files
        for url, changed in listed(client, file.removeprefix(SITE)).items()
    }


def at(place, number, **values):
    for _ in range(number):
        posting = PostingFactory(workplace_type="onsite", **values)
        PostingLocationFactory(posting=posting, place=place)


@pytest.fixture
def board():
    """Have a board with pages of every kind, some with too few postings."""
    perak = RegionFactory(name="Perak", code="MY-08")
    for name, code, kind in (("Malaysia", "MY", "country"), ("Germany", "DE", "country")):
        PlaceFactory(name=name, country_code=code, kind=kind)
    ipoh, kampar = (
        PlaceFactory(name="Ipoh", region=perak),
        PlaceFactory(name="Kampar", region=perak),
    )
    area = PlaceFactory(name="Kinta Valley", kind="area")
    area.members.add(ipoh, kampar)
    berlin = RegionFactory(name="Berlin", country_code="DE", code="DE-BE")
    at(PlaceFactory(name="Berlin", country_code="DE", region=berlin), 3)
    at(ipoh, 3, category=CategoryFactory(name="Nursing", slug="nursing"))
    at(kampar, 2)
    PostingFactory.create_batch(3, remote_countries=["MY"])
    PostingFactory(remote_countries=["DE"])
    PostingFactory(remote_countries=[])


def test_lists_pages_with_enough_postings(client, board):
    pages = landing_pages(client)
    assert set(pages) == {
        "/jobs/in/ipoh-my/", "/jobs/in/perak-my/", "/jobs/in/malaysia/", "/jobs/in/kinta-valley/",
        "/jobs/in/berlin-de/", "/jobs/in/germany/",
        "/jobs/remote/", "/jobs/remote/malaysia/",
        "/jobs/nursing/", "/jobs/nursing/in/ipoh-my/", "/jobs/nursing/in/perak-my/",
        "/jobs/nursing/in/malaysia/", "/jobs/nursing/in/kinta-valley/",
        "/jobs/medical-writing/", "/jobs/medical-writing/in/berlin-de/",
        "/jobs/medical-writing/in/germany/",
    }  # fmt: skip
    for path in pages:
        response = client.get(path)
        assert response.status_code == 200, path
        assert 'content="noindex"' not in response.text, path
    for path in (
        "/jobs/in/kampar-my/",
        "/jobs/remote/germany/",
        "/jobs/medical-writing/in/perak-my/",
    ):
        assert 'content="noindex"' in client.get(path).text, path


def test_is_as_new_as_the_newest_posting_or_the_text(client):
    moment = timezone.now().replace(microsecond=0) - timedelta(hours=2)
    for hours in (0, 5, 9):
        PostingFactory(published_at=moment - timedelta(hours=hours))
    PostingFactory(published_at=moment + timedelta(hours=1), status="suspended")
    assert landing_pages(client)["/jobs/medical-writing/"] == moment.isoformat()
    LandingText.objects.create(category=CategoryFactory(), language="de", text="Neu")
    changed = LandingText.objects.get().changed_at
    assert landing_pages(client)["/jobs/medical-writing/"] == changed.isoformat(timespec="seconds")


def test_an_empty_board_has_empty_files(client):
    CategoryFactory()
    assert landing_pages(client) == {}
    assert client.get("/sitemaps/landing-category-nothing.xml").status_code == 404


def test_lists_role_families_with_enough_postings(client):
    for number, family in ((3, "medical-writing"), (2, "nursing")):
        PostingFactory.create_batch(number, career_family=family)
    PostingFactory(career_family="nursing", status="suspended")
    found = listed(client, "/sitemaps/landing-families.xml")
    assert set(found) == {f"{SITE}/jobs/family/medical-writing/"}
    assert "/jobs/family/medical-writing/" in landing_pages(client)
