"""A new draft with the facts, items, locations and pay ranges of an earlier posting."""

from __future__ import annotations

from django.contrib.auth.models import User
from django.db import IntegrityError, transaction
from django.utils.translation import gettext

from companies.models import Company
from postings.models.item import PostingItem
from postings.models.lifecycle import NotAllowedError, is_editor
from postings.models.location import PostingLocation
from postings.models.pay_range import PostingPayRange
from postings.models.posting import Posting

SOURCE = "copy"
# What belongs to one posting and its time: its key, dates, state and origin, and what is derived.
NOT_COPIED = frozenset({
    "id", "version", "closes_on", "closing_time", "closing_zone", "closes_at", "publish_from",
    "published_at", "status", "status_reason", "status_changed_at", "status_changed_by", "outcome",
    "filled_through", "source", "source_id", "source_digest", "created_by", "created_at",
    "updated_at", "career_family", "career_level",
})  # fmt: skip


def copy_posting(posting: Posting, *, by: User, token: str) -> Posting:
    """Return a new draft like this posting; the same token twice returns the same draft.

    Raises NotAllowedError if this person doesn't post for the company.
    """
    if not is_editor(by) and not Company.objects.managed_by(by).contains(posting.company):
        text = gettext("You don't post for %(company)s.")
        raise NotAllowedError(text % {"company": posting.company})
    origin = {"source": SOURCE, "source_id": f"{posting.pk}-{by.pk}-{token}"[:200]}
    try:
        with transaction.atomic():
            return _copied(posting, by=by, origin=origin)
    except IntegrityError:  # the button was pressed twice
        return Posting.objects.get(**origin)


def _copied(posting: Posting, *, by: User, origin: dict[str, str]) -> Posting:
    columns = [field for field in Posting._meta.concrete_fields if field.name not in NOT_COPIED]
    facts = {field.attname: getattr(posting, field.attname) for field in columns}
    made = Posting.objects.create(**facts, **origin, created_by=by, status_changed_by=by)
    PostingItem.objects.bulk_create(
        PostingItem(
            posting=made, kind=item.kind, heading=item.heading, importance=item.importance,
            text=item.text, position=item.position,
        )
        for item in posting.items.all()
    )  # fmt: skip
    PostingLocation.objects.bulk_create(
        PostingLocation(posting=made, place_id=one.place_id, stated_name=one.stated_name)
        for one in posting.locations.order_by("pk")
    )
    for one in posting.pay_ranges.order_by("pk"):
        row = PostingPayRange(posting=made, place_id=one.place_id, stated_name=one.stated_name)
        row.take_pay(one.pay)
        row.save(force_insert=True)
    made.gather_words()
    return made
