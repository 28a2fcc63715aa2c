"""Stores one draft: creates a posting, or updates the existing one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from django.db import transaction
from django.db.models import QuerySet

from adverts.draft import AdvertDraft
from postings.importing import mapping
from postings.importing.lookups import LookupCache
from postings.importing.mapping import plain_fields
from postings.importing.options import ImportOptions, IncomingDraft, NamedDraft
from postings.importing.outcome import (
    DATABASE_ERRORS,
    DRAFT_ERRORS,
    Change,
    KeptValue,
    Stored,
    UnusableDraft,
    refusal,
)
from postings.importing.pay import is_same_pay
from postings.models import (
    Posting,
    PostingItem,
    PostingLocation,
    PostingPayRange,
    SourceAdvert,
)
from postings.models.choices import Status
from postings.models.lifecycle import APPROVED_FACTS
from postings.models.pay import PAY
from postings.models.pay_range import ranges_text
from postings.models.posting import GATHERED
from postings.revisions.weighing import causes_to_wait

type Row = PostingItem | PostingLocation | PostingPayRange

PLACES, ITEMS, RANGES = "locations", "items", "pay_ranges"
_SHORT = 200  # characters of a kept text in the log of a feed run
_KEPT_MARK = "kept "  # prefix of the digest of a posting that differs from its advert


def store(
    draft: AdvertDraft,
    *,
    source_id: str,
    options: ImportOptions,
    lookups: LookupCache | None = None,
) -> Stored:
    """Create or update the posting with this source id, completely or not at all.

    Raises UnusableDraft with the reasons for a refusal. Pass `lookups` to store many drafts.
    """
    outcome = store_or_refuse(
        NamedDraft(IncomingDraft(draft, options), source_id), lookups or LookupCache()
    )
    if isinstance(outcome, UnusableDraft):
        raise outcome
    return outcome


def store_or_refuse(one: NamedDraft, lookups: LookupCache) -> Stored | UnusableDraft:
    """Store a draft with its source id; return a refusal instead of raising it."""
    posting = None
    incoming, source_id = one
    try:
        with transaction.atomic():
            # Locked: the row decides what is kept, and stays so until it is saved.
            rows = Posting.objects.select_for_update(no_key=True)
            locked = rows.filter(source=incoming.options.source)
            if posting := locked.filter(source_id=source_id).first():
                return _update(posting, incoming, lookups)
            new = prepare(one, lookups)
            posting = new.posting
            insert([new])
            return Stored(posting, Change.CREATED, incoming.is_open_ended)
    except (*DRAFT_ERRORS, *DATABASE_ERRORS) as error:
        lookups.forget_companies()
        return refusal(error, posting)


def _update(posting: Posting, incoming: IncomingDraft, lookups: LookupCache) -> Stored:
    if posting.source_digest == incoming.digest:
        return Stored(posting, Change.UNCHANGED, incoming.is_open_ended)
    kept_values = (
        _values_to_keep(posting, incoming, lookups) if incoming.options.keeps_approved else {}
    )
    digest = f"{_KEPT_MARK}{incoming.digest[len(_KEPT_MARK) :]}" if kept_values else incoming.digest
    if posting.source_digest == digest:  # compared again each time, until an editor decides
        return Stored(posting, Change.UNCHANGED, incoming.is_open_ended, kept_values)
    mapping.take_fields(posting, incoming, kept_values=kept_values)
    posting.source_digest = digest
    posting.company = mapping.company_of(incoming, lookups)
    _replace_rows(posting, incoming, kept_values, lookups)
    mapping.move(posting, incoming)
    return Stored(posting, Change.UPDATED, incoming.is_open_ended, kept_values)


def _replace_rows(
    posting: Posting,
    incoming: IncomingDraft,
    kept_values: Mapping[str, KeptValue],
    lookups: LookupCache,
) -> None:
    """Save a posting and its items, places and pay ranges, unless they are kept."""
    keeps_places, keeps_items = PLACES in kept_values, ITEMS in kept_values
    items = list(posting.items.all()) if keeps_items else mapping.items(incoming)
    existing = posting.locations.select_related("place")
    locations = list(existing) if keeps_places else mapping.locations(incoming, lookups)
    posting.take_places(locations)
    posting.take_words(items, locations)
    posting.save(update_fields=[*mapping.OF_ADVERTS, *GATHERED, "company", "source_digest"])
    SourceAdvert.keep(posting.pk, source_text(incoming.draft))
    if not keeps_items:
        _replace(posting.items.all(), items, posting)
    if not keeps_places:
        _replace(posting.locations.all(), locations, posting)
    if not kept_values.keys() & {RANGES, *PAY}:
        _replace(posting.pay_ranges.all(), mapping.pay_ranges(incoming, lookups), posting)


def _replace[R: (PostingItem, PostingLocation, PostingPayRange)](
    old: QuerySet[R], new: list[R], posting: Posting
) -> None:
    for row in new:
        row.posting = posting
    old.delete()
    old.model.objects.bulk_create(new)


def _values_to_keep(
    posting: Posting, incoming: IncomingDraft, lookups: LookupCache
) -> dict[str, KeptValue]:
    """Return the approved fields in which a public posting differs from its advert."""
    if posting.status not in (Status.LIVE, Status.SUSPENDED):
        return {}
    stated = plain_fields(incoming.draft)
    facts = [name for name in APPROVED_FACTS if name in stated]
    differing = {name for name in facts if getattr(posting, name) != stated[name]}
    ranges = list(posting.pay_ranges.select_related("place"))
    stated_ranges = mapping.pay_ranges(incoming, lookups)
    have_ranges_changed = not is_same_pay(ranges, stated_ranges)
    if have_ranges_changed or differing & {*PAY}:  # pay must change as a whole
        differing |= {*PAY}
    kept_values = {
        name: KeptValue(_as_text(getattr(posting, name)), _as_text(stated[name]))
        for name in facts
        if name in differing
    }
    if have_ranges_changed:
        kept_values[RANGES] = KeptValue(ranges_text(ranges), ranges_text(stated_ranges))
    found = lookups.places_of(incoming.draft, company=incoming.options.company)
    stated_places = [(one.place, one.name) for one in found]
    existing = [(one.place, one.stated_name) for one in posting.locations.select_related("place")]
    if set(existing) != set(stated_places):
        kept_values[PLACES] = KeptValue(
            *("; ".join(name for _, name in some) for some in (existing, stated_places))
        )
    return kept_values | _texts_to_keep(posting, incoming)


def _texts_to_keep(posting: Posting, incoming: IncomingDraft) -> dict[str, KeptValue]:
    """Return the texts that an editor has to read again, by the measure for recruiters' edits."""
    texts = {
        "description": (posting.description, plain_fields(incoming.draft)["description"]),
        ITEMS: (_items_text(posting.items.all()), _items_text(mapping.items(incoming))),
    }
    return {
        name: KeptValue(old[:_SHORT], new[:_SHORT])
        for name, (old, new) in texts.items()
        if causes_to_wait(name, {"text": old}, {"text": new})
    }


def _items_text(items: Iterable[PostingItem]) -> str:
    return "\n".join(item.text for item in items)


def _as_text(value: object) -> str:
    return ", ".join(value) if isinstance(value, list) else str(value or "")


def source_text(draft: AdvertDraft) -> str:
    """Return the text that was read, without its markup."""
    return "\n".join(line.text for line in draft.lines)


class NewPosting(NamedTuple):
    """A posting that is not stored yet, with its rows and the advert's text."""

    posting: Posting
    items: list[PostingItem]
    locations: list[PostingLocation]
    pay_ranges: list[PostingPayRange]
    source_text: str


def prepare(one: NamedDraft, lookups: LookupCache) -> NewPosting:
    """Return a new posting in the requested status; raises one of DRAFT_ERRORS."""
    incoming = one.incoming
    posting = Posting(
        source=incoming.options.source, source_id=one.source_id, source_digest=incoming.digest
    )
    mapping.take_fields(posting, incoming)
    items, locations = mapping.items(incoming), mapping.locations(incoming, lookups)
    posting.take_places(locations)
    mapping.move(posting, incoming, items=items, locations=locations)
    posting.take_words(items, locations)
    posting.derive()
    # Last, so that a refused draft makes no company.
    posting.company = mapping.company_of(incoming, lookups)
    return NewPosting(
        posting,
        items,
        locations,
        mapping.pay_ranges(incoming, lookups),
        source_text(incoming.draft),
    )


def insert(new: Sequence[NewPosting]) -> None:
    """Store new postings with their rows."""
    Posting.objects.bulk_create(one.posting for one in new)
    for one in new:
        rows: list[Row] = [*one.items, *one.locations, *one.pay_ranges]
        for row in rows:
            row.posting = one.posting
    SourceAdvert.keep_new({one.posting.pk: one.source_text for one in new})
    PostingItem.objects.bulk_create(chain.from_iterable(one.items for one in new))
    PostingLocation.objects.bulk_create(chain.from_iterable(one.locations for one in new))
    PostingPayRange.objects.bulk_create(chain.from_iterable(one.pay_ranges for one in new))
