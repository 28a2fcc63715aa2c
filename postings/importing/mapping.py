"""Maps the fields of a draft to those of a posting, to store or to show them.

Nothing here writes to the database, except for a new company that an import names.
"""

from __future__ import annotations

from collections.abc import Container
from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext

from adverts.draft import AdvertDraft
from companies.models import Company
from postings.importing.lookups import LookupCache
from postings.importing.options import ImportOptions, IncomingDraft
from postings.importing.outcome import UnusableDraft
from postings.importing.pay import stated_pay
from postings.models import Posting, PostingItem, PostingLocation, PostingPayRange
from postings.models.apply_address import normal_apply_address
from postings.models.choices import Status
from postings.models.closing import default_last_day

# The columns that `take_fields` writes
OF_ADVERTS = (
    "title", "description", "employment_type", "workplace_type", "remote_countries",
    "remote_regions", "remote_excluded", "remote_unclear", "schedule", "hours_per_week",
    "reference", "apply_url", "pay_min", "pay_max", "pay_currency", "pay_period", "closes_on",
    "closing_time", "closing_zone", "job_zone", "closes_at",
)  # fmt: skip
_KINDS = sorted(PostingItem.Kind.values)  # as PostingItem orders them


def plain_fields(draft: AdvertDraft) -> dict[str, Any]:
    """Return the posting's own fields without its company; empty if the advert does not say."""
    pay = stated_pay(draft)
    return {
        "title": draft.title or "",
        "description": _description(draft),
        "employment_type": draft.employment_type or "",
        "workplace_type": draft.workplace_type or "",
        **_remote_limits(draft),
        "schedule": draft.schedule or "",
        "hours_per_week": _hours(draft.hours_per_week),
        "reference": (draft.reference or "")[:80],
        "apply_url": apply_address(draft),
        "pay_min": pay.minimum if pay else None,
        "pay_max": pay.maximum if pay else None,
        "pay_currency": pay.currency if pay else "",
        "pay_period": pay.period if pay else "",
        **_working_terms(draft),
    }


def _remote_limits(draft: AdvertDraft) -> dict[str, Any]:
    """Return where a remote worker may live; what is excluded is not listed at the same time."""
    excluded = set(draft.remote_excluded)
    countries = [code for code in draft.remote_countries if code not in excluded]
    regions = [code for code in draft.remote_regions if code not in excluded]
    return {
        "remote_countries": countries,
        "remote_regions": [code for code in regions if code[:2] in countries],
        "remote_excluded": list(draft.remote_excluded),
        "remote_unclear": draft.remote_unclear,
    }


def _working_terms(draft: AdvertDraft) -> dict[str, Any]:
    """Return only what the advert states, so that a person's other entries stay."""
    names = ("role_family", "level", "time_zone", "overlap_hours")
    return {name: value for name in names if (value := getattr(draft, name))}


def items_of(draft: AdvertDraft, *, kind: str) -> list[PostingItem]:
    """Return the draft's items of one kind, unsaved."""
    matching = (item for item in draft.items if item.kind == kind)
    return [
        PostingItem(
            kind=kind,
            position=position,
            text=" ".join(item.text.split()),
            heading=(item.heading or "")[:200],
            importance=item.importance or "",
        )
        for position, item in enumerate(matching)
    ]


def midnight(day: date) -> datetime:
    """Return the start of a day in UTC."""
    return datetime.combine(day, time.min, tzinfo=UTC)


def apply_address(draft: AdvertDraft) -> str:
    """Return the web address to apply at, else the email address as it is stored; may be empty."""
    return draft.apply_url or normal_apply_address(draft.apply_email or "")


def _description(draft: AdvertDraft) -> str:
    sections = [f"## {heading}\n\n{text}" for heading, text in draft.description_sections]
    return "\n\n".join(filter(None, [draft.introduction, *sections, draft.how_to_apply]))


def _hours(stated: Decimal | None) -> Decimal | None:
    """Return hours rounded to a tenth; None for an impossible week."""
    return round(stated, 1) if stated and 1 <= stated <= 80 else None


def take_fields(
    posting: Posting, incoming: IncomingDraft, *, kept_values: Container[str] = ()
) -> None:
    """Set the posting's own fields, except its company and the kept ones.

    Raises UnusableDraft or ValidationError.
    """
    if not incoming.draft.title:
        raise UnusableDraft(gettext("The advert has no title."))
    for name, value in plain_fields(incoming.draft).items():
        if name not in kept_values:
            setattr(posting, name, value)
    for name, value in closing_fields(incoming).items():
        setattr(posting, name, value)
    posting.full_clean(exclude=["company"], validate_constraints=False)


def closing_fields(incoming: IncomingDraft) -> dict[str, Any]:
    """Return the closing date as stated; empty if neither the advert nor the options state one."""
    draft, chosen = incoming.draft, incoming.options.closes_on
    if not (chosen or draft.closes_on):
        return {}
    if chosen:
        return {"closes_on": chosen, "closing_time": None, "closing_zone": ""}
    return stated_closing(draft)


def stated_closing(draft: AdvertDraft) -> dict[str, Any]:
    """Return the closing date of an advert, as a form and a row hold it."""
    return {
        "closes_on": draft.closes_on,
        "closing_time": draft.closing_time,
        "closing_zone": (draft.closing_time and draft.closing_zone) or "",
    }


def items(incoming: IncomingDraft) -> list[PostingItem]:
    """Return the draft's items, unsaved, in the order in which a posting shows them."""
    return [item for kind in _KINDS for item in items_of(incoming.draft, kind=kind)]


def locations(incoming: IncomingDraft, lookups: LookupCache) -> list[PostingLocation]:
    """Return the draft's places, unsaved."""
    return [
        PostingLocation(place=found.place, stated_name=found.name)
        for found in lookups.places_of(incoming.draft, company=incoming.options.company)
    ]


def pay_ranges(incoming: IncomingDraft, lookups: LookupCache) -> list[PostingPayRange]:
    """Return the draft's pay ranges, unsaved; none if it states one pay."""
    return lookups.pay_ranges_of(incoming.draft)


def company_of(incoming: IncomingDraft, lookups: LookupCache) -> Company:
    """Return the company that posts; create it if it is new, and fill an empty overview."""
    requested, draft = incoming.options.company, incoming.draft
    if not (requested or draft.company):
        text = gettext("The advert doesn't name a company. Choose one with --company.")
        raise UnusableDraft(text)
    company = requested or lookups.company(draft.company or "")
    if draft.company_overview and not company.overview:
        company.introduce(draft.company_overview)
    return company


def move(
    posting: Posting,
    incoming: IncomingDraft,
    *,
    items: list[PostingItem] | None = None,
    locations: list[PostingLocation] | None = None,
) -> None:
    """Move a new posting to the requested status; one that has already moved on stays."""
    options = incoming.options
    waits = posting.status in (Status.DRAFT, Status.CHANGES_REQUESTED)
    if waits and options.status in (Status.IN_REVIEW, Status.LIVE):
        expired = options.accepts_expired
        posting.submit(by=None, items=items, locations=locations, accepts_expired=expired)
    if posting.status == Status.IN_REVIEW and options.status == Status.LIVE:
        posted_on = incoming.draft.posted_on
        published_at = midnight(posted_on) if posted_on else timezone.now()
        closes_on = None if posting.closes_at else _usual_closing(posting, published_at, options)
        posting.approve(by=None, at=published_at, closes_on=closes_on)


def _usual_closing(posting: Posting, published_at: datetime, options: ImportOptions) -> date:
    start = max(published_at, midnight(options.today)) if options.today else published_at
    return default_last_day(start, posting.zone_of_closing)
