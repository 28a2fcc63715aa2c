"""Background work of moderation."""

from procrastinate import JobContext
from procrastinate.contrib.django import app

from background.retrying import Persistent
from moderation.emails import queue_hidden
from moderation.models import DeskDay, DuplicatePair, Report
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
    """Delete old reports and pairs, and addresses that nobody has answered in time."""
    DuplicatePair.objects.all().forget_old()
    Report.objects.forget_addresses()
    Report.objects.forget_old()


@app.periodic(cron="* * * * *")
@app.task(
    name="moderation.find_duplicates",
    queueing_lock="moderation.find_duplicates",
    lock="moderation.find_duplicates",
    pass_context=True,
)
def find_duplicates(context: JobContext, timestamp: int) -> None:
    """Find postings with nearly the same text among those that are new or have changed."""
    DuplicatePair.find(should_stop=context.should_abort)


@app.periodic(cron="*/10 * * * *")
@app.task(name="moderation.count_days", queueing_lock="moderation.count_days")
def count_days(timestamp: int) -> None:
    """Count what the chart of the desk shows."""
    DeskDay.count()
