"""Slow clients don't keep others out."""

import time
import urllib.request
from contextlib import ExitStack

import pytest

from benchmarks.drill import slow
from jobboard.server import connections, front
from postings.models import Posting
from postings.views.sitemaps import RANGE
from tests.factories import CompanyFactory, PostingFactory

pytestmark = pytest.mark.django_db  # creates the tests' database

SORTS = list(slow.sorts("127.0.0.1"))


def opening(sort, host):
    return slow.sorts("{}:{}".format(*host))[sort]


@pytest.mark.parametrize("sort", SORTS)
def test_answers_others_within_a_second(served, host, sort):
    with slow.held(host, opening(sort, host), count=32):
        time.sleep(1.5)
        for path in ("/healthz", "/jobs/", "/companies/", "/healthz", "/jobs/"):
            status, seconds = slow.seconds(served + path, host[0])
            assert (status, seconds < 1) == (200, True), (path, status, seconds)


def test_closes_connections_of_slow_clients(served, host):
    longest = max(connections.HEAD_SECONDS, connections.ANSWER_SECONDS, front.BODY_SECONDS) + 5
    with ExitStack() as stack:
        clients = {
            sort: stack.enter_context(slow.held(host, opening(sort, host), count=1))[0]
            for sort in SORTS
            if sort != "slow reading"
        }
        clients["silence"] = stack.enter_context(slow.held(host, (b"", b""), count=1))[0]
        clients["no reading"] = stack.enter_context(
            slow.held(host, (opening("slow reading", host)[0], b"\r\n"), count=1)
        )[0]
        deadline = time.monotonic() + longest
        while clients and time.monotonic() < deadline:
            clients = {sort: one for sort, one in clients.items() if not has_ended(one)}
            time.sleep(0.5)
    assert not clients


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    ("path", "times"),
    [
        ("/feeds/indeed.xml", 1),
        ("/sitemaps/postings-{}.xml", 200),
        ("/api/v1/postings?limit=100", 12),
    ],
)
def test_slow_readers_of_long_answers_keep_nobody_waiting(served, host, path, times):
    """Each holds a piece, and neither a thread nor the same answer for others."""
    PostingFactory.create_batch(250, company=CompanyFactory())
    Posting.objects.update(description_html=f"<p>{'We look after people. ' * 2_000}</p>")
    path = path.format(Posting.objects.latest("pk").pk // RANGE)
    opening = slow.reader("{}:{}".format(*host), path, times=times)
    with slow.held(host, opening, count=16):
        time.sleep(1.5)
        for other in ("/healthz", "/jobs/", path, "/healthz"):
            assert slow.seconds(served + other, host[0], timeout=120)[0] == 200
        request = urllib.request.Request(f"{served}/feeds/indeed.xml", headers={"Host": host[0]})
        with urllib.request.urlopen(request, timeout=120) as feed:
            assert feed.read().count(b"<job>") == 250


def has_ended(client):
    try:
        client.sendall(b"\r\n")
        client.sendall(b"\r\n")
    except OSError:
        return True
    return False
