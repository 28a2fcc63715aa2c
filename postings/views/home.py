"""The home page: search first, then what is new and who hires."""

from typing import Any

from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from companies.models import Company
from places.models import Place
from postings.listing.cards import cards_of
from postings.models import Category, Posting
from postings.models.choices import WorkplaceType
from postings.search.totals import totals, with_totals
from postings.views.caching import list_cache

MOST_ROWS = 50  # of companies, places or categories on the home page


@require_safe
@list_cache
def home(request: HttpRequest) -> HttpResponse:
    """Search first, then what is new and what there is."""
    counts = totals()
    companies = _with_counts(Company.objects.with_logos(), counts.companies)
    places = _with_counts(Place.objects.filter(kind=Place.Kind.CITY), counts.places)
    newest = Posting.objects.live().newest_first().values_list("pk", flat=True)
    context = {
        "total": counts.total,
        "workplaces": WorkplaceType.choices,
        "newest": cards_of(list(newest[:6])),
        "categories": _with_counts(Category.objects.order_by("name", "-pk"), counts.categories),
        "companies": sorted(companies, key=lambda c: (not c.is_featured, -c.live, c.name))[:8],
        "places": sorted(places, key=lambda p: (-p.live, p.name))[:16],
    }
    return render(request, "postings/home.html", context)


def _with_counts(rows: QuerySet[Any], counts: dict[int, int]) -> list[Any]:
    """Return the rows with the most live postings, and all featured ones that have any."""
    largest = sorted(counts, key=lambda key: -counts[key])[:MOST_ROWS]
    wanted = Q(pk__in=largest)
    if hasattr(rows.model, "is_featured"):
        wanted |= Q(is_featured=True, pk__in=counts)
    return with_totals(rows.filter(wanted), counts)
