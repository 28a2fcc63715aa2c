"""A new posting with its rows: prepared in memory, then stored with others of its kind."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple

from postings.intake import filling
from postings.intake.known import Known
from postings.intake.wishes import NamedDraft
from postings.models import Posting, PostingItem, PostingLocation


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
    filling.take_fields(posting, wanted)
    items, locations = filling.items(wanted), filling.locations(wanted, known)
    filling.move(posting, wanted, items=items, locations=locations)
    posting.take_words(items, locations)
    posting.derive()
    posting.company = filling.company_of(wanted, known)  # last: who is refused leaves no company
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
