"""A posting that pays more in New York than elsewhere."""

import pytest
from django.db import transaction

from tests.factories import PostingFactory, RegionFactory
from tests.postings.pay.ranges import add_range


@pytest.fixture
def new_york(db):
    return RegionFactory(name="New York", code="US-NY", country_code="US", population=19_000_000)


@pytest.fixture
def posting(new_york):
    with transaction.atomic():
        posting = PostingFactory(
            pay_min=130_000, pay_max=180_000, pay_currency="USD", pay_period="year"
        )
        add_range(posting, 150_000, 180_000, place=new_york)
        add_range(posting, 130_000, 150_000, stated_name="Zone 2")
    return posting
