"""What happens to postings that a feed no longer lists, lists again, or still lists."""

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

# The database stores this text unchanged, because it identifies such postings. Pages translate
# it for the reader.
UNLISTED = gettext_noop("The feed no longer lists this job.")
OPEN = (*CLOSE.leaves, *WITHDRAW.leaves)  # states that a feed may end
_AT_ONCE = 500


def close_unlisted(ids: Iterable[int]) -> Iterator[bool]:
    """Close public postings, withdraw the others, one by one; yield whether each was open."""
    for some in batched(ids, _AT_ONCE):
        for posting in Posting.objects.filter(pk__in=some, status__in=OPEN):
            yield _close(posting)


def _close(posting: Posting) -> bool:
    try:
        if posting.status in CLOSE.leaves:
            posting.close(by=None, outcome=Outcome.WITHDRAWN, reason=UNLISTED)
        else:
            posting.withdraw(by=None, reason=UNLISTED)
    except MoveError:  # somebody closed or rejected it meanwhile
        return False
    return True


def reopen_listed(posting: Posting, *, without_review: bool) -> bool:
    """Reopen a posting that the feed closed; one that a person closed stays closed.

    An approved posting that returns with the same text word for word needs no second review.
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
    """Extend postings without a closing date for as long as the feed lists them."""
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
