"""Slow clients don't keep others out."""

import time
from contextlib import ExitStack

import pytest

from benchmarks.drill import slow
from jobboard.server import connections, front

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


def has_ended(client):
    try:
        client.sendall(b"\r\n")
        client.sendall(b"\r\n")
    except OSError:
        return True
    return False
