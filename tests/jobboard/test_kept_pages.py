"""A list is made once for each change of the board, and is never kept beyond what it says."""

import datetime as dt

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from jobboard.kept_pages import KEPT, KeptPages
from postings.models import Posting
from tests.factories import PostingFactory

pytestmark = pytest.mark.django_db(transaction=True)
BROWSER = {"accept-encoding": "gzip, deflate, br, zstd", "accept": "text/html"}
SECOND = dt.timedelta(seconds=1)


@pytest.fixture
def set_clock(monkeypatch):
    """Return what sets the time."""
    return lambda moment: monkeypatch.setattr(timezone, "now", lambda: moment)


@pytest.fixture
def start(set_clock):
    """A few seconds after a full minute."""
    moment = timezone.now().replace(second=5, microsecond=0)
    set_clock(moment)
    return moment


@pytest.fixture
def is_kept(client):
    """Return what requests a page, and whether it came without any template."""

    def asked(path="/jobs/", **headers):
        response = client.get(path, headers=BROWSER | headers)
        assert response.status_code == 200
        return not response.templates

    return asked


def test_sends_the_same_page_again(client, start):
    PostingFactory()
    first, again = (client.get("/jobs/", headers=BROWSER) for _ in range(2))
    assert first.templates
    assert not again.templates
    assert again.content == first.content
    assert dict(again.headers) == dict(first.headers)


def test_looks_the_same_without_keeping(client, start):
    PostingFactory()
    kept = [client.get("/jobs/", headers=BROWSER) for _ in range(2)][1]
    KEPT.forget()
    assert kept.content == client.get("/jobs/", headers=BROWSER).content


@pytest.mark.parametrize(
    "change",
    [
        lambda posting: PostingFactory(),
        lambda posting: Posting.objects.filter(pk=posting.pk).update(title="Another"),
        lambda posting: posting.delete(),
        lambda posting: type(posting.company).objects.update(name="Renamed"),
    ],
    ids=["published", "changed", "deleted", "company renamed"],
)
def test_makes_a_changed_board_anew(start, is_kept, change):
    posting = PostingFactory(published_at=start - 60 * SECOND)
    assert [is_kept(), is_kept()] == [False, True]
    change(posting)
    assert [is_kept(), is_kept()] == [False, True]


@pytest.mark.parametrize("path", ["/", "/jobs/?q=writer", "/jobs/remote/", "/de/jobs/remote/"])
def test_keeps_all_pages_of_a_search(start, is_kept, path):
    PostingFactory.create_batch(3, title="Writer", workplace_type="remote")
    assert [is_kept(path), is_kept(path)] == [False, True]


def test_keeps_what_programs_read(client, start):
    PostingFactory(title="Writer")
    first = client.get("/api/v1/postings", headers=BROWSER)
    with CaptureQueriesContext(connection) as again:
        kept = client.get("/api/v1/postings", headers=BROWSER)
    assert kept.content == first.content
    assert kept.headers["ETag"] == first.headers["ETag"]
    assert len(again) == 1  # the change log
    etag = {"if-none-match": first.headers["ETag"]}
    assert client.get("/api/v1/postings", headers=BROWSER | etag).status_code == 304


@pytest.mark.parametrize("field", ["published_at", "closes_at"])
def test_ends_when_a_posting_becomes_public_or_closes(start, set_clock, is_kept, field):
    moment = start + 20 * SECOND
    PostingFactory(**{"published_at": start - 60 * SECOND, field: moment})
    assert not is_kept()
    set_clock(moment - SECOND / 10**6)
    assert is_kept()
    set_clock(moment)
    assert not is_kept()


def test_ends_with_the_minute(start, set_clock, is_kept):
    PostingFactory()
    assert not is_kept()
    set_clock(start + 54 * SECOND)
    assert is_kept()
    set_clock(start + 55 * SECOND)
    assert not is_kept()


@pytest.mark.parametrize(
    ("path", "headers"),
    [
        ("/jobs/?q=nurse", {}),
        ("/de/jobs/", {}),
        ("/jobs/", {"accept-encoding": "gzip"}),
        ("/jobs/", {"host": "localhost"}),
        ("/jobs/", {"accept": "text/markdown"}),
        ("/jobs/", {"hx-request": "true"}),
    ],
)
def test_keeps_each_page_apart(client, start, path, headers):
    PostingFactory()
    usual = client.get("/jobs/", headers=BROWSER)
    other = client.get(path, headers=BROWSER | headers)
    assert other.content != usual.content
    assert client.get("/jobs/", headers=BROWSER).content == usual.content


@pytest.mark.parametrize(
    "headers",
    [{"accept-encoding": "identity"}, {"content-length": "2"}, {"if-none-match": '"x"'}],
    ids=["plain", "body", "conditional"],
)
def test_keeps_nothing_else(client, start, headers):
    PostingFactory()
    for _ in range(2):
        assert client.get("/jobs/", headers=BROWSER | headers).templates


def test_shows_changed_templates_while_developing(start, settings, is_kept):
    PostingFactory()
    settings.DEBUG = True
    assert [is_kept(), is_kept()] == [False, False]


def test_says_when_a_link_is_wrong_each_time(client, start):
    """What is said about one address is not said about another."""
    PostingFactory()
    wrong = [client.get("/jobs/?after=x", headers=BROWSER).content for _ in range(2)]
    assert wrong[0] == wrong[1] != client.get("/jobs/", headers=BROWSER).content


@pytest.mark.parametrize(
    "spoil",
    [
        lambda response: response.set_cookie("a", "b"),
        lambda response: response.headers.__setitem__("Vary", "Accept-Encoding, Cookie"),
        lambda response: setattr(response, "status_code", 404),
        lambda response: response.headers.pop("Content-Encoding"),
        lambda response: delattr(response, "stays"),
    ],
    ids=["cookie", "vary", "status", "plain", "no mark"],
)
def test_keeps_no_response_that_may_differ(rf, spoil):
    def view(request):
        response = HttpResponse(b"packed", headers={"Content-Encoding": "zstd"})
        response.stays = lambda: True
        spoil(response)
        made.append(response)
        return response

    made = []
    keeping = KeptPages(view)
    for _ in range(2):
        keeping(rf.get("/jobs/", headers=BROWSER))
    assert len(made) == 2
