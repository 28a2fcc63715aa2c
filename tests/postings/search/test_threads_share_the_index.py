"""Threads search at the same time: none waits for another's SQL, and all results are right."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest
from django.db import connection
from django.http import QueryDict

from postings.listing.filters import PostingFilter
from postings.listing.results import _query
from postings.models import Posting
from postings.search import word_cache
from postings.search.sync import current_index
from tests.factories import PostingFactory

pytestmark = pytest.mark.django_db(transaction=True)
SECONDS = 30  # seconds, after which a thread waits for ever


def found(words):
    try:
        index = current_index()
        return _query(PostingFilter(QueryDict(f"q={words}")), index).total().number
    finally:
        connection.close()


@pytest.fixture
def threads():
    with ThreadPoolExecutor(4) as pool:
        yield pool


@pytest.fixture
def slow(monkeypatch):
    """Make PostgreSQL hold one search until the test releases it."""
    asked, let_go = Event(), Event()
    rows = word_cache._rows

    def wait_once(sql, values):
        answer = rows(sql, values)
        if "searchdocument" in sql and not asked.is_set():
            asked.set()
            assert let_go.wait(SECONDS)
        return answer

    monkeypatch.setattr(word_cache, "_rows", wait_once)
    yield asked, let_go
    let_go.set()


def test_no_thread_waits_for_the_search_of_another(threads, slow):
    asked, let_go = slow
    PostingFactory(title="Editor of journals")
    PostingFactory(title="Writer of papers")
    first = threads.submit(found, "editor")
    assert asked.wait(SECONDS)
    assert threads.submit(found, "writer").result(SECONDS) == 1
    assert not first.done()
    let_go.set()
    assert first.result(SECONDS) == 1


def test_does_not_cache_outdated_results(threads, slow):
    asked, let_go = slow
    posting = PostingFactory(title="Editor of journals")
    first = threads.submit(found, "editor")
    assert asked.wait(SECONDS)
    Posting.objects.filter(pk=posting.pk).update(title="Writer of papers")
    assert found("writer") == 1  # another thread notices the change during the first one's query
    let_go.set()
    first.result(SECONDS)
    assert found("editor") == 0


def test_an_index_never_changes(threads):
    one = PostingFactory()
    before = current_index()
    other = PostingFactory()
    after = current_index()
    assert set(before.all) == {one.pk}
    assert set(after.all) == {one.pk, other.pk}
    assert before.orders["published"] is not after.orders["published"]


def test_agree_while_many_publish_and_search(threads):
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
