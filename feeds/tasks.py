"""Reads feeds that are due, and does what follows from a run."""

from contextlib import suppress
from itertools import batched

from django.db import transaction
from django.db.models import F
from procrastinate import JobContext
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

from background.retrying import Persistent
from background.stopping import ShouldStop, safe_point
from feeds.closing import close_unlisted
from feeds.emails import queue_feed_trouble
from feeds.models import Feed, FeedRun
from postings.models.lifecycle import StateChangedError

RETRY = Persistent(errors=7)
_AT_ONCE = 100  # postings that are closed together with their count


# The aliases are the task names of jobs that an earlier version queued.
@app.task(
    name="feeds.announce_feed_trouble",
    aliases=["postings.announce_feed_trouble"],
    retry=RETRY,
    priority=10,
)
def announce_feed_trouble(run_id: int) -> None:
    """Queue the mails to recruiters and editors about a run that needs them."""
    queue_feed_trouble(FeedRun.objects.select_related("feed__company").get(pk=run_id))


@app.periodic(cron="*/5 * * * *")
@app.task(
    name="feeds.read_due_feeds",
    aliases=["postings.read_due_feeds"],
    queueing_lock="feeds.read_due_feeds",
)
def read_due_feeds(timestamp: int) -> None:
    """Queue each feed that is due."""
    for pk in Feed.objects.due().values_list("pk", flat=True):
        queue_feed(pk)


def queue_feed(pk: int) -> None:
    """Queue a run of a feed, at most once at a time."""
    lock = f"feed {pk}"
    with suppress(AlreadyEnqueued), transaction.atomic():
        read_one_feed.configure(lock=lock, queueing_lock=lock).defer(feed_id=pk)


@app.task(
    name="feeds.read_one_feed",
    aliases=["postings.read_one_feed"],
    retry=Persistent(errors=0),
    pass_context=True,
)
def read_one_feed(context: JobContext, feed_id: int) -> None:
    """Read a feed; the feed's row, not the queue, stores when to try again after an error."""
    read_if_due(feed_id, job=context.job.id, should_stop=context.should_abort)


def read_if_due(feed_id: int, *, job: int | None, should_stop: ShouldStop) -> None:
    """Read a feed, unless it was read meanwhile or another run is active."""
    # Imported here, because web processes queue feeds and should not load all that reads them.
    from feeds.sync import read_feed

    feed = Feed.objects.due().filter(pk=feed_id).defer("file").select_related("company").first()
    with suppress(StateChangedError):
        if feed:
            read_feed(feed, job=job, should_stop=should_stop)


@app.task(
    name="feeds.close_released",
    aliases=["postings.close_released"],
    retry=RETRY,
    pass_context=True,
)
def close_released(context: JobContext, run_id: int) -> None:
    """Close what an editor decided to close."""
    close_missing(run_id, should_stop=context.should_abort)


def close_missing(run_id: int, *, should_stop: ShouldStop) -> None:
    """Close some postings at a time, each time with their count; skip those already closed."""
    run = FeedRun.objects.filter(pk=run_id)
    for some in batched(run.values_list("missing_ids", flat=True).get(), _AT_ONCE):
        safe_point(should_stop)
        with transaction.atomic():
            closed = sum(close_unlisted(some))
            run.update(closed=F("closed") + closed)


@app.periodic(cron="40 2 * * *")
@app.task(
    name="feeds.forget_feed_runs",
    aliases=["postings.forget_feed_runs"],
    queueing_lock="feeds.forget_feed_runs",
)
def forget_feed_runs(timestamp: int) -> None:
    """Delete the logs of runs that nobody reads any more."""
    FeedRun.objects.all().forget_old()
