"""Agents read the board by the Model Context Protocol, with the official client."""

import json
import os
import sys

import anyio
import pytest
from django.conf import settings
from django.db import OperationalError
from django.utils import timezone
from mcp import StdioServerParameters
from mcp.client.client import Client as Agent
from mcp.client.stdio import stdio_client

from api.mcp.tools import TOOLS, call
from careers.models import LevelPay, LevelStatistics
from postings.listing.facets import FACETS
from tests.factories import (
    CompanyFactory,
    GuideFactory,
    PlaceFactory,
    PostingFactory,
    PostingItemFactory,
)
from tests.workers import database_of_this_test

served = pytest.mark.django_db(transaction=True)  # another thread or process serves


def asked(server, *calls, mode="auto"):
    """Call tools one after the other; return (tools, results)."""

    async def talk():
        async with Agent(server, mode=mode) as agent:
            tools = (await agent.list_tools()).tools
            return tools, [await agent.call_tool(name, given) for name, given in calls]

    return anyio.run(talk)


@pytest.fixture
def board(live_server):
    return f"{live_server.url}/mcp"


def a_guide():
    family = GuideFactory().family
    level = family.levels.create(name="Senior writer", slug="senior-writer", rank=1)
    LevelStatistics.objects.create(
        level=level, computed_at=timezone.now(), postings=9, live=4, remote=1, hybrid=1,
        with_workplace=5, with_experience=0,
    )  # fmt: skip
    for country, median in (("", 50_000), ("MY", 20_000)):
        LevelPay.objects.create(
            level=level, country=country, number=6,
            lower_quartile=median / 2, median=median, upper_quartile=median * 2,
        )  # fmt: skip
    return family


@served
@pytest.mark.parametrize("mode", ["auto", "legacy"])
def test_finds_and_reads_over_http(board, live_server, client, mode):
    posting = PostingFactory(title="Medical Writer", company=CompanyFactory(slug="lumen"))
    PostingItemFactory(posting=posting, text="Write manuscripts")
    PostingFactory(title="Nurse")
    tools, results = asked(
        board,
        ("search_postings", {"q": "writer", "workplace": ["remote"], "counts": True}),
        ("get_posting", {"id": posting.pk}),
        ("get_company", {"slug": "lumen"}),
        mode=mode,
    )
    assert {tool.name for tool in tools} == {*TOOLS}
    assert all(tool.annotations.read_only_hint for tool in tools)
    found, whole, company = (json.loads(one.content[0].text) for one in results)
    assert not any(one.is_error for one in results)
    assert [one["id"] for one in found["postings"]] == [posting.pk]
    assert found["counts"]["workplace"]
    assert found["postings"][0]["url"].startswith(live_server.url)
    assert whole == client.get(f"/api/v1/postings/{posting.pk}").json() | {
        name: whole[name] for name in ("url", "apply_url", "company")
    }
    assert whole["items"][0]["text"] == "Write manuscripts"
    assert company["name"] == posting.company.name


@served
def test_finds_and_reads_over_standard_input_and_output():
    posting = PostingFactory()
    program = StdioServerParameters(
        command=sys.executable,
        args=["manage.py", "serve_mcp"],
        cwd=settings.CHECKOUT,
        env={**os.environ, "DATABASE_URL": database_of_this_test()},
    )
    tools, [result] = asked(stdio_client(program), ("get_posting", {"id": posting.pk}))
    assert len(tools) == len(TOOLS)
    assert json.loads(result.content[0].text)["title"] == posting.title


@served
def test_says_what_is_wrong_and_goes_on(board):
    posting = PostingFactory()
    posting.close(by=None, outcome="filled")
    _, results = asked(
        board,
        ("search_postings", {"workplace": ["moon"]}),
        ("search_postings", {"colour": "red"}),
        ("search_postings", {"limit": 1000}),
        ("search_postings", {"after": "made up"}),
        ("get_posting", {}),
        ("get_posting", {"id": "../companies"}),
        ("get_posting", {"id": posting.pk}),
        ("get_posting", {"id": 10**30}),
        ("get_company", {"slug": "nobody"}),
        ("no_such_tool", {}),
        ("list_categories", {}),
    )
    *wrong, right = results
    assert [one.is_error for one in wrong] == [True] * len(wrong)
    texts = [one.content[0].text for one in wrong]
    named = ("workplace", "colour", "limit", "after", "id", "id", "filled", "", "company", "tool")
    for text, name in zip(texts, named, strict=True):
        assert name in text, text
    assert not right.is_error


@pytest.mark.django_db
def test_takes_every_filter_of_the_board():
    known = TOOLS["search_postings"].parameters["properties"]
    assert {*FACETS} <= {*known}
    assert {"sort", "after", "before", "lang", "counts", "limit"} <= {*known}
    assert all(one.get("description") or "enum" in str(one) for one in known.values())


@pytest.mark.django_db
def test_reads_companies_places_categories_and_guides():
    CompanyFactory()
    posting = PostingFactory()
    PlaceFactory(names=["Ipoh"], name="Ipoh")
    a_guide()
    assert call("list_companies", {})["companies"][0]["slug"] == posting.company.slug
    assert call("find_places", {"q": "ipo"})["places"][0]["name"] == "Ipoh, Malaysia"
    assert call("list_categories", {})["categories"][0]["postings"] == 1
    assert [one["slug"] for one in call("list_guides", {})["guides"]] == ["medical-writing"]
    guide = call("get_guide", {"slug": "medical-writing"})
    assert guide["text"] == "What *writers* do."
    assert guide["steps"][0]["live"] == 4


@pytest.mark.django_db
def test_says_pay_of_all_countries_or_of_one():
    a_guide()
    everywhere = call("pay_statistics", {"family": "medical-writing"})
    assert everywhere["currency"] == settings.BASE_CURRENCY
    [level] = everywhere["levels"]
    assert [(one["country"], float(one["median"])) for one in level["pay"]] == [("", 50_000)]
    there = call("pay_statistics", {"family": "medical-writing", "country": "my"})
    assert float(there["levels"][0]["pay"][0]["median"]) == 20_000


# The protocol's address


def message(**changes):
    return {"jsonrpc": "2.0", "id": 1, "method": "tools/list", "params": {}} | changes


def send(client, body, **headers):
    named = {"Accept": "application/json, text/event-stream"} | headers
    return client.post("/mcp", body, content_type="application/json", headers=named)


@pytest.mark.django_db
def test_answers_a_message_alone(client):
    answer = send(client, message())
    assert answer.status_code == 200, answer.content
    assert {tool["name"] for tool in answer.json()["result"]["tools"]} == {*TOOLS}
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert answer.headers["Cache-Control"] == "no-store"
    assert not answer.cookies


@pytest.mark.django_db
def test_opens_no_stream_and_keeps_no_session(client):
    for method in ("get", "delete", "put"):
        answer = getattr(client, method)("/mcp")
        assert answer.status_code == 405, method
    options = client.options("/mcp")
    assert options.status_code == 204
    assert "POST" in options.headers["Access-Control-Allow-Methods"]


@pytest.mark.django_db
@pytest.mark.parametrize(
    "body", ["", "{", "[]", "null", '"x"', "{}", '{"jsonrpc": "2.0"}', "[" * 5000]
)
def test_says_that_a_body_is_no_message(client, body):
    answer = client.post("/mcp", body, content_type="application/json",
                         headers={"Accept": "application/json, text/event-stream"})  # fmt: skip
    assert answer.status_code == 400, (answer.status_code, answer.content)


@pytest.mark.django_db
def test_refuses_what_is_too_large(client):
    answer = send(client, message(params={"x": "y" * 70_000}))
    assert answer.status_code == 413


@pytest.mark.django_db
def test_a_database_out_of_reach_is_503(client, monkeypatch):
    def out_of_reach(*_args, **_names):
        raise OperationalError("gone")

    monkeypatch.setattr("api.v1.directories.Category.by_slug", out_of_reach)
    monkeypatch.setattr("jobboard.trouble._answers", lambda: False)
    answer = send(client, message(method="tools/call", params={"name": "list_categories"}))
    assert answer.status_code == 503
    assert answer.headers["Retry-After"]
