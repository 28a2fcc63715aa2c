"""The public pages of companies. They live here because they show postings."""

from collections.abc import Mapping
from typing import Any

from django.core.paginator import Page, Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from companies.models import Company
from postings.listing.cards import cards_of
from postings.listing.company_cards import (
    HiringCompany,
    companies_by_name,
    companies_in_order,
    company_cards,
)
from postings.listing.company_search import CompanySearch
from postings.listing.newest import newest_of
from postings.models import Category
from postings.search.query import Query
from postings.search.sync import in_spite_of_damage
from postings.search.totals import company_totals
from postings.structured_data.organization import organization
from postings.structured_data.scripts import json_ld, site_of
from postings.views.caching import list_cache
from postings.views.whole import whole_company

COMPANIES_PER_PAGE = 60
POSTINGS_SHOWN = 50


@require_safe
@list_cache
def company_list(request: HttpRequest) -> HttpResponse:
    """List the companies that have live postings by name, or those that a search finds."""
    search = CompanySearch(request.GET)
    counts = company_totals() if search.is_plain else search.counts
    keys = range(len(counts)) if search.is_plain else search.keys()
    paginator = Paginator(keys, COMPANIES_PER_PAGE)
    page: Page[Any] = paginator.get_page(request.GET.get("page"))
    companies = _companies(search, page, counts)
    page.object_list = companies
    card = "matching" if search.is_of_jobs else "card"
    number = page.number
    context = {
        "page": page,
        "search": search,
        "total": len(keys),
        "cards": company_cards(companies, f"companies/list.html#{card}"),
        "categories": tuple((slug, of.label) for slug, of in Category.by_slug().items()),
        "chosen_category": search.jobs.data.get("category", ""),
        "links": search.links(paginator, number),
        "previous_url": search.address(number - 1) if page.has_previous() else "",
        "next_url": search.address(number + 1) if page.has_next() else "",
    }
    return render(request, "companies/list.html", context)


def _companies(
    search: CompanySearch, page: Page[Any], counts: Mapping[int, int]
) -> list[HiringCompany]:
    if not search.is_plain:
        return companies_in_order(list(page.object_list), counts)
    start = page.start_index() - 1 if counts else 0
    return companies_by_name(counts, start=start, size=COMPANIES_PER_PAGE)


@require_safe
@list_cache
@in_spite_of_damage
def company_detail(request: HttpRequest, slug: str) -> HttpResponse:
    """Show what a company says about itself, and its live postings."""
    company = whole_company(slug)
    if company is None:
        merged = get_object_or_404(Company, former_names__slug=slug)
        return redirect(merged, permanent=True)
    numbers, total = newest_of(Query(), company.pk, POSTINGS_SHOWN)
    context = {
        "company": company,
        "total": total,
        "shown": POSTINGS_SHOWN,
        "cards": cards_of(numbers),
        "structured_data": json_ld(organization(company, site=site_of(request))),
    }
    return render(request, "companies/detail.html", context)
