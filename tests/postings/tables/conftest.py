"""A company, its recruiter, and a posting of theirs."""

import pytest

from postings.models import Posting
from tests.factories import (
    CompanyFactory,
    PlaceFactory,
    PostingFactory,
    PostingItemFactory,
    PostingLocationFactory,
    make_recruiter,
)
from tests.postings.tables.files import (
    TEXT,
)


@pytest.fixture
def company():
    return CompanyFactory(name="Lumen Medical")


@pytest.fixture
def recruiter(company, client):
    user = make_recruiter(company)
    client.force_login(user)
    return user


@pytest.fixture
def live(company):
    pay = {"pay_min": 34000, "pay_max": 39000, "pay_currency": "GBP", "pay_period": "year"}
    posting = PostingFactory(
        company=company, title="Medical Editor", reference="QW-8", description=TEXT, **pay
    )
    PostingLocationFactory(posting=posting, place=PlaceFactory())
    for text in ("Edit papers", "Check figures"):
        PostingItemFactory(posting=posting, text=text, heading="Every week")
    return Posting.objects.get(pk=posting.pk)
