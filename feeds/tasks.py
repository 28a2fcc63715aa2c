"""Reading feeds when their time has come, and what follows from a run."""

from contextlib import suppress

from django.db import transaction
from django.db.models import F
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

from feeds.closing import close_unlisted
from feeds.emails import send_feed_trouble
from feeds.models import Feed, FeedRun
from postings.models.lifecycle import StateChangedError

RETRY = RetryStrategy(max_attempts=8, exponential_wait=4)  # over some six hours in all


# The aliases are the names that jobs bear which an earlier version has queued.
@app.task(
    name="feeds.announce_feed_trouble", aliases=["postings.announce_feed_trouble"], retry=RETRY
)
def announce_feed_trouble(run_id: int) -> None:
    """Mail recruiters and editors about a run that needs them."""
    send_feed_trouble(FeedRun.objects.select_related("feed__company").get(pk=run_id))


@app.periodic(cron="*/5 * * * *")
@app.task(name="feeds.read_due_feeds", aliases=["postings.read_due_feeds"])
def read_due_feeds(timestamp: int) -> None:
    """Queue each feed whose time has come."""
    for pk in Feed.objects.due().values_list("pk", flat=True):
        queue_feed(pk)


def queue_feed(pk: int) -> None:
    """Have a worker read it, once, however often it is asked for."""
    lock = f"feed {pk}"
    with suppress(AlreadyEnqueued), transaction.atomic():
        read_one_feed.configure(lock=lock, queueing_lock=lock).defer(feed_id=pk)


@app.task(name="feeds.read_one_feed", aliases=["postings.read_one_feed"])
def read_one_feed(feed_id: int) -> None:
    """Read a feed if it is still due; when to try again is kept in its row, not in the queue."""
    # Here: web processes queue feeds, and need no memory for all that reads them.
    from feeds.sync import read_feed

    feed = Feed.objects.due().filter(pk=feed_id).defer("file").select_related("company").first()
    with suppress(StateChangedError):
        if feed:
            read_feed(feed)


@app.task(name="feeds.close_released", aliases=["postings.close_released"], retry=RETRY)
def close_released(run_id: int) -> None:
    """Close what an editor has decided to close; what is closed already is left alone."""
    run = FeedRun.objects.get(pk=run_id)
    closed = close_unlisted(run.missing_ids)
    FeedRun.objects.filter(pk=run_id).update(closed=F("closed") + closed)


@app.periodic(cron="40 2 * * *")
@app.task(name="feeds.forget_feed_runs", aliases=["postings.forget_feed_runs"])
def forget_feed_runs(timestamp: int) -> None:
    """Keep the logs of runs as long as anybody looks at them."""
    FeedRun.objects.all().forget_old()
