"""Who may ask with which token, and what happens to a token."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.utils import timezone

from api.models import ApiToken
from api.models.token import MOST, OVERLAP
from companies.models import Membership
from postings.models import Posting
from postings.models.lifecycle import NotAllowedError, StateChangedError
from tests.api.own import ADDRESS, Program
from tests.factories import CompanyFactory, make_editor, make_recruiter

pytestmark = pytest.mark.django_db


@pytest.fixture
def program(company):
    return Program(Client(), company)


def status(program):
    return program.ask("GET", "/api/v1/own").status_code


def test_says_whose_token_asks(program):
    assert program.ask("GET", "/api/v1/own").json() == {
        "company": program.company.slug, "name": "ATS", "scopes": ["read", "write", "close"],
        "expires_at": None,
    }  # fmt: skip


@pytest.mark.parametrize(
    "sent", ["", "Bearer", "Bearer ", "Bearer wrong", "Basic eDp5", "Bearer ä"]
)
def test_needs_a_token_that_works(program, sent):
    answer = program.client.get(ADDRESS, headers={"Authorization": sent})
    assert answer.status_code == 401
    assert answer.headers["WWW-Authenticate"].startswith("Bearer")
    assert answer.headers["Content-Type"] == "application/problem+json"


def test_a_changed_token_opens_nothing(program):
    token, row = program.token, program.row
    changed = [
        token[:-1], token[1:], token + token[-1], token.swapcase(), f"{token}=", f"{token}.x",
        f"{token},{token}", row.start, row.digest, row.digest.upper(), token.removeprefix("jbt_"),
    ]  # fmt: skip
    for text in changed:
        answer = program.client.get(ADDRESS, headers={"Authorization": f"Bearer {text}"})
        assert answer.status_code == 401, text
    row.refresh_from_db()
    assert row.last_used_at is None


def test_a_session_of_the_desk_is_no_token(program):
    program.client.force_login(make_editor())
    assert program.client.get(ADDRESS).status_code == 401


def test_stores_no_token(program):
    row = ApiToken.objects.values().get()
    assert program.token not in str(row)
    assert program.token.startswith(row["start"])
    assert len(row["start"]) < 12


@pytest.mark.parametrize("scope", ["read", "write", "close"])
def test_each_scope_opens_its_doors_alone(company, scope):
    program = Program(Client(), company, scopes=[scope])
    answers = {
        "read": [program.ask("GET", ADDRESS), program.read()],
        "write": [program.create(), program.update(title="Editor")],
        "close": [program.close()],
    }
    for name, some in answers.items():
        for answer in some:
            assert (answer.status_code == 403) == (name != scope), (name, answer.content)


def test_a_closed_door_writes_nothing(company):
    program = Program(Client(), company, scopes=["read"])
    program.create()
    assert not Posting.objects.exists()


def test_ends_when_it_is_revoked_or_expires(program):
    program.row.revoke(by=program.user)
    assert status(program) == 401
    ApiToken.objects.update(revoked_at=None, expires_at=timezone.now() + timedelta(hours=1))
    assert status(program) == 200
    ApiToken.objects.update(
        created_at=timezone.now() - timedelta(2), expires_at=timezone.now() - timedelta(1)
    )
    assert status(program) == 401


def test_ends_when_its_maker_leaves_the_company(program):
    Membership.objects.all().delete()
    assert status(program) == 401


def test_ends_when_its_maker_s_account_is_closed(program):
    program.user.is_active = False
    program.user.save(update_fields=["is_active"])
    assert status(program) == 401


def test_a_replaced_token_works_for_a_week(program):
    other = make_recruiter(program.company, "other")
    new, text = program.row.rotate(by=other)
    assert (new.scopes, new.name, new.created_by) == (program.row.scopes, "ATS", other)
    assert status(program) == 200
    old_token, program.token = program.token, text
    assert status(program) == 200
    ApiToken.objects.filter(pk=program.row.pk).update(
        created_at=timezone.now() - OVERLAP * 2, expires_at=timezone.now() - timedelta(seconds=1)
    )
    assert status(program) == 200
    program.token = old_token
    assert status(program) == 401


def test_rotation_makes_no_token_last_longer(program):
    soon = timezone.now() + timedelta(hours=1)
    ApiToken.objects.update(expires_at=soon)
    program.row.rotate(by=program.user)
    program.row.refresh_from_db()
    assert program.row.expires_at == soon


def test_only_the_company_s_own_people_make_and_rotate_tokens(program):
    stranger = make_recruiter(CompanyFactory(), "stranger")
    for person in (stranger, make_editor()):
        with pytest.raises(NotAllowedError):
            ApiToken(company=program.company, name="X", scopes=["read"]).issue(by=person)
        with pytest.raises(NotAllowedError):
            program.row.rotate(by=person)
    with pytest.raises(NotAllowedError):
        program.row.revoke(by=stranger)
    program.row.refresh_from_db()
    assert program.row.expires_at is None
    assert ApiToken.objects.count() == 1


def test_a_token_that_ended_is_not_rotated_or_revoked_again(program):
    program.row.revoke(by=make_editor())
    with pytest.raises(StateChangedError):
        program.row.rotate(by=program.user)
    with pytest.raises(StateChangedError):
        program.row.revoke(by=program.user)


def test_a_company_has_so_many_tokens(program):
    from django.core.exceptions import ValidationError

    for number in range(MOST - 1):
        ApiToken(company=program.company, name=f"{number}", scopes=["read"]).issue(by=program.user)
    with pytest.raises(ValidationError):
        ApiToken(company=program.company, name="more", scopes=["read"]).issue(by=program.user)


def test_remembers_its_last_use_to_the_minute(program):
    assert program.row.last_used_at is None
    status(program)
    first = ApiToken.objects.get().last_used_at
    assert first is not None
    status(program)
    assert ApiToken.objects.get().last_used_at == first


@pytest.mark.parametrize(
    "wrong",
    [{"scopes": []}, {"scopes": ["all"]}, {"name": ""}, {"digest": "x"},
     {"expires_at": timezone.now() - timedelta(days=900)}],
)  # fmt: skip
def test_the_database_holds_its_rules(program, wrong):
    with pytest.raises(IntegrityError), transaction.atomic():
        ApiToken.objects.update(**wrong)


def test_answers_are_for_the_token_alone(program):
    for answer in (
        program.ask("GET", ADDRESS),
        program.ask("GET", "/api/v1/own", Authorization=""),
    ):
        assert answer.headers["Cache-Control"] == "private, no-store"
        assert "Authorization" in answer.headers["Vary"]
        assert "Access-Control-Allow-Origin" not in answer.headers


def test_says_which_methods_an_address_takes(program):
    options = program.client.options(ADDRESS)
    assert (options.status_code, options.headers["Allow"]) == (204, "GET, HEAD, OPTIONS, POST")
    wrong = program.ask("PATCH", ADDRESS, {})
    assert wrong.status_code == 405
    assert wrong.headers["Content-Type"] == "application/problem+json"
    assert "POST" in wrong.headers["Allow"]
