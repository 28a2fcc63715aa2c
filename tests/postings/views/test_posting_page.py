"""A posting's own page: what it shows while live, and its answers before and after."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.utils import timezone

from tests.factories import (
    CategoryFactory,
    CompanyFactory,
    PlaceFactory,
    PostingFactory,
    PostingItemFactory,
    PostingLocationFactory,
)
from tests.pages import titles_in

pytestmark = pytest.mark.django_db

HOUR = timedelta(hours=1)


def text_of(client, posting):
    return client.get(posting.get_absolute_url()).text.replace("\N{NO-BREAK SPACE}", " ")


def test_shows_items_under_headings(client):
    posting = PostingFactory()
    for kind, importance, text in (
        ("responsibility", "", "Write manuscripts"),
        ("requirement", "must", "A degree"),
        ("requirement", "nice", "A calm mind"),
        ("behaviour", "", "You finish things"),
        ("benefit", "", "30 days of leave"),
    ):
        PostingItemFactory(posting=posting, kind=kind, importance=importance, text=text)
    text = text_of(client, posting)
    order = (
        "<h2>Responsibilities</h2>", "<li>Write manuscripts</li>", "<h2>Requirements</h2>",
        "<h3>Must have</h3>", "<li>A degree</li>", "<h3>Nice to have</h3>",
        "<li>A calm mind</li>", "<h2>Behaviours</h2>", "<h2>Benefits</h2>",
    )  # fmt: skip
    places = [text.index(words) for words in order]
    assert places == sorted(places)


def test_keeps_the_adverts_own_groups(client):
    posting = PostingFactory()
    for heading in ("Writing", "Writing", "Clients"):
        PostingItemFactory(posting=posting, heading=heading)
    PostingItemFactory(
        posting=posting, kind="requirement", importance="must", heading="Education", text="MD"
    )
    text = text_of(client, posting)
    assert text.count("<h3>Writing</h3>") == text.count("<h3>Clients</h3>") == 1
    assert "<h4>Education</h4>" in text
    assert "<h2>Benefits</h2>" not in text


def test_does_not_repeat_a_heading(client):
    posting = PostingFactory()
    PostingItemFactory(posting=posting, heading="responsibilities")
    assert "<h3>responsibilities</h3>" not in text_of(client, posting)


def test_shows_the_facts_as_stated(client):
    posting = PostingFactory(
        pay_min=5_000, pay_currency="MYR", pay_period="month", schedule="four_day_week",
        hours_per_week=32, reference="LM-7", remote_countries=["MY"],
    )  # fmt: skip
    text = text_of(client, posting)
    for words in (
        "from RM 5,000 a month", "Remote (from Malaysia)", "Four-day week", "<dd>32</dd>", "LM-7",
        "Full-time", "Takes you to careers.lumen.example", "UTC</time>",
        f'href="/jobs/{posting.pk}/apply/" rel="nofollow noopener"',
        f'<link rel="canonical" href="http://testserver{posting.get_absolute_url()}">',
    ):  # fmt: skip
        assert words in text


@pytest.mark.parametrize(
    ("pay", "words"),
    [
        ({"pay_min": 50_000, "pay_max": 60_000, "pay_currency": "EUR", "pay_period": "year"},
         "€50,000–60,000 a year"),
        ({"pay_min": 40, "pay_max": 40, "pay_currency": "USD", "pay_period": "hour"},
         "US$40 an hour"),
        ({"pay_max": Decimal("43.5"), "pay_currency": "CHF", "pay_period": "hour"},
         "up to CHF 43.50 an hour"),
        ({"pay_min": 900, "pay_currency": "XTS", "pay_period": "week"}, "from XTS 900 a week"),
        ({}, "Not stated"),
    ],
)  # fmt: skip
def test_shows_pay_in_a_readable_way(client, pay, words):
    assert words in text_of(client, PostingFactory(**pay))


def test_names_a_city_state_once(client):
    posting = PostingFactory(workplace_type="onsite")
    place = PlaceFactory(name="Singapore", country_code="SG")
    PostingLocationFactory(posting=posting, place=place)
    assert "<dd>Singapore</dd>" in text_of(client, posting)


@pytest.mark.parametrize(
    ("published", "closes", "answer"),
    [(-HOUR, HOUR, 200), (HOUR, 2 * HOUR, 404), (-2 * HOUR, -HOUR, 410)],
)
def test_its_dates_decide(client, published, closes, answer):
    now = timezone.now()
    posting = PostingFactory(published_at=now + published, closes_at=now + closes)
    assert client.get(posting.get_absolute_url()).status_code == answer


@pytest.mark.parametrize(
    ("status", "was_public", "answer"),
    [
        ("draft", False, 404), ("in_review", False, 404), ("changes_requested", False, 404),
        ("suspended", True, 404), ("rejected", False, 404), ("rejected", True, 410),
        ("closed", False, 404), ("closed", True, 410),
    ],
)  # fmt: skip
def test_answers_410_for_closed_and_404_for_non_public_postings(client, status, was_public, answer):
    fields = {} if was_public else {"published_at": None}
    outcome = "filled" if status == "closed" else ""
    posting = PostingFactory(status=status, outcome=outcome, **fields)
    assert client.get(posting.get_absolute_url()).status_code == answer
    assert client.get(f"/jobs/{posting.pk}/any-other-name/").status_code == answer


def test_says_nothing_about_a_rejected_posting(client):
    posting = PostingFactory(status="rejected")
    assert client.get(posting.get_absolute_url()).content == b""


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"status": "closed", "outcome": "filled"}, "was filled on"),
        ({"status": "closed", "outcome": "withdrawn"}, "was withdrawn on"),
        ({"closes_at": timezone.now() - HOUR}, "was open until"),
    ],
)
def test_shows_the_outcome_and_similar_postings(client, fields, words):
    over = PostingFactory(**fields)
    PostingFactory(title="Same field")
    PostingFactory(title="Same company", company=over.company, category=None)
    PostingFactory(title="Both", company=over.company, published_at=timezone.now() - 99 * HOUR)
    PostingFactory(title="Neither", category=CategoryFactory(name="Nursing", slug="nursing"))
    response = client.get(over.get_absolute_url())
    assert words in " ".join(response.text.split())
    assert 'rel="nofollow noopener"' not in response.text
    similar = titles_in(response.context["similar"])
    assert similar == ["Both", "Same field", "Same company"]


def test_shows_only_live_postings_as_similar(client):
    posting = PostingFactory(category=None)
    PostingFactory(company=posting.company, status="suspended")
    PostingFactory(title="Nurse", company=CompanyFactory(), category=None)
    assert list(client.get(posting.get_absolute_url()).context["similar"]) == []


def test_redirects_a_wrong_name_to_the_right_one(client):
    live = PostingFactory()
    response = client.get(f"/jobs/{live.pk}/wrong/")
    assert (response.status_code, response.headers["Location"]) == (301, live.get_absolute_url())


def test_answers_404_for_an_impossible_number(client):
    assert client.get(f"/jobs/{10**30}/x/").status_code == 404


def test_is_revalidated_so_that_a_closing_shows_at_once(client):
    response = client.get(PostingFactory().get_absolute_url())
    assert "no-cache" in response.headers["Cache-Control"]


def test_refuses_other_methods(client):
    assert client.post(PostingFactory().get_absolute_url()).status_code == 405


def test_shows_why_a_filter_matched(client):
    posting = PostingFactory(
        workplace_type="remote", role_family="Medical writing", level="senior",
        time_zone="Asia/Kuala_Lumpur", overlap_hours=4, experience_years=3,
        education="bachelor degree",
    )  # fmt: skip
    text = text_of(client, posting)
    for name, value in {
        "Role family": "Medical writing",
        "Level": "Senior",
        "Experience": "At least 3 years",
        "Education": "Bachelor&#x27;s degree",
        "Team's time zone": "Kuala Lumpur, 4 overlap hours a day",
    }.items():
        assert f"<dt>{name}</dt><dd>{value}</dd>" in text
    bare = text_of(client, PostingFactory())
    assert "Role family" not in bare
    assert "<dt>Experience" not in bare
