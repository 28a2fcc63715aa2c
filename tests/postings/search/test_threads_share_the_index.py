"""Threads search at the same time: none waits for another one's SQL, and none sees it wrong."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest
from django.db import connection
from django.http import QueryDict

from postings.listing.filters import PostingFilter
from postings.listing.results import listing_of
from postings.models import Posting
from postings.search import sync
from postings.search.sync import current_index
from tests.factories import PostingFactory

pytestmark = pytest.mark.django_db(transaction=True)
SECONDS = 30  # after which something waits for ever


def found(words):
    try:
        return listing_of(PostingFilter(QueryDict(f"q={words}"))).total
    finally:
        connection.close()


@pytest.fixture
def threads():
    with ThreadPoolExecutor(4) as pool:
        yield pool


@pytest.fixture
def slow(monkeypatch):
    """PostgreSQL takes its time to say what one changed posting is, until it is let go."""
    asked, let_go = Event(), Event()
    read = sync.changed_postings

    def wait_once(*args, **kwargs):
        found = read(*args, **kwargs)
        if not asked.is_set():
            asked.set()
            assert let_go.wait(SECONDS)
        return found

    current_index()
    monkeypatch.setattr(sync, "changed_postings", wait_once)
    yield asked, let_go
    let_go.set()


def test_nobody_waits_for_the_search_of_another(threads, slow):
    asked, let_go = slow
    PostingFactory(title="Editor of journals")
    first = threads.submit(found, "editor")
    assert asked.wait(SECONDS)
    PostingFactory(title="Writer of papers")
    assert threads.submit(found, "writer").result(SECONDS) == 1
    assert not first.done()
    let_go.set()
    assert first.result(SECONDS) == 1


def test_keeps_nothing_that_a_change_has_overtaken(threads, slow):
    asked, let_go = slow
    posting = PostingFactory(title="Editor of journals")
    first = threads.submit(found, "editor")
    assert asked.wait(SECONDS)
    Posting.objects.filter(pk=posting.pk).update(title="Writer of papers")
    assert found("writer") == 1  # somebody notices the change while the first one still asks
    let_go.set()
    first.result(SECONDS)
    assert found("editor") == 0


def test_an_index_stays_as_it_is(threads):
    one = PostingFactory()
    before = current_index()
    other = PostingFactory()
    after = current_index()
    assert set(before.all) == {one.pk}
    assert set(after.all) == {one.pk, other.pk}
    assert list(before.walk("published", after.all, descending=True)) != []
    assert other.pk not in before.having("w", "medical")
    assert set(after.having("w", "medical")) == {one.pk, other.pk}


def test_agree_however_many_publish_and_search_at_once(threads):
    def publish_and_search(name):
        sizes = []
        for number in range(8):
            PostingFactory(title=f"Editor {name}{number}", company__name=f"{name}{number}")
            sizes.append(found(f"{name}{number}"))
        return sizes

    names = ("alpha", "beta", "gamma", "delta")
    for sizes in threads.map(publish_and_search, names):
        assert sizes == [1] * 8
    assert found("editor") == 32
