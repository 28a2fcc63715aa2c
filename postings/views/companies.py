"""The public pages of companies. They live here because they show postings."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from companies.models import Company
from postings.listing.cards import cards_of
from postings.models import Posting
from postings.search.totals import company_total, company_totals, with_totals
from postings.views.caching import list_cache

COMPANIES_PER_PAGE = 60
POSTINGS_SHOWN = 50


@require_safe
@list_cache
def company_list(request: HttpRequest) -> HttpResponse:
    """List the companies that have live postings, by name."""
    counts = company_totals()
    companies = Company.objects.filter(pk__in=counts).with_logos().select_related("headquarters")
    ordered = companies.order_by("name", "-pk")
    page = Paginator(ordered, COMPANIES_PER_PAGE).get_page(request.GET.get("page"))
    page.object_list = with_totals(page.object_list, counts)
    return render(request, "companies/list.html", {"page": page})


@require_safe
@list_cache
def company_detail(request: HttpRequest, slug: str) -> HttpResponse:
    """Show what a company says about itself, and its live postings."""
    companies = Company.objects.with_logos().select_related("headquarters")
    company = get_object_or_404(companies, slug=slug)
    live = Posting.objects.live().filter(company=company)
    numbers = list(live.newest_first().values_list("pk", flat=True)[:POSTINGS_SHOWN])
    context = {
        "company": company,
        "total": company_total(company.pk),
        "shown": POSTINGS_SHOWN,
        "cards": cards_of(numbers),
    }
    return render(request, "companies/detail.html", context)
