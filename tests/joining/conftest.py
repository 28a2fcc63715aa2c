"""The roles, a company and its owner."""

import pytest

from companies.models import Membership
from jobboard.roles import EDITORS, RECRUITERS, role
from tests.factories import CompanyFactory, make_recruiter


@pytest.fixture
def roles():
    role(RECRUITERS)
    role(EDITORS)


@pytest.fixture
def lumen():
    return CompanyFactory(name="Lumen Medical", slug="lumen")


@pytest.fixture
def owner(lumen):
    user = make_recruiter(lumen, "owner")
    Membership.objects.filter(user=user).update(role="owner")
    return user
