"""A search as Atom, RSS, JSON Feed and calendar, read with programs that people use for it."""

import json
from datetime import date, timedelta
from urllib.parse import urlsplit

import feedparser
import pytest
from django.utils import timezone
from icalendar import Calendar
from jsonschema import Draft202012Validator
from lxml import html

from api.search_feeds.forms import FORMS
from tests.api import json_feed
from tests.factories import PlaceFactory, PostingFactory, PostingItemFactory, PostingLocationFactory
from tests.pages import titles_of

pytestmark = pytest.mark.django_db

EVIL = 'Nurse <script>alert(1)</script> & "co" ]]> \N{GRINNING FACE}'


def parsed(response):
    """Return a feed as feedparser reads it; it must have no warning."""
    headers = {name.lower(): value for name, value in response.headers.items()}
    found = feedparser.parse(response.content, response_headers=headers)
    assert not found.bozo, found.bozo_exception
    return found


def titles(form, response):
    """Return the titles of a feed's entries, without the company."""
    if form == "json":
        return [item["title"] for item in json.loads(response.content)["items"]]
    if form == "ics":
        events = Calendar.from_ical(response.content).events
        return [str(event["SUMMARY"]).partition(" – ")[0] for event in events]
    return [entry.title.partition(" – ")[0] for entry in parsed(response).entries]


@pytest.mark.parametrize("form", FORMS)
def test_finds_what_the_page_finds(client, form):
    now = timezone.now()
    for day, title in enumerate(["Nurse", "Medical Writer", "Senior Nurse", "Nurse Manager"]):
        PostingFactory(title=title, published_at=now - timedelta(days=9 - day))
    PostingFactory(title="Nurse", status="suspended")
    PostingFactory(title="Nurse", closes_at=now - timedelta(minutes=1))
    for query in ({"q": "nurse"}, {}, {"q": "nurse", "workplace": "onsite"}):
        page = titles_of(client.get("/jobs/", query | {"sort": "newest"}))
        assert titles(form, client.get(f"/jobs/feed.{form}", query)) == page
    assert titles(form, client.get(f"/jobs/feed.{form}", {"q": "nurse"})) == [
        "Nurse Manager", "Senior Nurse", "Nurse",
    ]  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
def test_says_the_media_type_and_can_be_cached(client, form):
    response = client.get(f"/jobs/feed.{form}")
    assert response.headers["Content-Type"] == FORMS[form].media_type
    assert "public" in response.headers["Cache-Control"]
    assert not response.cookies


def test_is_named_in_the_head_of_the_page(client):
    page = html.fromstring(client.get("/jobs/", {"q": "nurse", "workplace": "remote"}).text)
    links = page.xpath("//link[@rel='alternate' and @type]")
    assert [link.get("type") for link in links] == [
        form.media_type.partition(";")[0] for form in FORMS.values()
    ]
    for link in links:
        split = urlsplit(link.get("href"))
        assert split.query == "q=nurse&workplace=remote"
        assert client.get(link.get("href")).status_code == 200
    shown = {a.get("href") for a in page.xpath("//a")}
    assert {link.get("href") for link in links} <= shown


@pytest.mark.parametrize("form", FORMS)
def test_sends_nothing_to_a_reader_that_has_it_already(client, form):
    posting = PostingFactory()
    first = client.get(f"/jobs/feed.{form}")
    again = client.get(f"/jobs/feed.{form}", headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    type(posting).objects.filter(pk=posting.pk).update(status="closed", outcome="filled")
    ended = client.get(f"/jobs/feed.{form}", headers={"If-None-Match": first.headers["ETag"]})
    assert ended.status_code == 200


def test_atom_has_text_facts_and_a_name_that_stays(client):
    posting = PostingFactory(summary="You write.", title="Medical Writer")
    PostingItemFactory(posting=posting, text="Write manuscripts")
    before = parsed(client.get("/jobs/feed.atom")).entries[0]
    assert before.link == f"http://testserver{posting.get_absolute_url()}"
    assert "<li>Write manuscripts</li>" in before.summary
    assert before.author == posting.company.name
    assert before.tags[0].term == "Medical writing"
    posting.title = "Senior Medical Writer"
    posting.save()
    after = parsed(client.get("/jobs/feed.atom")).entries[0]
    assert (after.id, after.title == before.title) == (before.id, False)
    assert after.link != before.link
    assert after.published == before.published
    assert after.updated_parsed >= before.updated_parsed


@pytest.mark.parametrize("form", ["atom", "json"])
def test_leads_to_further_pages(client, settings, form):
    settings.POSTINGS_PER_PAGE = 2
    now = timezone.now()
    for hour in range(5):
        PostingFactory(title=f"Nurse {hour}", published_at=now - timedelta(hours=hour + 1))
    url, found = f"/jobs/feed.{form}?q=nurse", []
    while url:
        response = client.get(url)
        found.append(titles(form, response))
        if form == "json":
            url = json.loads(response.content).get("next_url")
        else:
            links = parsed(response).feed.links
            url = next((link.href for link in links if link.rel == "next"), None)
    assert found == [["Nurse 0", "Nurse 1"], ["Nurse 2", "Nurse 3"], ["Nurse 4"]]


def test_json_is_a_json_feed(client):
    posting = PostingFactory()
    feed = json.loads(client.get("/jobs/feed.json", {"q": "writer"}).content)
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["home_page_url"] == "http://testserver/jobs/?q=writer"
    assert feed["feed_url"] == "http://testserver/jobs/feed.json?q=writer"
    assert "next_url" not in feed
    (item,) = feed["items"]
    assert isinstance(item["id"], str)
    assert item["url"].endswith(posting.get_absolute_url())
    assert item["authors"] == [{"name": posting.company.name}]
    assert item["tags"] == ["Medical writing"]


@pytest.mark.parametrize("address", ["/jobs/feed.json", "/de/jobs/feed.json?q=nurse&sort=newest"])
def test_json_keeps_to_the_schema_of_the_format(client, settings, address):
    settings.POSTINGS_PER_PAGE = 2
    check = Draft202012Validator(json_feed.SCHEMA)
    assert not list(check.iter_errors(client.get(address).json()))  # nothing is found yet
    PostingFactory(title="Nurse", summary="", description="")
    for title in (f"Nurse {EVIL}", "Krankenpfleger – Nurse", "Nurse"):
        PostingItemFactory(posting=PostingFactory(title=title), text=EVIL)
    feed = client.get(address).json()
    assert not [error.message for error in check.iter_errors(feed)]
    assert feed["items"]
    assert feed["next_url"]
    for change in ({"id": 7}, {"date_published": "2031-03-30"}, {"salary": "much"}):
        assert list(check.iter_errors(feed | {"items": [feed["items"][0] | change]})), change


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Pacific/Pago_Pago", "Europe/Berlin"])
def test_the_calendar_has_the_last_day_where_the_job_is(client, zone):
    posting = PostingFactory(closes_on=date(2031, 3, 30), closing_zone=zone, closes_at=None)
    PostingLocationFactory(posting=posting, place=PlaceFactory(name="Ipoh"))
    (event,) = Calendar.from_ical(client.get("/jobs/feed.ics").content).events
    assert event["DTSTART"].dt == date(2031, 3, 30)
    assert event["DTSTART"].params["VALUE"] == "DATE"
    assert "Ipoh" in event["LOCATION"]
    assert event["URL"] == f"http://testserver{posting.get_absolute_url()}"
    assert event["TRANSP"] == "TRANSPARENT"


@pytest.mark.parametrize("form", FORMS)
def test_holds_any_text(client, form):
    posting = PostingFactory(title=EVIL, summary=EVIL, description=EVIL)
    PostingItemFactory(posting=posting, text=EVIL)
    response = client.get(f"/jobs/feed.{form}")
    assert titles(form, response) == [EVIL]
    if form in ("atom", "rss"):
        assert "<script" not in parsed(response).entries[0].summary


@pytest.mark.parametrize("form", FORMS)
def test_speaks_the_language_of_its_address(client, form):
    PostingFactory()
    text = client.get(f"/de/jobs/feed.{form}").text
    assert "http://testserver/de/jobs/" in text.replace("\r\n ", "")


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("query", [{"after": "tampered"}, {"sort": "x"}, {"pay_min": "lots"}])
def test_survives_wrong_addresses(client, form, query):
    PostingFactory(title="Nurse")
    assert titles(form, client.get(f"/jobs/feed.{form}", query)) == ["Nurse"]


def test_knows_no_other_form_and_takes_no_post(client):
    assert client.get("/jobs/feed.exe").status_code == 404
    assert client.post("/jobs/feed.atom").status_code == 405


@pytest.mark.parametrize("form", FORMS)
def test_is_complete_without_any_posting(client, form):
    assert titles(form, client.get(f"/jobs/feed.{form}")) == []


def test_takes_as_many_statements_for_many_as_for_one(client, django_assert_max_num_queries):
    for _ in range(12):
        PostingItemFactory(posting=PostingLocationFactory().posting)
    client.get("/jobs/feed.atom")
    with django_assert_max_num_queries(9):
        client.get("/jobs/feed.atom")
