"""A program creates postings, reads them back, changes and closes them, and copies hear of it.

schemathesis follows the links of the OpenAPI document in any order and checks each answer.
"""

from collections import Counter, defaultdict

import pytest
import schemathesis
from django.core.wsgi import get_wsgi_application
from django.test import Client
from hypothesis import HealthCheck
from hypothesis import settings as hypothesis_settings
from hypothesis.stateful import run_state_machine_as_test
from schemathesis.config import SchemathesisConfig

from postings.models import Posting
from tests.api.copies import wait_for_older_transactions
from tests.api.own import NEW, Program
from tests.api.test_keeps_its_document import ANSWERS
from tests.factories import CompanyFactory, make_editor

pytestmark = pytest.mark.django_db(transaction=True)  # the stream has committed changes alone

RUNS, STEPS = 50, 12
PLAIN = {"Accept-Encoding": "identity"}
CREATE, READ, CHANGE, CLOSE, STREAM = (
    "POST /api/v1/own/postings", "GET /api/v1/own/postings/{reference}",
    "PATCH /api/v1/own/postings/{reference}", "POST /api/v1/own/postings/{reference}/close",
    "GET /api/v1/changes",
)  # fmt: skip


@pytest.fixture
def document(settings):
    settings.API_REQUESTS_A_MINUTE = 1_000_000
    settings.PAGE_DATABASE_SECONDS = 60  # a busy machine would give an answer up
    config = SchemathesisConfig.from_dict({"checks": ANSWERS, "generation": {"mode": "positive"}})
    board = get_wsgi_application()
    whole = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", board, config=config)
    return whole.include(path_regex="^/api/v1/(own/postings|changes)")


def identify(document, token):
    """Let all cases carry a token that the checks know to be right."""

    @document.auth()
    class Token:
        def get(self, case, context):
            return f"Bearer {token}"

        def set(self, case, data, context):
            case.headers = {**(case.headers or {}), "Authorization": data}


def machine_of(document, editor, seen):
    """Return chains whose bodies obey the rules of postings, which the document can't say."""

    class Chain(document.as_state_machine()):
        created = 0  # in all chains

        def setup(self):
            self.since = Client().get("/api/v1/changes").json()["next"]
            self.done = defaultdict(set)  # by the IDs of postings
            self.ended, self.told = {}, {}

        def get_call_kwargs(self, case):
            return {"headers": PLAIN}

        def before_call(self, case):
            label = case.operation.label
            if label == CREATE:
                type(self).created += 1
                case.body = NEW | {"reference": f"R-{self.created}", "allow_duplicate": True}
            elif label == CHANGE:
                case.body = {"summary": f"Write about lungs, {len(self.done)}."}
            elif label == CLOSE:
                case.body = {"outcome": "filled"}
            elif label == STREAM:
                wait_for_older_transactions()
                case.query = {"since": self.since}

        def after_call(self, response, case):
            label = case.operation.label
            seen[label, response.status_code] += 1
            if label == STREAM:
                self.hear(response.json())
            elif response.status_code in (200, 201):
                self.did(label, response.json())

        def did(self, label, answer):
            if "id" not in answer:
                return  # a list
            self.done[answer["id"]].add(label)
            if label == CREATE:
                Posting.objects.get(pk=answer["id"]).approve(by=editor)
            elif label == CLOSE:
                self.ended[answer["id"]] = answer["outcome"]

        def hear(self, answer):
            self.since = answer["next"]
            for change in answer["changes"]:
                self.told[change["id"]] = change
                if change["id"] in self.done:
                    self.done[change["id"]].add(f"{STREAM}: {change['change']}")

        def teardown(self):
            if self.done:
                self.follow()
                for pk in self.done:
                    self.check(pk)
                seen["whole chains"] += sum(
                    {CREATE, READ, CHANGE, CLOSE, f"{STREAM}: closed"} <= done
                    for done in self.done.values()
                )
            super().teardown()

        def follow(self):
            case = document["/api/v1/changes"]["GET"].Case(query={"since": self.since})
            wait_for_older_transactions()
            self.hear(case.call_and_validate(headers=PLAIN).json())

        def check(self, pk):
            """Compare what copies were told with what was done and what the API says now."""
            change = self.told[pk]
            answer = Client(headers={"host": "localhost"}).get(f"/api/v1/postings/{pk}")
            if pk in self.ended:
                assert (change["change"], change["why"]) == ("closed", self.ended[pk])
                assert answer.status_code == 410
            else:
                assert change["posting"] == answer.json()

    return Chain


def test_what_a_program_does_is_read_back_and_told_to_copies(document):
    identify(document, Program(Client(), CompanyFactory()).token)
    seen = Counter()
    run_state_machine_as_test(
        machine_of(document, make_editor(), seen),
        settings=hypothesis_settings(
            max_examples=RUNS, stateful_step_count=STEPS, deadline=None, derandomize=True,
            suppress_health_check=list(HealthCheck),
        ),
    )  # fmt: skip
    print(seen)
    for label in (READ, CHANGE, CLOSE, STREAM):
        assert seen[label, 200], label
    assert seen[CREATE, 201]
    assert seen["whole chains"]
