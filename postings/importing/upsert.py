"""One draft into the database: a new posting, or what has changed of the one that is there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from django.db import transaction
from django.db.models import QuerySet

from adverts.draft import AdvertDraft
from postings.importing import mapping
from postings.importing.lookups import Known
from postings.importing.mapping import places_of, plain_fields
from postings.importing.options import NamedDraft, Wanted, Wishes
from postings.importing.outcome import (
    OF_THE_DATABASE,
    OF_THE_DRAFT,
    Change,
    Kept,
    Stored,
    UnusableDraft,
    refusal,
)
from postings.models import Posting, PostingItem, PostingLocation
from postings.models.choices import Status
from postings.models.lifecycle import APPROVED_FACTS

PLACES = "locations"
_KEPT = "kept "  # begins the digest of a posting that differs from its advert
_PAY = ("pay_min", "pay_max", "pay_currency", "pay_period")


def store(
    draft: AdvertDraft, *, source_id: str, wishes: Wishes, known: Known | None = None
) -> Stored:
    """Create or update the posting of this source; all of it or nothing.

    Raises UnusableDraft with everything that stands against it. Who stores many passes on what
    is `known`.
    """
    came = store_or_refuse(NamedDraft(Wanted(draft, wishes), source_id), known or Known())
    if isinstance(came, UnusableDraft):
        raise came
    return came


def store_or_refuse(one: NamedDraft, known: Known) -> Stored | UnusableDraft:
    """The same of a draft that has its name; what stands against it is given, not raised."""
    posting = None
    wanted, source_id = one
    try:
        with transaction.atomic():
            # Locked: nobody's move in between may be undone by saving the whole row.
            locked = Posting.objects.select_for_update().filter(source=wanted.wishes.source)
            if posting := locked.filter(source_id=source_id).first():
                return _update(posting, wanted, known)
            new = prepare(one, known)
            posting = new.posting
            insert([new])
            return Stored(posting, Change.CREATED, wanted.is_open_ended)
    except (*OF_THE_DRAFT, *OF_THE_DATABASE) as error:
        known.forget_companies()
        return refusal(error, posting)


def _update(posting: Posting, wanted: Wanted, known: Known) -> Stored:
    if posting.source_digest == wanted.digest:
        return Stored(posting, Change.UNCHANGED, wanted.is_open_ended)
    kept = _approved_otherwise(posting, wanted.draft, known) if wanted.wishes.keeps_approved else {}
    digest = f"{_KEPT}{wanted.digest[len(_KEPT) :]}" if kept else wanted.digest
    if posting.source_digest == digest:  # looked at each time, until an editor has decided
        return Stored(posting, Change.UNCHANGED, wanted.is_open_ended, kept)
    mapping.take_fields(posting, wanted, kept=kept)
    posting.source_digest = digest
    posting.company = mapping.company_of(wanted, known)
    _replace_rows(posting, wanted, kept, known)
    mapping.move(posting, wanted)
    return Stored(posting, Change.UPDATED, wanted.is_open_ended, kept)


def _replace_rows(posting: Posting, wanted: Wanted, kept: Mapping[str, Kept], known: Known) -> None:
    """Save a posting with its items, and with its places unless they are kept."""
    items, stays = mapping.items(wanted), PLACES in kept
    there = posting.locations.select_related("place")
    locations = list(there) if stays else mapping.locations(wanted, known)
    posting.take_words(items, locations)
    posting.save()
    _replace(posting.items.all(), items, posting)
    if not stays:
        _replace(posting.locations.all(), locations, posting)


def _replace[Row: (PostingItem, PostingLocation)](
    old: QuerySet[Row], new: list[Row], posting: Posting
) -> None:
    for row in new:
        row.posting = posting
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


class NewPosting(NamedTuple):
    """A posting that is not stored yet, and the rows that belong to it."""

    posting: Posting
    items: list[PostingItem]
    locations: list[PostingLocation]


def prepare(one: NamedDraft, known: Known) -> NewPosting:
    """A new posting in the wished state; raises one of OF_THE_DRAFT."""
    wanted = one.wanted
    posting = Posting(
        source=wanted.wishes.source, source_id=one.source_id, source_digest=wanted.digest
    )
    mapping.take_fields(posting, wanted)
    items, locations = mapping.items(wanted), mapping.locations(wanted, known)
    mapping.move(posting, wanted, items=items, locations=locations)
    posting.take_words(items, locations)
    posting.derive()
    posting.company = mapping.company_of(wanted, known)  # last: who is refused leaves no company
    return NewPosting(posting, items, locations)


def insert(new: Sequence[NewPosting]) -> None:
    """Store postings and what belongs to them."""
    Posting.objects.bulk_create(one.posting for one in new)
    for one in new:
        for item in one.items:
            item.posting = one.posting
        for location in one.locations:
            location.posting = one.posting
    PostingItem.objects.bulk_create(chain.from_iterable(one.items for one in new))
    PostingLocation.objects.bulk_create(chain.from_iterable(one.locations for one in new))
