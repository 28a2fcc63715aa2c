"""Fixtures and settings for all tests."""

import os

import pytest
from django.contrib.auth.hashers import PBKDF2PasswordHasher
from hypothesis import settings as hypothesis_settings

from tests.factories import CompanyFactory, make_editor, make_recruiter

# Playwright runs an event loop in the test's thread, and Django's guard would refuse queries.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

# `make read-bench` measures the readers' speed, so that a busy machine fails no test.
hypothesis_settings.register_profile("untimed", deadline=None)
hypothesis_settings.load_profile("untimed")

# Passwords are hashed as in production, but a person is made in no time: a hash of a million and a
# half rounds takes a third of a second.
PBKDF2PasswordHasher.iterations = 1


@pytest.fixture
def shared():
    """Return the folder of real adverts beside the checkout."""
    from pathlib import Path

    folder = Path(__file__).resolve().parents[2] / "shared"
    if not folder.is_dir():
        pytest.skip(f"REAL ADVERTS ARE MISSING: there is no folder {folder}")
    return folder


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings):
    """Give each process of pytest-xdist a server of its own.

    The stream of changes waits for the oldest open transaction of a server, so tests that follow it
    would wait for those that run beside them.
    """
    from django.conf import settings

    if worker := os.environ.get("PYTEST_XDIST_WORKER"):
        settings.DATA_DIR = settings.DATA_DIR / "tests" / worker


@pytest.fixture(autouse=True)
def _fresh_process(settings, tmp_path):
    """Start each test like a new process, with its own spool."""
    from datetime import date

    from api.v1 import postings as api_postings
    from applications import hop, salts
    from applications.destinations import destinations
    from jobboard import kept_pages
    from postings.listing.cards import KEPT
    from postings.search import places
    from postings.search.sync import forget

    forget()
    KEPT.forget()
    kept_pages.KEPT.forget()
    api_postings.KEPT.forget()
    places._circle.cache_clear()
    destinations.forget()
    hop.rest_no_more()
    salts.forget_before(date.max)
    settings.CLICK_SPOOL_DIR = tmp_path / "clicks"
    settings.SEARCH_SNAPSHOT_DIR = tmp_path / "search"


@pytest.fixture
def company():
    return CompanyFactory()


@pytest.fixture
def as_recruiter(client, company):
    client.force_login(make_recruiter(company))
    return client


@pytest.fixture
def as_editor(client):
    client.force_login(make_editor())
    return client


@pytest.fixture(scope="session")
def collected(tmp_path_factory):
    """Collect the static files once for all served boards; return their folder."""
    from benchmarks.pages.serving import collect

    return collect(tmp_path_factory.mktemp("static"))


@pytest.fixture(scope="session")
def board_data(django_db_setup, django_db_blocker):
    """Return the data of a stopped server with the board's tables; needs a database mark."""
    from django.db import connection

    from tests import postgres

    with django_db_blocker.unblock():
        info = connection.get_connection_params()
    with postgres.own_postgres() as server:
        postgres.take_tables(server, f"postgresql://postgres@/{info['dbname']}?host={info['host']}")
        server.stop()
        yield server.data


@pytest.fixture
def own_server(board_data):
    """Run a server for one test, with the board's tables and one company."""
    from tests import postgres

    with postgres.own_postgres(board_data) as server:
        yield server
