"""A migration that meets a lock gives way, and tries again."""

import threading

import psycopg
import pytest
from django.core.management import call_command
from django.db import OperationalError, connection
from django.db.migrations.recorder import MigrationRecorder
from psycopg.conninfo import make_conninfo

from tests.workers import wait_until

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
    read = []

    def look():
        """Read the table while the migration waits for its lock, and after it gave way once."""
        with other_connection() as reader:
            wait_until(lambda: somebody_waits_for_a_lock(reader))
            while somebody_waits_for_a_lock(reader) or not read:
                read.extend(reader.execute("SELECT count(*) FROM django_session"))
                reader.rollback()
        busy.rollback()  # so readers did not wait for it

    with other_connection() as busy:
        busy.execute("SELECT count(*) FROM django_session")  # locks the table
        reading = threading.Thread(target=look)
        reading.start()
        roll_back()
        reading.join()
    assert read
    assert "tried again" in capsys.readouterr().err
    assert not MigrationRecorder(connection).migration_qs.filter(app=APP).exists()


def somebody_waits_for_a_lock(reader):
    (found,) = reader.execute(
        "SELECT count(*) FROM pg_stat_activity"
        " WHERE datname = current_database() AND wait_event_type = 'Lock'"
    ).fetchone()
    reader.rollback()
    return found > 0


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
