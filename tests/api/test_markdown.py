"""Postings and searches as Markdown, for readers that prefer it; llms.txt."""

from datetime import timedelta

import pytest
from comrak import render_markdown
from django.utils import timezone
from lxml import html

from tests.factories import (
    CompanyFactory,
    PlaceFactory,
    PostingFactory,
    PostingItemFactory,
    PostingLocationFactory,
)

pytestmark = pytest.mark.django_db

MARKDOWN = {"Accept": "text/markdown"}


def read(client, address, **headers):
    return client.get(address, headers=MARKDOWN | headers)


def as_page(response):
    """Return what a reader of Markdown makes of an answer."""
    assert response.headers["Content-Type"] == "text/markdown; charset=utf-8"
    return html.fromstring(f"<div>{render_markdown(response.content.decode())}</div>")


def texts(page, path):
    return [" ".join(one.text_content().split()) for one in page.iterfind(f".//{path}")]


def test_a_posting_says_what_its_page_says(client):
    posting = PostingFactory(
        title="Medical Writer", summary="Lungs.", description="# You\n\nYou *write*.",
        company=CompanyFactory(name="Lumen & Sons"), reference="R-1",
        pay_min=4000, pay_currency="MYR", pay_period="month", level="senior",
    )  # fmt: skip
    PostingLocationFactory(posting=posting, place=PlaceFactory(name="Ipoh"))
    PostingItemFactory(posting=posting, text="Write manuscripts", heading="Papers")
    PostingItemFactory(posting=posting, kind="requirement", importance="must", text="A degree")
    PostingItemFactory(posting=posting, kind="requirement", importance="nice", text="Malay",
                       position=9)  # fmt: skip
    page = as_page(read(client, posting.get_absolute_url()))
    assert texts(page, "h1") == ["Medical Writer"]
    assert texts(page, "h2") == ["You", "Responsibilities", "Requirements"]
    assert texts(page, "h3") == ["Must have", "Nice to have"]
    lines = texts(page, "li")
    for words in ("Lumen & Sons", "Ipoh", "4,000", "R-1", "Write manuscripts", "A degree", "Malay"):
        assert any(words in line for line in lines), words
    links = [one.get("href") for one in page.iterfind(".//a")]
    assert f"http://testserver/jobs/{posting.pk}/apply/" in links
    assert f"http://testserver{posting.get_absolute_url()}" in links
    assert texts(page, "em") == ["write"]


@pytest.mark.parametrize(
    "text", ["# no heading", "1. no list", "- no list", "[no](link)", "*no* _emphasis_ `code`",
             "<b>no</b> | table", "a\\b", "+ plus", "> none", "1) x", "&amp; x", "12 apples"],
)  # fmt: skip
def test_plain_text_stays_as_it_is(client, text):
    posting = PostingFactory(title=f"Writer {text}", summary=text)
    PostingItemFactory(posting=posting, text=text)
    page = as_page(read(client, posting.get_absolute_url()))
    assert texts(page, "h1") == [f"Writer {text}"]
    assert text in texts(page, "li")
    assert text in texts(page, "p")


def test_a_search_lists_what_its_page_lists(client):
    for number in range(25):
        PostingFactory(title=f"Writer {number}")
    PostingFactory(title="Nurse")
    page = as_page(read(client, "/jobs/?q=writer"))
    assert "Jobs found: 25" in texts(page, "p")
    first = [one.get("href") for one in page.iterfind(".//li/a")]
    assert len(first) == 20
    assert all("nurse" not in one for one in first)
    [following] = [one.get("href") for one in page.iterfind(".//a") if one.text == "Next page"]
    rest = as_page(read(client, following.removeprefix("http://testserver")))
    second = [one.get("href") for one in rest.iterfind(".//li/a")]
    assert len({*first, *second}) == 25


def test_speaks_the_language_of_its_address(client):
    posting = PostingFactory()
    assert "Jobs found" not in read(client, "/de/jobs/").content.decode()
    assert "/de/jobs/" in read(client, f"/de{posting.get_absolute_url()}").content.decode()


@pytest.mark.parametrize(
    ("accept", "is_markdown"),
    [
        ("text/markdown", True),
        ("text/markdown, text/html;q=0.9, */*;q=0.1", True),
        ("text/html;q=0.5, text/markdown", True),
        ("text/html, text/markdown;q=0.5", False),
        ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", False),
        ("*/*", False),
        ("text/*", False),
        ("text/markdown;q=0", False),
        ("nonsense", False),
        ("", False),
    ],
)
def test_gives_markdown_to_those_who_prefer_it(client, accept, is_markdown):
    posting = PostingFactory()
    for address in ("/jobs/", posting.get_absolute_url()):
        response = client.get(address, headers={"Accept": accept})
        kind = response.headers["Content-Type"].partition(";")[0]
        assert (response.status_code, kind == "text/markdown") == (200, is_markdown)
        assert "Accept" in [one.strip() for one in response.headers["Vary"].split(",")]


def test_caches_know_both_and_ask_again(client):
    posting = PostingFactory()
    for address in ("/jobs/", posting.get_absolute_url()):
        first = read(client, address)
        again = read(client, address, **{"If-None-Match": first.headers["ETag"]})
        assert (again.status_code, again.content) == (304, b"")
        assert "public" in first.headers["Cache-Control"]
        assert "Accept" in again.headers["Vary"]
        head = client.head(address, headers=MARKDOWN)
        assert (head.status_code, head.headers["ETag"]) == (200, first.headers["ETag"])
    posting.title = "Editor"
    posting.save(update_fields=["title"])
    moved = read(client, address)
    assert moved.status_code == 301


def test_ended_and_unknown_postings_are_as_on_their_pages(client):
    ended = PostingFactory(closes_at=timezone.now() - timedelta(hours=1))
    draft = PostingFactory(status="draft")
    response = read(client, ended.get_absolute_url())
    assert response.status_code == 410
    assert texts(as_page(response), "h1") == [ended.title]
    assert read(client, draft.get_absolute_url()).status_code == 404
    assert read(client, "/jobs/987654321/x/").status_code == 404


def test_other_methods_are_refused_as_before(client):
    assert client.post("/jobs/", headers=MARKDOWN).status_code == 405


def test_llms_txt_leads_to_addresses_that_answer(client):
    response = client.get("/llms.txt")
    page = as_page(response)
    assert len(texts(page, "h1")) == 1
    links = [one.get("href") for one in page.iterfind(".//a")]
    assert len(links) > 6
    for one in links:
        answer = client.get(one.removeprefix("http://testserver"))
        assert answer.status_code == (405 if one.endswith("/mcp") else 200), one
