"""The served admin: real processes, logins, cookies and CSRF tokens over HTTP."""

import pytest
from django.conf import settings
from django.contrib import admin
from django.urls import reverse

from benchmarks.pages.serving import board
from postings.models import Posting
from tests.desk import addresses
from tests.desk.browser import LOGIN, Browser
from tests.desk.test_shows_each_person_their_own import (
    Desk,
    addresses_of_hidden_rows,
    every_address,
    keeps_the_secret,
)
from tests.jobboard.server.conftest import database_url

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(scope="module")
def served(django_db_setup, django_db_blocker, tmp_path_factory, collected):
    """Serve a board that requires TLS, with requests as from a proxy on this machine."""
    with django_db_blocker.unblock():
        url = database_url()
    options = ("--workers", "1", "--log-level", "critical")
    with board(
        url,
        tmp_path_factory.mktemp("board"),
        static=collected,
        options=options,
        SECRET_KEY=settings.SECRET_KEY,
        SECURE_SSL_REDIRECT="1",
        TRUSTED_PROXIES="1",
        LOG_LEVEL="CRITICAL",
    ) as address:
        yield address


@pytest.fixture
def desk(served, request):
    return Desk(Browser(served), request.param)


@pytest.mark.parametrize("desk", ["anonymous", "nobody", "recruiter"], indirect=True)
def test_never_shows_another_companys_words(desk):
    asked = 0
    for url in every_address(desk):
        if not url.startswith(reverse("admin:logout")):
            for method in ("get",) if "?" in url else ("get", "post"):
                answer = desk.ask(url, method)
                assert answer.status_code < 500, (method, url)
                keeps_the_secret(answer, f"{method} {url}")
                asked += 1
    assert asked > 200


@pytest.mark.parametrize("desk", ["recruiter"], indirect=True)
def test_answers_for_another_companys_row_as_for_a_missing_row(desk):
    for name, _model, theirs, missing in addresses_of_hidden_rows(desk):
        for method in ("get", "post"):
            statuses = {desk.ask(url, method).status_code for url in theirs}
            none = {desk.ask(url, method).status_code for url in missing}
            assert statuses == none, (method, name)
            assert 200 not in statuses, (method, name)


@pytest.mark.parametrize("desk", ["recruiter"], indirect=True)
def test_opens_own_rows(desk):
    """The tests above would pass if the admin refused everybody."""
    for model in (Posting, type(desk.ours.company)):
        name = f"{model._meta.app_label}_{model._meta.model_name}_change"
        assert model in admin.site._registry
        for url in addresses.of_rows(name, desk.pks(desk.ours, model)):
            assert desk.ask(url).status_code == 200, url


@pytest.mark.parametrize("desk", ["recruiter"], indirect=True)
def test_sets_cookies_for_this_host_and_tls_only(desk):
    assert set(desk.client.cookies) == {"__Host-csrf", "__Host-session", "__Host-known-browser"}
    for name, cookie in desk.client.cookies.items():
        assert cookie["secure"], name
        assert cookie["httponly"], name
        assert cookie["path"] == "/", name
        assert not cookie["domain"], name
        assert cookie["samesite"] in ("Lax", "Strict"), name


@pytest.mark.parametrize("desk", ["recruiter"], indirect=True)
def test_refuses_forms_without_their_token(desk):
    posting = desk.ours.of[Posting][0]
    url = reverse("admin:postings_posting_change", args=[posting.pk])
    assert desk.client.generic("POST", url, {"title": "Other"}, token=False).status_code == 403
    posting.refresh_from_db()
    assert posting.title != "Other"


@pytest.mark.parametrize("desk", ["anonymous"], indirect=True)
def test_redirects_to_tls(desk):
    desk.client.scheme = "http"
    answer = desk.client.generic("GET", LOGIN)
    assert answer.status_code == 301
    assert answer.headers["Location"].startswith("https://")
    assert answer.cookies is None
