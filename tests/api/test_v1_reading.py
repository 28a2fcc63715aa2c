"""What every address of the API does: methods, languages, caches, other sites, the document."""

import re

import pytest
from django.conf import settings
from lxml import html

from tests.api.own import Program
from tests.factories import (
    CompanyFactory,
    GuideFactory,
    PlaceFactory,
    PostingFactory,
    PostingLocationFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def addresses():
    """Return one address of each operation, with rows behind it."""
    posting = PostingFactory()
    guide = GuideFactory()
    return [
        "/api/v1/postings", f"/api/v1/postings/{posting.pk}", "/api/v1/companies",
        f"/api/v1/companies/{posting.company.slug}", "/api/v1/categories", "/api/v1/places?q=ku",
        "/api/v1/guides", f"/api/v1/guides/{guide.family.slug}", "/api/v1/openapi.json",
    ]  # fmt: skip


def test_the_document_has_every_address(client, addresses):
    patterns = {
        re.sub(r"{\w+}", "[^/]+", path)
        for path, methods in client.get("/api/v1/openapi.json").json()["paths"].items()
        if not any("security" in operation for operation in methods.values())
    }
    addresses.append("/api/v1/changes")
    tried = [address.partition("?")[0] for address in addresses if "openapi" not in address]
    for pattern in patterns:
        assert any(re.fullmatch(pattern, one) for one in tried), pattern


def test_sends_nothing_to_a_reader_that_has_it_already(client, addresses):
    for address in addresses:
        first = client.get(address)
        assert first.status_code == 200
        assert "public" in first.headers["Cache-Control"]
        assert not first.cookies
        tag = {"If-None-Match": first.headers["ETag"]}
        again = client.get(address, headers=tag)
        assert (again.status_code, again.content) == (304, b""), address
        assert again.headers["Access-Control-Allow-Origin"] == "*"


def test_a_change_shows_in_the_tag(client):
    posting = PostingFactory()
    address = f"/api/v1/postings/{posting.pk}"
    tag = client.get(address).headers["ETag"]
    posting.title = "Editor"
    posting.save(update_fields=["title"])
    assert client.get(address, headers={"If-None-Match": tag}).json()["title"] == "Editor"


def test_head_says_what_get_says(client, addresses):
    for address in addresses:
        head, get = client.head(address), client.get(address)
        assert (head.status_code, head.content) == (200, b"")
        assert head.headers == get.headers


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "trace"])
def test_only_reads(client, addresses, method):
    for address in [*addresses, "/api/v1/changes"]:
        response = getattr(client, method)(address)
        assert response.status_code == 405
        assert response.headers["Allow"] == "GET, HEAD, OPTIONS"


def test_scripts_of_any_site_may_read_and_nothing_else(client, addresses):
    for address in [
        *addresses,
        "/api/v1/changes",
        "/api/v1/postings/0",
        "/api/v1/postings?no=1",
        "/api/v1/none",
    ]:
        response = client.get(address, headers={"Origin": "https://elsewhere.example"})
        assert response.headers["Access-Control-Allow-Origin"] == "*"
        assert "Access-Control-Allow-Credentials" not in response.headers
        asked = client.options(address, headers={"Access-Control-Request-Method": "DELETE"})
        assert asked.status_code == 204
        assert asked.headers["Access-Control-Allow-Methods"] == "GET, HEAD"


def test_errors_are_problems_that_nobody_keeps(client):
    ends = ["", "none", "postings/", "postings/x", "postings/%0A", "companies/none", "places?x=1"]
    for address in (f"/api/v1/{end}" for end in ends):
        response = client.get(address)
        assert response.headers["Content-Type"] == "application/problem+json", address
        assert response.headers["Cache-Control"] == "no-store"
        assert "ETag" not in response.headers
        assert response.json()["status"] == response.status_code


def test_every_operation_refuses_unknown_parameters(client, addresses):
    for address in [*addresses, "/api/v1/changes"]:
        response = client.get(address + ("&" if "?" in address else "?") + "colour=red")
        assert response.status_code == 422, address
        assert response.json()["errors"][0]["field"] == "colour"


@pytest.mark.parametrize("limit", ["0", "-1", "101", "1e3", "9" * 30])
def test_every_list_refuses_other_sizes_of_pages(client, company, limit):
    token = {"Authorization": f"Bearer {Program(client, company).token}"}
    paths = client.get("/api/v1/openapi.json").json()["paths"]
    limited = [
        path for path, methods in paths.items()
        if "limit" in {one["name"] for one in methods.get("get", {}).get("parameters", [])}
    ]  # fmt: skip
    assert {"/api/v1/postings", "/api/v1/changes", "/api/v1/own/postings"} <= {*limited}
    for path in limited:
        answer = client.get(path, {"limit": limit}, headers=token)
        assert answer.status_code == 422, path
        assert "limit" in {one["field"] for one in answer.json()["errors"]}, path


def test_names_are_in_the_language_of_the_address_alone(client):
    place = PlaceFactory(geoname_id=2921044, kind="country", name="Germany", country_code="DE")
    PostingLocationFactory(posting=PostingFactory(), place=place)

    def name(query, **headers):
        response = client.get(f"/api/v1/postings{query}", headers=headers)
        [posting] = response.json()["postings"]
        return posting["locations"][0]["name"], response.headers["Content-Language"]

    assert name("") == ("Germany", "en-gb")
    assert name("?lang=de") == ("Deutschland", "de")
    assert name("", accept_language="de") == ("Germany", "en-gb")


def test_companies_come_in_pages(client):
    slugs = [PostingFactory().company.slug for _ in range(3)]
    CompanyFactory(slug="hires-nobody")
    first = client.get("/api/v1/companies", {"limit": 2}).json()
    second = client.get("/api/v1/companies", {"limit": 2, "after": first["next"]}).json()
    found = [one["slug"] for page in (first, second) for one in page["companies"]]
    assert found == sorted(slugs)
    assert (first["total"], second["next"]) == (3, None)
    assert client.get("/api/v1/companies/hires-nobody").json()["postings"] == 0


def test_finds_places_by_any_of_their_names(client):
    PlaceFactory(geoname_id=1, name="Munich", names=["München"], country_code="DE")
    for typed in ("Mun", "münch"):
        [found] = client.get("/api/v1/places", {"q": typed}).json()["places"]
        assert (found["id"], found["country"]) == (1, "DE")
    for wrong in ("", "x", "x" * 101, "a\0b"):
        response = client.get("/api/v1/places", {"q": wrong})
        assert [error["field"] for error in response.json()["errors"]] == ["q"]
    assert client.get("/api/v1/places", {"q": "--"}).json() == {"places": []}


def test_a_page_explains_the_document_under_the_strict_policy(client):
    for code, _ in settings.LANGUAGES:
        path = "/api/" if code == settings.LANGUAGE_CODE else f"/{code}/api/"
        response = client.get(path)
        page = html.fromstring(response.text)
        headings = page.xpath("//h2/code/text()")
        document = client.get("/api/v1/openapi.json").json()
        assert headings == [
            f"{method.upper()} {address}"
            for address, methods in document["paths"].items()
            for method in methods
        ]
        [theme] = page.xpath("//script[not(@src)]")
        assert theme.getparent().tag == "head"
        assert all(one.startswith("/") for one in page.xpath("//script/@src|//link/@href"))
        assert not page.xpath("//*[@style or @onclick]")
        assert "curl" in response.text
