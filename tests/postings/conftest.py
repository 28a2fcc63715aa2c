"""A company, and the people who come to the desk for it."""

import pytest

from tests.factories import CompanyFactory, make_editor, make_recruiter


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
