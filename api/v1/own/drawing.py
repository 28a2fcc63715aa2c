"""A company's own posting as its program reads it: with what the public doesn't see."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal
from typing import Any

from api.v1.own.form_data import FIELD_OF_PART, FORM_FIELDS
from api.v1.own.shapes import OwnPostingOut
from postings.models import Posting
from postings.models.choices import WorkplaceType
from postings.revisions.proposing import waiting_changes


def own_posting_out(posting: Posting, *, site: str) -> OwnPostingOut:
    """Return a posting with its state; `site` is scheme and host."""
    waiting = [FIELD_OF_PART.get(part, part) for part in waiting_changes(posting)]
    return OwnPostingOut(
        reference=reference_of(posting),
        id=posting.pk,
        version=posting.version,
        status=posting.status,
        status_reason=posting.status_reason,
        outcome=posting.outcome,
        is_live=posting.is_live(),
        url=site + posting.get_absolute_url(),
        published_at=posting.published_at,
        closes_at=posting.closes_at,
        waiting=list(dict.fromkeys(waiting)),
        posting=_fields(posting),
    )


def brief(posting: Posting, *, site: str) -> dict[str, Any]:
    """Return what an error says of a posting that stands in the way."""
    return {
        "reference": reference_of(posting),
        "id": posting.pk,
        "title": posting.title,
        "status": posting.status,
        "url": site + posting.get_absolute_url(),
    }


def reference_of(posting: Posting) -> str:
    """Return the reference by which the API finds a posting."""
    return posting.source_id.partition(":")[2] if posting.source else posting.reference


def _fields(posting: Posting) -> dict[str, Any]:
    """Return the fields in the shape in which they are sent."""
    fields: dict[str, Any] = {}
    for sent, name in FORM_FIELDS.items():
        outer, _, inner = sent.partition(".")
        value = _plain(getattr(posting, name))
        if inner:
            fields.setdefault(outer, {})[inner] = value
        else:
            fields[outer] = value
    fields["category"] = posting.category and posting.category.slug
    if posting.pay is None:
        fields["pay"] = None
    if posting.closes_on is None:
        fields["closing"] = None
    if posting.workplace_type != WorkplaceType.REMOTE:
        fields["remote"] = None
    places = posting.locations.all()
    fields["locations"] = [{"place": one.place_id, "name": one.stated_name} for one in places]
    names = ("kind", "text", "heading", "importance")
    fields["items"] = [
        {name: getattr(item, name) for name in names} for item in posting.items.all()
    ]
    return fields


def _plain(value: Any) -> Any:
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, date | time):
        return value.isoformat()
    return None if value == "" else value
