"""Work on postings that nobody should have to wait for."""

from contextlib import suppress
from datetime import timedelta

from django.db import connection, transaction
from django.db.models import F
from django.utils import timezone
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

from postings.emails import NEWS, send_decision, send_feed_trouble
from postings.following.closing import close_unlisted
from postings.models import Feed, FeedRun, Posting, SearchChange
from postings.models.lifecycle import StateChangedError
from postings.search.syncing import NOTES_ARE_KEPT

RETRY = RetryStrategy(max_attempts=8, exponential_wait=4)  # over some six hours in all


@app.task(name="postings.announce_decision", retry=RETRY)
def announce_decision(posting_id: int, status: str) -> None:
    """Mail the recruiters about a decision, unless the posting has moved on since."""
    posting = Posting.objects.select_related("company").filter(pk=posting_id, status=status).first()
    if posting and status in NEWS:
        send_decision(posting)


@app.task(name="postings.announce_feed_trouble", retry=RETRY)
def announce_feed_trouble(run_id: int) -> None:
    """Mail recruiters and editors about a reading that needs them."""
    send_feed_trouble(FeedRun.objects.select_related("feed__company").get(pk=run_id))


@app.periodic(cron="*/5 * * * *")
@app.task(name="postings.read_due_feeds")
def read_due_feeds(timestamp: int) -> None:
    """Queue each feed whose time has come."""
    for pk in Feed.objects.due().values_list("pk", flat=True):
        queue_feed(pk)


def queue_feed(pk: int) -> None:
    """Have a worker read it, once, however often it is asked for."""
    lock = f"feed {pk}"
    with suppress(AlreadyEnqueued), transaction.atomic():
        read_one_feed.configure(lock=lock, queueing_lock=lock).defer(feed_id=pk)


@app.task(name="postings.read_one_feed")
def read_one_feed(feed_id: int) -> None:
    """Read a feed if it is still due; when to try again stands in its row, not in the queue."""
    # Here: web processes queue feeds, and need no memory for all that reads them.
    from postings.following.reading import read_feed

    feed = Feed.objects.due().filter(pk=feed_id).defer("file").select_related("company").first()
    with suppress(StateChangedError):
        if feed:
            read_feed(feed)


@app.task(name="postings.close_released", retry=RETRY)
def close_released(run_id: int) -> None:
    """Close what an editor has decided to close; what is closed already is left alone."""
    run = FeedRun.objects.get(pk=run_id)
    closed = close_unlisted(run.missing_ids)
    FeedRun.objects.filter(pk=run_id).update(closed=F("closed") + closed)


@app.periodic(cron="40 2 * * *")
@app.task(name="postings.forget_feed_runs")
def forget_feed_runs(timestamp: int) -> None:
    """Keep the logs of readings as long as anybody looks at them."""
    FeedRun.objects.all().forget_old()


@app.periodic(cron="20 * * * *")
@app.task(name="postings.forget_search_changes")
def forget_search_changes(timestamp: int) -> None:
    """Delete the notes that every process has read long since, or will never."""
    SearchChange.objects.filter(
        created_at__lt=timezone.now() - timedelta(seconds=NOTES_ARE_KEPT)
    ).delete()


@app.periodic(cron="* * * * *")
@app.task(name="postings.merge_new_words")
def merge_new_words(timestamp: int) -> None:
    """Put the words of the last publications into their places, so that no editor waits for it.

    Without this, the publication that fills the list would do it for all, in half a second.
    Source: https://www.postgresql.org/docs/18/gin.html, "GIN fast update technique".
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT gin_clean_pending_list('postings_document_body')")
