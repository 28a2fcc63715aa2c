"""The list of postings shows one shelf: a status, and for live postings what the dates say."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from postings.models.shelf import SHELVES
from tests.factories import PostingFactory, make_editor

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(client):
    client.force_login(make_editor())
    return client


@pytest.fixture
def postings():
    now, day = timezone.now(), timedelta(days=1)
    for status in set(SHELVES) - {"scheduled", "live", "expired"}:
        outcome = "filled" if status == "closed" else ""
        PostingFactory(title=status, status=status, outcome=outcome)
    PostingFactory(title="live", closes_at=now + day)
    PostingFactory(title="scheduled", published_at=now + day, closes_at=now + 2 * day)
    PostingFactory(title="expired", published_at=now - 2 * day, closes_at=now - day)


def shown(desk, query):
    page = desk.get(reverse("admin:postings_posting_changelist") + query)
    return [posting.title for posting in page.context["cl"].result_list]


@pytest.mark.parametrize("shelf", SHELVES)
def test_shows_one_shelf(desk, postings, shelf):
    assert shown(desk, f"?shelf={shelf}") == [shelf]


def test_shows_all_without_one_and_none_of_an_unknown_one(desk, postings):
    assert sorted(shown(desk, "")) == sorted(SHELVES)
    assert shown(desk, "?shelf=top") == []
