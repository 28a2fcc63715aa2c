"""What a posting takes over from a draft, before anything of it is stored."""

from __future__ import annotations

from collections.abc import Container
from datetime import datetime, timedelta

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext

from companies.models import Company
from postings.intake.known import Known
from postings.intake.mapping import closing_of, items_of, midnight, places_of, plain_fields
from postings.intake.outcome import UnusableDraft
from postings.intake.wishes import Wanted, Wishes
from postings.models import Posting, PostingItem, PostingLocation
from postings.models.choices import Status

_KINDS = sorted(PostingItem.Kind.values)  # as PostingItem orders them


def take_fields(posting: Posting, wanted: Wanted, *, kept: Container[str] = ()) -> None:
    """Take over the posting's own fields, company aside, save those that are kept as they are.

    Raises UnusableDraft or ValidationError.
    """
    if not wanted.draft.title:
        raise UnusableDraft(gettext("It has no title."))
    for name, value in plain_fields(wanted.draft).items():
        if name not in kept:
            setattr(posting, name, value)
    if day := wanted.wishes.closes_on or wanted.draft.closes_on:
        posting.closes_at = closing_of(day)
    posting.full_clean(exclude=["company"], validate_constraints=False)


def items(wanted: Wanted) -> list[PostingItem]:
    """The draft's items, unsaved, in the order in which a posting shows them."""
    return [item for kind in _KINDS for item in items_of(wanted.draft, kind=kind)]


def locations(wanted: Wanted, known: Known) -> list[PostingLocation]:
    """The draft's places, unsaved."""
    return [
        PostingLocation(place=place, stated_name=name)
        for place, name in places_of(wanted.draft, best_match=known.best_match)
    ]


def company_of(wanted: Wanted, known: Known) -> Company:
    """The company that posts; it is made if there is none of the name, and told of itself."""
    wished, draft = wanted.wishes.company, wanted.draft
    if not (wished or draft.company):
        text = gettext("It does not name a company; say which one with --company.")
        raise UnusableDraft(text)
    company = wished or known.company(draft.company or "")
    if draft.company_overview and not company.overview:
        company.overview = draft.company_overview
        company.save()
    return company


def move(
    posting: Posting,
    wanted: Wanted,
    *,
    items: list[PostingItem] | None = None,
    locations: list[PostingLocation] | None = None,
) -> None:
    """Bring a new posting to the wished state; one with a life of its own keeps it."""
    wishes = wanted.wishes
    waits = posting.status in (Status.DRAFT, Status.CHANGES_REQUESTED)
    if waits and wishes.status in (Status.IN_REVIEW, Status.LIVE):
        closes_at = posting.closes_at
        if wishes.takes_past:
            posting.closes_at = None
        posting.submit(by=None, items=items, locations=locations)
        posting.closes_at = closes_at
    if posting.status == Status.IN_REVIEW and wishes.status == Status.LIVE:
        posted_on = wanted.draft.posted_on
        published_at = midnight(posted_on) if posted_on else timezone.now()
        posting.closes_at = posting.closes_at or _usual_closing(published_at, wishes)
        posting.approve(by=None, at=published_at)


def _usual_closing(published_at: datetime, wishes: Wishes) -> datetime:
    start = max(published_at, midnight(wishes.today)) if wishes.today else published_at
    return start + timedelta(days=settings.POSTING_LIFETIME_DAYS)
