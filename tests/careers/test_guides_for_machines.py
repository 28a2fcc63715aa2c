"""Structured data and the feed of guides."""

import json
import re
from xml.etree import ElementTree

import pytest
from django.urls import reverse
from django.utils import timezone, translation

from careers.classifying import classify_new
from careers.models import Guide, RoleFamily
from careers.statistics.counting import count_all
from tests.factories import PlaceFactory, PostingFactory, PostingLocationFactory

pytestmark = pytest.mark.django_db
ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture
def published(guide, profile):
    guide.publish(by=None)
    profile.publish(by=None)
    return guide.family


def things(client, address):
    page = client.get(address).text
    found = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    return [json.loads(text) for text in found]


def of_type(found, kind):
    return [thing for thing in found if thing["@type"] == kind]


def hire(number, title="Study Manager"):
    place = PlaceFactory()
    for at in range(number):
        posting = PostingFactory(
            title=title, pay_min=50_000 + 1_000 * at, pay_currency="EUR", pay_period="year",
            experience_years=4,
        )  # fmt: skip
        PostingLocationFactory(posting=posting, place=place)
    classify_new()
    count_all(timezone.now())


def test_a_guide_is_an_article(client, published, guide):
    found = things(client, published.get_absolute_url())
    (article,) = of_type(found, "Article")
    assert article["headline"] == guide.title
    assert article["inLanguage"] == "en"
    assert article["mainEntityOfPage"] == f"http://testserver{published.get_absolute_url()}"
    assert article["datePublished"] <= article["dateModified"]
    (way,) = of_type(found, "BreadcrumbList")
    assert [step["item"] for step in way["itemListElement"]][1:] == [
        "http://testserver/careers/", f"http://testserver{published.get_absolute_url()}",
    ]  # fmt: skip


def test_pay_of_a_level_in_a_country_is_an_occupation(client, published):
    hire(5)
    (job,) = of_type(things(client, published.get_absolute_url()), "Occupation")
    assert job["name"] == "Study Manager"
    assert job["occupationLocation"] == [{"@type": "Country", "name": "Malaysia"}]
    assert job["estimatedSalary"] == [
        {
            "@type": "MonetaryAmountDistribution", "name": "base", "currency": "EUR",
            "duration": "P1Y", "percentile25": 51_000, "median": 52_000, "percentile75": 53_000,
        }
    ]  # fmt: skip
    assert job["experienceRequirements"]["monthsOfExperience"] == 48
    assert "occupationalCategory" not in job


@pytest.mark.parametrize(
    ("codes", "category"),
    [
        ({"soc_code": "11-9121.01", "isco_code": "1342"}, "11-9121.01"),
        ({"isco_code": "1342"}, "1342"),
    ],
)  # fmt: skip
def test_an_occupation_names_its_code(client, published, codes, category):
    RoleFamily.objects.filter(pk=published.pk).update(**codes)
    hire(5)
    (job,) = of_type(things(client, published.get_absolute_url()), "Occupation")
    said = job["occupationalCategory"]
    assert category in (said if isinstance(said, str) else said["codeValue"])


def test_too_little_pay_is_no_occupation(client, published):
    hire(4)
    assert not of_type(things(client, published.get_absolute_url()), "Occupation")


def test_a_title_cannot_leave_the_script(client, published):
    Guide.objects.filter(family=published).delete()
    guide = Guide.objects.create(family=published, title="</script><b>", text="Words")
    guide.publish(by=None)
    (article,) = of_type(things(client, published.get_absolute_url()), "Article")
    assert article["headline"] == "</script><b>"


def feed(client, address="/careers/feed.atom"):
    response = client.get(address)
    assert response.headers["Content-Type"] == "application/atom+xml"
    return ElementTree.fromstring(response.content)


def test_the_feed_lists_published_guides_in_the_pages_language(client, published, guide):
    german = Guide.objects.create(family=published, language="de", title="Studien", text="*Hallo*")
    assert [entry.findtext(f"{ATOM}title") for entry in feed(client).iter(f"{ATOM}entry")] == [
        guide.title
    ]
    german.publish(by=None)
    with translation.override("de"):
        (entry,) = feed(client, reverse("careers:feed")).iter(f"{ATOM}entry")
    assert entry.findtext(f"{ATOM}title") == "Studien"
    assert "<em>Hallo</em>" in entry.findtext(f"{ATOM}summary")
    assert entry.find(f"{ATOM}link").get("href").startswith("http://testserver/de/careers/")


def test_the_feed_has_no_drafts_and_pages_name_it(client, published, guide):
    guide.unpublish(by=None)
    assert not list(feed(client).iter(f"{ATOM}entry"))
    for page in ("/careers/", published.get_absolute_url()):
        assert 'href="/careers/feed.atom"' in client.get(page).text
