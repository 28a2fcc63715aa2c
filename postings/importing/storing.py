"""From what a reader understood to a posting in the database."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import NamedTuple

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import DataError, IntegrityError, OperationalError, transaction
from django.db.models import QuerySet
from django.utils import timezone
from psycopg.errors import ProgramLimitExceeded

from companies.models import Company
from postings.importing.draft import AdvertDraft
from postings.importing.known import Known
from postings.importing.mapping import closing_of, items_of, midnight, places_of, plain_fields
from postings.models import Posting, PostingItem, PostingLocation
from postings.models.choices import Status
from postings.models.lifecycle import APPROVED_FACTS, MoveError

SOURCE = "file"
PLACES = "locations"
_KINDS = sorted(PostingItem.Kind.values)  # as PostingItem orders them
_KEPT = "kept "  # begins the digest of a posting that differs from its advert
_PAY = ("pay_min", "pay_max", "pay_currency", "pay_period")
_PROOF = ("evidence", "lines")  # where it stands is no part of what is said


class Change(StrEnum):
    """What storing a draft did."""

    CREATED = "created"
    UPDATED = "updated"
    UNCHANGED = "unchanged"


class Kept(NamedTuple):
    """What an editor has approved, and what the advert says instead."""

    approved: str
    stated: str


class UnusableDraft(Exception):  # noqa: N818 - it is no error of the program
    """A draft that makes no posting, with the reason in plain words."""


_REFUSALS = (
    UnusableDraft, ValidationError, MoveError, DataError, IntegrityError, OperationalError,
)  # fmt: skip


@dataclass(frozen=True)
class Wishes:
    """What the person who imports wants, beside what the advert says.

    `today` is the day from which a posting without closing date stays open for the board's usual
    time; without it, that is the day the advert was posted. `source` is where the postings are
    known to come from. With `keeps_approved`, what an editor has approved of a public posting stays
    as it is; without `takes_past`, an advert past its closing date makes no posting.
    """

    status: str = Status.DRAFT
    company: Company | None = None
    today: date | None = None
    closes_on: date | None = None
    source: str = SOURCE
    keeps_approved: bool = False
    takes_past: bool = True


@dataclass(frozen=True)
class Stored:
    """A posting, and what storing it did.

    `kept` has the fields in which the advert differs from what an editor has approved;
    `is_open_ended` says that nobody stated when it closes.
    """

    posting: Posting
    change: Change
    is_open_ended: bool
    kept: Mapping[str, Kept] = field(default_factory=dict)


def stored_as(source_id: str, wishes: Wishes) -> Posting | None:
    """The posting of this source, its long texts not loaded."""
    postings = Posting.objects.defer("description", "description_html", "words")
    return postings.filter(source=wishes.source, source_id=source_id).first()


def store(
    draft: AdvertDraft, *, source_id: str, wishes: Wishes, known: Known | None = None
) -> Stored:
    """Create or update the posting of this source; all of it or nothing.

    Raises UnusableDraft with everything that stands against it. Who stores many passes on what
    is `known`.
    """
    known, posting = known or Known(), Posting(source=wishes.source, source_id=source_id)
    try:
        with transaction.atomic():
            # Locked: nobody's move in between may be undone by saving the whole row.
            locked = Posting.objects.select_for_update()
            found = locked.filter(source=wishes.source, source_id=source_id).first()
            posting = found or posting
            return _take_over(posting, draft, wishes, known)
    except _REFUSALS as error:
        known.forget_company(draft.company or "")
        raise _refusal(error, posting) from error


def _take_over(posting: Posting, draft: AdvertDraft, wishes: Wishes, known: Known) -> Stored:
    digest, is_open = digest_of(draft, wishes), is_open_ended(draft, wishes)
    if posting.source_digest == digest:
        return Stored(posting, Change.UNCHANGED, is_open)
    change = Change.CREATED if posting.pk is None else Change.UPDATED
    kept = _approved_otherwise(posting, draft, known) if wishes.keeps_approved else {}
    if kept:  # looked at each time, until an editor has decided
        digest = f"{_KEPT}{digest[len(_KEPT) :]}"
        if posting.source_digest == digest:
            return Stored(posting, Change.UNCHANGED, is_open, kept)
    posting.source_digest = digest
    _fill(posting, draft, wishes, kept, known)
    _move(posting, draft, wishes)
    return Stored(posting, change, is_open, kept)


def _refusal(error: Exception, posting: Posting) -> Exception:
    """What stands against a draft, in words; trouble of the database's own stays an error."""
    if isinstance(error, ValidationError):
        return UnusableDraft(" ".join(error.messages))
    if isinstance(error, MoveError | UnusableDraft):
        return UnusableDraft(str(error))
    if isinstance(error, OperationalError) and not isinstance(
        error.__cause__, ProgramLimitExceeded
    ):
        return error
    broken = _broken_rule(posting) if isinstance(error, IntegrityError) else ""
    return UnusableDraft(broken or f"The database can't hold it: {str(error).partition('\n')[0]}.")


def _broken_rule(posting: Posting) -> str:
    """Which of a posting's own rules the database found broken, if it was one of them.

    Asking for each before takes longer than all else; so it is asked after a refusal.
    """
    try:
        posting.validate_constraints()
    except ValidationError as broken:
        return " ".join(broken.messages)
    return ""


def is_open_ended(draft: AdvertDraft, wishes: Wishes) -> bool:
    """Whether neither the advert nor who imports it says when it closes."""
    return draft.closes_on is None and wishes.closes_on is None


def digest_of(draft: AdvertDraft, wishes: Wishes) -> str:
    """Tell apart what was understood, so that a better reader updates what an old one stored."""
    understood = {f.name: getattr(draft, f.name) for f in fields(draft) if f.name not in _PROOF}
    understood["items"] = [
        [getattr(item, f.name) for f in fields(item) if f.name not in _PROOF]
        for item in draft.items
    ]
    company = wishes.company.pk if wishes.company else None
    wanted = [wishes.status, company, wishes.today, wishes.closes_on]
    return hashlib.sha256(json.dumps([understood, wanted], default=str).encode()).hexdigest()


def _fill(
    posting: Posting, draft: AdvertDraft, wishes: Wishes, kept: Mapping[str, Kept], known: Known
) -> None:
    """Take over what the advert says, save what is kept as it was approved."""
    if not draft.title:
        raise UnusableDraft("It has no title.")
    for name, value in plain_fields(draft).items():
        if name not in kept:
            setattr(posting, name, value)
    posting.company = _company(draft, wishes, known)
    if closing := _stated_closing(draft, wishes):
        posting.closes_at = closing
    posting.full_clean(exclude=["company"], validate_constraints=False)
    items = [item for kind in _KINDS for item in items_of(draft, kind=kind)]
    if PLACES in kept:
        posting.take_words(items, posting.locations.select_related("place"))
        posting.save()
        _replace(posting.items.all(), items, posting)
        return
    locations = [
        PostingLocation(place=place, stated_name=name)
        for place, name in places_of(draft, best_match=known.best_match)
    ]
    posting.take_words(items, locations)
    is_new = posting.pk is None
    posting.save()
    _replace(posting.items.all(), items, posting, is_new=is_new)
    _replace(posting.locations.all(), locations, posting, is_new=is_new)


def _replace[Row: (PostingItem, PostingLocation)](
    old: QuerySet[Row], new: list[Row], posting: Posting, *, is_new: bool = False
) -> None:
    """Put rows of a posting in the place of those before; a new posting has none."""
    for row in new:
        row.posting = posting
    if not is_new:
        old.delete()
    old.model.objects.bulk_create(new)


def _approved_otherwise(posting: Posting, draft: AdvertDraft, known: Known) -> dict[str, Kept]:
    """In what an advert differs from its public posting, of what editors approve."""
    if posting.status not in (Status.LIVE, Status.SUSPENDED):
        return {}
    stated = plain_fields(draft)
    facts = [name for name in APPROVED_FACTS if name in stated]
    differing = {name for name in facts if getattr(posting, name) != stated[name]}
    if differing & {*_PAY}:  # one end of a range alone would be nonsense
        differing |= {*_PAY}
    kept = {
        name: Kept(_as_text(getattr(posting, name)), _as_text(stated[name]))
        for name in facts
        if name in differing
    }
    wanted = list(places_of(draft, best_match=known.best_match))
    there = [(one.place, one.stated_name) for one in posting.locations.select_related("place")]
    if set(there) != set(wanted):
        kept[PLACES] = Kept(*("; ".join(name for _, name in some) for some in (there, wanted)))
    return kept


def _as_text(value: object) -> str:
    return ", ".join(value) if isinstance(value, list) else str(value or "")


def _company(draft: AdvertDraft, wishes: Wishes, known: Known) -> Company:
    if not (wishes.company or draft.company):
        raise UnusableDraft("It does not name a company; say which one with --company.")
    company = wishes.company or known.company(draft.company or "")
    if draft.company_overview and not company.overview:
        company.overview = draft.company_overview
        company.save()
    return company


def _stated_closing(draft: AdvertDraft, wishes: Wishes) -> datetime | None:
    day = wishes.closes_on or draft.closes_on
    return closing_of(day) if day else None


def _move(posting: Posting, draft: AdvertDraft, wishes: Wishes) -> None:
    """Bring a new posting to the wished state; one with a life of its own keeps it."""
    waits = posting.status in (Status.DRAFT, Status.CHANGES_REQUESTED)
    if waits and wishes.status in (Status.IN_REVIEW, Status.LIVE):
        closes_at = posting.closes_at
        if wishes.takes_past:
            posting.closes_at = None
        posting.submit(by=None)
        posting.closes_at = closes_at
    if posting.status == Status.IN_REVIEW and wishes.status == Status.LIVE:
        published_at = midnight(draft.posted_on) if draft.posted_on else timezone.now()
        posting.closes_at = posting.closes_at or _usual_closing(published_at, wishes)
        posting.approve(by=None, at=published_at)


def _usual_closing(published_at: datetime, wishes: Wishes) -> datetime:
    start = max(published_at, midnight(wishes.today)) if wishes.today else published_at
    return start + timedelta(days=settings.POSTING_LIFETIME_DAYS)
