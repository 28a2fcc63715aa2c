"""What is published, edited, closed or taken back is so for the next search, without a delay."""

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
from tests.factories import CompanyFactory, PostingFactory, PostingItemFactory
from tests.pages import titles_in

pytestmark = pytest.mark.django_db


def found(query="q=trial"):
    """The titles of the first page, and the number that stands above it."""
    listing = listing_of(PostingFilter(QueryDict(query)))
    assert not listing.typed
    titles = titles_in(cards_of(listing.page.numbers))
    assert listing.total == len(titles)
    return titles


def live(title, **values):
    posting = PostingFactory(title=title, status="live", **values)
    posting.gather_words()
    return posting


@pytest.fixture
def leader():
    live("Nurse")
    return live("Trial leader")


class TestWordsAskedBefore:
    @pytest.fixture(autouse=True)
    def _asked_before(self, leader):
        assert found() == ["Trial leader"]

    def test_find_what_was_published_since(self):
        live("Trial assistant")
        assert set(found()) == {"Trial leader", "Trial assistant"}

    def test_find_what_was_edited_since(self):
        Posting.objects.filter(title="Nurse").update(title="Trial nurse")
        assert set(found()) == {"Trial leader", "Trial nurse"}

    def test_do_not_find_what_was_edited_away(self, leader):
        Posting.objects.filter(pk=leader.pk).update(title="Leader")
        assert found() == []

    def test_find_what_an_item_says(self):
        nurse = Posting.objects.get(title="Nurse")
        PostingItemFactory(posting=nurse, text="Runs a trial")
        nurse.gather_words()
        assert found() == ["Trial leader", "Nurse"]

    def test_do_not_find_what_was_withdrawn_or_deleted(self, leader):
        Posting.objects.filter(pk=leader.pk).update(status="draft")
        assert found() == []
        Posting.objects.filter(pk=leader.pk).update(status="live")
        assert found() == ["Trial leader"]
        leader.delete()
        assert found() == []

    def test_find_by_the_new_name_of_a_company(self):
        company = CompanyFactory(name="Old")
        live("Cook", company=company)
        company.name = "Trial kitchen"
        company.save()
        assert found() == ["Trial leader", "Cook"]

    def test_rank_anew(self, leader):
        second = live("Assistant", summary="Helps with a trial")
        assert found() == ["Trial leader", "Assistant"]
        Posting.objects.filter(pk=second.pk).update(title="Trial")
        Posting.objects.filter(pk=leader.pk).update(title="Leader", summary="Of a trial")
        assert found() == ["Trial", "Leader"]


@pytest.mark.django_db(transaction=True)
def test_words_need_no_statement_of_their_own(leader):
    assert found() == ["Trial leader"]
    with CaptureQueriesContext(connection) as captured:
        assert listing_of(PostingFilter(QueryDict("q=trial"))).total == 1
    assert [q["sql"] for q in captured if "postings_posting" in q["sql"].split("LATERAL")[-1]] == []


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("query", ["", "q=trial", "q=leader"])
def test_what_is_taken_back_never_was(query):
    first = live("Trial leader")
    with transaction.atomic():
        live("Trial leader of another board")
        Posting.objects.filter(pk=first.pk).update(title="Cook")
        assert "Trial leader of another board" in found(query)
        transaction.set_rollback(True)
    assert found(query) == ["Trial leader"]


def test_a_posting_ends_at_its_minute_without_a_change(leader, monkeypatch):
    end = timezone.now() + timedelta(days=2)
    Posting.objects.filter(pk=leader.pk).update(closes_at=end)
    assert found() == ["Trial leader"]
    monkeypatch.setattr("django.utils.timezone.now", lambda: end)
    assert found() == []
    assert found("") == ["Nurse"]
