"""The same request twice, and two writers at once."""

import threading

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from api.models import KeptAnswer
from api.models.answer import KEPT
from api.tasks import forget_answers
from api.v1.own import storing
from postings.models import Posting
from tests.api.own import Program, wrong_fields
from tests.factories import CompanyFactory


@pytest.fixture
def program(company):
    return Program(Client(), company)


def keyed(key):
    return {"headers": {"Idempotency_Key": key}}


@pytest.mark.django_db
def test_a_key_sent_twice_writes_once(program):
    first = program.create(**keyed("a"))
    again = program.create(**keyed("a"))
    assert (first.status_code, again.status_code) == (201, 201)
    assert again.json() == first.json()
    assert again.headers["Location"] == first.headers["Location"]
    assert "Idempotency-Replayed" not in first.headers
    assert again.headers["Idempotency-Replayed"] == "true"
    assert Posting.objects.count() == 1


@pytest.mark.django_db
def test_a_key_with_another_body_is_422(program):
    program.create(**keyed("a"))
    other = program.create(title="Editor", **keyed("a"))
    assert other.status_code == 422
    assert wrong_fields(other) == {"Idempotency-Key"}
    elsewhere = program.update(title="Editor", **keyed("a"))
    assert elsewhere.status_code == 422


@pytest.mark.django_db
def test_a_failure_keeps_no_key(program):
    assert program.create(title="", **keyed("a")).status_code == 422
    assert program.create(**keyed("a")).status_code == 201


@pytest.mark.django_db
@pytest.mark.parametrize("key", ["", "x" * 256, "ä", "a\tb"])
def test_a_key_has_readable_characters(program, key):
    assert wrong_fields(program.create(**keyed(key))) == {"Idempotency-Key"}
    assert not Posting.objects.exists()


@pytest.mark.django_db
def test_keys_of_companies_are_their_own(program):
    other = Program(Client(), CompanyFactory())
    assert program.create(**keyed("a")).status_code == 201
    assert other.create(**keyed("a")).status_code == 201
    assert Posting.objects.count() == 2


@pytest.mark.django_db
def test_keys_are_forgotten_after_a_week(program):
    program.create(**keyed("a"))
    forget_answers(timestamp=0)
    assert KeptAnswer.objects.exists()
    KeptAnswer.objects.update(created_at=timezone.now() - KEPT)
    forget_answers(timestamp=0)
    assert not KeptAnswer.objects.exists()


def at_once(*calls):
    """Make calls at the same moment, each in a thread; return their answers."""
    start, answers = threading.Barrier(len(calls)), []

    def run(call):
        start.wait()
        try:
            answers.append(call())
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=[call]) for call in calls]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return answers


@pytest.mark.django_db(transaction=True)
def test_of_two_requests_with_one_key_one_writes(program):
    programs = [program, Program(Client(), program.company, user=program.user)]
    answers = at_once(*(lambda one=one: one.create(**keyed("a")) for one in programs))
    # The second came while the first was at work, or after it.
    assert sorted(one.status_code for one in answers) in ([201, 201], [201, 409])
    assert Posting.objects.count() == 1
    late = program.create(**keyed("a"))
    assert late.status_code == 201
    assert late.headers["Idempotency-Replayed"] == "true"


@pytest.mark.django_db(transaction=True)
def test_of_two_writers_of_one_reference_one_gets_409(program):
    programs = [program, Program(Client(), program.company, user=program.user)]
    answers = at_once(*(one.create for one in programs))
    assert sorted(one.status_code for one in answers) == [201, 409]
    refused = next(one for one in answers if one.status_code == 409)
    assert refused.json()["posting"]["id"] == Posting.objects.get().pk


@pytest.mark.django_db
def test_a_reference_that_is_taken_meanwhile_gets_409(program, monkeypatch):
    """The form finds it not valid then, which is no fault of a field."""
    other = Program(Client(), program.company, user=program.user)

    def checked_late(form):
        monkeypatch.setattr(storing, "checked", checked)
        made.append(other.create())
        return checked(form)

    made = []
    checked = storing.checked
    monkeypatch.setattr(storing, "checked", checked_late)
    refused = program.create()
    assert refused.status_code == 409
    assert refused.json()["posting"]["id"] == made[0].json()["id"]


@pytest.mark.django_db(transaction=True)
def test_of_two_writers_with_one_version_one_gets_412(program):
    tag = program.create().headers["ETag"]
    programs = [program, Program(Client(), program.company, user=program.user)]
    levels = ["senior", "lead"]
    answers = at_once(*(
        lambda one=one, level=level: one.update(level=level, headers={"If_Match": tag})
        for one, level in zip(programs, levels, strict=True)
    ))  # fmt: skip
    assert sorted(one.status_code for one in answers) == [200, 412]
