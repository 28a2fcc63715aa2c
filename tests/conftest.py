"""What every test may count on."""

import os

import pytest
from hypothesis import settings as hypothesis_settings

from tests.factories import CompanyFactory, make_editor, make_recruiter

# Playwright runs an event loop in the thread of the test; Django's guard sees it everywhere.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

# How fast the readers are is measured by `make read-bench`; a busy machine fails no test.
hypothesis_settings.register_profile("untimed", deadline=None)
hypothesis_settings.load_profile("untimed")


@pytest.fixture
def shared():
    """The folder of real adverts beside the checkout."""
    from pathlib import Path

    folder = Path(__file__).resolve().parents[2] / "shared"
    if not folder.is_dir():
        pytest.skip(f"REAL ADVERTS ARE MISSING: there is no folder {folder}")
    return folder


@pytest.fixture(autouse=True)
def _fresh_process(settings, tmp_path):
    """Each test begins like a process that was just started, with a spool of its own."""
    from datetime import date

    from applications import hop, salts
    from applications.destinations import destinations
    from postings.search.sync import forget

    forget()
    destinations.forget()
    hop.rest_no_more()
    salts.forget_before(date.max)
    settings.CLICK_SPOOL_DIR = tmp_path / "clicks"


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
def board_data(django_db_setup, django_db_blocker):
    """The data of a stopped server with the board's tables; needs a test with a database mark."""
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
    """A server of the test's own, with the board's tables and one company."""
    from tests import postgres

    with postgres.own_postgres(board_data) as server:
        yield server
