"""Every answer is as the OpenAPI document says, for valid and for wrong requests."""

import pytest
import schemathesis
from django.core.wsgi import get_wsgi_application
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from schemathesis.config import SchemathesisConfig

from tests.factories import (
    PlaceFactory,
    PostingFactory,
    PostingItemFactory,
    PostingLocationFactory,
)

pytestmark = pytest.mark.django_db(transaction=True)  # the server closes connections

CASES = 40  # an operation and mode
# Valid by its type, a value may still be of no row: a category, a place, a cursor.
ANSWERS = {"positive_data_acceptance": {"expected-statuses": [200, 404, 410, 422]}}


@pytest.fixture
def document():
    posting = PostingFactory()
    PostingItemFactory(posting=posting)
    PostingLocationFactory(posting=posting, place=PlaceFactory(names=["Ipoh"]))
    config = SchemathesisConfig.from_dict({"checks": ANSWERS})
    board = get_wsgi_application()
    return schemathesis.openapi.from_wsgi("/api/v1/openapi.json", board, config=config)


def asked(operation, mode):
    """Ask an operation; return how many times."""
    number = 0

    @hypothesis_settings(
        max_examples=CASES, deadline=None, derandomize=True,
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(case=operation.as_strategy(generation_mode=mode))
    def ask(case):
        nonlocal number
        number += 1
        case.call_and_validate(headers={"Accept-Encoding": "identity"})

    ask()
    return number


@pytest.mark.parametrize("mode", list(schemathesis.GenerationMode))
def test_answers_as_its_document_says(document, mode):
    operations = [found.ok() for found in document.get_all_operations()]
    numbers = {operation.label: asked(operation, mode) for operation in operations}
    print(numbers)
    assert len(numbers) == 7
    assert all(numbers.values())
