"""The page of all components, in development: every part of the design, with difficult content."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from companies.models import Company
from postings.listing.filters import PostingFilter
from postings.listing.layout import BAR, PANEL
from postings.listing.results import listing_of
from postings.models import Category, Posting, PostingLocation

LONG_WORD = "Donaudampfschifffahrtsgesellschaftskapitänskajütenschlüsselanhänger" * 3
LONG_TITLE = "Senior Associate Director of Regulatory Strategy and Medical Writing for Rare, " * 2
COLOURS = (
    "ink", "soft", "paper", "sheet", "tint", "line", "edge", "brand", "brand-strong", "on-brand",
    "wash", "note", "note-edge", "warm",
)  # fmt: skip
SIZES = ("s", "", "l", "xl", "2xl", "3xl")
# What cards must cope with: title, company, place, language of the advert.
HARD_CASES = (
    ("Medical Writer", "Lumen Medical", "Petaling Jaya, Malaysia", "en"),
    (LONG_TITLE[:200], "A company with a very long name, and Sons, Daughters and Partners", "", ""),
    (LONG_WORD[:200], LONG_WORD[:60], LONG_WORD[:90], "de"),
    ("🧬 Gene therapist 👩‍🔬 wanted 🚀", "🌱", "Reykjavík", ""),
    ("كاتب طبي أول", "شركة الحياة الطبية", "دبي", "ar"),
    ("医学写作专员", "明光医药", "上海", "zh"),
)


def styleguide(request: HttpRequest) -> HttpResponse:
    """Show the page to developers only; the database holds nothing of it."""
    if not settings.DEBUG:
        raise Http404
    listing = listing_of(PostingFilter(request.GET))
    context = {
        "listing": listing,
        "search": listing.search,
        "bar": BAR,
        "panel": PANEL,
        "colours": COLOURS,
        "sizes": SIZES,
        "postings": [_posting(number, *case) for number, case in enumerate(HARD_CASES)],
    }
    return render(request, "styleguide.html", context)


def _posting(number: int, title: str, company: str, place: str, language: str) -> Posting:
    """Return a posting for a card, with pay, dates and places that differ from card to card."""
    now = timezone.now()
    posting = Posting(
        pk=number + 1,
        title=title,
        language=language,
        company=Company(pk=number + 1, name=company, slug="company"),
        category=Category(pk=1, name="Medical writing and editing", slug="medical-writing"),
        summary="" if number == 1 else f"{title[:80]}.",
        workplace_type=("onsite", "hybrid", "remote")[number % 3],
        employment_type="FULL_TIME",
        published_at=datetime(2026, 1, 1, tzinfo=UTC) if number == 3 else now,
        closes_at=now + timedelta(days=number),
        pay_min=Decimal(40_000 + number) if number % 2 == 0 else None,
        pay_max=Decimal(1_234_567) if number % 2 == 0 else None,
        pay_currency="MYR" if number % 2 == 0 else "",
        pay_period="year" if number % 2 == 0 else "",
    )
    places: list[Any] = [PostingLocation(posting=posting, stated_name=place)] if place else []
    posting._prefetched_objects_cache = {"locations": places, "pay_ranges": []}  # type: ignore[attr-defined]
    posting.company._state.fields_cache["logo"] = None
    return posting
