"""What a program gets where a person would get a page: always a problem, always with a status."""

import json

import pytest
from django.db import OperationalError
from django.test import Client

from jobboard.server import front
from tests.api.own import ADDRESS, Program
from tests.coroutines import finish
from tests.factories import CompanyFactory

KIND = "application/problem+json"


def the_problem(response, status):
    assert (response.status_code, response.headers["Content-Type"]) == (status, KIND)
    assert response.json()["status"] == status
    return response


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_405_for_what_can_only_be_read(client, method):
    answer = the_problem(getattr(client, method)("/api/v1/postings"), 405)
    assert "GET" in answer.headers["Allow"]
    assert answer.headers["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize("address", ["/api/v1/postings", ADDRESS])
def test_503_during_maintenance(client, settings, address):
    settings.MAINTENANCE = True
    answer = the_problem(client.get(address), 503)
    assert answer.headers["Retry-After"] == "300"
    assert answer.headers["Cache-Control"] == "no-store"


def test_503_without_a_database(client, monkeypatch):
    def lost(*_args, **_names):
        raise OperationalError("server closed the connection unexpectedly")

    monkeypatch.setattr("api.v1.directories._category_counts", lost)
    monkeypatch.setattr("jobboard.trouble._answers", lambda: False)
    the_problem(client.get("/api/v1/categories"), 503)


@pytest.mark.django_db
def test_500_for_a_mistake(client, monkeypatch):
    def broken(*_args, **_names):
        raise ZeroDivisionError

    monkeypatch.setattr("api.v1.directories.Category.by_slug", broken)
    client.raise_request_exception = False
    answer = the_problem(client.get("/api/v1/categories"), 500)
    assert "Zero" not in answer.content.decode()


@pytest.mark.django_db
def test_413_for_a_body_that_is_too_large():
    program = Program(Client(), CompanyFactory())
    answer = program.create(description="x" * 600_000)
    the_problem(answer, 413)


@pytest.mark.parametrize(("path", "is_problem"), [("/api/v1/postings", True), ("/jobs/", False)])
def test_503_before_django_when_too_many_wait(monkeypatch, path, is_problem):
    monkeypatch.setattr(front, "MOST_WAITING", 0)
    sent = []

    async def ask():
        async def send(message):
            sent.append(message)

        board = front.Front(lambda *_: [], threads=1)
        await board({"type": "http", "method": "GET", "path": path}, None, send)

    finish(ask())
    start, body = sent
    headers = dict(start["headers"])
    assert (start["status"], headers[b"retry-after"]) == (503, b"5")
    assert (headers[b"content-type"] == KIND.encode()) == is_problem
    assert not is_problem or json.loads(body["body"])["status"] == 503
