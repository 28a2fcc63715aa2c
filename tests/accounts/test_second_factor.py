"""Editors and administrators act only with a second factor."""

import json
import os
import subprocess
import sys
from types import SimpleNamespace

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal import auth
from django.conf import settings as project
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse

from companies.models import Company
from tests.accounts.people import (
    PASSWORD,
    code_of_app,
    give_second_factor,
    log_in,
)
from tests.factories import CompanyFactory, make_editor, make_recruiter

pytestmark = pytest.mark.django_db

AUTHENTICATE = "/accounts/2fa/authenticate/"


@pytest.fixture(autouse=True)
def _required(settings):
    settings.SECOND_FACTOR_REQUIRED = True
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def editor():
    user = make_editor()
    user.set_password(PASSWORD)
    user.save(update_fields=["password"])
    return user


def everyone_who_needs_one():
    return [make_editor(), User.objects.create_superuser("chief")]


def test_without_one_no_page_of_the_desk_opens(client):
    pages = [reverse("admin:index"), reverse("admin:postings_posting_changelist")]
    for user in everyone_who_needs_one():
        client.force_login(user)
        for page in pages:
            response = client.get(page, follow=True)
            assert response.redirect_chain[-1][0] == reverse("mfa_index")
            assert "Your role needs a second factor" in response.text


def test_without_one_nothing_is_changed(client):
    company = CompanyFactory(name="Before")
    for user in everyone_who_needs_one():
        client.force_login(user)
        url = reverse("admin:companies_company_change", args=[company.pk])
        assert client.post(url, {"name": "After"}).status_code == 302
        assert Company.objects.get().name == "Before"


def test_recruiters_do_without(client):
    client.force_login(make_recruiter(CompanyFactory()))
    assert client.get(reverse("admin:index")).status_code == 200


def test_opens_the_desk_to_whoever_has_one_in_no_more_queries(client, django_assert_num_queries):
    with_one, without = make_editor("one"), make_editor("two")
    give_second_factor(with_one)
    client.force_login(with_one)
    url = reverse("admin:password_change")
    assert client.get(url).status_code == 200
    with django_assert_num_queries(4):  # session, user, and two of permissions
        client.get(url)
    client.force_login(without)
    assert client.get(url).status_code == 302


def test_asks_for_it_after_the_password(client, editor):
    secret, _codes = give_second_factor(editor)
    response = log_in(client, "editor", next="/admin/postings/posting/")
    assert response.headers["Location"] == AUTHENTICATE
    assert client.get(reverse("admin:index")).status_code == 302
    assert "wrong" in client.post(AUTHENTICATE, {"code": "000000"}).text
    response = client.post(AUTHENTICATE, {"code": code_of_app(secret)})
    assert response.headers["Location"] == "/admin/postings/posting/"
    assert client.get(reverse("admin:index")).status_code == 200


def test_takes_each_code_once_in_all_processes(editor):
    secret, codes = give_second_factor(editor)
    for code in (code_of_app(secret), codes[0]):
        first, second = Client(), Client()
        for client in (first, second):
            log_in(client, "editor")
        assert first.post(AUTHENTICATE, {"code": code}).status_code == 302
        assert second.post(AUTHENTICATE, {"code": code}).status_code == 200
        assert second.get(reverse("admin:index")).status_code == 302


@pytest.mark.parametrize(("late", "is_taken"), [(0, True), (1, True), (30, True), (31, False)])
def test_takes_a_code_that_changes_on_its_way(editor, monkeypatch, late, is_taken):
    secret, _codes = give_second_factor(editor)
    shown_at = 1_800_000_029  # the last second of this code
    monkeypatch.setattr(auth, "time", SimpleNamespace(time=lambda: shown_at + late))
    totp = Authenticator.objects.get(type="totp").wrap()
    assert totp.validate_code(code_of_app(secret, shown_at)) is is_taken


def test_slows_who_guesses_codes(client, editor):
    secret, _codes = give_second_factor(editor)
    log_in(client, "editor")
    answers = [client.post(AUTHENTICATE, {"code": f"{n:06}"}).text for n in range(7)]
    assert "Too many attempts" in answers[-1]
    assert "Too many attempts" in client.post(AUTHENTICATE, {"code": code_of_app(secret)}).text


def test_sets_up_an_app_with_recovery_codes(client, editor):
    log_in(client, "editor")
    client.post(reverse("account_reauthenticate"), {"password": PASSWORD})
    page = client.get(reverse("mfa_activate_totp"))
    assert "data:image/svg" in page.text
    secret = client.session["mfa.totp.secret"]
    response = client.post(reverse("mfa_activate_totp"), {"code": code_of_app(secret)})
    assert response.headers["Location"] == reverse("mfa_view_recovery_codes")
    assert client.get(response.headers["Location"]).text.count("<code>") == 10
    assert client.get(reverse("admin:index")).status_code == 200
    client.post(reverse("mfa_deactivate_totp"))
    assert client.get(reverse("admin:index")).status_code == 302


def test_asks_for_the_password_before_factors_change(client, editor):
    client.force_login(editor)  # a session that is not fresh
    response = client.get(reverse("mfa_activate_totp"))
    assert response.headers["Location"].startswith(reverse("account_reauthenticate"))


def test_stores_no_secret_as_it_is(editor):
    secret, codes = give_second_factor(editor)
    stored = json.dumps(list(Authenticator.objects.values_list("data", flat=True)))
    assert secret not in stored
    assert not any(code in stored for code in codes)


def test_reads_secrets_of_an_earlier_key(editor, settings):
    secret, _codes = give_second_factor(editor)
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "another key, after the first was known to too many"
    totp = Authenticator.objects.get(type="totp").wrap()
    assert totp.validate_code(code_of_app(secret))


@pytest.mark.parametrize(
    ("environment", "is_required"),
    [
        ({"DEBUG": "1"}, False),
        ({"DEBUG": "1", "SECOND_FACTOR_REQUIRED": "1"}, True),
        ({"DEBUG": "0"}, True),
        ({"DEBUG": "0", "SECOND_FACTOR_REQUIRED": "0"}, True),
    ],
)
def test_only_development_can_do_without(environment, is_required):
    production = {"SECRET_KEY": "x" * 50, "ALLOWED_HOSTS": "board.example",
                  "DATABASE_URL": "postgresql://nobody@localhost/none"}  # fmt: skip
    asked = "from django.conf import settings; print(settings.SECOND_FACTOR_REQUIRED)"
    inherited = {k: v for k, v in os.environ.items() if k != "SECOND_FACTOR_REQUIRED"}
    done = subprocess.run(
        [sys.executable, "-c", asked],
        cwd=project.CHECKOUT,
        env=inherited | production | environment | {"DJANGO_SETTINGS_MODULE": "jobboard.settings"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == str(is_required)


def test_an_operator_can_let_somebody_in_again(client, editor):
    give_second_factor(editor)
    client.force_login(editor)
    call_command("forget_second_factor", "--account", "editor")
    assert not Authenticator.objects.exists()
    assert client.get(reverse("joining:companies")).status_code == 302
    with pytest.raises(CommandError, match="no account nobody"):
        call_command("forget_second_factor", "--account", "nobody")
