"""Rules for all public pages: no foreign markup, no cookie, few queries."""

import json
import re

import pytest
from django.template.loader import render_to_string
from django.test import Client
from django.urls import reverse
from lxml import html

from jobboard import theme
from postings.listing.cards import KEPT
from tests.factories import (
    CategoryFactory,
    CompanyFactory,
    PlaceFactory,
    PostingFactory,
    PostingItemFactory,
    PostingLocationFactory,
)

pytestmark = pytest.mark.django_db

LISTS = {"home": "/", "list": "/jobs/", "companies": "/companies/"}
EVIL = """<script>alert(1)</script><img src=x onerror=alert(1)>"'{{ 7 }}"""
EVIL_MARKDOWN = f"{EVIL} [x](javascript:alert(1)) ![x](javascript:alert(1)) <a href=data:,x>y</a>"


def pages(posting):
    return [*LISTS.values(), posting.get_absolute_url(), posting.company.get_absolute_url()]


def evil_posting():
    company = CompanyFactory(
        name=EVIL, overview=EVIL_MARKDOWN, website='https://x.example/"><script>alert(1)</script>'
    )
    posting = PostingFactory(
        company=company, category=CategoryFactory(name=EVIL[:80], slug="evil"), title=EVIL,
        summary=EVIL, description=EVIL_MARKDOWN, reference=EVIL[:80],
        apply_url='https://x.example/"><script>alert(1)</script>',
    )  # fmt: skip
    PostingItemFactory(posting=posting, text=EVIL, heading=EVIL)
    PostingItemFactory(posting=posting, text="Other", heading="Other")
    PostingLocationFactory(posting=posting, place=None, stated_name=EVIL)
    return posting


def assert_harmless(text):
    for element in html.fromstring(text).iter("*"):
        if element.get("type") == "application/ld+json":
            assert json.loads(element.text)
            assert not set("<>&") & set(element.text)
        elif element.tag == "script":
            is_file = element.get("src", "").startswith("/static/")
            assert element.text == (None if is_file else theme.SCRIPT)
        for name, value in element.items():
            assert not name.startswith("on")
            if name in ("href", "src", "action"):
                assert value.startswith(("/", "?", "#", "http://", "https://")), value
                assert "javascript" not in value


def test_shows_no_markup_of_the_advert(client):
    posting = evil_posting()
    closed = PostingFactory(
        company=posting.company, title=EVIL, status="closed", outcome="withdrawn"
    )
    for url in [*pages(posting), closed.get_absolute_url()]:
        text = client.get(url).text
        assert "&lt;script&gt;" in text
        assert_harmless(text)


def test_shows_no_markup_of_the_address(client):
    for name in ("q", "location", "work_from", "pay_min", "sort", "workplace", "company", "after"):
        assert_harmless(client.get("/jobs/", {name: EVIL}).text)
    assert_harmless(client.get("/<script>alert(1)</script>").text)


def test_sets_no_cookie_and_needs_no_login(client):
    posting = PostingFactory()
    for url in [*pages(posting), "/robots.txt", "/nothing-here/"]:
        response = client.get(url)
        assert not response.cookies, url
        assert "Cookie" not in response.headers.get("Vary", ""), url


def test_loads_nothing_from_elsewhere_under_a_strict_policy(client):
    posting = PostingFactory()
    for url in [*pages(posting), "/nothing-here/"]:
        response = client.get(url)
        policy = response.headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        loaded = re.findall(
            r'<(?:link[^>]+stylesheet[^>]+href|img src|script src)="([^"]+)', response.text
        )
        assert all(address.startswith("/static/") for address in loaded)
        assert " style=" not in response.text


def test_has_one_main_heading_a_title_and_landmarks(client):
    posting = PostingFactory()
    over = PostingFactory(status="closed", outcome="filled")
    for url in [*pages(posting), over.get_absolute_url(), "/nothing-here/"]:
        text = client.get(url).text
        assert text.count("<h1") == text.count("<main") == text.count("<title>") == 1, url
        assert '<html lang="en-gb"' in text
        assert 'href="#main"' in text
        assert '<meta name="description"' in text


@pytest.mark.parametrize("url", LISTS.values())
def test_allows_caches_to_keep_lists_for_a_minute(client, url):
    assert client.get(url).headers["Cache-Control"] == "public, max-age=60"


def test_makes_a_fixed_number_of_queries(client, django_assert_num_queries):
    place = PlaceFactory()
    # On each page, one of these updates the index with the postings made here. The index reads
    # postings of an open transaction again each time. Two read the jobs that may be similar, which
    # a page asks only if they are others than before.
    # On each page, one of these updates the index with the postings made here. The index reads
    # postings of an open transaction again each time. Two read the jobs that may be similar, which
    # a page asks only if they are others than before.
    queries = {"/": 10, "/jobs/": 9, "/companies/": 4, "posting": 10, "company": 8}
    client.get("/jobs/")  # loads the index
    for count in (3, 17):
        for _ in range(count):
            posting = PostingFactory()
            PostingItemFactory(posting=posting)
            PostingLocationFactory(posting=posting, place=place)
        for url, number in queries.items():
            address = {
                "posting": posting.get_absolute_url(),
                "company": posting.company.get_absolute_url(),
            }.get(url, url)
            KEPT.forget()  # all cards are rendered again
            with django_assert_num_queries(number):
                client.get(address)


def test_keeps_robots_off_the_apply_hop_and_the_admin(client):
    lines = client.get("/robots.txt").text.splitlines()
    assert "Disallow: /jobs/*/apply/" in lines
    assert "Disallow: /admin/" in lines


def test_explains_a_form_that_was_refused():
    strict = Client(enforce_csrf_checks=True)
    response = strict.post(reverse("account_login"), {"login": "x"})
    assert response.status_code == 403
    assert "This form has expired" in response.text


def test_has_an_error_page_without_dependencies():
    text = render_to_string("500.html")
    assert "Sorry, something went wrong" in text
    assert "/static/" in text


def test_every_page_names_the_region_of_a_town(client):
    salem = PlaceFactory(name="Salem", country_code="US", region_label="OR")
    posting = PostingFactory(company=CompanyFactory(headquarters=salem))
    PostingLocationFactory(posting=posting, place=salem)
    for url in pages(posting):
        text = client.get(url).text
        assert "Salem, OR" in text, url
        assert "Salem, United States" not in text, url
