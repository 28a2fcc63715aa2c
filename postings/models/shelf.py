"""Where a posting stands for its recruiter: its status, and for live ones what the dates say."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Case, CharField, F, Q, Value, When
from django.db.models.functions import Cast
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from postings.models.choices import Status

SCHEDULED, LIVE, EXPIRED = "scheduled", "live", "expired"
# In the order in which a recruiter wants to see them: what needs them comes first.
SHELVES: dict[str, str | Promise] = {
    "changes_requested": _("Changes requested"),
    "suspended": _("Suspended"),
    "draft": _("Drafts"),
    "in_review": _("In review"),
    SCHEDULED: _("Scheduled"),
    LIVE: _("Live"),
    EXPIRED: _("Past the closing date"),
    "rejected": _("Rejected"),
    "closed": _("Closed"),
}


def status_of(shelf: str) -> str:
    """Return the status of all postings on a shelf, which has indexes."""
    return Status.LIVE if shelf in (SCHEDULED, EXPIRED) else shelf


def shelf_at(at: datetime) -> Case:
    """Return the shelf of each posting at a moment, for `annotate`, with the dates of `live()`."""
    is_live = Q(status=Status.LIVE)
    return Case(
        When(is_live & Q(published_at__gt=at), then=Value(SCHEDULED)),
        When(is_live & Q(closes_at__lte=at), then=Value(EXPIRED)),
        default=Cast(F("status"), CharField(max_length=17)),
        output_field=CharField(max_length=17),
    )
