"""Other sites show a company's jobs; browsers put the search into their own field."""

import json
from datetime import timedelta
from urllib.parse import urlencode

import pytest
from django.utils import timezone
from lxml import etree, html

from tests.factories import (
    CompanyFactory,
    PlaceFactory,
    PostingFactory,
    PostingLocationFactory,
)

pytestmark = pytest.mark.django_db

SITE = "http://testserver"
EVIL = "<script>alert(1)</script>\"'"


@pytest.fixture
def lumen():
    return CompanyFactory(name="Lumen", slug="lumen")


def titles(response):
    return [a.text_content() for a in html.fromstring(response.text).xpath("//li/a")]


# The widget


def test_shows_the_newest_live_jobs_of_one_company(client, lumen):
    now = timezone.now()
    for hours, title in enumerate(["Nurse", "Writer", "Cook"]):
        PostingFactory(company=lumen, title=title, published_at=now - timedelta(hours=hours))
    PostingFactory(company=lumen, title="Gone", closes_at=now)
    PostingFactory(company=lumen, title="Draft", status="draft")
    PostingFactory(title="Another's")
    response = client.get("/widget/lumen/")
    assert titles(response) == ["Nurse", "Writer", "Cook"]
    assert titles(client.get("/widget/lumen/?jobs=2")) == ["Nurse", "Writer"]
    assert "See all 3 jobs" in client.get("/widget/lumen/?jobs=2").text


def test_any_page_may_frame_the_widget_and_nothing_else(client, lumen):
    posting = PostingFactory(company=lumen)
    response = client.get("/widget/lumen/")
    policy = response.headers["Content-Security-Policy"]
    assert "frame-ancestors http: https:" in policy
    assert "script-src" not in policy
    assert "default-src 'none'" in policy
    assert "X-Frame-Options" not in response.headers
    for path in ("/", "/jobs/", posting.get_absolute_url(), lumen.get_absolute_url(), "/admin/"):
        other = client.get(path)
        assert other.headers["X-Frame-Options"] == "DENY", path
        assert "frame-ancestors 'none'" in other.headers["Content-Security-Policy"], path


def test_the_widget_has_no_script_no_cookie_and_leads_out_of_the_frame(client, lumen):
    posting = PostingFactory(company=lumen, title=EVIL)
    PostingLocationFactory(posting=posting, place=PlaceFactory(name="Ipoh"))
    response = client.get("/widget/lumen/")
    page = html.fromstring(response.text)
    assert page.xpath("//script") == []
    assert not response.cookies
    assert "Cookie" not in response.headers.get("Vary", "")
    assert response.headers["Cache-Control"] == "public, max-age=60"
    assert 'content="noindex"' in response.text
    links = page.xpath("//a")
    assert len(links) == 2
    for link in links:
        assert link.get("href").startswith(SITE)
        assert (link.get("target"), link.get("rel")) == ("_blank", "noopener")
    assert "Ipoh" in page.text_content()


@pytest.mark.parametrize("asked", ["", "0", "-3", "x", "9" * 40, "²", "100"])
def test_the_widget_has_a_sensible_size_whatever_is_asked(client, lumen, asked):
    PostingFactory.create_batch(12, company=lumen)
    response = client.get("/widget/lumen/", {"jobs": asked})
    assert len(titles(response)) == (12 if asked == "100" else 10)


def test_the_widget_speaks_other_languages_and_knows_no_other_company(client, lumen):
    assert 'lang="de"' in client.get("/de/widget/lumen/").text
    assert "There are no open jobs" in client.get("/widget/lumen/").text
    assert client.get("/widget/nobody/").status_code == 404
    assert client.post("/widget/lumen/").status_code == 405


# oEmbed


def embed(client, path, **query):
    return client.get("/oembed", {"url": SITE + path} | query)


def test_a_companys_page_becomes_its_widget(client, lumen):
    response = embed(client, "/companies/lumen/")
    found = response.json()
    assert (found["version"], found["type"], found["title"]) == ("1.0", "rich", "Lumen")
    assert (found["width"], found["height"]) == (480, 600)
    [frame] = html.fromstring(f"<div>{found['html']}</div>").xpath("//iframe")
    assert frame.get("src") == f"{SITE}/widget/lumen/"
    assert client.get("/widget/lumen/").status_code == 200
    assert "allow-scripts" not in frame.get("sandbox")
    assert response.headers["Access-Control-Allow-Origin"] == "*"
    german = embed(client, "/de/companies/lumen/").json()
    assert f"{SITE}/de/widget/lumen/" in german["html"]


@pytest.mark.parametrize(
    ("asked", "side"), [("200", 200), ("9999", 480), ("0", 100), ("x", 480), ("-1", 480)]
)
def test_is_no_larger_than_asked(client, lumen, asked, side):
    found = embed(client, "/companies/lumen/", maxwidth=asked).json()
    assert found["width"] == side
    assert f'width="{side}"' in found["html"]


def test_a_postings_page_becomes_a_link_with_its_picture(client):
    posting = PostingFactory(title="Nurse")
    found = embed(client, posting.get_absolute_url()).json()
    assert (found["type"], found["title"]) == ("link", "Nurse")
    assert found["author_name"] == posting.company.name
    assert client.get(found["thumbnail_url"].removeprefix(SITE)).status_code == 200


def test_says_the_same_as_xml(client, lumen):
    response = embed(client, "/companies/lumen/", format="xml")
    root = etree.fromstring(response.content)
    found = {one.tag: one.text for one in root}
    same = embed(client, "/companies/lumen/").json()
    assert found == {name: str(value) for name, value in same.items()}


def test_pages_say_where_they_can_be_embedded(client, lumen):
    posting = PostingFactory(company=lumen)
    for path in ("/companies/lumen/", posting.get_absolute_url()):
        links = html.fromstring(client.get(path).text).xpath("//link[contains(@type, '+oembed')]")
        kinds = {
            link.get("type"): client.get(link.get("href").removeprefix(SITE)) for link in links
        }
        assert kinds.keys() == {"application/json+oembed", "text/xml+oembed"}
        assert {answer.status_code for answer in kinds.values()} == {200}


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ({}, 400), ({"url": ""}, 400), ({"url": f"{SITE}/companies/lumen/", "format": "yaml"}, 501),
        ({"url": f"{SITE}/companies/nobody/"}, 404), ({"url": f"{SITE}/jobs/"}, 404),
        ({"url": "https://elsewhere.example/companies/lumen/"}, 404), ({"url": "//[x"}, 404),
        ({"url": f"{SITE}/jobs/999999999999999999999/x/"}, 404), ({"url": f"{SITE}/admin/"}, 404),
        ({"url": f"{SITE}/companies/lumen\0/"}, 404), ({"url": "javascript:alert(1)"}, 404),
    ],
)  # fmt: skip
def test_says_what_is_wrong(client, lumen, query, status):
    response = client.get("/oembed", query)
    assert response.status_code == status
    assert response.headers["Content-Type"].startswith("text/plain")


def test_embeds_no_posting_that_is_not_live(client):
    now = timezone.now()
    for values in ({"status": "draft"}, {"status": "suspended"}, {"closes_at": now}):
        assert embed(client, PostingFactory(**values).get_absolute_url()).status_code == 404


# OpenSearch


def test_describes_the_search_and_every_page_names_the_description(client):
    PostingFactory(title="Nurse")
    for prefix, language in (("", "en-gb"), ("/de", "de")):
        page = html.fromstring(client.get(f"{prefix}/companies/").text)
        [link] = page.xpath("//link[@rel='search']")
        response = client.get(link.get("href"))
        assert response.headers["Content-Type"] == link.get("type") + "; charset=utf-8"
        root = etree.fromstring(response.content)
        urls = {url.get("type"): url.get("template") for url in root.iter("{*}Url")}
        assert root.findtext("{*}Language") == language
        assert len(root.findtext("{*}ShortName")) <= 16
        assert urls["text/html"] == f"{SITE}{prefix}/jobs/?q={{searchTerms}}"
        for template in urls.values():
            path = template.removeprefix(SITE).replace("{searchTerms}", "nurse")
            assert client.get(path).status_code == 200, path


def test_suggests_how_words_may_go_on(client):
    PostingFactory(title="Nurse Manager")
    response = client.get("/jobs/suggestions.json", {"q": "nur"})
    assert response.headers["Content-Type"].startswith("application/x-suggestions+json")
    typed, texts = json.loads(response.content)
    assert typed == "nur"
    assert "Nurse Manager" in texts
    for odd in ("", "\0", "x" * 5_000, EVIL):
        path = f"/jobs/suggestions.json?{urlencode({'q': odd})}"
        assert json.loads(client.get(path).content)[1] == []
