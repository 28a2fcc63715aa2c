"""What happens to postings that a feed no longer lists, lists again, or goes on listing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timedelta
from itertools import batched

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext_noop

from postings.models import Posting
from postings.models.choices import Outcome, Status
from postings.models.closing import closing_moment, default_last_day
from postings.models.lifecycle import CLOSE, WITHDRAW, MoveError

# Kept in the database as it stands here, since postings are told by it; put into the reader's
# language where it is shown.
UNLISTED = gettext_noop("The feed no longer lists this job.")
OPEN = (*CLOSE.leaves, *WITHDRAW.leaves)  # what following a feed may end
_AT_ONCE = 500


def close_unlisted(ids: Iterable[int]) -> Iterator[bool]:
    """Close what was public and withdraw what was not, one by one; whether it was still open."""
    for some in batched(ids, _AT_ONCE):
        for posting in Posting.objects.filter(pk__in=some, status__in=OPEN):
            yield _close(posting)


def _close(posting: Posting) -> bool:
    try:
        if posting.status in CLOSE.leaves:
            posting.close(by=None, outcome=Outcome.WITHDRAWN, reason=UNLISTED)
        else:
            posting.withdraw(by=None, reason=UNLISTED)
    except MoveError:  # somebody closed or rejected it in between
        return False
    return True


def reopen_listed(posting: Posting, *, without_review: bool) -> bool:
    """Take back that the feed had closed it; what a person has closed stays closed.

    What was approved and comes back word for word needs no second review.
    """
    by_feed = posting.status_changed_by_id is None and posting.status_reason == UNLISTED
    if posting.status != Status.CLOSED or not by_feed:
        return False
    posting.reopen(by=None)
    if without_review:
        _publish_again(posting)
    return True


def _publish_again(posting: Posting) -> None:
    now = timezone.now()
    is_past = posting.closes_at and posting.closes_at <= now
    closes_on = default_last_day(now, posting.job_zone or settings.TIME_ZONE) if is_past else None
    try:
        posting.approve(by=None, closes_on=closes_on)
    except MoveError:  # it lacks something: an editor will see
        return


def keep_open(ids: Iterable[int]) -> None:
    """Postings without a closing date stay open as long as they are listed."""
    now = timezone.now()
    half = now + timedelta(days=settings.POSTING_LIFETIME_DAYS) / 2
    for some in batched(ids, _AT_ONCE):
        ending = Posting.objects.filter(pk__in=some, status=Status.LIVE, closes_at__lt=half)
        for stored in ending.order_by().values_list("job_zone", flat=True).distinct():
            zone = stored or settings.TIME_ZONE
            day = default_last_day(now, zone)
            ending.filter(job_zone=stored).update(
                closes_on=day, closing_time=None, closing_zone="", job_zone=zone,
                closes_at=closing_moment(day, None, zone), updated_at=now,
            )  # fmt: skip
