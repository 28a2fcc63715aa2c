"""Each process knows the destinations of live postings, as in the database, and nothing more."""

from datetime import timedelta
from itertools import product

import pytest
from django.utils import timezone

from applications import destinations as module
from applications.destinations import destinations
from postings.models import Posting
from tests.factories import CompanyFactory, PostingFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("learns", ["at once", "by a change"])
@pytest.mark.parametrize(
    ("status", "published"),
    [
        *product(Posting.Status.values, [-1, 0, 1]),
        *product(["draft", "in_review", "changes_requested", "rejected"], [None]),
    ],
)
def test_agrees_with_the_posting(learns, status, published):
    now = timezone.now().replace(microsecond=0)
    day = timedelta(days=1)
    values = {
        "status": status,
        "outcome": "filled" if status == "closed" else "",
        "published_at": None if published is None else now + published * day,
    }
    if learns == "by a change":
        destinations.refresh()
    postings = [
        PostingFactory(closes_at=now + closing * day, **values)
        for closing in (-1, 0, 1, 2)
        if published is None or closing > published
    ]
    destinations.refresh()
    for posting in postings:
        known = destinations.find(posting.pk)
        assert bool(known and known.is_public(now)) == posting.is_live(now)
        if known and known.is_public(now):
            assert known.url == posting.apply_url


def test_follows_changes():
    posting = PostingFactory()
    destinations.refresh()
    Posting.objects.filter(pk=posting.pk).update(apply_url="https://new.example/?a=1&b=ü")
    destinations.refresh()
    assert destinations.find(posting.pk).url == "https://new.example/?a=1&b=ü"
    Posting.objects.filter(pk=posting.pk).update(status="suspended")
    destinations.refresh()
    assert destinations.find(posting.pk) is None
    Posting.objects.filter(pk=posting.pk).update(status="live")
    destinations.refresh()
    assert destinations.find(posting.pk).url == "https://new.example/?a=1&b=ü"


def test_notices_a_closing_between_two_looks(client):
    posting = PostingFactory()
    destinations.refresh()
    Posting.objects.filter(pk=posting.pk).update(status="closed", outcome="filled")
    assert client.get(f"/jobs/{posting.pk}/apply/").status_code == 410
    assert destinations.find(posting.pk) is None


def test_remembers_a_closing_that_a_request_finds_during_a_look(monkeypatch):
    posting = PostingFactory()
    load = module._loaded

    def slow():
        table = load()
        destinations.close(posting.pk)  # by a request, while the keeper reads
        return table

    monkeypatch.setattr(module, "_loaded", slow)
    destinations.refresh()
    assert destinations.find(posting.pk) is None


def test_knows_only_the_newest_postings(settings):
    settings.HOP_KNOWN_POSTINGS = 2
    postings = PostingFactory.create_batch(3, company=CompanyFactory())
    destinations.refresh()
    assert [bool(destinations.find(posting.pk)) for posting in postings] == [False, True, True]


def test_finds_every_one_of_many(monkeypatch):
    monkeypatch.setattr(module, "BLOCK", 3)
    company = CompanyFactory()
    postings = [
        PostingFactory(company=company, apply_url=f"https://lumen.example/{n}") for n in range(11)
    ]
    destinations.refresh()
    for posting in postings:
        assert destinations.find(posting.pk).url == posting.apply_url
    assert destinations.find(postings[0].pk - 1) is None
    assert destinations.find(postings[-1].pk + 1) is None


def test_reads_everything_again_after_many_changes(monkeypatch):
    monkeypatch.setattr(module, "MOST_CHANGES", 2)
    destinations.refresh()
    postings = PostingFactory.create_batch(3)
    destinations.refresh()
    assert not destinations._table.changes
    assert all(destinations.find(posting.pk) for posting in postings)
