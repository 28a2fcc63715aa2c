"""A connection that was in use just now is looked at, and any other is asked."""

import pytest
from django.db import connection

from database import base
from tests.workers import wait_until

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def own(monkeypatch):
    """A connection beside the test's own, and the questions that it was asked."""
    other = connection.copy()
    asked = []
    ask = other.is_usable
    monkeypatch.setattr(other, "is_usable", lambda: asked.append(1) or ask())
    with other.cursor() as cursor:
        cursor.execute("SELECT 1")
    yield other, asked
    other.close()


def next_request(own):
    own.close_if_unusable_or_obsolete()
    with own.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        return cursor.fetchone()[0]


def test_asks_nothing_of_one_that_was_in_use_just_now(own):
    other, asked = own
    assert next_request(other) == next_request(other)
    assert asked == []


def test_asks_one_that_was_not(own, monkeypatch):
    other, asked = own
    before = next_request(other)
    monkeypatch.setattr(base, "_FRESH", 0)
    assert next_request(other) == before
    assert asked == [1]


def test_replaces_one_that_the_server_ended(own):
    other, asked = own
    before = next_request(other)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_terminate_backend(%s)", [before])
    wait_until(lambda: not other._is_quiet())
    assert next_request(other) != before
    assert asked == [1]


def test_replaces_one_that_is_closed_on_our_side(own):
    other, _ = own
    before = next_request(other)
    other.connection.close()
    assert next_request(other) != before


def test_looks_closer_when_the_server_said_something(own):
    """Of a changed setting, say: the connection lives and is kept."""
    other, asked = own
    before = next_request(other)
    with other.cursor() as cursor:
        cursor.execute("LISTEN anything")
    with connection.cursor() as cursor:
        cursor.execute("NOTIFY anything")
    wait_until(lambda: not other._is_quiet())
    assert next_request(other) == before
    assert asked == [1]
