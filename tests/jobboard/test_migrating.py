"""A migration that meets a lock gives way, and tries again."""

import threading
import time

import psycopg
import pytest
from django.core.management import call_command
from django.db import OperationalError, connection
from django.db.migrations.recorder import MigrationRecorder
from psycopg.conninfo import make_conninfo

pytestmark = pytest.mark.django_db(transaction=True)

APP, LAST = "sessions", "0001_initial"


def other_connection():
    known = connection.get_connection_params()
    names = ("dbname", "host", "port", "user", "password")
    return psycopg.connect(make_conninfo(**{n: known[n] for n in names if known.get(n)}))


def roll_back():
    """Take the table of sessions back to the state before its migration."""
    call_command("migrate", APP, "zero", verbosity=0)


@pytest.fixture
def _migrated():
    yield
    call_command("migrate", APP, verbosity=0)


@pytest.mark.usefixtures("_migrated")
def test_gives_way_and_tries_again(settings, capsys):
    settings.MIGRATION_LOCK_SECONDS = 0.3
    waits = []

    def look():
        """Try to read the table meanwhile."""
        with other_connection() as reader:
            for _ in range(4):
                began = time.monotonic()
                reader.execute("SELECT count(*) FROM django_session")
                reader.rollback()
                waits.append(time.monotonic() - began)
                time.sleep(0.3)

    with other_connection() as busy:
        busy.execute("SELECT count(*) FROM django_session")  # locks the table
        reading = threading.Thread(target=look)
        ending = threading.Timer(2, busy.rollback)
        reading.start()
        ending.start()
        roll_back_with_readers(reading)
        ending.join()
    assert max(waits) < 1
    assert "tried again" in capsys.readouterr().err
    assert not MigrationRecorder(connection).migration_qs.filter(app=APP).exists()


def roll_back_with_readers(reading):
    time.sleep(0.1)
    roll_back()
    reading.join()


@pytest.mark.usefixtures("_migrated")
def test_stops_after_the_last_attempt(settings):
    settings.MIGRATION_LOCK_SECONDS, settings.MIGRATION_ATTEMPTS = 0.1, 2
    with other_connection() as busy:
        busy.execute("SELECT count(*) FROM django_session")
        with pytest.raises(OperationalError, match="lock timeout"):
            roll_back()
    assert MigrationRecorder(connection).migration_qs.filter(app=APP).exists()


def test_restores_the_usual_limits():
    call_command("migrate", verbosity=0)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT current_setting('lock_timeout'), current_setting('statement_timeout')"
        )
        assert cursor.fetchone() == ("30s", "10min")
