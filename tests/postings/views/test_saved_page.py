"""The page of saved postings, and the cards that the browser requests for it."""

import io
import logging
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from lxml import html

from tests.factories import PlaceFactory, PostingFactory, PostingLocationFactory

pytestmark = pytest.mark.django_db


def get_cards(client, *ids):
    return client.get(reverse("postings:cards"), {"id": ids})


def shown_ids(response):
    if not response.text.strip():
        return []
    page = html.fragment_fromstring(response.text, create_parent="div")
    return [int(card.get("data-posting")) for card in page.iterfind("article")]


def test_explains_where_the_list_is_kept_and_is_the_same_for_everybody(client):
    response = client.get("/saved/")
    assert reverse("postings:saved") == "/saved/"
    assert "is kept only in this browser" in response.text
    assert "record which jobs it asks for" in response.text
    assert "Saved jobs need JavaScript" in response.text
    assert '<meta name="robots" content="noindex">' in response.text
    assert not response.cookies
    assert "Cookie" not in response.headers.get("Vary", "")


def test_is_linked_from_the_header_of_every_page(client):
    for url in ("/", "/jobs/", "/companies/", PostingFactory().get_absolute_url()):
        header = html.fromstring(client.get(url).content).find(".//header")
        assert header.xpath(".//a[@href='/saved/']"), url


def test_shows_cards_of_live_postings_newest_first(client):
    older = PostingFactory(title="Older", published_at=timezone.now() - timedelta(days=9))
    newer = PostingFactory(title="Newer")
    PostingFactory(title="Not asked for")
    response = get_cards(client, older.pk, newer.pk)
    assert shown_ids(response) == [newer.pk, older.pk]
    assert "Not asked for" not in response.text
    assert "<html" not in response.text


def test_marks_closed_postings(client):
    posting = PostingFactory(title="Was filled", status="closed", outcome="filled")
    expired = PostingFactory(title="Ran out", closes_at=timezone.now() - timedelta(hours=1))
    response = get_cards(client, posting.pk, expired.pk)
    assert sorted(shown_ids(response)) == sorted([posting.pk, expired.pk])
    assert response.text.count(">Closed<") == 2
    assert "Was filled" in response.text


@pytest.mark.parametrize(
    "fields",
    [
        {"status": "draft", "published_at": None},
        {"status": "in_review", "published_at": None},
        {"status": "changes_requested"},
        {"status": "rejected"},
        {"status": "suspended"},
        {"status": "live", "published_at": timezone.now() + timedelta(days=1)},
        {"status": "closed", "outcome": "withdrawn", "published_at": None, "closes_at": None},
        {
            "status": "closed",
            "outcome": "withdrawn",
            "published_at": timezone.now() + timedelta(days=1),
        },
    ],
)
def test_reveals_nothing_about_non_public_postings(client, fields):
    hidden = PostingFactory(title="Secret", **fields)
    assert get_cards(client, hidden.pk).text.strip() == get_cards(client).text.strip() == ""


def test_ignores_wrong_numbers(client):
    posting = PostingFactory()
    wrong = [
        "", "x", "-1", "0", "1.5", "²", "٣", "1 OR 1=1", "\0", "9" * 18, str(2**63), "9" * 5000,
        "<b>", "999999",
    ]  # fmt: skip
    response = get_cards(client, *wrong, posting.pk, posting.pk)
    assert response.status_code == 200
    assert shown_ids(response) == [posting.pk]


def test_shows_at_most_a_hundred_cards(client):
    first, beyond = PostingFactory(), PostingFactory()
    others = range(10_000_000, 10_000_099)
    assert shown_ids(get_cards(client, first.pk, *others, beyond.pk)) == [first.pk]


def test_makes_a_fixed_number_of_queries(client, django_assert_num_queries):
    place = PlaceFactory()
    ids = []
    for count in (2, 11):
        for _ in range(count):
            posting = PostingFactory()
            PostingLocationFactory(posting=posting, place=place)
            ids += [posting.pk, PostingFactory(status="closed", outcome="filled").pk]
        with django_assert_num_queries(7):
            assert len(shown_ids(get_cards(client, *ids))) == len(ids)


def test_is_neither_stored_nor_indexed(client):
    response = get_cards(client, PostingFactory().pk)
    assert response.headers["Cache-Control"] == "no-store"
    assert response.headers["X-Robots-Tag"] == "noindex"
    assert not response.cookies


@pytest.mark.parametrize("name", ["postings:saved", "postings:cards"])
def test_only_reads(client, name):
    assert client.post(reverse(name)).status_code == 405
    assert client.head(reverse(name)).status_code == 200


def test_writes_no_numbers_to_the_log(client):
    (handler,) = logging.getLogger().handlers[:1]
    log = io.StringIO()
    before = handler.setStream(log)
    try:
        get_cards(client, 47_110_815)
    finally:
        handler.setStream(before)
    assert "request_finished" in log.getvalue()
    assert "GET /jobs/cards/" in log.getvalue()
    assert "47110815" not in log.getvalue()


def test_names_the_posting_in_every_button(client):
    posting = PostingFactory(title='Writer "M&A" <b>')
    page = html.fromstring(client.get("/jobs/").content)
    names = [button.get("aria-label") for button in page.xpath("//article//button")]
    assert names == [f"Save: {posting.title}", f"Hide: {posting.title}"]
    assert all(
        "js-only" in holder.get("class") for holder in page.xpath("//article//button/parent::*")
    )
