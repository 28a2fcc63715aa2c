"""Waits for the database end, on the client and on the server."""

import time

import pytest
from django.db import OperationalError, connection

from database.patience import lift, seconds_left, until, within
from tests.workers import wait_until

pytestmark = pytest.mark.django_db(transaction=True)


def sleep(seconds):
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_sleep(%s)", [seconds])


def test_ends_a_wait_and_continues_with_a_new_connection():
    began = time.monotonic()
    with pytest.raises(OperationalError, match="took longer"), within(0.5):
        sleep(5)
    assert 0.4 < time.monotonic() - began < 1.5
    connection.close_if_unusable_or_obsolete()
    connection.close()
    sleep(0)


def test_does_not_stop_a_statement_in_time():
    with within(3):
        sleep(0.8)  # longer than a slice of the wait
    assert connection.is_usable()


def test_gives_a_late_statement_a_little_time():
    with until(time.monotonic() - 10):
        sleep(0.05)
        assert seconds_left(600) == 0.25


def test_the_innermost_block_decides():
    with within(0.3):
        with within(5):
            sleep(0.5)
        lift()
        assert seconds_left(600) == 600


def test_the_server_stops_a_statement_whose_client_has_gone():
    with pytest.raises(OperationalError), within(0.3), connection.cursor() as cursor:
        cursor.execute("/* abandoned */ SELECT pg_sleep(60)")
    connection.close()
    wait_until(lambda: not running("/* abandoned */%"), seconds=30)


def running(pattern):
    sql = """SELECT count(*) FROM pg_stat_activity
        WHERE state = 'active' AND query LIKE %s AND pid <> pg_backend_pid()"""
    with connection.cursor() as cursor:
        cursor.execute(sql, [pattern])
        return cursor.fetchone()[0]


@pytest.mark.django_db
def test_sends_data_that_takes_longer_than_one_slice(monkeypatch):
    """If the wait restarted in the middle of a statement, it would raise a TypeError."""
    monkeypatch.setattr("database.connection.SLICE", 0.001)
    with connection.cursor() as cursor:
        cursor.execute("SELECT octet_length(%s::bytea)", [b"x" * 40_000_000])
        assert cursor.fetchone() == (40_000_000,)
