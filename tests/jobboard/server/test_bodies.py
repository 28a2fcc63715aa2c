"""The server reads no unexpected bodies, and takes little from people who are not logged in."""

import socket
import time

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from tests.factories import make_editor

pytestmark = pytest.mark.django_db(transaction=True)

LOGIN, PASTE = "/accounts/login/", "/admin/postings/posting/from-advert/"
FORM = "Content-Type: application/x-www-form-urlencoded"
HUGE = 300_000_000


def answer_to(host, method, path, *headers, body=b"", timeout=5):
    """Return the answer and its seconds, while most of the body is not sent yet."""
    lines = [f"{method} {path} HTTP/1.1", f"Host: {host[0]}", *headers, "", ""]
    with socket.create_connection(host, timeout=timeout) as client:
        client.sendall("\r\n".join(lines).encode() + body)
        began = time.monotonic()
        head = client.recv(65536).decode(errors="replace")
        return int(head.split()[1]), time.monotonic() - began


@pytest.mark.parametrize("path", ["/jobs/", "/", "/healthz", "/readyz", "/de/jobs/", "/robots.txt"])
@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_refuses_unexpected_bodies(served, host, method, path):
    status, seconds = answer_to(host, method, path, FORM, f"Content-Length: {HUGE}")
    assert status == 405
    assert seconds < 1


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
    status, seconds = answer_to(host, method, path, FORM, f"Content-Length: {size}")
    assert status in (404, 405, 413)
    assert seconds < 1


def test_refuses_a_body_of_unknown_length_when_it_is_too_long(served, host):
    piece = b"4000\r\n" + b"a" * 0x4000 + b"\r\n"
    chunked = "Transfer-Encoding: chunked"
    assert answer_to(host, "POST", LOGIN, FORM, chunked, body=piece * 3)[0] == 413
    assert answer_to(host, "POST", "/jobs/", FORM, chunked, body=piece)[0] == 405
    assert answer_to(host, "GET", "/jobs/", FORM, chunked, body=piece)[0] == 413
    small = b"5\r\nabcde\r\n0\r\n\r\n"
    assert answer_to(host, "POST", LOGIN, FORM, chunked, body=small)[0] == 403  # no form token


def test_does_not_ask_for_a_body_that_it_will_not_read(served, host):
    expect = "Expect: 100-continue"
    status, _ = answer_to(host, "POST", LOGIN, FORM, expect, f"Content-Length: {HUGE}")
    assert status == 413


def test_accepts_files_from_people_who_are_logged_in(served, host):
    client = Client()
    client.force_login(make_editor())
    cookie = f"Cookie: {settings.SESSION_COOKIE_NAME}="
    mine = cookie + client.cookies[settings.SESSION_COOKIE_NAME].value
    body = b"text=" + b"a" * 500_000
    length = f"Content-Length: {len(body)}"
    assert answer_to(host, "POST", PASTE, FORM, length, mine, body=body)[0] == 403  # read: no token
    assert answer_to(host, "POST", PASTE, FORM, length, cookie + "x" * 32)[0] == 413
    assert answer_to(host, "POST", PASTE, FORM, f"Content-Length: {HUGE}", mine)[0] == 413


def test_does_not_confuse_headers(served, host):
    """A proxy sets X-Forwarded-Proto; a client can't set it with underscores in the name."""
    assert answer_to(host, "GET", "/healthz", "X_Forwarded_For: 1.2.3.4")[0] == 200


def test_every_view_that_changes_something_has_a_body_limit(client):
    """The same rule on another server."""
    assert client.post("/jobs/", {"a": "b"}).status_code == 405
    assert client.post(reverse("account_login"), {"a": "b" * 40_000}).status_code == 413
    assert client.post("/no/such/page/").status_code == 404
