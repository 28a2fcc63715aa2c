"""Companies, categories and places."""

from __future__ import annotations

from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Field, Query, Router
from pydantic import BeforeValidator

from api.v1 import shapes
from api.v1.drawing import company_link, place_out
from api.v1.parameters import Asked, Limit
from api.v1.problems import Problem, ProblemError
from companies.models import Company
from places.models import Place
from places.names import name_key
from postings.models import Category
from postings.search.query import Query as Search
from postings.search.sync import in_spite_of_damage
from postings.search.totals import company_totals
from postings.structured_data.scripts import site_of
from postings.views.whole import whole_company

router = Router()


def _readable(text: object) -> object:
    if isinstance(text, str) and "\0" in text:
        raise ValueError("Leave out the zero byte.")
    return text


Readable = Annotated[str, BeforeValidator(_readable)]


class CompaniesAsked(Asked):
    """A page of companies."""

    limit: Limit = 20
    after: Readable = Field("", max_length=80, description="`next` of the page before: a slug.")


class PlacesAsked(Asked):
    """The start of a name."""

    q: Readable = Field(min_length=2, max_length=100, description="The start of a name.")
    limit: Limit = 20


@router.get("/companies", response={200: shapes.CompaniesOut, 422: Problem}, url_name="companies")
def companies(request: HttpRequest, asked: Query[CompaniesAsked]) -> shapes.CompaniesOut:
    """List the companies that have live postings, by slug."""
    counts = company_totals()
    rows = Company.objects.filter(pk__in=list(counts), slug__gt=asked.after).order_by("slug")
    found = list(rows.select_related("headquarters")[: asked.limit + 1])
    page, site = found[: asked.limit], site_of(request)
    return shapes.CompaniesOut(
        total=len(counts),
        companies=[shapes.CompanyOut(**_company(one, counts, site)) for one in page],
        next=page[-1].slug if len(found) > asked.limit else None,
    )


@router.get(
    "/companies/{slug:slug}",
    response={200: shapes.WholeCompanyOut, 404: Problem, 422: Problem},
    url_name="company",
)
def company(request: HttpRequest, slug: str, asked: Query[Asked]) -> shapes.WholeCompanyOut:
    """Return a company; `/postings?company=` has its postings."""
    found = whole_company(slug)
    if found is None:
        raise ProblemError(404, "There is no such company.")
    facts = _company(found, company_totals(), site_of(request))
    return shapes.WholeCompanyOut(**facts, overview_html=found.overview_html)


def _company(company: Company, counts: dict[int, int], site: str) -> dict[str, Any]:
    return {
        **company_link(company, site=site).dict(),
        "sector": company.sector,
        "website": company.website,
        "headquarters": company.headquarters and place_out(company.headquarters),
        "postings": counts.get(company.pk, 0),
    }


@router.get(
    "/categories", response={200: shapes.CategoriesOut, 422: Problem}, url_name="categories"
)
def categories(request: HttpRequest, asked: Query[Asked]) -> shapes.CategoriesOut:
    """List all categories by name."""
    counts = _category_counts()
    return shapes.CategoriesOut(
        categories=[
            shapes.CategoryOut(slug=one.slug, name=one.name, postings=counts.get(one.pk, 0))
            for one in Category.by_slug().values()
        ]
    )


@in_spite_of_damage
def _category_counts() -> dict[int, int]:
    return Search().counts("category")


@router.get("/places", response={200: shapes.PlacesOut, 422: Problem}, url_name="places")
def places(request: HttpRequest, asked: Query[PlacesAsked]) -> shapes.PlacesOut:
    """Find places by the start of any of their names, the most populous first."""
    if len(name_key(asked.q)) < 2:
        return shapes.PlacesOut(places=[])
    found = Place.objects.starting_with(asked.q)[: asked.limit]
    return shapes.PlacesOut(places=[place_out(one) for one in found])
