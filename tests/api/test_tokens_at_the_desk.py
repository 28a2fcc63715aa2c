"""Recruiters make, replace and revoke tokens at the desk; each is shown once."""

import re

import pytest
from django.urls import reverse

from api.models import ApiToken
from tests.api.own import Program
from tests.factories import CompanyFactory, make_editor, make_recruiter

pytestmark = pytest.mark.django_db

LIST, ADD = "/admin/api/apitoken/", "/admin/api/apitoken/add/"


def made(client, of, **changes):
    data = {"company": of.pk, "name": "Greenhouse", "scopes": ["read", "write"],
            "expires_at_0": "", "expires_at_1": ""}  # fmt: skip
    return client.post(ADD, data | changes)


def shown_token(response):
    assert response.status_code == 200, response.content.decode()
    return re.search(r"jbt_[\w-]{43}", response.content.decode()).group()


def step(client, row, name):
    return client.post(reverse("admin:api_apitoken_step", args=[row.pk, name]))


def works(client, token):
    answer = client.get("/api/v1/own", headers={"Authorization": f"Bearer {token}"})
    return answer.status_code == 200


def test_shows_a_new_token_once(as_recruiter, company):
    response = made(as_recruiter, company)
    token = shown_token(response)
    assert "no-store" in response.headers["Cache-Control"]
    row = ApiToken.objects.get()
    assert (row.scopes, row.name) == (["read", "write"], "Greenhouse")
    assert works(as_recruiter, token)
    for address in (LIST, f"{LIST}{row.pk}/change/"):
        page = as_recruiter.get(address)
        assert page.status_code == 200
        assert token not in page.content.decode()
        assert "Greenhouse" in page.content.decode()


@pytest.mark.parametrize(
    ("changes", "field"),
    [({"scopes": []}, "scopes"), ({"name": ""}, "name"), ({"company": ""}, "company"),
     ({"expires_at_0": "2020-01-01", "expires_at_1": "00:00"}, "expires_at"),
     ({"expires_at_0": "soon"}, "expires_at")],
)  # fmt: skip
def test_says_what_is_wrong_with_a_new_token(as_recruiter, company, changes, field):
    response = made(as_recruiter, company, **changes)
    assert field in response.context["adminform"].form.errors
    assert not ApiToken.objects.exists()


def test_makes_none_for_another_company(as_recruiter):
    response = made(as_recruiter, CompanyFactory())
    assert "company" in response.context["adminform"].form.errors
    assert not ApiToken.objects.exists()


def test_an_editor_makes_none_but_revokes(as_editor, company):
    program = Program(as_editor, company)
    assert as_editor.get(ADD).status_code == 403
    assert step(as_editor, program.row, "rotate").status_code == 403
    assert works(as_editor, program.token)
    step(as_editor, program.row, "revoke")
    assert not works(as_editor, program.token)


def test_replaces_a_token_with_an_overlap(as_recruiter, company):
    old = shown_token(made(as_recruiter, company))
    page = step(as_recruiter, ApiToken.objects.get(), "rotate")
    new = shown_token(page)
    assert new != old
    assert "works until" in page.content.decode()
    assert works(as_recruiter, old)
    assert works(as_recruiter, new)


def test_revokes_a_token_and_says_so_if_it_has_ended(as_recruiter, company):
    token = shown_token(made(as_recruiter, company))
    row = ApiToken.objects.get()
    step(as_recruiter, row, "revoke")
    assert not works(as_recruiter, token)
    again = as_recruiter.post(
        reverse("admin:api_apitoken_step", args=[row.pk, "revoke"]), follow=True
    )
    assert "work any more" in again.content.decode()


def test_nobody_steps_with_a_token_of_another_company(as_recruiter):
    theirs = Program(as_recruiter, CompanyFactory())
    for name in ("rotate", "revoke"):
        assert step(as_recruiter, theirs.row, name).status_code == 404
    theirs.row.refresh_from_db()
    assert theirs.row.is_valid()


def test_a_link_changes_nothing(as_recruiter, company):
    shown_token(made(as_recruiter, company))
    row = ApiToken.objects.get()
    for name in ("rotate", "revoke"):
        address = reverse("admin:api_apitoken_step", args=[row.pk, name])
        assert as_recruiter.get(address).status_code == 405
    row.refresh_from_db()
    assert row.expires_at is None
    assert as_recruiter.post(f"{LIST}{row.pk}/change/", {"name": "x"}).status_code == 403


def test_says_that_its_maker_has_left(client, company):
    program = Program(client, company)
    program.user.memberships.all().delete()
    client.force_login(make_recruiter(company, "successor"))
    page = client.get(f"{LIST}{program.row.pk}/change/").content.decode()
    assert "left the company" in page
    # The successor takes it over by replacing it.
    assert works(client, shown_token(step(client, program.row, "rotate")))


def test_lists_with_few_queries(client, company, django_assert_max_num_queries):
    program = Program(client, company)
    client.force_login(make_editor())
    for number in range(10):
        ApiToken(company=company, name=f"{number}", scopes=["read"]).issue(by=program.user)
    with django_assert_max_num_queries(12):
        client.get(LIST)
