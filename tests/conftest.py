"""What every test may count on."""

import os

import pytest

from tests.factories import CompanyFactory, make_editor, make_recruiter

# Playwright runs an event loop in the thread of the test; Django's guard sees it everywhere.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")


@pytest.fixture
def shared():
    """The folder of real adverts beside the checkout."""
    from pathlib import Path

    folder = Path(__file__).resolve().parents[2] / "shared"
    if not folder.is_dir():
        pytest.skip(f"REAL ADVERTS ARE MISSING: there is no folder {folder}")
    return folder


@pytest.fixture(autouse=True)
def _fresh_index():
    """Each test begins like a process that was just started."""
    from postings.search.sync import forget

    forget()


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
