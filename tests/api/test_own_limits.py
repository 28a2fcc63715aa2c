"""How many requests a company's programs may send, and what they read about it."""

import re
import threading
from datetime import timedelta

import pytest
from django.db import connection
from django.db.models import F
from django.test import Client

from api.models import RequestCount
from api.models.quota import WINDOW
from postings.models import Posting
from tests.api.own import ADDRESS, Program
from tests.factories import CompanyFactory

LEFT = re.compile(r'"company";r=(\d+);t=(\d+)')


@pytest.fixture(autouse=True)
def _limit(settings):
    settings.API_REQUESTS_A_MINUTE = 3


@pytest.fixture
def program(company):
    return Program(Client(), company)


def left(answer):
    """Return the requests that are left, after checking the seconds."""
    found = LEFT.fullmatch(answer.headers["RateLimit"])
    assert 1 <= int(found[2]) <= 60
    return int(found[1])


def use_up(program):
    return [program.ask("GET", "/api/v1/own") for _ in range(3)]


@pytest.mark.django_db
def test_says_what_is_left(program):
    answers = [program.read(), program.create(), program.create(title="")]
    assert [answer.status_code for answer in answers] == [404, 201, 422]
    assert [left(answer) for answer in answers] == [2, 1, 0]
    assert {answer.headers["RateLimit-Policy"] for answer in answers} == {'"company";q=3;w=60'}


@pytest.mark.django_db
def test_refuses_what_is_too_much_and_writes_nothing(program):
    use_up(program)
    answer = program.create()
    assert answer.status_code == 429
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert answer.headers["Cache-Control"] == "private, no-store"
    assert left(answer) == 0
    assert answer.headers["Retry-After"] == LEFT.fullmatch(answer.headers["RateLimit"])[2]
    assert not Posting.objects.exists()


@pytest.mark.django_db
def test_begins_anew_after_a_minute(program):
    use_up(program)
    RequestCount.objects.update(began_at=F("began_at") - WINDOW)
    answers = use_up(program)
    assert [left(answer) for answer in answers] == [2, 1, 0]
    assert {answer.status_code for answer in answers} == {200}
    RequestCount.objects.update(began_at=F("began_at") - WINDOW + timedelta(seconds=20))
    assert int(program.read().headers["Retry-After"]) <= 20


@pytest.mark.django_db
def test_all_tokens_of_a_company_share_its_quota(program):
    use_up(program)
    _row, program.token = program.row.rotate(by=program.user)
    assert program.read().status_code == 429
    assert Program(Client(), CompanyFactory()).ask("GET", ADDRESS).status_code == 200


@pytest.mark.django_db
def test_a_wrong_token_uses_up_nothing(program):
    for _ in range(4):
        answer = program.client.get(ADDRESS, headers={"Authorization": "Bearer wrong"})
        assert answer.status_code == 401
        assert "RateLimit" not in answer.headers
    assert not RequestCount.objects.exists()


@pytest.mark.django_db
def test_a_missing_scope_is_a_request_too(company):
    reader = Program(Client(), company, scopes=["read"])
    answer = reader.create()
    assert (answer.status_code, left(answer)) == (403, 2)


@pytest.mark.django_db
def test_a_board_may_have_no_limit(program, settings):
    settings.API_REQUESTS_A_MINUTE = 0
    answers = [*use_up(program), *use_up(program)]
    assert {answer.status_code for answer in answers} == {200}
    assert not any("RateLimit" in answer.headers for answer in answers)


@pytest.mark.django_db
def test_public_reading_counts_nobody(client):
    answer = client.get("/api/v1/postings")
    assert not {"RateLimit", "RateLimit-Policy"} & set(answer.headers)
    assert not RequestCount.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_no_two_requests_take_the_same_one(program, settings):
    settings.API_REQUESTS_A_MINUTE = 20
    found = []

    def ask():
        found.extend(left(program.ask("GET", "/api/v1/own")) for _ in range(5))
        connection.close()

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(found) == list(range(20))
