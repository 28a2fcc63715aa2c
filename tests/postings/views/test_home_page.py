"""The home page: a search, new postings, and counts."""

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.factories import CategoryFactory, CompanyFactory, PostingFactory
from tests.pages import titles_in

pytestmark = pytest.mark.django_db


def test_counts_live_postings(client):
    nursing = CategoryFactory(name="Nursing", slug="nursing")
    CategoryFactory(name="Empty", slug="empty")
    busy = CompanyFactory(name="Busy")
    PostingFactory.create_batch(2, company=busy, category=nursing)
    PostingFactory(company=CompanyFactory(name="Calm"))
    PostingFactory(category=nursing, status="draft")
    context = client.get(reverse("home")).context
    assert context["total"] == 3
    assert [(c.name, c.live) for c in context["categories"]] == [
        ("Medical writing", 1), ("Nursing", 2),
    ]  # fmt: skip
    assert [(c.name, c.live) for c in context["companies"]] == [("Busy", 2), ("Calm", 1)]


def test_shows_the_newest_first(client):
    PostingFactory(title="Older")
    PostingFactory(title="Newer", published_at=timezone.now())
    assert titles_in(client.get(reverse("home")).context["newest"]) == ["Newer", "Older"]


def test_searches_the_listing(client):
    text = client.get(reverse("home")).text
    assert f'action="{reverse("postings:list")}" method="get"' in text
    assert 'name="q"' in text
    assert 'name="location"' in text
    assert "There are no open jobs today." in text
