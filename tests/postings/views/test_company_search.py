"""Companies by name, by what they hire for, and by place."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from lxml import html

from companies.models import Company
from postings.views import companies as company_pages
from tests.factories import (
    CategoryFactory,
    CompanyFactory,
    PlaceFactory,
    PostingFactory,
    PostingLocationFactory,
)

pytestmark = pytest.mark.django_db

LIST = reverse("companies:list")


def hiring(name, jobs=1, **fields):
    company = CompanyFactory(name=name)
    for posting in PostingFactory.create_batch(jobs, company=company, **fields):
        posting.gather_words()
    return company


def found(client, **query):
    return [company.name for company in client.get(LIST, query).context["page"]]


def count_text(response):
    return " ".join(html.fromstring(response.text).find_class("count")[0].text_content().split())


# By name


@pytest.mark.parametrize(
    ("asked", "names"),
    [
        ("brackwater", ["Brackwater Labs"]), ("BRACKWATER", ["Brackwater Labs"]),
        ("Brakwater", ["Brackwater Labs"]), ("brackwatter labs", ["Brackwater Labs"]),
        ("labs", ["Brackwater Labs"]), ("clinique", ["Clinique Hélène"]),
        ("helene", ["Clinique Hélène"]), ("Héléne", ["Clinique Hélène"]),
        ("muller", ["Müller & Söhne GmbH"]), ("Soehne", []), ("söhne", ["Müller & Söhne GmbH"]),
        ("strasse", ["Straße der Gesundheit"]), ("健康", ["健康科技"]), ("R&D", ["R&D 100%"]),
        ("100%", ["R&D 100%"]), ("zebra", []), ("_", []), ("\\", []), ("'", []),
    ],
)  # fmt: skip
def test_finds_names_with_accents_and_misspelt_ones(client, asked, names):
    for name in ("Brackwater Labs", "Clinique Hélène", "Müller & Söhne GmbH", "健康科技",
                 "R&D 100%", "Straße der Gesundheit", "Amberstrand"):  # fmt: skip
        hiring(name)
    assert found(client, name=asked) == names


def test_lists_names_that_begin_with_it_first(client):
    for name in ("Old Lumen", "Lumen Medical", "Lumem", "Alumena"):
        hiring(name)
    assert found(client, name="lumen") == ["Lumen Medical", "Alumena", "Old Lumen", "Lumem"]


def test_finds_companies_that_hire_and_all_on_request(client):
    hiring("Lumen One")
    CompanyFactory(name="Lumen Two")
    PostingFactory(company=CompanyFactory(name="Lumen Three"), status="suspended")
    assert found(client, name="lumen") == ["Lumen One"]
    response = client.get(LIST, {"name": "lumen", "all": "1"})
    assert [c.name for c in response.context["page"]] == ["Lumen One", "Lumen Three", "Lumen Two"]
    assert response.text.count("No open jobs") == 2
    assert found(client, all="1") == ["Lumen One", "Lumen Three", "Lumen Two"]


# By their jobs


def test_finds_companies_by_what_they_hire_for_with_exact_numbers(client):
    nursing = CategoryFactory(name="Nursing", slug="nursing")
    lumen = hiring("Lumen", 2)
    PostingFactory(company=lumen, title="Nurse", category=nursing).gather_words()
    hiring("Ward", title="Ward nurse", category=nursing)
    response = client.get(LIST, {"category": "nursing"})
    assert [(c.name, c.live) for c in response.context["page"]] == [("Lumen", 1), ("Ward", 1)]
    assert "1 matching job" in response.text
    assert found(client, q="writer") == ["Lumen"]
    assert found(client, q="writer", category="nursing") == []
    assert [c.live for c in client.get(LIST, {"q": "writer"}).context["page"]] == [2]


def test_finds_companies_by_the_place_of_their_jobs(client):
    place = PlaceFactory()
    near = hiring("Near")
    PostingLocationFactory(posting=near.postings.get(), place=place)
    hiring("Far")
    assert found(client, location="Petaling Jaya") == ["Near"]
    assert found(client, location="Petaling Jaya", name="far") == []
    assert found(client, location="Petaling Jaya", all="1") == ["Near"]
    response = client.get(LIST, {"location": "Atlantis"})
    assert "We don&#x27;t know a place called “Atlantis”" in response.text
    assert count_text(response).startswith("0 companies")
    assert "No companies match your search" in response.text


# The page


def test_keeps_the_search_on_every_page(client, monkeypatch):
    monkeypatch.setattr(company_pages, "COMPANIES_PER_PAGE", 1)
    for number in range(4):
        hiring(f"Lumen {number}")
    seen, url = [], f"{LIST}?name=lumen&category=medical-writing"
    while url:
        response = client.get(url)
        seen += [company.name for company in response.context["page"]]
        assert count_text(response).startswith("4 companies")
        page = html.fromstring(response.text)
        links = page.xpath("//ol[@class='page-numbers']//a")
        [current] = [a for a in links if a.get("aria-current") == "page"]
        assert current.text == str(response.context["page"].number)
        assert links[0].get("href") == f"{LIST}?name=lumen&category=medical-writing"
        assert page.xpath("//input[@name='name']/@value") == ["lumen"]
        assert page.xpath("//option[@selected]/@value") == ["medical-writing"]
        url = response.context["next_url"]
    assert seen == [f"Lumen {number}" for number in range(4)]


def test_leaves_gaps_between_many_numbers(client, monkeypatch):
    monkeypatch.setattr(company_pages, "COMPANIES_PER_PAGE", 1)
    for number in range(9):
        hiring(f"Lumen {number}")
    page = html.fromstring(client.get(LIST, {"page": "5"}).text)
    shown = [
        " ".join(li.text_content().split()) for li in page.xpath("//ol[@class='page-numbers']/li")
    ]
    assert shown == ["1", "…", "4", "5", "6", "…", "9"]


@pytest.mark.parametrize(
    ("query", "note"),
    [
        ({"category": "none"}, "isn&#x27;t a valid choice"), ({"name": "x" * 101}, "is too long"),
        ({"name": "a\0b"}, "that can&#x27;t be read"), ({"all": "maybe"}, "valid choice"),
        ({"location": "x" * 101}, "is too long"),
    ],
)  # fmt: skip
def test_leaves_wrong_values_out_with_a_note(client, query, note):
    hiring("Lumen")
    response = client.get(LIST, query)
    assert note in response.text
    assert [company.name for company in response.context["page"]] == ["Lumen"]


def test_escapes_what_was_typed(client):
    text = client.get(LIST, {"name": '"><script>', "q": '"><b>', "location": '"><i>'}).text
    assert "<script>alert" not in text
    assert '"><script>' not in text
    assert '"><b>' not in text
    assert '"><i>' not in text


def test_only_the_plain_list_is_canonical(client):
    hiring("Lumen")
    assert 'rel="canonical"' in client.get(LIST).text
    assert 'rel="canonical"' not in client.get(LIST, {"name": "lumen"}).text


@pytest.mark.parametrize(
    "query", [{"name": "lumen"}, {"q": "writer"}, {"category": "medical-writing"}, {"all": "1"}]
)
def test_makes_as_many_statements_for_any_number_of_companies(client, query):
    numbers = []
    for jobs in (2, 20):
        for number in range(jobs):
            hiring(f"Lumen {jobs} {number}")
        client.get(LIST, query)
        with CaptureQueriesContext(connection) as queries:
            client.get(LIST, query)
        numbers.append(len(queries))
    assert numbers[0] == numbers[1] <= 12


def test_the_index_serves_names(client):
    """PostgreSQL finds parts of names and similar ones by the index, once there are many."""
    Company.objects.bulk_create(
        Company(name=f"Company {number:05d}", slug=f"c-{number}") for number in range(3_000)
    )
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE companies_company")
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute("""
            EXPLAIN SELECT id FROM companies_company WHERE companies_name_key(name) LIKE '%02999%'
            OR 'compamy 2999' <% companies_name_key(name)""")
        plan = "\n".join(line for (line,) in cursor)
    assert "companies_company_name_trigram" in plan
