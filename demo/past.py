"""Gives the demo board a past: when postings were submitted and decided about, and by whom.

Loading makes all moves in one moment. Here they get the moments that fit each posting's dates.
"""

from datetime import datetime, timedelta
from typing import Any

import pgtrigger
from django.contrib.auth.models import User
from django.db import transaction
from pghistory.models import Context

from moderation.models import DeskDay
from postings.models import Posting
from postings.models.choices import Status

DECIDED = (Status.LIVE, Status.REJECTED, Status.CHANGES_REQUESTED)
AFTERWARDS = (Status.SUSPENDED, Status.CLOSED)


@transaction.atomic
def give_past(postings: Any, *, now: datetime) -> None:
    """Date the moves of these postings, name who made them, and count the days of the chart."""
    editor, recruiter = (User.objects.get(username=name) for name in ("editor", "recruiter"))
    seen = {person: _context(person) for person in (editor, recruiter)}
    own = set(recruiter.memberships.values_list("company", flat=True))
    events: Any = Posting.pgh_event_model.objects  # type: ignore[attr-defined]
    for number, posting in enumerate(postings.order_by("pk")):
        sender = recruiter if posting.company_id in own else None
        for status, at in moments(posting, number, now).items():
            by = sender if status in (Status.DRAFT, Status.IN_REVIEW) else editor
            who = {"status_changed_at": at, "status_changed_by": by}
            context = seen[by] if by else None
            moved = events.filter(pgh_obj=posting, status=status)
            moved.update(**who, pgh_created_at=at, pgh_context=context)
            if status == posting.status:
                with pgtrigger.ignore():  # it is no change of today
                    Posting.objects.filter(pk=posting.pk).update(**who)
    DeskDay.count()


def moments(posting: Posting, number: int, now: datetime) -> dict[str, datetime]:
    """Return when the posting came into each status, the first one first; all before now."""
    days, hours = number * 11 % 27, 2 + number * 7 % 43
    decided = min(posting.published_at or now, now) - timedelta(hours=number % 9 + 1)
    if posting.published_at is None:
        decided -= timedelta(days=days)
    submitted = decided - timedelta(hours=hours)
    if posting.status == Status.IN_REVIEW:
        submitted = now - timedelta(hours=hours)
    found: dict[str, datetime] = {
        Status.DRAFT: submitted - timedelta(hours=20), Status.IN_REVIEW: submitted,
    }  # fmt: skip
    found |= dict.fromkeys(DECIDED, decided)
    return found | dict.fromkeys(AFTERWARDS, decided + (now - decided) / 2)


def _context(person: User) -> Context:
    """Return the context of what this person did in the admin."""
    return Context.objects.create(metadata={"user": person.pk, "url": "/admin/postings/posting/"})
