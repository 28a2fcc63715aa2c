"""Keyset pages: nothing twice and nothing left out, although postings change meanwhile."""

from datetime import timedelta

import pytest
from django.core import signing
from django.urls import reverse
from django.utils import timezone

from postings.search.keyset import SALT
from tests.factories import PostingFactory
from tests.pages import titles_of

pytestmark = pytest.mark.django_db

LIST = reverse("postings:list")


@pytest.fixture(autouse=True)
def _short_pages(settings):
    settings.POSTINGS_PER_PAGE = 2


def walk(client, url, *, between=lambda: None):
    """Return the titles on this page and all later ones."""
    seen = []
    while url:
        response = client.get(url)
        seen += titles_of(response)
        url = response.context["next_url"]
        between()
    return seen


@pytest.mark.parametrize("sort", ["newest", "pay", "closing"])
def test_pages_without_gaps_or_repeats_while_postings_arrive(client, sort):
    now = timezone.now()
    for number in range(5):  # equal except for their numbers: the hardest case
        PostingFactory(
            title=f"Job {number}", published_at=now - timedelta(days=2),
            closes_at=now + timedelta(days=9), pay_min=9, pay_currency="EUR", pay_period="year",
        )  # fmt: skip

    def arrive():
        PostingFactory(
            title="Late", published_at=timezone.now(), closes_at=now + timedelta(days=1),
            pay_min=99, pay_currency="EUR", pay_period="year",
        )  # fmt: skip

    numbers = range(5) if sort == "closing" else (4, 3, 2, 1, 0)
    assert walk(client, f"{LIST}?sort={sort}", between=arrive) == [f"Job {n}" for n in numbers]


def test_sorts_postings_without_pay_last(client):
    PostingFactory(title="Silent")
    for pay in (1, 3, 2):
        PostingFactory(title=f"{pay}", pay_max=pay, pay_currency="EUR", pay_period="year")
    PostingFactory(title="Silent, newer")
    assert walk(client, f"{LIST}?sort=pay") == ["3", "2", "1", "Silent, newer", "Silent"]


def test_sorts_by_closing_date(client):
    for days in (9, 2, 5):
        PostingFactory(title=f"{days}", closes_at=timezone.now() + timedelta(days=days))
    assert walk(client, f"{LIST}?sort=closing") == ["2", "5", "9"]


def test_keeps_the_search_on_the_next_page_and_back(client):
    for _ in range(3):
        PostingFactory()
    PostingFactory(title="Nurse", workplace_type="onsite")
    first = client.get(LIST, {"workplace": "remote", "sort": "pay"}).context
    assert (first["total"], len(first["cards"])) == (3, 2)
    second = client.get(first["next_url"])
    assert titles_of(second) == ["Medical Writer"]
    assert second.context["total"] == 3
    assert second.context["next_url"] == ""
    assert second.context["first_url"] == f"{LIST}?workplace=remote&sort=pay"
    assert f'href="{LIST}?workplace=remote&amp;sort=pay" aria-label="Page 1"' in second.text


@pytest.mark.parametrize(
    "content",
    [
        ["pay", 9, 0, 1, 1], ["newest", 9, 0, "yesterday", 1], ["newest"], "newest", 7, None, {},
        ["newest", 9, 0, None, 1], ["newest", 9, 0, 1, "x"], ["newest", "x", 0, 1, 1],
        ["newest", 9, 0, 1.5, 1], ["newest", None, None, None, None],
    ],
)  # fmt: skip
def test_shows_the_first_page_for_a_cursor_of_another_kind(client, content):
    PostingFactory()
    response = client.get(LIST, {"after": signing.dumps(content, salt=SALT)})
    assert "This page link isn&#x27;t valid" in response.text
    assert response.context["total"] == len(response.context["cards"]) == 1
