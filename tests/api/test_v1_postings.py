"""The API's postings: what the page finds, in pages, with clear errors."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.core import signing
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from api.v1.postings import KEPT
from companies.models import Company
from postings.listing.facets import FACETS
from postings.models import Category, Posting
from tests.factories import (
    CategoryFactory,
    CompanyFactory,
    PlaceFactory,
    PostingFactory,
    PostingItemFactory,
    PostingLocationFactory,
)
from tests.pages import titles_of

pytestmark = pytest.mark.django_db

LIST = "/api/v1/postings"


def titles(response):
    assert response.status_code == 200, response.text
    return [one["title"] for one in response.json()["postings"]]


def wrong_fields(response):
    """Return the parameters that an error names; the answer must be a problem by RFC 9457."""
    assert response.status_code == 422, response.text
    assert response.headers["Content-Type"] == "application/problem+json"
    problem = response.json()
    assert (problem["type"], problem["status"]) == ("about:blank", 422)
    assert all(error["detail"] for error in problem["errors"])
    return [error["field"] for error in problem["errors"]]


def some_jobs():
    now = timezone.now()
    for day, title in enumerate(["Nurse", "Medical Writer", "Senior Nurse", "Nurse Manager"]):
        PostingFactory(title=title, published_at=now - timedelta(days=9 - day))
    PostingFactory(title="Nurse", status="suspended")
    PostingFactory(title="Nurse", closes_at=now - timedelta(minutes=1))


@pytest.mark.parametrize(
    "query",
    [{}, {"q": "nurse"}, {"q": "nurse", "sort": "newest"}, {"q": "nurs"}, {"sort": "closing"},
     {"workplace": ["onsite", "hybrid"]}, {"category": "medical-writing"}, {"posted": "7"}],
)  # fmt: skip
def test_finds_what_the_page_finds_in_the_same_order(client, query):
    some_jobs()
    found = client.get(LIST, query)
    assert titles(found) == titles_of(client.get("/jobs/", query))
    assert found.json()["total"] == len(titles(found))
    assert titles(client.get(LIST, {"q": "nurse", "sort": "newest"})) == [
        "Nurse Manager", "Senior Nurse", "Nurse",
    ]  # fmt: skip


def test_takes_every_filter_of_the_listing(client):
    document = client.get("/api/v1/openapi.json").json()
    parameters = document["paths"][LIST]["get"]["parameters"]
    own = {"lang", "sort", "limit", "after", "before", "counts"}
    assert {one["name"] for one in parameters} == {*FACETS} | own


def test_pages_lead_forward_and_back(client):
    some_jobs()
    first = client.get(LIST, {"limit": 3}).json()
    second = client.get(LIST, {"limit": 3, "after": first["next"]}).json()
    back = client.get(LIST, {"limit": 3, "before": second["previous"]}).json()
    assert [len(page["postings"]) for page in (first, second, back)] == [3, 1, 3]
    assert (first["previous"], second["next"]) == (None, None)
    assert back["postings"] == first["postings"]
    assert first["total"] == second["total"] == 4


def test_counts_options_only_when_asked(client):
    PostingFactory(workplace_type="onsite")
    assert client.get(LIST).json()["counts"] is None
    counts = client.get(LIST, {"counts": "1"}).json()["counts"]
    assert {"value": "onsite", "label": "On-site", "count": 1, "chosen": False} in (
        counts["workplace"]
    )


def test_says_which_words_it_searched_for(client):
    PostingFactory(title="Nurse")
    found = client.get(LIST, {"q": "nurrse"}).json()
    assert (found["q"], found["total"]) == ("nurse", 1)


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ({"colour": "red"}, "colour"),
        ({"Limit": "3"}, "Limit"),
        ({"limit": "0"}, "limit"),
        ({"limit": "101"}, "limit"),
        ({"limit": "99999999999999999999"}, "limit"),
        ({"limit": "1_0"}, "limit"),
        ({"limit": "2.0"}, "limit"),
        ({"limit": "٣"}, "limit"),
        ({"limit": ["2", "3"]}, "limit"),
        ({"workplace": "moon"}, "workplace"),
        ({"workplace": ["onsite", "moon"]}, "workplace"),
        ({"category": "no-such"}, "category"),
        ({"company": "no-such"}, "company"),
        ({"posted": "20260102"}, "posted"),
        ({"closing": "20260102"}, "closing"),
        ({"pay_min": "-1"}, "pay_min"),
        ({"pay_min": "much"}, "pay_min"),
        ({"pay_min": "NaN"}, "pay_min"),
        ({"currency": "XXX"}, "currency"),
        ({"location": "xqzk"}, "location"),
        ({"work_from": "xqzk"}, "work_from"),
        ({"q": "nurse\0"}, "q"),
        ({"q": "n" * 301}, "q"),
        ({"sort": "nearest"}, "sort"),
        ({"sort": "relevance"}, "sort"),
        ({"sort": "random"}, "sort"),
        ({"counts": "yes"}, "counts"),
        ({"lang": "fr"}, "lang"),
        ({"after": "made-up"}, "after"),
        ({"before": "made-up"}, "before"),
        ({"after": "x" * 401}, "after"),
        ({"after": "x", "before": "y"}, "before"),
    ],
)
def test_names_the_parameter_that_is_wrong(client, query, field):
    PostingFactory()
    assert wrong_fields(client.get(LIST, query)) == [field]


def test_refuses_cursors_that_were_changed_or_belong_to_another_order(client):
    some_jobs()
    cursor = client.get(LIST, {"limit": 1}).json()["next"]
    other = client.get(LIST, {"limit": 1, "sort": "closing"}).json()["next"]
    forged = signing.dumps(["newest", 0, 0, 1, 1], salt="another")
    for tampered in (cursor[:-1], cursor[1:], cursor.swapcase(), other, forged):
        assert wrong_fields(client.get(LIST, {"after": tampered})) == ["after"]


def test_shows_all_of_a_posting(client):
    posting = PostingFactory(
        pay_min=Decimal("30.50"), pay_currency="GBP", pay_period="hour", reference="R-1",
        remote_countries=["MY", "SG"], time_zone="Asia/Kuala_Lumpur", overlap_hours=4,
    )  # fmt: skip
    PostingItemFactory(posting=posting, kind="requirement", importance="nice", text="German")
    PostingLocationFactory(posting=posting, place=PlaceFactory())
    PostingLocationFactory(posting=posting, place=None, stated_name="Our lab")
    found = client.get(f"{LIST}/{posting.pk}").json()
    assert found["url"] == f"http://testserver{posting.get_absolute_url()}"
    assert found["apply_url"] == f"http://testserver/jobs/{posting.pk}/apply/"
    assert (found["pay"]["min"], found["pay"]["max"]) == ("30.50", None)
    assert (found["pay"]["currency"], found["pay"]["period"]) == ("GBP", "hour")
    assert found["remote"]["countries"] == ["MY", "SG"]
    assert found["remote"]["overlap_hours"] == 4
    assert [one["name"] for one in found["locations"]] == ["Petaling Jaya, Malaysia", "Our lab"]
    assert found["locations"][1]["place"] is None
    assert found["items"] == [
        {"kind": "requirement", "heading": "", "importance": "nice", "text": "German"}
    ]
    assert found["description_html"] == posting.description_html
    assert found["closing"]["time_zone"] == posting.zone_of_closing
    [listed] = client.get(LIST).json()["postings"]
    assert listed == {name: value for name, value in found.items() if name in listed}
    assert {*found} - {*listed} == {"description_html", "items"}


@pytest.mark.parametrize("status", ["draft", "in_review", "changes_requested", "suspended"])
def test_knows_nothing_of_postings_that_are_not_public(client, status):
    posting = PostingFactory(status=status)
    upcoming = PostingFactory(published_at=timezone.now() + timedelta(hours=1))
    for pk in (posting.pk, upcoming.pk, 10**15):
        response = client.get(f"{LIST}/{pk}")
        assert response.status_code == 404
        assert response.headers["Content-Type"] == "application/problem+json"
        assert posting.title not in response.text
    assert titles(client.get(LIST)) == []


def test_says_how_a_posting_ended(client):
    filled = PostingFactory(status="closed", outcome="filled")
    expired = PostingFactory(closes_at=timezone.now() - timedelta(seconds=1))
    for posting, why in ((filled, "filled"), (expired, "expired")):
        response = client.get(f"{LIST}/{posting.pk}")
        assert response.status_code == 410
        said = response.json()["posting"]
        assert (said["title"], said["why"]) == ("Medical Writer", why)
        assert said["ended_at"] <= timezone.now().isoformat()


def test_says_nothing_of_what_was_rejected(client):
    posting = PostingFactory(status="rejected")
    response = client.get(f"{LIST}/{posting.pk}")
    assert response.status_code == 410
    assert "posting" not in response.json()
    assert posting.title not in response.text


def test_a_page_takes_a_constant_number_of_statements(client):
    category = CategoryFactory()
    for _ in range(3):
        PostingLocationFactory(posting=PostingFactory(category=category))
    client.get(LIST)
    for drawn in (False, True):
        numbers = []
        for limit in (1, 3):
            if not drawn:
                KEPT.forget()
            with CaptureQueriesContext(connection) as statements:
                client.get(LIST, {"limit": limit})
            numbers.append(len(statements))
        assert numbers[0] == numbers[1]


@pytest.mark.django_db(transaction=True)
def test_keeps_nothing_that_has_changed(client):
    """What was drawn once is drawn again when the posting, its company or its category changes."""
    company, category = CompanyFactory(name="Lumen"), CategoryFactory(name="Writing")
    posting = PostingFactory(title="Writer", company=company, category=category)

    def said():
        [one] = client.get(LIST).json()["postings"]
        return one["title"], one["company"]["name"], one["category"]["name"], one["pay"]

    assert said() == ("Writer", "Lumen", "Writing", None)
    Posting.objects.filter(pk=posting.pk).update(title="Editor")
    Company.objects.filter(pk=company.pk).update(name="Lumen & Co")
    Category.objects.filter(pk=category.pk).update(name="Editing")
    assert said() == ("Editor", "Lumen & Co", "Editing", None)
    pay = {"pay_min": 40_000, "pay_currency": "EUR", "pay_period": "year"}
    Posting.objects.filter(pk=posting.pk).update(**pay)
    assert said()[3]["min"] == "40000.00"


def test_draws_for_each_language_and_site(client):
    PostingFactory(pay_min=40_000, pay_currency="EUR", pay_period="year")
    [english] = client.get(LIST).json()["postings"]
    [german] = client.get(LIST, {"lang": "de"}).json()["postings"]
    assert ("40,000" in english["pay"]["text"], "40.000" in german["pay"]["text"]) == (True, True)
    [secure] = client.get(LIST, secure=True).json()["postings"]
    assert (english["url"][:7], secure["url"][:8]) == ("http://", "https://")
