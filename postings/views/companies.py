"""The public pages of companies. They live here because they show postings."""

from typing import Any

from django.core.paginator import Page, Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from postings.listing.cards import cards_of
from postings.listing.company_cards import companies_by_name, company_cards
from postings.listing.newest import newest_of
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
    """List the companies that have live postings, by name."""
    counts = company_totals()
    places = range(len(counts))
    page: Page[Any] = Paginator(places, COMPANIES_PER_PAGE).get_page(request.GET.get("page"))
    start = page.start_index() - 1 if counts else 0
    companies = companies_by_name(counts, start=start, size=COMPANIES_PER_PAGE)
    page.object_list = companies
    cards = company_cards(companies, "companies/list.html#card")
    return render(request, "companies/list.html", {"page": page, "cards": cards})


@require_safe
@list_cache
@in_spite_of_damage
def company_detail(request: HttpRequest, slug: str) -> HttpResponse:
    """Show what a company says about itself, and its live postings."""
    company = whole_company(slug)
    if company is None:
        raise Http404
    numbers, total = newest_of(Query(), company.pk, POSTINGS_SHOWN)
    context = {
        "company": company,
        "total": total,
        "shown": POSTINGS_SHOWN,
        "cards": cards_of(numbers),
        "structured_data": json_ld(organization(company, site=site_of(request))),
    }
    return render(request, "companies/detail.html", context)
