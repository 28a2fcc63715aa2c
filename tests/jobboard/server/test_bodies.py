"""The server reads no unexpected bodies, and takes little from people who are not logged in.

Most of a body is never sent, and a server that waits for it answers 408. So any other answer came
without the body.
"""

import socket

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from tests.factories import make_editor

pytestmark = pytest.mark.django_db(transaction=True)

LOGIN, PASTE = "/accounts/login/", "/admin/postings/posting/from-advert/"
FORM = "Content-Type: application/x-www-form-urlencoded"
HUGE = 300_000_000


def status_of(host, method, path, *headers, body=b""):
    lines = [f"{method} {path} HTTP/1.1", f"Host: {host[0]}", *headers, "", ""]
    with socket.create_connection(host, timeout=60) as client:
        client.sendall("\r\n".join(lines).encode() + body)
        return int(client.recv(65536).split()[1])


@pytest.mark.parametrize("path", ["/jobs/", "/", "/healthz", "/readyz", "/de/jobs/", "/robots.txt"])
@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_refuses_unexpected_bodies(served, host, method, path):
    status = status_of(host, method, path, FORM, f"Content-Length: {HUGE}")
    assert status == 405


@pytest.mark.parametrize(
    ("method", "path", "size"),
    [
        ("GET", "/jobs/", HUGE),
        ("HEAD", "/companies/", 5),
        ("POST", LOGIN, HUGE),
        ("POST", LOGIN, 33_000),
        ("POST", "/de" + PASTE, 3_000_000),
        ("POST", "/static/admin/js/core.js", HUGE),
        ("POST", "/no/such/page/", HUGE),
    ],
)
def test_refuses_bodies_that_are_too_large_at_once(served, host, method, path, size):
    status = status_of(host, method, path, FORM, f"Content-Length: {size}")
    assert status in (404, 405, 413)


def test_refuses_a_body_of_unknown_length_when_it_is_too_long(served, host):
    piece = b"4000\r\n" + b"a" * 0x4000 + b"\r\n"
    chunked = "Transfer-Encoding: chunked"
    assert status_of(host, "POST", LOGIN, FORM, chunked, body=piece * 3) == 413
    assert status_of(host, "POST", "/jobs/", FORM, chunked, body=piece) == 405
    assert status_of(host, "GET", "/jobs/", FORM, chunked, body=piece) == 413
    small = b"5\r\nabcde\r\n0\r\n\r\n"
    assert status_of(host, "POST", LOGIN, FORM, chunked, body=small) == 403  # no form token


def test_does_not_ask_for_a_body_that_it_will_not_read(served, host):
    expect = "Expect: 100-continue"
    status = status_of(host, "POST", LOGIN, FORM, expect, f"Content-Length: {HUGE}")
    assert status == 413


def test_accepts_files_from_people_who_are_logged_in(served, host):
    client = Client()
    client.force_login(make_editor())
    cookie = f"Cookie: {settings.SESSION_COOKIE_NAME}="
    mine = cookie + client.cookies[settings.SESSION_COOKIE_NAME].value
    body = b"text=" + b"a" * 500_000
    length = f"Content-Length: {len(body)}"
    assert status_of(host, "POST", PASTE, FORM, length, mine, body=body) == 403  # read: no token
    assert status_of(host, "POST", PASTE, FORM, length, cookie + "x" * 32) == 413
    assert status_of(host, "POST", PASTE, FORM, f"Content-Length: {HUGE}", mine) == 413


def test_does_not_confuse_headers(served, host):
    """A proxy sets X-Forwarded-Proto; a client can't set it with underscores in the name."""
    assert status_of(host, "GET", "/healthz", "X_Forwarded_For: 1.2.3.4") == 200


def test_every_view_that_changes_something_has_a_body_limit(client):
    """The same rule on another server."""
    assert client.post("/jobs/", {"a": "b"}).status_code == 405
    assert client.post(reverse("account_login"), {"a": "b" * 40_000}).status_code == 413
    assert client.post("/no/such/page/").status_code == 404
