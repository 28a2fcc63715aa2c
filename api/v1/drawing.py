"""Rows as answers."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from api.v1 import shapes
from companies.models import Company
from places.models import Place
from postings.models import Posting, PostingLocation, PostingPayRange
from postings.models.choices import WorkplaceType
from postings.pay.amounts import Pay
from postings.pay.text import pay_text


def posting_out(posting: Posting, *, site: str) -> shapes.PostingOut:
    """Return a live posting with company, category and locations; `site` is scheme and host."""
    return shapes.PostingOut(**_facts(posting, site))


def whole_posting_out(posting: Posting, *, site: str) -> shapes.WholePostingOut:
    """Return a live posting with all that its page shows."""
    items = [
        shapes.ItemOut(kind=i.kind, heading=i.heading, importance=i.importance, text=i.text)
        for i in posting.items.all()
    ]
    return shapes.WholePostingOut(
        **_facts(posting, site), description_html=posting.description_html, items=items
    )


AS_STORED = (
    "id", "title", "summary", "reference", "language", "employment_type", "schedule",
    "hours_per_week", "level", "experience_years", "education", "published_at",
)  # fmt: skip


def _facts(posting: Posting, site: str) -> dict[str, Any]:
    if posting.published_at is None:
        raise ValueError("A live posting has a publishing date.")
    category = posting.category
    return {
        **{name: getattr(posting, name) for name in AS_STORED},
        "url": site + posting.get_absolute_url(),
        "apply_url": site + reverse("applications:apply", args=[posting.pk]),
        "company": company_link(posting.company, site=site),
        "category": category and shapes.CategoryLink(slug=category.slug, name=category.name),
        "workplace": posting.workplace_type,
        "locations": [_location(one) for one in posting.locations.all()],
        "remote": _remote(posting),
        "pay": _pay(posting),
        "updated_at": max(posting.updated_at, posting.published_at),
        "closing": _closing(posting),
    }


def company_link(company: Company, *, site: str) -> shapes.CompanyLink:
    """Return a company in brief."""
    url = site + company.get_absolute_url()
    return shapes.CompanyLink(slug=company.slug, name=company.name, url=url)


def place_out(place: Place) -> shapes.PlaceOut:
    """Return a place, with its name in the active language."""
    return shapes.PlaceOut(
        id=place.pk,
        kind=place.kind,
        name=str(place),
        country=place.country_code,
        latitude=place.latitude,
        longitude=place.longitude,
    )


def _location(location: PostingLocation) -> shapes.LocationOut:
    place = place_out(location.place) if location.place else None
    return shapes.LocationOut(name=str(location), place=place)


def _remote(posting: Posting) -> shapes.RemoteOut | None:
    if posting.workplace_type != WorkplaceType.REMOTE:
        return None
    return shapes.RemoteOut(
        countries=posting.remote_countries,
        regions=posting.remote_regions,
        excluded=posting.remote_excluded,
        unclear=posting.remote_unclear,
        time_zone=posting.time_zone,
        overlap_hours=posting.overlap_hours,
    )


def _pay(posting: Posting) -> shapes.PayOut | None:
    pay = posting.pay
    if pay is None:
        return None
    ranges = [_pay_range(one, one.pay) for one in posting.pay_ranges.all() if one.pay]
    return shapes.PayOut(**_stated(pay), ranges=ranges)


def _pay_range(row: PostingPayRange, pay: Pay) -> shapes.PayRangeOut:
    place = place_out(row.place) if row.place else None
    return shapes.PayRangeOut(name=str(row), place=place, **_stated(pay))


def _stated(pay: Pay) -> dict[str, Any]:
    return {
        "min": pay.minimum,
        "max": pay.maximum,
        "currency": pay.currency,
        "period": pay.period,
        "text": pay_text(pay),
    }


def _closing(posting: Posting) -> shapes.ClosingOut:
    if posting.closes_at is None:
        raise ValueError("A live posting has a closing date.")
    zone = posting.zone_of_closing
    return shapes.ClosingOut(at=posting.closes_at, last_day=posting.last_day, time_zone=zone)
