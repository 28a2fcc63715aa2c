"""Everything public agrees on what is live, to the microsecond: pages, landing pages, the widget,
feeds for people and for job sites, sitemaps, JSON-LD, the API, its changes, the tools and the
Markdown of agents, and all counts.
"""

import re
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import feedparser
import pytest
from django.db import connection
from icalendar import Calendar
from lxml import etree, html

from api.embedding import widget
from postings.models import Posting
from postings.models.choices import Status
from tests.api.copies import Copy, all_of_the_list, board_at
from tests.factories import (
    CompanyFactory,
    PlaceFactory,
    PostingFactory,
    PostingItemFactory,
    PostingLocationFactory,
)
from tests.pages import titles_of

pytestmark = pytest.mark.django_db

INSTANT = timedelta(microseconds=1)
LONG = timedelta(days=10)
# From the first to the last time zone in which a day begins: -11 to +14 hours.
ZONES = [f"Etc/GMT{hours:+d}" for hours in range(-14, 12)] + ["Asia/Kathmandu", "Pacific/Chatham"]
# All postings are remote, in one place and of one category.
LANDING_PAGES = (
    "/jobs/in/ipoh-my/", "/jobs/remote/", "/jobs/remote/malaysia/", "/jobs/medical-writing/",
    "/jobs/medical-writing/in/ipoh-my/",
)  # fmt: skip


@pytest.fixture
def now(settings):
    """Return the time of the transaction, which SQL's now() shows throughout the test."""
    settings.POSTINGS_PER_PAGE = 500
    with connection.cursor() as cursor:
        cursor.execute("SELECT now()")
        [moment] = cursor.fetchone()
    with board_at(moment):
        yield moment


def every_kind(now):
    """Return postings in every state at every boundary, each with whether it is live."""
    company = CompanyFactory(slug="lumen")
    ipoh = PlaceFactory(name="Ipoh")

    def posting(status="live", **values):
        number = Posting.objects.count()
        fields = {"published_at": now - LONG, "closes_at": now + LONG} | values
        made = PostingFactory(title=f"Nurse {number}", company=company, status=status, **fields)
        PostingItemFactory(posting=made, text="Look after people in their homes and with them " * 3)
        PostingLocationFactory(posting=made, place=ipoh)
        return made

    found = {}
    for status in Status:
        found[posting(status, outcome="filled" if status == "closed" else "")] = status == "live"
    for begin, end, is_live in [
        (now, now + INSTANT, True),
        (now, now + LONG, True),
        (now - INSTANT, now + INSTANT, True),
        (now - LONG, now, False),
        (now - LONG, now - INSTANT, False),
        (now + INSTANT, now + LONG, False),
    ]:
        for status in ("live", "suspended"):
            made = posting(status, published_at=begin, closes_at=end)
            found[made] = is_live and status == "live"
    for zone in ZONES:
        today = now.astimezone(ZoneInfo(zone)).date()
        for days in (-1, 0, 1):
            day = today + timedelta(days=days)
            found[posting(closes_on=day, closing_zone=zone)] = days >= 0
            hour = posting(closes_on=day, closing_zone=zone, closing_time=time(12))
            end = datetime.combine(day, time(12), ZoneInfo(zone))
            found[hour] = end > now
    return found


def test_everything_agrees_on_what_is_live(client, now, monkeypatch):
    monkeypatch.setattr(widget, "MOST", 500)
    kinds = every_kind(now)
    live = {posting.title for posting, is_live in kinds.items() if is_live}
    assert len(live) > 60
    assert len(kinds) - len(live) > 60
    assert {one.title for one in Posting.objects.live(now)} == live
    assert set(titles_of(client.get("/jobs/"))) == live
    for form in ("json", "atom", "rss", "ics"):
        assert feed_titles(client, form) == live, form
    for name in ("indeed", "linkedin"):
        assert job_site_titles(client, name) == live, name
    for path in LANDING_PAGES:
        assert set(titles_of(client.get(path))) == live, path
    assert set(widget_titles(client)) == live
    assert sitemap_ids(client) == ids(kinds, live)
    assert agents_titles(client) == live
    assert markdown_titles(client) == live
    listed = all_of_the_list(client)
    assert {one["title"] for one in listed.values()} == live
    copy = Copy(client)
    copy.follow()
    assert {one["title"] for one in copy.postings.values()} == live
    assert counts(client) == {len(live)}


def test_each_posting_agrees_with_its_page(client, now):
    for posting, is_live in every_kind(now).items():
        page = client.get(posting.get_absolute_url())
        answer = client.get(f"/api/v1/postings/{posting.pk}")
        assert answer.status_code == page.status_code, posting.status
        assert (page.status_code == 200) == is_live
        assert ("JobPosting" in page.text) == is_live
        if is_live:
            ends = datetime.fromisoformat(answer.json()["closing"]["at"])
            assert abs(ends - posting.closes_at) < timedelta(milliseconds=1)


def ids(kinds, titles):
    return {posting.pk for posting in kinds if posting.title in titles}


def feed_titles(client, form):
    content = client.get(f"/jobs/feed.{form}").content
    if form == "json":
        found = [item["title"] for item in client.get("/jobs/feed.json").json()["items"]]
    elif form in ("atom", "rss"):
        found = [entry.title for entry in feedparser.parse(content).entries]
    else:
        found = [str(event["SUMMARY"]) for event in Calendar.from_ical(content).events]
    return {title.partition(" – ")[0] for title in found}


def agents_titles(client):
    """Return the titles that an agent finds, page by page."""
    found, given = set(), {"limit": 20}
    while given:
        params = {"name": "search_postings", "arguments": given}
        message = {"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": params}
        answer = client.post(
            "/mcp", message, content_type="application/json",
            headers={"Accept": "application/json, text/event-stream"},
        )  # fmt: skip
        page = answer.json()["result"]["structuredContent"]
        found |= {posting["title"] for posting in page["postings"]}
        given = {"limit": 20, "after": page["next"]} if page["next"] else None
    return found


def markdown_titles(client):
    """Return the titles of the search in Markdown, page by page."""
    found, path = set(), "/jobs/"
    while path:
        text = client.get(path, headers={"Accept": "text/markdown"}).text
        found |= set(re.findall(r"^- \[(Nurse \d+)\]", text, re.MULTILINE))
        following = re.search(r"\[Next page\]\(<http://testserver([^>]+)>", text)
        path = following and following[1]
    return found


def job_site_titles(client, name):
    root = etree.fromstring(b"".join(client.get(f"/feeds/{name}.xml").streaming_content))
    return {job.findtext("title") for job in root.iter("job")}


def widget_titles(client):
    page = html.fromstring(client.get("/widget/lumen/?jobs=500").text)
    return [link.text_content() for link in page.xpath("//li/a")]


def sitemap_ids(client):
    """Return the IDs of the postings in all sitemaps of the index."""
    found = set()
    for file in locations(client, "/sitemap.xml"):
        path = file.removeprefix("http://testserver")
        if "/postings-" in path:
            found |= {int(address.split("/")[4]) for address in locations(client, path)}
    return found


def locations(client, path):
    root = etree.fromstring(client.get(path).getvalue())
    return [one.text for one in root.iter("{*}loc")]


def counts(client):
    """Return the number of live postings that each place says."""
    answer = client.get("/api/v1/postings", {"counts": "1"}).json()
    options = {name: {one["value"]: one["count"] for one in of}
               for name, of in answer["counts"].items()}  # fmt: skip
    [company] = client.get("/api/v1/companies").json()["companies"]
    [category] = client.get("/api/v1/categories").json()["categories"]
    said = f"{answer['total']} open jobs"
    for path in (f"/companies/{company['slug']}/", *LANDING_PAGES):
        assert said in html.fromstring(client.get(path).text).text_content(), path
    assert f"See all {answer['total']} jobs" in client.get("/widget/lumen/").text
    return {
        answer["total"], options["workplace"]["remote"], options["category"]["medical-writing"],
        company["postings"], category["postings"],
    }  # fmt: skip
