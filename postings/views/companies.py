"""The public pages of companies. They live here because they show postings."""

from django.core.paginator import Paginator
from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from companies.models import Company
from postings.listing.cards import cards_of
from postings.models import Posting
from postings.views.caching import list_cache

COMPANIES_PER_PAGE = 60
POSTINGS_SHOWN = 50


@require_safe
@list_cache
def company_list(request: HttpRequest) -> HttpResponse:
    """Companies with something to offer."""
    live = Posting.objects.live()
    companies = Company.objects.filter(postings__in=live).annotate(live=Count("postings"))
    ordered = companies.with_logos().select_related("headquarters").order_by("name", "-pk")
    page = Paginator(ordered, COMPANIES_PER_PAGE).get_page(request.GET.get("page"))
    return render(request, "companies/list.html", {"page": page})


@require_safe
@list_cache
def company_detail(request: HttpRequest, slug: str) -> HttpResponse:
    """What a company says about itself, and what it offers."""
    companies = Company.objects.with_logos().select_related("headquarters")
    company = get_object_or_404(companies, slug=slug)
    live = Posting.objects.live().filter(company=company)
    numbers = list(live.newest_first().values_list("pk", flat=True)[:POSTINGS_SHOWN])
    context = {
        "company": company,
        "total": live.count(),
        "shown": POSTINGS_SHOWN,
        "cards": cards_of(numbers),
    }
    return render(request, "companies/detail.html", context)
