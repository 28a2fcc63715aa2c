"""A landing page is a search with an address, numbers and a text; it agrees with the listing."""

import re
from datetime import timedelta
from urllib.parse import quote

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone
from lxml import html

from landing.models import LandingText
from places.models import Place
from postings.models import Category
from tests.factories import (
    CategoryFactory,
    CompanyFactory,
    GuideFactory,
    PlaceFactory,
    PostingFactory,
    PostingLocationFactory,
    RegionFactory,
)
from tests.google_jobs import things_of
from tests.pages import titles_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def ipoh():
    region = RegionFactory(name="Perak", code="MY-08")
    PlaceFactory(name="Malaysia", kind="country", population=30_000_000)
    return PlaceFactory(name="Ipoh", region=region, latitude=4.58, longitude=101.08)


def at(place, number=1, **values):
    """Return new postings in a place."""
    made = [PostingFactory(workplace_type="onsite", **values) for _ in range(number)]
    for posting in made:
        PostingLocationFactory(posting=posting, place=place)
    return made


def shown(response):
    """Return the number that the page says, and whether robots may keep it."""
    lead = html.fromstring(response.text).findtext(".//p[@class='lead']")
    return int(re.match(r"\d+", lead).group()), 'content="noindex"' not in response.text


def links_of(response):
    page = html.fromstring(response.text)
    return {a.get("href"): a.text_content().strip() for a in page.xpath("//main//a")}


def test_shows_the_postings_of_a_city_alone(client, ipoh):
    at(ipoh, 3, title="Nurse")
    near = PlaceFactory(name="Batu Gajah", latitude=4.47, longitude=101.04)
    at(near, title="Midwife")
    response = client.get("/jobs/in/ipoh-my/")
    assert "<h1>Jobs in Ipoh, Malaysia</h1>" in response.text
    assert titles_of(response) == ["Nurse"] * 3
    assert shown(response) == (3, True)


@pytest.mark.parametrize("path", ["perak-my", "malaysia", "klang-valley"])
def test_shows_those_of_a_region_a_country_and_an_area(client, ipoh, path):
    area = PlaceFactory(name="Klang Valley", kind="area")
    area.members.add(ipoh)
    Place.objects.filter(pk=area.pk).update(population=1)
    at(ipoh, 4)
    PostingFactory()
    assert shown(client.get(f"/jobs/in/{path}/")) == (4, True)


def test_shows_those_of_a_category_and_of_one_in_a_place(client, ipoh):
    nursing = CategoryFactory(name="Nursing", slug="nursing")
    at(ipoh, 3, category=nursing, title="Nurse")
    at(ipoh, 1, title="Writer")
    PostingFactory(category=nursing, title="Remote nurse")
    assert shown(client.get("/jobs/nursing/")) == (4, True)
    response = client.get("/jobs/nursing/in/ipoh-my/")
    assert "<h1>Nursing jobs in Ipoh, Malaysia</h1>" in response.text
    assert titles_of(response) == ["Nurse"] * 3


def test_shows_remote_work_and_for_whom_it_is_open(client, ipoh):
    at(ipoh, 3)
    PostingFactory.create_batch(2, remote_countries=["MY"])
    PostingFactory(remote_countries=["DE"])
    PostingFactory(remote_countries=[])
    assert shown(client.get("/jobs/remote/")) == (4, True)
    assert shown(client.get("/jobs/remote/malaysia/")) == (3, True)
    assert shown(client.get("/jobs/remote/germany/")) == (2, False)
    assert "Remote jobs for people in Malaysia" in client.get("/jobs/remote/malaysia/").text


@pytest.mark.parametrize("live", [0, 1, 2, 3])
def test_keeps_robots_from_pages_with_few_postings(client, ipoh, live):
    at(ipoh, live)
    at(ipoh, 3, status="suspended")
    at(ipoh, 3, closes_at=timezone.now() - timedelta(seconds=1))
    response = client.get("/jobs/in/ipoh-my/")
    assert shown(response) == (live, live >= 3)
    assert response.status_code == 200


def test_finds_what_its_search_finds(client, ipoh):
    at(ipoh, 25)
    response = client.get("/jobs/in/ipoh-my/")
    links = links_of(response)
    [search] = [path for path, text in links.items() if text == "Search these jobs with filters"]
    [more] = [path for path, text in links.items() if text == "More jobs"]
    assert search == "/jobs/?location=Ipoh%2C+Perak%2C+Malaysia&radius=0"
    listing = client.get(search)
    assert titles_of(listing) == titles_of(response)
    assert listing.context["total"] == 25
    assert len(titles_of(client.get(more))) == 5


def test_says_pay_with_its_number_and_who_hires(client, ipoh):
    busy, calm = CompanyFactory(name="Busy"), CompanyFactory(name="Calm")
    pay = {"pay_currency": "EUR", "pay_period": "year"}
    for thousand in (40, 50, 60, 70, 80):
        at(ipoh, company=busy, pay_min=thousand * 1000, pay_max=thousand * 1000, **pay)
    at(ipoh, 2, company=calm)
    response = client.get("/jobs/in/ipoh-my/")
    text = " ".join(html.fromstring(response.text).text_content().split())
    assert "offer between €50,000 and €70,000 a year; the median is €60,000" in text
    assert "5 of the 7 newest jobs state pay" in text
    rows = html.fromstring(response.text).xpath("//ul[@class='counted with-logos']/li")
    counted = [" ".join(row.text_content().split()) for row in rows]
    assert [line[-6:] for line in counted] == ["Busy 5", "Calm 2"]


def test_says_no_pay_of_a_few(client, ipoh):
    at(ipoh, 4, pay_min=1, pay_max=9, pay_currency="EUR", pay_period="year")
    assert "state pay" not in client.get("/jobs/in/ipoh-my/").text


def test_leads_to_narrower_pages_with_enough_postings(client, ipoh):
    nursing = CategoryFactory(name="Nursing", slug="nursing")
    at(ipoh, 3, category=nursing)
    at(ipoh, 2)
    links = links_of(client.get("/jobs/in/ipoh-my/"))
    assert "/jobs/nursing/in/ipoh-my/" in links
    assert "/jobs/medical-writing/in/ipoh-my/" not in links
    assert "/jobs/nursing/in/ipoh-my/" in links_of(client.get("/jobs/nursing/"))
    assert "/jobs/in/ipoh-my/" in links_of(client.get("/jobs/in/perak-my/"))
    for path in links:
        assert client.get(path).status_code == 200, path


def test_says_the_way_to_it_and_its_own_address(client, ipoh):
    at(ipoh, 3)
    page = client.get("/jobs/medical-writing/in/ipoh-my/?utm_source=x").text
    assert (
        '<link rel="canonical" href="http://testserver/jobs/medical-writing/in/ipoh-my/">' in page
    )
    assert 'hreflang="de" href="http://testserver/de/jobs/medical-writing/in/ipoh-my/"' in page
    [trail] = things_of(page, "BreadcrumbList")
    assert [one["item"] for one in trail["itemListElement"]] == [
        "http://testserver/", "http://testserver/jobs/", "http://testserver/jobs/medical-writing/",
        "http://testserver/jobs/medical-writing/in/ipoh-my/",
    ]  # fmt: skip
    assert things_of(page, "JobPosting") == []


def test_is_linked_from_home_and_every_footer(client, ipoh):
    at(ipoh, 3)
    home = client.get("/")
    assert {"/jobs/in/ipoh-my/", "/jobs/medical-writing/", "/jobs/in/"} <= links_of(home).keys()
    footer = html.fromstring(client.get("/companies/").text).xpath("//footer//a/@href")
    assert {"/jobs/in/", "/jobs/remote/"} <= set(footer)


def test_lists_all_places_with_enough_postings(client, ipoh):
    at(ipoh, 3)
    at(PlaceFactory(name="Kuching"), 2)
    PlaceFactory(name="EMEA", kind="area", country_code="")
    links = links_of(client.get("/jobs/in/"))
    assert {"/jobs/in/ipoh-my/", "/jobs/in/perak-my/", "/jobs/in/malaysia/"} <= links.keys()
    assert "/jobs/in/kuching-my/" not in links
    assert "/jobs/medical-writing/" in links


@pytest.mark.parametrize(
    ("typed", "path"),
    [("ipoh", "ipoh-my"), ("Ipoh-MY", "ipoh-my"), ("ipoh-perak", "ipoh-my"),
     ("MALAYSIA", "malaysia")],
)  # fmt: skip
def test_redirects_other_spellings(client, ipoh, typed, path):
    response = client.get(f"/jobs/in/{typed}/")
    assert (response.status_code, response.headers["Location"]) == (301, f"/jobs/in/{path}/")
    assert client.get(f"/jobs/remote/{path}/").status_code == (200 if path == "malaysia" else 404)


@pytest.mark.parametrize(
    "path",
    ["/jobs/nothing/", "/jobs/in/atlantis/", "/jobs/remote/atlantis/", "/jobs/nothing/in/ipoh-my/",
     f"/jobs/in/{quote('<script>')}/", f"/jobs/in/{'a-' * 3000}/", "/jobs/in/%20/", "/jobs/in/--/",
     f"/jobs/in/{quote(chr(0x1F600))}/", "/jobs/remote/%00/", "/jobs/in/%00/"],
)  # fmt: skip
def test_knows_no_other_pages(client, ipoh, path):
    assert client.get(path).status_code == 404


def test_takes_no_post_and_can_be_cached(client, ipoh):
    for path in ("/jobs/in/ipoh-my/", "/jobs/in/", "/jobs/remote/", "/jobs/medical-writing/"):
        CategoryFactory()
        assert client.post(path).status_code == 405
        response = client.get(path)
        assert response.headers["Cache-Control"] == "public, max-age=60"
        assert not response.cookies


def test_takes_as_many_statements_for_many_as_for_one(client, ipoh, django_assert_max_num_queries):
    at(ipoh, 3)
    client.get("/jobs/in/ipoh-my/")
    for number in range(12):
        at(PlaceFactory(name=f"Town {number}", region=ipoh.region), 3)
    for path in ("/jobs/in/perak-my/", "/jobs/medical-writing/", "/jobs/in/malaysia/"):
        client.get(path)
        with django_assert_max_num_queries(15):
            client.get(path)


def test_shows_the_text_of_its_language(client, ipoh):
    at(ipoh, 3)
    LandingText.objects.create(place=ipoh, language="en-gb", title="Work in Ipoh", text="*Tin* <b>")
    page = client.get("/jobs/in/ipoh-my/").text
    assert "<h1>Work in Ipoh</h1>" in page
    assert "<em>Tin</em> &lt;b&gt;" in page
    for other in (
        "/de/jobs/in/ipoh-my/",
        "/jobs/medical-writing/in/ipoh-my/",
        "/jobs/in/perak-my/",
    ):
        assert "Tin" not in client.get(other).text


@pytest.mark.parametrize(
    "wrong",
    [{}, {"is_remote": True, "country": "my"}, {"country": "MY"},
     {"category": 1, "is_remote": True}, {"category": 1, "country": "MY"},
     {"category": 1, "text": ""}, {"category": 1, "language": ""}],
)  # fmt: skip
def test_a_text_is_about_a_page(wrong):
    values = {"language": "en-gb", "text": "Words"} | wrong
    if "category" in values:
        values["category"] = CategoryFactory()
    with pytest.raises(IntegrityError), transaction.atomic():
        LandingText.objects.create(**values)


def test_a_page_has_one_text_in_a_language():
    LandingText.objects.create(is_remote=True, language="de", text="Eins")
    LandingText.objects.create(is_remote=True, language="ms", text="Dua")
    LandingText.objects.create(is_remote=True, country="DE", language="de", text="Zwei")
    with pytest.raises(IntegrityError), transaction.atomic():
        LandingText.objects.create(is_remote=True, language="de", text="Drei")


@pytest.mark.parametrize("slug", ["cards", "in", "numbers", "remote", "suggestions"])
def test_a_category_takes_no_address_of_another_page(slug):
    with pytest.raises(IntegrityError), transaction.atomic():
        Category.objects.create(name="Taken", slug=slug)


def test_shows_those_of_a_role_family(client):
    for _ in range(3):
        PostingFactory(title="Medical writer", career_family="medical-writing")
    PostingFactory(title="Nurse")
    response = client.get("/jobs/family/medical-writing/")
    assert "<h1>Medical writing jobs</h1>" in response.text
    assert titles_of(response) == ["Medical writer"] * 3
    assert shown(response) == (3, True)
    assert "/jobs/?family=medical-writing" in response.text
    assert (
        links_of(client.get("/jobs/in/"))["/jobs/family/medical-writing/"] == "Medical writing jobs"
    )


@pytest.mark.parametrize("status", ["draft", "published"])
def test_a_role_family_leads_to_its_guide_if_that_is_public(client, status):
    published_at = timezone.now() if status == "published" else None
    family = GuideFactory(status=status, published_at=published_at).family
    PostingFactory(career_family=family.slug)
    links = links_of(client.get(f"/jobs/family/{family.slug}/"))
    assert (family.get_absolute_url() in links) == (status == "published")


def test_a_role_family_without_enough_postings_is_for_no_robot(client):
    PostingFactory(career_family="medical-writing")
    assert shown(client.get("/jobs/family/medical-writing/")) == (1, False)
    assert "/jobs/family/medical-writing/" not in links_of(client.get("/jobs/in/"))
    assert client.get("/jobs/family/nobody/").status_code == 404
