"""Every answer is as the OpenAPI document says, for valid and for wrong requests."""

from collections import Counter

import pytest
import schemathesis
from django.core.wsgi import get_wsgi_application
from django.test import Client
from hypothesis import HealthCheck, assume, given
from hypothesis import settings as hypothesis_settings
from hypothesis.stateful import run_state_machine_as_test
from schemathesis.config import SchemathesisConfig

from tests.api.own import Program
from tests.factories import (
    CompanyFactory,
    GuideFactory,
    PlaceFactory,
    PostingFactory,
    PostingItemFactory,
    PostingLocationFactory,
)

pytestmark = pytest.mark.django_db(transaction=True)  # the server closes connections

CASES = 40  # an operation and mode
RUNS, STEPS = 30, 8  # of chains of requests
# Valid by its type, a value may still be of no row (a category, a place, a cursor), or not fit the
# posting as it is.
ANSWERS = {"positive_data_acceptance": {
    "expected-statuses": [200, 201, 404, 409, 410, 412, 422]}}  # fmt: skip


@pytest.fixture
def token():
    return Program(Client(), CompanyFactory()).token


@pytest.fixture
def document(settings):
    settings.API_REQUESTS_A_MINUTE = 1_000_000
    GuideFactory()
    posting = PostingFactory()
    PostingItemFactory(posting=posting)
    PostingLocationFactory(posting=posting, place=PlaceFactory(names=["Ipoh"]))
    config = SchemathesisConfig.from_dict({"checks": ANSWERS})
    board = get_wsgi_application()
    return schemathesis.openapi.from_wsgi("/api/v1/openapi.json", board, config=config)


def named(token):
    return {"Accept-Encoding": "identity", "Authorization": f"Bearer {token}"}


def asked(operation, mode, token):
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
        case.call_and_validate(headers=named(token))

    ask()
    return number


@pytest.mark.parametrize("mode", list(schemathesis.GenerationMode))
def test_answers_as_its_document_says(document, mode, token):
    operations = [found.ok() for found in document.get_all_operations()]
    numbers = {operation.label: asked(operation, mode, token) for operation in operations}
    print(numbers)
    assert len(numbers) == 15
    assert all(numbers.values())


def test_chains_of_requests_answer_as_the_document_says(document, token):
    """What one answer returns, such as a slug, is sent to the next address."""
    machine = document.as_state_machine()
    seen = Counter()

    class Chain(machine):
        def before_call(self, case):
            parts = case.path_parameters or {}
            assume(all(str(part).strip(".") for part in parts.values()))  # else another address

        def get_call_kwargs(self, case):
            return {"headers": named(token)}

        def validate_response(self, response, case, additional_checks=(), **kwargs):
            # Told of the token, the checks don't take it for one that was made up.
            case.validate_response(
                response, additional_checks=list(additional_checks), headers=named(token)
            )

        def after_call(self, response, case):
            seen[case.operation.label, response.status_code] += 1

    run_state_machine_as_test(
        Chain,
        settings=hypothesis_settings(
            max_examples=RUNS, stateful_step_count=STEPS, deadline=None, derandomize=True,
            suppress_health_check=list(HealthCheck),
        ),
    )  # fmt: skip
    print(seen)
    # Invented postings rarely pass the rules, so tests of single operations create them.
    assert seen["GET /api/v1/guides/{slug}", 200]
    assert seen["GET /api/v1/postings/{pk}", 200]
