"""The listing: what each parameter finds, what wrong values do, and the links on the page."""

import re
from datetime import timedelta
from decimal import Decimal

import pytest
from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from postings.pay.amounts import rate
from tests.factories import (
    CategoryFactory,
    CompanyFactory,
    PlaceFactory,
    PostingFactory,
    PostingLocationFactory,
)
from tests.pages import titles_of

pytestmark = pytest.mark.django_db

LIST = reverse("postings:list")
GERMAN = "Wir sind in der Stadt und auf dem Land für die da, mit dir und den Ärzten. " * 2


def listing(client, **query):
    return client.get(LIST, query).context


def titles(client, **query):
    return titles_of(client.get(LIST, query))


def at(place, **fields):
    posting = PostingFactory(**fields)
    PostingLocationFactory(posting=posting, place=place)
    posting.gather_words()
    return posting


@pytest.mark.parametrize(
    "query",
    [
        {"q": "writers"},
        {"q": '"medical writer" -nurse'},
        {"q": "lumen writer"},
        {"location": "pj"},
        {"location": "Petaling Jaya, Malaysia", "radius": "0"},
        {"location": "Malaysia"},
        {"country": "MY"},
        {"workplace": "hybrid"},
        {"workplace": ["hybrid", "remote"]},
        {"pay_min": "40000"},
        {"pay_min": "40000", "currency": "USD"},
        {"employment_type": "CONTRACTOR"},
        {"employment_type": ["CONTRACTOR", "INTERN"]},
        {"category": "writing"},
        {"category": ["writing", "empty"]},
        {"company": "lumen"},
        {"posted": "7"},
        {"closing": "14"},
        {"language": "de"},
    ],
)
def test_narrows_by_every_parameter(client, query):
    now = timezone.now()
    CategoryFactory(name="Empty", slug="empty")
    PlaceFactory(kind="country", name="Malaysia", latitude=None, longitude=None)
    at(
        PlaceFactory(names=["PJ"]), workplace_type="hybrid", employment_type="CONTRACTOR",
        company=CompanyFactory(name="Lumen", slug="lumen"),
        category=CategoryFactory(name="Writing", slug="writing"),
        pay_min=50_000, pay_currency="EUR", pay_period="year", description=GERMAN,
        published_at=now - timedelta(days=5), closes_at=now + timedelta(days=10),
    )  # fmt: skip
    PostingFactory(
        title="Nurse", description="You care.", workplace_type="onsite",
        published_at=now - timedelta(days=9), closes_at=now + timedelta(days=20),
        pay_max=10, pay_currency="EUR", pay_period="hour",
    )  # fmt: skip
    assert titles(client) == ["Medical Writer", "Nurse"]
    assert titles(client, **query) == ["Medical Writer"]


def test_finds_postings_within_the_radius(client):
    at(PlaceFactory(), title="Here")
    at(PlaceFactory(name="Seremban", latitude=2.73, longitude=101.94), title="55 km away")
    at(PlaceFactory(name="Ipoh", latitude=4.6, longitude=101.08), title="175 km away")
    found = {km: set(titles(client, location="Petaling Jaya", radius=km)) for km in (0, 50, 100)}
    assert found[0] == found[50] == {"Here"}
    assert found[100] == {"Here", "55 km away"}
    assert len(titles(client, location="Petaling Jaya", radius=200)) == 3
    assert titles(client, location="Petaling Jaya") == ["Here"]


def test_finds_remote_work_open_to_my_country(client):
    PostingFactory(title="Anywhere")
    PostingFactory(title="Malaysia", remote_countries=["MY", "SG"])
    PostingFactory(title="Germany", remote_countries=["DE"])
    at(PlaceFactory(), title="Office", workplace_type="onsite")
    assert titles(client, work_from="MY") == titles(client, work_from="Malaysia")
    assert set(titles(client, work_from="MY")) == {"Anywhere", "Malaysia"}


def test_finds_near_me_or_remote_from_my_country_in_one_search(client):
    at(PlaceFactory(), title="Near", workplace_type="onsite")
    at(
        PlaceFactory(name="Berlin", country_code="DE", latitude=52.5, longitude=13.4),
        title="Far",
        workplace_type="onsite",
    )
    PostingFactory(title="Remote", remote_countries=["MY"])
    PostingFactory(title="Remote elsewhere", remote_countries=["DE"])
    found = titles(client, location="Petaling Jaya", work_from="Malaysia")
    assert set(found) == {"Near", "Remote"}
    assert titles(client, location="Petaling Jaya", work_from="MY", workplace="remote") == [
        "Remote"
    ]


def test_compares_pay_by_the_year_in_one_currency(client):
    in_ringgit = Decimal(5_000) * 12 * rate("MYR", into=settings.BASE_CURRENCY)
    PostingFactory(pay_min=5_000, pay_currency="MYR", pay_period="month")
    assert titles(client, pay_min=str(int(in_ringgit) - 1))
    assert not titles(client, pay_min=str(int(in_ringgit) + 1))
    assert titles(client, pay_min="60000", currency="MYR")
    assert not titles(client, pay_min="60001", currency="MYR")


def test_offers_postings_without_stated_pay_and_counts_them(client):
    PostingFactory(title="Silent")
    PostingFactory(title="Silent, too", workplace_type="onsite")
    PostingFactory(title="Poor", pay_min=9, pay_currency="EUR", pay_period="year")
    context = listing(client, pay_min="40000", workplace="remote")
    assert (context["total"], context["listing"].unstated) == (0, 1)
    page = client.get(context["with_unstated_url"])
    assert titles_of(page) == ["Silent"]
    assert page.context["listing"].unstated == 0


WRONG = [
    ("employment_type", "FOO"), ("sort", "zzz"), ("after", "garbage"), ("country", "XX"),
    ("posted", "2"), ("closing", "0"), ("language", "xx"),
    ("pay_min", "abc"), ("pay_min", "-5"), ("pay_min", "NaN"), ("pay_min", "1e400"),
    ("radius", "7"), ("category", "none"), ("company", "none"),
    ("work_from", "Atlantis"), ("currency", "ZZZ"), ("unstated_pay", "0"), ("q", "a" * 10_000),
    ("workplace", "moon"), ("schedule", "never"), ("education", "wizardry"), ("level", "x" * 41),
    ("experience_max", "-1"), ("experience_max", "4.5"), ("time_zone", "99999"),
    ("pay_period", "fortnight"), ("before", "garbage"), ("unstated_pay", "perhaps"),
    *((name, "x\0y") for name in ("q", "location", "company", "category", "sort", "after")),
]  # fmt: skip


@pytest.mark.parametrize(("name", "value"), WRONG)
def test_ignores_wrong_values_with_a_note(client, name, value):
    PostingFactory()
    response = client.get(LIST, {name: value})
    assert response.status_code == 200
    assert 'class="note"' in response.text
    assert response.context["total"] == 1


def test_names_the_wrong_value_and_keeps_the_others(client):
    PostingFactory()
    PostingFactory(title="On-site", workplace_type="onsite")
    response = client.get(LIST, {"workplace": ["remote", "moon"]})
    assert "Workplace “moon” isn&#x27;t a valid choice, so it was left out." in response.text
    assert titles_of(response) == ["Medical Writer"]


@pytest.mark.parametrize("words", ['"', "a & | !", "(((", "\\", "%_'", "<->", "-", " ", "é" * 300])
def test_accepts_any_words(client, words):
    PostingFactory()
    assert client.get(LIST, {"q": words}).status_code == 200


def test_leaves_out_words_on_a_board_without_jobs(client):
    assert titles_of(client.get("/jobs/", {"q": "-nurse"})) == []


def test_removes_one_filter_by_its_chip(client):
    PostingFactory()
    query = {
        "q": "writer", "workplace": ["remote", "onsite"], "location": "Nowhereville",
        "radius": "10", "sort": "pay",
    }  # fmt: skip
    chips = {chip.text: chip.url for chip in listing(client, **query)["chips"]}
    assert set(chips) == {"writer", "Remote", "On-site", "Nowhereville (unknown place)"}
    assert chips["Remote"] == (
        f"{LIST}?q=writer&location=Nowhereville&radius=10&workplace=onsite&sort=pay"
    )
    assert "radius" not in chips["Nowhereville (unknown place)"]


def test_names_active_filters_in_words(client):
    writer = at(PlaceFactory(names=["PJ"]))
    chips = listing(
        client, location="pj", radius="25", country="MY", work_from="my", pay_min="40000",
        currency="MYR", unstated_pay="1", employment_type="FULL_TIME", category="medical-writing",
        posted="1", closing="30", language="en", company=writer.company.slug,
    )["chips"]  # fmt: skip
    assert [chip.text for chip in chips] == [
        "Petaling Jaya, Malaysia, within 25 km", "Remote from Malaysia",
        "RM\N{NO-BREAK SPACE}40,000 a year or more", "Include jobs without a salary",
        "Full-time", "Medical writing",
        "Published in the last 24 hours", "Closes within 30 days", "English",
        "Malaysia", writer.company.name,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("address", "words"), [("/jobs/", "100,000 jobs"), ("/de/jobs/", "100.000 Stellen")]
)
def test_writes_large_counts_in_the_local_way(client, monkeypatch, address, words):
    PostingFactory()
    monkeypatch.setattr("postings.search.query.Query.total", lambda self: 100_000)
    assert f">{words}<" in client.get(address).text


def test_helps_if_nothing_is_found(client):
    PostingFactory()
    text = client.get(LIST, {"q": "zebra", "workplace": "remote"}).text
    assert "No jobs match your search" in text
    assert re.search(rf'href="{re.escape(LIST)}\?workplace=remote"[^>]*>Drop “zebra”', text)


def test_hides_what_is_not_public(client):
    for status in ("draft", "in_review", "suspended", "rejected"):
        PostingFactory(status=status)
    PostingFactory(status="closed", outcome="filled")
    assert titles(client) == []


def test_sends_only_the_results_to_htmx(client):
    PostingFactory()
    headers = {"HX-Request": "true"}
    part = client.get(LIST, {"q": "writer", "location": ""}, headers=headers)
    assert "<html" not in part.text
    assert "Medical Writer" in part.text
    assert 'hx-swap-oob="innerHTML:#count"' in part.text
    assert part.headers["HX-Push-Url"] == f"{LIST}?q=writer"
    whole = client.get(LIST, headers=headers | {"HX-History-Restore-Request": "true"})
    for response in (client.get(LIST), whole):
        assert "<html" in response.text
        assert "hx-swap-oob" not in response.text
        assert "HX-Push-Url" not in response.headers
        assert "HX-Request" in response.headers["Vary"]


def test_shows_all_key_facts_on_a_card(client):
    at(
        PlaceFactory(), workplace_type="remote", remote_countries=["MY", "SG"],
        pay_min=5_000, pay_max=7_000, pay_currency="MYR", pay_period="month",
    )  # fmt: skip
    text = client.get(LIST).text.replace("\N{NO-BREAK SPACE}", " ")
    for words in (
        "RM 5,000–7,000 a month", "Petaling Jaya, Malaysia; Remote (from Malaysia, Singapore)",
        "2 days ago</time>", "Full-time", "Medical writing", 'role="status" tabindex="-1">1 job<',
    ):  # fmt: skip
        assert words in text


def test_keeps_the_currency_and_period_that_were_chosen(client):
    page = client.get(LIST, {"pay_min": "20", "currency": "USD", "pay_period": "hour"}).text
    assert '<option value="USD" selected>USD</option>' in page
    assert '<option value="hour" selected>hour</option>' in page
