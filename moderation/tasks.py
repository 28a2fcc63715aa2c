"""Background work of moderation."""

from procrastinate.contrib.django import app

from background.retrying import Persistent
from moderation.emails import queue_hidden
from moderation.models import Report
from postings.models import Posting


@app.task(name="moderation.announce_hidden", retry=Persistent(errors=7), priority=10)
def announce_hidden(posting_id: int) -> None:
    """Queue the mails about a posting that reports have hidden, unless that is over."""
    rows = Posting.objects.select_related("company")
    for posting in rows.filter(pk=posting_id, status="suspended", status_changed_by=None):
        queue_hidden(posting)


@app.periodic(cron="40 3 * * *")
@app.task(name="moderation.forget_reports", queueing_lock="moderation.forget_reports")
def forget_reports(timestamp: int) -> None:
    """Delete old reports, and addresses that nobody has answered in time."""
    Report.objects.forget_addresses()
    Report.objects.forget_old()
