"""Feeds of several pages, and of lists that only name their jobs, from real servers."""

import json
import threading
import time
from itertools import pairwise
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from django.db import connection

from feeds import contents
from feeds.hosts import alone_at
from feeds.models import Feed
from feeds.sync import read_feed
from postings.models import Posting
from tests.factories import FeedFactory
from tests.feeds.feeds import feed as xml
from tests.feeds.feeds import job
from tests.servers import reply

pytestmark = pytest.mark.django_db

TEXT = (
    "<p>You keep the night desk of a small clinic, and write down who came and who left.</p>"
    "<h3>Responsibilities</h3><ul><li>Keep the book</li></ul>"
)


@pytest.fixture
def site(server):
    """Return a function that serves a board by path and query, and follows its feed."""

    def follow(path, pages):
        class Answers(dict):
            def get(self, asked, default=None):
                return pages(urlsplit(asked).path, parse_qs(urlsplit(asked).query)) or default

        server.answers = Answers()
        FeedFactory(url=server.url(path), is_trusted=True)
        return read()

    follow.server = server
    return follow


def read():
    return read_feed(Feed.objects.get())


def titles(**found):
    return sorted(Posting.objects.filter(**found).values_list("title", flat=True))


def data(value, **headers):
    return reply(200, json.dumps(value), **headers)


def smart(number, *, text=True):
    place = {"city": "Leeds", "country": "gb"}
    found = {"id": str(number), "name": f"Clerk {number}", "releasedDate": "2027-02-03T10:00:00Z",
             "location": place, "typeOfEmployment": {"label": "Full-time"}}  # fmt: skip
    ad = {"sections": {"jobDescription": {"title": "Job", "text": TEXT}}}
    return found | ({"jobAd": ad, "applyUrl": f"https://a.example/{number}"} if text else {})


def smart_board(jobs, *, size=2, gone=(), refused=()):
    def answer(path, query):
        number = path.rpartition("/")[2]
        if number != "postings":
            status = 404 if int(number) in gone else 403 if int(number) in refused else 200
            return reply(status, json.dumps(smart(number)))
        start = int(query.get("offset", ["0"])[0])
        some = [smart(one, text=False) for one in jobs[start : start + size]]
        return data({"offset": start, "limit": size, "totalFound": len(jobs), "content": some})

    return answer


SMART = "/v1/companies/Alder/postings"


def test_reads_all_pages_and_the_text_of_each_job(site):
    run = site(SMART, smart_board([1, 2, 3, 4, 5]))
    assert (run.state, run.created, run.skipped) == ("done", 5, 0)
    assert titles(status="live") == [f"Clerk {n}" for n in range(1, 6)]


def test_asks_for_no_details_while_the_list_stays_the_same(site):
    site(SMART, smart_board([1, 2, 3]))
    before = len(site.server.requests)
    assert read().state == "same"
    assert len(site.server.requests) == before + 2  # its pages


def test_sees_a_change_on_a_later_page(site):
    board = [1, 2, 3]
    site(SMART, smart_board(board))
    board.append(4)
    assert read().created == 1


def test_closes_a_job_that_ended_and_keeps_one_that_is_refused(site):
    gone, refused, board = [], [], [1, 2, 3, 4, 5]
    site(SMART, smart_board(board, gone=gone, refused=refused))
    gone.append(2)
    refused.append(3)
    board.append(6)
    run = read()
    assert (run.closed, run.skipped) == (1, 1)
    assert "403" in run.log[0][1]
    assert titles(status="closed") == ["Clerk 2"]


def test_keeps_what_is_beyond_the_limit_open(site, monkeypatch):
    site(SMART, smart_board([1, 2, 3]))
    monkeypatch.setattr(contents, "MOST_DETAILS", 2)
    Feed.objects.update(digest="")
    run = read()
    assert (run.closed, run.skipped) == (0, 1)


def test_closes_nothing_where_there_are_too_many_pages(site, monkeypatch):
    site(SMART, smart_board([1, 2, 3, 4]))
    monkeypatch.setattr(contents, "MOST_PAGES", 1)
    Feed.objects.update(digest="")
    run = read()
    assert (run.state, run.closed) == ("failed", 0)
    assert "more than 1 pages" in run.error


def linked(path, query):
    """Teamtailor and Workable link to the next page; an address elsewhere does not count."""
    number = int(query.get("page[number]", ["1"])[0])
    jobs = [{"id": str(number), "type": "jobs", "links": {}, "attributes": {
        "title": f"Clerk {number}", "body": TEXT, "employment-type": "full", "apply-url": "x",
        "external-application-url": f"https://a.example/{number}", "created-at": "2027-02-03",
    }}]  # fmt: skip
    following = {1: f"{path}?page%5Bnumber%5D=2", 2: "http://other.example/jobs?page=3"}
    return data({"data": jobs, "links": {"next": following[number]}})


def test_follows_links_on_the_same_server_alone(site):
    run = site("/v1/jobs", linked)
    assert len(site.server.requests) == 2
    assert run.created + run.skipped == 2


def joined(path, query):
    number = int(query.get("page", ["1"])[0])
    one = {"id": number, "idParam": f"{number}-clerk", "title": f"Clerk {number}",
           "workplaceType": "ONSITE", "shareableUrl": f"https://join.com/companies/a/{number}",
           "city": {"cityName": "Ulm", "countryName": "Germany"}, "description": TEXT}  # fmt: skip
    return data({"items": [one], "pagination": {"page": number, "pageCount": 3}})


def test_counts_pages(site):
    assert site("/api/public/companies/1/jobs", joined).created == 3
    pages = [parse_qs(urlsplit(r.path).query).get("page") for r in site.server.requests]
    assert pages == [None, ["2"], ["3"]]


def rippling(path, query):
    if path.endswith("/jobs"):
        number = int(query.get("page", ["0"])[0])
        one = {"id": f"u-{number}", "name": f"Clerk {number}", "url": "https://r.example/x"}
        return data({"items": [one], "page": number, "pageSize": 1, "totalPages": 2})
    number = path.rpartition("/")[2]
    return data({"uuid": number, "name": f"Clerk {number}", "url": f"https://r.example/{number}",
                 "workLocations": ["Leeds, UK"], "description": {"role": TEXT}})  # fmt: skip


def test_counts_pages_from_zero(site):
    assert site("/platform/api/ats/v2/board/alder/jobs", rippling).created == 2


def bamboo(path, query):
    if path == "/careers/list":
        return data({"result": [{"id": "7", "jobOpeningName": "Clerk"}], "meta": {}})
    opening = {"id": "7", "jobOpeningName": "Clerk", "description": TEXT,
               "jobOpeningShareUrl": "https://a.bamboohr.com/careers/7",
               "location": {"city": "Boise", "addressCountry": "United States"}}  # fmt: skip
    return data({"result": {"jobOpening": opening}}) if path == "/careers/7/detail" else None


def test_reads_the_details_beside_a_list(site):
    assert site("/careers/list", bamboo).created == 1


ORACLE = "/hcmRestApi/resources/latest/recruitingCEJobRequisitions"


def oracle(path, query):
    finder = unquote(query["finder"][0])
    if "Details" in path:
        number = finder.split('"')[1]
        assert "siteNumber=CX_1" in finder
        one = {"Id": number, "Title": f"Clerk {number}", "ExternalDescriptionStr": TEXT,
               "ExternalApplyURL": f"https://a.example/{number}",
               "PrimaryLocation": "Leeds, United Kingdom"}  # fmt: skip
        return data({"items": [one]})
    start = int(finder.partition("offset=")[2] or 0)
    some = [{"Id": str(n), "Title": f"Clerk {n}", "PrimaryLocation": "Leeds"}
            for n in range(start, min(start + 2, 3))]  # fmt: skip
    search = {"TotalJobsCount": 3, "Limit": 2, "Offset": start, "requisitionList": some}
    return data({"items": [search]})


def test_moves_the_offset_inside_of_a_search(site):
    run = site(f"{ORACLE}?onlyData=true&finder=findReqs;siteNumber=CX_1,limit=2", oracle)
    assert (run.created, run.skipped) == (3, 0)


def test_reads_pages_of_xml(site):
    def nhs(path, query):
        number = int(query.get("page", ["1"])[0])
        return reply(200, xml(job(number)).replace("<job>", "<totalPages>2</totalPages><job>"))

    assert site("/feed", nhs).created == 2


def test_fetches_one_page_conditionally_but_not_several(site):
    one = {"title": "Clerk", "company": "Alder", "description": TEXT, "id": 1, "city": "Leeds"}
    site("/jobs.json", lambda path, query: data([one], etag='"1"'))
    assert Feed.objects.get().etag == '"1"'
    Feed.objects.all().delete()
    site("/jobs", lambda path, query: data(
        {"jobs": [one], "paging": {"next": None if query else f"{path}?page=2"}}, etag='"1"'
    ))  # fmt: skip
    assert Feed.objects.get().etag == ""


@pytest.mark.parametrize("status", [429, 503])
def test_waits_as_long_as_a_busy_server_says(server, status):
    feed = FeedFactory(url=server.url())
    server.answers_with(reply(status, Retry_After="1"), reply(200, xml(job(1))))
    start = time.monotonic()
    assert read_feed(feed).created == 1
    assert time.monotonic() - start >= 1  # what the server asked for


def test_leaves_a_server_alone_that_stays_busy(server):
    feed = FeedFactory(url=server.url())
    server.answers_with(reply(503))
    assert read_feed(feed).state == "failed"
    assert len(server.requests) == 3


def test_gives_up_at_once_if_the_wait_is_long(server):
    feed = FeedFactory(url=server.url())
    server.answers_with(reply(429, Retry_After="3600"))
    assert read_feed(feed).state == "failed"
    assert len(server.requests) == 1


def test_pauses_between_requests_to_a_server(site, settings):
    settings.FEED_PAUSE_SECONDS = 0.2
    times = []

    def answer(path, query):
        times.append(time.monotonic())
        return joined(path, query)

    site("/api/public/companies/1/jobs", answer)
    gaps = [after - before for before, after in pairwise(times)]
    assert len(gaps) == 2
    assert min(gaps) >= 0.2  # never less, however busy the machine is


@pytest.mark.django_db(transaction=True)
def test_two_workers_ask_a_server_in_turn():
    order = []

    def other():
        try:
            with alone_at("boards.example", lambda: None):
                order.append("second")
        finally:
            connection.close()

    with alone_at("BOARDS.example", lambda: None):
        worker = threading.Thread(target=other)
        worker.start()
        worker.join(0.5)
        order.append("first")
    worker.join(30)
    assert order == ["first", "second"]
