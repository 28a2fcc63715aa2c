"""Background work on postings."""

from datetime import timedelta
from functools import partial

import structlog
from django.utils import timezone
from procrastinate import JobContext
from procrastinate.contrib.django import app

from background.retrying import Persistent
from background.stopping import safe_point
from postings.checking.links import check_link
from postings.emails import (
    NEWS,
    queue_decision,
    queue_edit,
    queue_revision,
    queue_submission,
    queue_waiting,
)
from postings.models import KeptForm, Posting, Revision, SearchChange
from postings.search.change_log import CHANGES_ARE_KEPT
from postings.search.sets.store import BusyError, bring_up_to_date

log = structlog.get_logger(__name__)


@app.task(name="postings.announce_decision", retry=Persistent(errors=7), priority=10)
def announce_decision(posting_id: int, status: str) -> None:
    """Queue the mails about a decision, unless the posting has moved on since."""
    posting = Posting.objects.select_related("company").filter(pk=posting_id, status=status).first()
    if posting and status in NEWS:
        queue_decision(posting)


@app.task(name="postings.announce_submission", retry=Persistent(errors=7), priority=5)
def announce_submission(posting_id: int) -> None:
    """Queue the mails to editors who want to hear at once, unless it is decided already."""
    rows = Posting.objects.select_related("company")
    for posting in rows.filter(pk=posting_id, status="in_review"):
        queue_submission(posting)


@app.task(name="postings.check_apply_url", retry=Persistent(errors=3), priority=5)
def check_apply_url(posting_id: int) -> None:
    """Ask the apply URL of a submitted posting; its recruiter and editors see the answer."""
    for posting in Posting.objects.filter(pk=posting_id).only("pk", "apply_url"):
        check_link(posting)


@app.task(name="postings.announce_edit", retry=Persistent(errors=7), priority=5)
def announce_edit(revision_id: int) -> None:
    """Do the same for an edit of a live posting."""
    rows = Revision.objects.waiting().select_related("posting__company")
    for revision in rows.filter(pk=revision_id):
        queue_edit(revision)


@app.periodic(cron="0 6 * * *")
@app.task(name="postings.announce_waiting", queueing_lock="postings.announce_waiting")
def announce_waiting(timestamp: int) -> None:
    """Queue a mail to each editor who wants to hear once a day, if something waits."""
    queue_waiting(timezone.localdate())


@app.task(name="postings.announce_revision", retry=Persistent(errors=7), priority=10)
def announce_revision(revision_id: int) -> None:
    """Queue the mails about a decision on an edit."""
    rows = Revision.objects.select_related("posting").filter(pk=revision_id)
    for revision in rows:
        queue_revision(revision)


@app.periodic(cron="20 * * * *")
@app.task(name="postings.forget_search_changes", queueing_lock="postings.forget_search_changes")
def forget_search_changes(timestamp: int) -> None:
    """Delete log entries that every process has read long ago, or never will."""
    SearchChange.objects.filter(
        created_at__lt=timezone.now() - timedelta(seconds=CHANGES_ARE_KEPT)
    ).delete()


@app.periodic(cron="35 3 * * *")
@app.task(name="postings.forget_kept_forms", queueing_lock="postings.forget_kept_forms")
def forget_kept_forms(timestamp: int) -> None:
    """Delete what people typed and never came back for."""
    KeptForm.objects.old().delete()


@app.periodic(cron="* * * * *")
@app.task(
    name="postings.write_search_snapshot",
    queueing_lock="postings.write_search_snapshot",
    pass_context=True,
)
def write_search_snapshot(context: JobContext, timestamp: int) -> None:
    """Write the snapshot of search of this machine anew, if it is time."""
    try:
        bring_up_to_date(partial(safe_point, context.should_abort))
    except BusyError:
        return  # somebody is at it
    except OSError as error:
        log.error("search_snapshot_not_written", reason=str(error))  # noqa: TRY400  (says enough)
