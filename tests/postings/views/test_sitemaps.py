"""The sitemaps list every public address, and no other."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from lxml import etree

from postings.models import Posting
from postings.views import sitemaps
from tests.factories import CompanyFactory, PostingFactory

pytestmark = pytest.mark.django_db

SITE = "http://testserver"


def listed(client, path):
    """Return the addresses of a file with their last change."""
    response = client.get(path.removeprefix(SITE))
    assert response.headers["Content-Type"] == "application/xml; charset=utf-8"
    assert response.headers["Cache-Control"] == "public, max-age=3600"
    root = etree.fromstring(response.getvalue())
    spaces = {"s": sitemaps.NAMESPACE}
    return {
        one.findtext("s:loc", namespaces=spaces): one.findtext("s:lastmod", namespaces=spaces)
        for one in root
    }


def file_of(company):
    return f"/sitemaps/companies-{company.pk // sitemaps.RANGE}.xml"


def every_address(client):
    return {url for file in listed(client, "/sitemap.xml") for url in listed(client, file)}


def test_robots_find_the_index(client):
    lines = client.get("/robots.txt").text.splitlines()
    assert f"Sitemap: {SITE}/sitemap.xml" in lines


def test_lists_what_is_public_and_nothing_else(client):
    now = timezone.now()
    live = [PostingFactory(), PostingFactory(title="Ärztin & <b>")]
    PostingFactory(status="draft", published_at=None, company=CompanyFactory(slug="silent"))
    PostingFactory(status="suspended")
    PostingFactory(closes_at=now - timedelta(minutes=1))
    PostingFactory(published_at=now + timedelta(hours=1))
    always = (
        "", "jobs/", "jobs/in/", "companies/", "careers/", "privacy/", "terms/", "contact/",
    )  # fmt: skip
    wanted = {f"{SITE}/{path}" for path in always}
    wanted |= {f"{SITE}{one.get_absolute_url()}" for one in live}
    wanted |= {f"{SITE}{one.company.get_absolute_url()}" for one in live}
    assert every_address(client) == wanted
    assert {client.get(url).status_code for url in wanted} == {200}


def test_says_when_a_posting_last_changed(client):
    published = datetime(2026, 5, 1, 8, tzinfo=UTC)
    changed, new = PostingFactory(), PostingFactory(published_at=published)
    Posting.objects.filter(pk=changed.pk).update(updated_at=datetime(2031, 2, 3, 4, tzinfo=UTC))
    Posting.objects.filter(pk=new.pk).update(updated_at=published - timedelta(days=3))
    number = new.pk // sitemaps.RANGE
    found = listed(client, f"/sitemaps/postings-{number}.xml")
    assert found[SITE + changed.get_absolute_url()] == "2031-02-03T04:00:00+00:00"
    assert found[SITE + new.get_absolute_url()] == "2026-05-01T08:00:00+00:00"
    index = listed(client, "/sitemap.xml")
    assert index[f"{SITE}/sitemaps/postings-{number}.xml"] == "2031-02-03T04:00:00+00:00"


def test_a_company_is_as_new_as_its_newest_posting(client):
    company = CompanyFactory()
    moment = timezone.now() - timedelta(minutes=5)
    type(company).objects.filter(pk=company.pk).update(updated_at=moment - timedelta(days=9))
    PostingFactory(company=company, published_at=moment - timedelta(days=1))
    PostingFactory(company=company, published_at=moment)
    PostingFactory(company=company, status="suspended", published_at=timezone.now())
    found = listed(client, file_of(company))
    assert found == {
        SITE + company.get_absolute_url(): moment.isoformat(timespec="seconds"),
    }


def test_splits_postings_by_their_keys(client, monkeypatch):
    monkeypatch.setattr(sitemaps, "RANGE", 3)
    monkeypatch.setattr(sitemaps, "FILES", 2)
    postings = [PostingFactory() for _ in range(13)]
    Posting.objects.filter(pk=postings[6].pk).update(status="suspended")
    files = [url for url in listed(client, "/sitemap.xml") if "postings-" in url]
    assert len(files) >= 5
    found = [url for file in files for url in listed(client, file)]
    assert found == [SITE + one.get_absolute_url() for one in postings if one != postings[6]]


def test_skips_keys_without_postings(client):
    first = PostingFactory()
    far = PostingFactory(pk=2**31)
    with CaptureQueriesContext(connection) as statements:
        text = client.get("/sitemap.xml").getvalue().decode()
    for posting in (first, far):
        assert f"/sitemaps/postings-{posting.pk // sitemaps.RANGE}.xml" in text
    told = " ".join(one["sql"] for one in statements)
    assert told.count("SELECT min(id) FROM postings_posting") == 3  # the third finds no more
    assert told.count(f"max({sitemaps.CHANGED})") == 2


def test_begins_with_what_needs_no_posting(client, django_assert_num_queries):
    with django_assert_num_queries(0):
        pieces = client.get("/sitemap.xml").streaming_content
        assert b"<sitemapindex" in next(pieces)
    assert client.head("/sitemap.xml").getvalue() == b""


def test_splits_companies_by_their_keys(client, monkeypatch):
    monkeypatch.setattr(sitemaps, "RANGE", 3)
    companies = [PostingFactory().company for _ in range(7)]
    Posting.objects.filter(company=companies[2]).update(status="suspended")
    files = [url for url in listed(client, "/sitemap.xml") if "companies-" in url]
    assert len(files) >= 3
    found = [url for file in files for url in listed(client, file)]
    hiring = [one for one in companies if one != companies[2]]
    assert found == [SITE + one.get_absolute_url() for one in hiring]


@pytest.mark.parametrize("what", ["postings", "companies"])
@pytest.mark.parametrize("number", ["0", "999999999", "99999999999999999999999"])
def test_knows_no_file_without_postings(client, what, number):
    assert client.get(f"/sitemaps/{what}-{number}.xml").status_code == 404


def test_takes_one_statement_a_file(client, django_assert_num_queries):
    company = CompanyFactory()
    posting = PostingFactory.create_batch(3, company=company)[0]
    PostingFactory()
    with django_assert_num_queries(1):
        client.get(f"/sitemaps/postings-{posting.pk // sitemaps.RANGE}.xml")
    with CaptureQueriesContext(connection) as statements:
        client.get(file_of(company))
    assert sum('FROM "companies_company"' in one["sql"] for one in statements) == 1


def test_sends_a_file_of_postings_in_pieces(client, monkeypatch):
    monkeypatch.setattr(sitemaps, "ADDRESSES", 2)
    postings = PostingFactory.create_batch(5)
    path = f"/sitemaps/postings-{postings[0].pk // sitemaps.RANGE}.xml"
    pieces = list(client.get(path).streaming_content)
    assert [piece.count(b"<url>") for piece in pieces] == [0, 2, 2, 1, 0]
    assert client.head(path).getvalue() == b""
