"""The companies' pages."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from postings.views import companies as company_pages
from tests.factories import CompanyFactory, PlaceFactory, PostingFactory
from tests.pages import titles_in

pytestmark = pytest.mark.django_db

LIST = reverse("companies:list")


def test_lists_hiring_companies_by_name(client):
    b, a = CompanyFactory(name="Brackwater"), CompanyFactory(name="Amberstrand")
    PostingFactory.create_batch(2, company=b)
    PostingFactory(company=a)
    PostingFactory(company=a, status="suspended")
    CompanyFactory(name="Quiet")
    page = client.get(LIST).context["page"]
    assert [(c.name, c.live) for c in page] == [("Amberstrand", 1), ("Brackwater", 2)]


def test_has_the_same_counts_as_the_home_page(client):
    company, other = CompanyFactory(), CompanyFactory()
    PostingFactory.create_batch(3, company=company)
    PostingFactory(company=other)
    for status in ("draft", "in_review", "suspended"):
        PostingFactory(company=company, status=status)
    now = timezone.now()
    published = {"published_at": now - timedelta(days=9), "closes_at": now - timedelta(days=1)}
    PostingFactory(company=company, **published)
    PostingFactory(
        company=other, published_at=now + timedelta(days=1), closes_at=now + timedelta(days=9)
    )
    listed = {c.pk: c.live for c in client.get(LIST).context["page"]}
    at_home = {c.pk: c.live for c in client.get("/").context["companies"]}
    own = {c.pk: client.get(c.get_absolute_url()).context["total"] for c in (company, other)}
    assert listed == at_home == own == {company.pk: 3, other.pk: 1}


@pytest.mark.parametrize(
    ("asked", "shown"),
    [("1", 1), ("2", 2), ("3", 2), ("99", 2), ("0", 2), ("x", 1), ("\0", 1), ("", 1)],
)
def test_pages_through_companies(client, monkeypatch, asked, shown):
    monkeypatch.setattr(company_pages, "COMPANIES_PER_PAGE", 1)
    PostingFactory.create_batch(2)
    assert client.get(LIST, {"page": asked}).context["page"].number == shown


def test_shows_a_company_with_its_live_postings(client):
    company = CompanyFactory(
        name="Lumen", website="https://www.lumen.example/about", headquarters=PlaceFactory(),
        sector="med_comms", overview="We **write**.",
    )  # fmt: skip
    PostingFactory(company=company)
    PostingFactory(company=company, title="Secret", status="draft")
    PostingFactory(title="Another company's")
    response = client.get(company.get_absolute_url())
    assert titles_in(response.context["cards"]) == ["Medical Writer"]
    assert "<strong>write</strong>" in response.text
    link = '<a href="https://www.lumen.example/about" rel="nofollow noopener">lumen.example</a>'
    assert link in response.text
    assert "Petaling Jaya, Malaysia" in response.text


def test_stays_without_open_postings(client):
    response = client.get(CompanyFactory().get_absolute_url())
    assert response.status_code == 200
    assert "There are no open jobs" in response.text


def test_links_to_all_postings_of_a_large_company(client, monkeypatch):
    monkeypatch.setattr(company_pages, "POSTINGS_SHOWN", 1)
    company = CompanyFactory()
    PostingFactory.create_batch(2, company=company)
    response = client.get(company.get_absolute_url())
    assert len(response.context["cards"]) == 1
    assert f"{reverse('postings:list')}?company={company.slug}" in response.text


def test_answers_404_for_unknown_companies(client):
    assert client.get(reverse("companies:detail", args=["nobody"])).status_code == 404
