"""What candidates see, and what they must not."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.factories import PlaceFactory, PostingFactory, PostingItemFactory, PostingLocationFactory

pytestmark = pytest.mark.django_db


def titles(client, **query):
    page = client.get(reverse("postings:list"), query).context["page"]
    return [posting.title for posting in page.postings]


def test_filters_by_every_parameter(client):
    writer = PostingFactory(pay_min=50000, pay_currency="EUR", pay_period="year")
    PostingLocationFactory(posting=writer, place=PlaceFactory(names=["PJ"]))
    writer.gather_words()
    PostingFactory(title="Nurse", workplace_type="onsite", employment_type="PART_TIME")
    both = ["Nurse", "Medical Writer"]
    assert titles(client) == both
    for query in (
        {"q": "writers"},
        {"q": '"medical writer" -nurse'},
        {"location": "pj"},
        {"location": "Petaling Jaya, Malaysia", "radius": "10"},
        {"country": "MY"},
        {"workplace": "remote"},
        {"work_from": "Malaysia"},
        {"pay_min": "40000"},
        {"pay_min": "40000", "currency": "USD"},
        {"employment_type": "FULL_TIME"},
        {"company": writer.company.slug},
    ):
        assert titles(client, **query) == ["Medical Writer"], query
    assert titles(client, pay_min="40000", unstated_pay="on") == both
    assert titles(client, category="medical-writing") == both
    assert titles(client, sort="pay") == ["Medical Writer", "Nurse"]


def test_offers_postings_without_stated_pay(client):
    PostingFactory()
    response = client.get(reverse("postings:list"), {"pay_min": "40000"})
    assert response.context["unstated"] == 1
    assert "No job fits all of this" in response.text


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("employment_type", "FOO"), ("sort", "zzz"), ("after", "garbage"), ("country", "XX"),
        ("pay_min", "abc"), ("radius", "7"), ("category", "none"), ("company", "none"),
        ("location", "Nowhereville"), ("work_from", "Atlantis"), ("currency", "ZZZ"),
        ("q", "\0"), ("q", "a" * 10_000), ("workplace", "moon"),
    ],
)  # fmt: skip
def test_ignores_wrong_values_with_a_note(client, name, value):
    PostingFactory()
    response = client.get(reverse("postings:list"), {name: value})
    assert response.status_code == 200
    assert 'class="note"' in response.text
    assert response.context["total"] == 1


@pytest.mark.parametrize("sort", ["newest", "pay", "closing"])
def test_pages_without_gaps_or_repeats(client, settings, sort):
    settings.POSTINGS_PER_PAGE = 2
    now = timezone.now()
    for number in range(5):
        PostingFactory(
            title=f"Job {number}", pay_min=number + 1, pay_currency="EUR", pay_period="year",
            published_at=now - timedelta(days=2),
        )  # fmt: skip
    url, seen = reverse("postings:list") + f"?sort={sort}", []
    while url:
        context = client.get(url).context
        seen += [posting.title for posting in context["page"].postings]
        PostingFactory(title="Late", published_at=now, closes_at=now + timedelta(days=1))
        url = context["next_url"] and reverse("postings:list") + context["next_url"]
    assert sorted(t for t in seen if t != "Late") == [f"Job {number}" for number in range(5)]


def test_shows_a_posting_with_its_items_under_headings(client):
    posting = PostingFactory(pay_min=5000, pay_max=7000, pay_currency="MYR", pay_period="month")
    PostingItemFactory(posting=posting)
    PostingItemFactory(posting=posting, kind="requirement", importance="nice", text="A calm mind")
    text = client.get(posting.get_absolute_url()).text
    assert "<h2>Responsibilities</h2>" in text
    assert "<h2>Requirements: nice to have</h2>" in text
    assert "MYR 5,000–7,000 a month" in text
    assert "nofollow noopener" in text


def test_answers_410_when_over_and_404_when_never_public(client):
    now = timezone.now()
    over = PostingFactory(closes_at=now - timedelta(days=1))
    filled = PostingFactory(status="closed", outcome="filled")
    assert client.get(over.get_absolute_url()).status_code == 410
    assert "was filled" in client.get(filled.get_absolute_url()).text
    for status in ("draft", "in_review", "suspended", "changes_requested", "rejected"):
        hidden = PostingFactory(status=status, published_at=now if status == "suspended" else None)
        assert client.get(hidden.get_absolute_url()).status_code == 404, status
    live = PostingFactory()
    assert client.get(f"/jobs/{live.pk}/wrong/").headers["Location"] == live.get_absolute_url()


def test_shows_no_markup_of_the_advert(client):
    evil = "<script>alert(1)</script>"
    posting = PostingFactory(
        title=evil, summary=evil, description=f"{evil} [x](javascript:alert(1)) ok"
    )
    posting.company.overview = evil
    posting.company.save()
    PostingItemFactory(posting=posting, text=evil, heading=evil)
    for url in (posting.get_absolute_url(), "/", "/jobs/", posting.company.get_absolute_url()):
        text = client.get(url).text
        assert "<script" not in text
        assert 'href="javascript' not in text


def test_sets_no_cookie_and_a_strict_policy(client):
    posting = PostingFactory()
    for url in ("/", "/jobs/", posting.get_absolute_url(), "/companies/",
                posting.company.get_absolute_url(), "/robots.txt", "/nothing-here/"):  # fmt: skip
        response = client.get(url)
        assert not response.cookies, url
        assert "Cookie" not in response.headers.get("Vary", ""), url
        policy = response.headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy


def test_asks_the_database_a_fixed_number_of_times(client, django_assert_max_num_queries):
    place = PlaceFactory()
    for count in (1, 12):
        for _ in range(count):
            posting = PostingFactory()
            PostingItemFactory(posting=posting)
            PostingLocationFactory(posting=posting, place=place)
        for url, most in (("/", 8), ("/jobs/", 8), (posting.get_absolute_url(), 8),
                          ("/companies/", 3), (posting.company.get_absolute_url(), 6)):  # fmt: skip
            with django_assert_max_num_queries(most):
                client.get(url)
