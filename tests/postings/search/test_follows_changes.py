"""The next search sees every publication, edit, closing and rollback, without delay."""

from datetime import timedelta

import pytest
from django.db import connection, transaction
from django.http import QueryDict
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from postings.listing.cards import cards_of
from postings.listing.filters import PostingFilter
from postings.listing.results import listing_of
from postings.models import Posting
from postings.tasks import merge_new_words
from tests.factories import CompanyFactory, PostingFactory, PostingItemFactory
from tests.pages import titles_in

pytestmark = pytest.mark.django_db


def found(query="q=trial"):
    """Return the titles of the first page, and the total above it."""
    listing = listing_of(PostingFilter(QueryDict(query)))
    assert not listing.typed
    titles = titles_in(cards_of(listing.page.numbers))
    assert listing.total.number == len(titles)
    return titles


def live(title, **values):
    posting = PostingFactory(title=title, status="live", **values)
    posting.gather_words()
    return posting


@pytest.fixture
def leader():
    live("Nurse")
    return live("Trial leader")


class TestCachedWords:
    @pytest.fixture(autouse=True)
    def _asked_before(self, leader):
        assert found() == ["Trial leader"]

    def test_find_new_postings(self):
        live("Trial assistant")
        assert set(found()) == {"Trial leader", "Trial assistant"}

    def test_find_edited_postings(self):
        Posting.objects.filter(title="Nurse").update(title="Trial nurse")
        assert set(found()) == {"Trial leader", "Trial nurse"}

    def test_do_not_find_removed_words(self, leader):
        Posting.objects.filter(pk=leader.pk).update(title="Leader")
        assert found() == []

    def test_find_words_of_items(self):
        nurse = Posting.objects.get(title="Nurse")
        PostingItemFactory(posting=nurse, text="Runs a trial")
        nurse.gather_words()
        assert found() == ["Trial leader", "Nurse"]

    def test_do_not_find_withdrawn_or_deleted_postings(self, leader):
        Posting.objects.filter(pk=leader.pk).update(status="draft")
        assert found() == []
        Posting.objects.filter(pk=leader.pk).update(status="live")
        assert found() == ["Trial leader"]
        leader.delete()
        assert found() == []

    def test_find_the_new_name_of_a_company(self):
        company = CompanyFactory(name="Old")
        live("Cook", company=company)
        company.name = "Trial kitchen"
        company.save()
        assert found() == ["Trial leader", "Cook"]

    def test_rank_edited_postings_again(self, leader):
        second = live("Assistant", summary="Helps with a trial")
        assert found() == ["Trial leader", "Assistant"]
        Posting.objects.filter(pk=second.pk).update(title="Trial")
        Posting.objects.filter(pk=leader.pk).update(title="Leader", summary="Of a trial")
        assert found() == ["Trial", "Leader"]


@pytest.mark.django_db(transaction=True)
def test_asks_postgresql_once_for_words(leader):
    assert found() == ["Trial leader"]
    with CaptureQueriesContext(connection) as captured:
        assert found("q=trial&sort=newest") == found("q=trial&workplace=remote") == ["Trial leader"]
    asked = [query["sql"] for query in captured if "searchdocument" in query["sql"]]
    # During open transactions elsewhere, search may ask for single postings again.
    assert all("posting_id = ANY" in part for sql in asked for part in sql.split("UNION ALL"))


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("query", ["", "q=trial", "q=leader"])
def test_a_rollback_leaves_nothing(query):
    first = live("Trial leader")
    with transaction.atomic():
        live("Trial leader of another board")
        Posting.objects.filter(pk=first.pk).update(title="Cook")
        assert "Trial leader of another board" in found(query)
        transaction.set_rollback(True)
    assert found(query) == ["Trial leader"]


def test_a_posting_closes_on_time_without_a_change(leader, monkeypatch):
    end = timezone.now() + timedelta(days=2)
    Posting.objects.filter(pk=leader.pk).update(closes_at=end)
    assert found() == ["Trial leader"]
    monkeypatch.setattr("django.utils.timezone.now", lambda: end)
    assert found() == []
    assert found("") == ["Nurse"]


def test_merges_the_words_of_recent_publications(leader):
    merge_new_words(timestamp=0)
    assert found() == ["Trial leader"]
    live("Trial assistant")
    merge_new_words(timestamp=0)
    assert set(found()) == {"Trial leader", "Trial assistant"}
