"""The served board, with the tests' database."""

from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.db import connection

from applications.models import DailySalt
from benchmarks.pages.serving import board


def database_url():
    known = connection.get_connection_params()
    return f"postgresql://{known['user']}@/{known['dbname']}?host={known['host']}"


@pytest.fixture(scope="module")
def served(django_db_setup, django_db_blocker, tmp_path_factory, collected):
    """Serve with two processes of two threads each, fewer than in production; give the address."""
    with django_db_blocker.unblock():
        url = database_url()
    options = ("--workers", "2", "--threads", "2", "--log-level", "warning")
    folder, key = tmp_path_factory.mktemp("board"), settings.SECRET_KEY  # for tests' sessions
    with board(url, folder, static=collected, options=options, SECRET_KEY=key) as address:
        yield address
    with django_db_blocker.unblock():
        DailySalt.objects.all().delete()  # which the server stored, beside the tests' transactions


@pytest.fixture
def host(served):
    parts = urlsplit(served)
    return parts.hostname, parts.port
