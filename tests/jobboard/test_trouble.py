"""Error pages: useful, in the page's language, and without the database."""

from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import OperationalError
from django.test.client import encode_multipart
from django.urls import reverse

from tests.factories import make_editor


def test_shows_the_maintenance_page_without_the_database(client, settings):
    settings.MAINTENANCE = True  # no database mark: any query would fail this test
    response = client.get("/jobs/?q=writer")
    assert response.status_code == 503
    assert response.headers["Retry-After"] == "300"
    assert response.headers["Cache-Control"] == "no-store"
    assert "We'll be back soon" in response.text
    assert "css/site.css" in response.text
    assert "gleich wieder da" in client.get("/de/").text
    assert client.get("/healthz").status_code == 200


def test_answers_503_without_a_database(client, monkeypatch):
    def lost(*args, **kwargs):
        raise OperationalError("server closed the connection unexpectedly")

    monkeypatch.setattr("postings.views.listing.PostingFilter", lost)
    monkeypatch.setattr("jobboard.trouble._answers", lambda: False)
    response = client.get("/jobs/")
    assert response.status_code == 503
    assert "We'll be back soon" in response.text


@pytest.mark.django_db
def test_an_error_of_a_working_database_stays_an_error(client, monkeypatch):
    def slow(*args, **kwargs):
        raise OperationalError("canceling statement due to statement timeout")

    monkeypatch.setattr("postings.search.keyset.page_of", slow)
    client.raise_request_exception = False
    response = client.get("/jobs/")
    assert response.status_code == 500
    assert "Sorry, something went wrong" in response.text
    assert "css/site.css" in response.text


@pytest.mark.django_db
def test_explains_a_form_without_its_token(client):
    client.handler.enforce_csrf_checks = True
    response = client.post(reverse("account_login"), {"login": "x", "password": "y"})
    assert response.status_code == 403
    assert "This form has expired" in response.text


@pytest.mark.parametrize(("debug", "size"), [(False, 3_000_000), (True, 15_000_000)])
def test_explains_a_text_that_is_too_long_for_a_form(live_server, client, settings, debug, size):
    """Send it to a real server, as a browser does."""
    settings.DEBUG = debug
    client.force_login(make_editor())
    cookie = client.cookies[settings.SESSION_COOKIE_NAME].OutputString(attrs=())
    address = live_server.url + "/de" + reverse("admin:postings_posting_from_advert")
    body, kind = (
        encode_multipart("edge", {"text": "a" * size}),
        "multipart/form-data; boundary=edge",
    )
    with pytest.raises(HTTPError) as refused:
        urlopen(Request(address, body, {"Content-Type": kind, "Cookie": cookie}))
    assert refused.value.code == 413
    text = refused.value.read().decode()
    assert "2,5\N{NO-BREAK SPACE}MB" in text
    assert f'href="/de{reverse("admin:postings_posting_from_advert")}"' in text
    assert "css/site.css" in text


@pytest.mark.django_db
def test_accepts_a_file_that_is_larger_than_any_text(client):
    client.force_login(make_editor())
    file = SimpleUploadedFile("board.json", b"[" + b" " * 3_000_000)
    response = client.post(reverse("admin:postings_posting_from_advert"), {"file": file})
    assert response.status_code == 200
    assert "file" in response.context["form"].errors


@pytest.mark.django_db
def test_has_a_style_guide_for_developers_only(client, settings):
    assert client.get("/styleguide/").status_code == 404
    settings.DEBUG = True
    response = client.get("/styleguide/")
    assert response.status_code == 200
    text = response.text
    for hard in ("Donaudampfschifffahrt", "🧬", "كاتب طبي أول", "No jobs match your search"):
        assert hard in text
