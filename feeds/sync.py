"""One feed run, from the address to the postings.

It creates and updates the postings that the feed lists, some adverts at a time. At the end it
closes those that the feed no longer lists, but only if it read the feed to its end and the feed
still lists at least half of them.

The log is stored text, and its readers may use any of the board's languages. So it is in the
board's own language, whoever starts the run: a log in two languages would help nobody.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from contextlib import suppress

import structlog
from django.conf import settings
from django.db import connection, transaction
from django.utils.translation import gettext, override
from django.utils.translation import gettext_lazy as _
from procrastinate.contrib.django import app
from pyroaring import BitMap

from adverts.document import Document, Skipped
from background.stopping import ShouldStop, StoppedError, never, safe_point
from feeds.closing import OPEN, close_unlisted, keep_open, reopen_listed
from feeds.contents import opened
from feeds.empty import is_empty_feed
from feeds.models import Feed, FeedRun
from feeds.models.feed_run import BROKEN_OFF, RunLostError
from fetching.fetch import FetchError, Validators
from postings.importing.imports import import_feed
from postings.importing.options import ImportOptions
from postings.importing.outcome import Change, KeptValue, Stored
from postings.importing.upsert import RANGES
from postings.models import Posting, PostingPayRange
from postings.models.choices import Status

log = structlog.get_logger(__name__)

_BEAT = 30.0  # seconds between heartbeats
_OUR_FAULT = _("Something went wrong. The administrator can find details in the log.")


class FeedError(Exception):
    """The feed can't be read this time; the message gives the reason in plain words."""


def read_feed(feed: Feed, *, job: int | None = None, should_stop: ShouldStop = never) -> FeedRun:
    """Read a feed once and log the results; raises StateChangedError if another run is active.

    Errors of the feed go into the log and delay the next run; other errors are raised as well. A
    run that had to stop, or that lost the database, leaves the feed due.
    """
    with override(settings.LANGUAGE_CODE):
        return _read_feed(feed, job, should_stop)


def _read_feed(feed: Feed, job: int | None, should_stop: ShouldStop) -> FeedRun:
    run = feed.start(job=job)
    feed = Feed.objects.select_related("company").get(pk=feed.pk)  # as it is now
    try:
        _Reading(feed, run, should_stop).read()
    except RunLostError:
        log.warning("feed_reading_lost", feed=feed.pk, run=run.pk)
    except StoppedError:
        with suppress(RunLostError):
            run.finish(FeedRun.State.FAILED, error=gettext(BROKEN_OFF))
        raise
    except (FetchError, FeedError) as error:
        _fail(feed, run, str(error), getattr(error, "retry_after", None))
    except Exception:
        if _database_is_lost():
            raise
        _fail(feed, run, str(_OUR_FAULT))
        raise
    run.refresh_from_db()
    counts = {name: getattr(run, name) for name in ("created", "updated", "closed", "skipped")}
    log.info("feed_read", feed=feed.pk, state=run.state, **counts)
    return run


def _fail(feed: Feed, run: FeedRun, reason: str, retry_after: int | None = None) -> None:
    with transaction.atomic():
        with suppress(RunLostError):
            run.finish(FeedRun.State.FAILED, error=reason)
        if feed.failed(retry_after=retry_after):
            app.configure_task("feeds.announce_feed_trouble").defer(run_id=run.pk)


def _database_is_lost() -> bool:
    """Tell a lost connection, about which nothing can be logged, from an error of our own."""
    return connection.connection is None or not connection.is_usable()


class _Reading:
    """The active run: which postings the feed listed, and which of them have no closing date."""

    def __init__(self, feed: Feed, run: FeedRun, should_stop: ShouldStop) -> None:
        self._feed, self._run, self._should_stop = feed, run, should_stop
        self._listed, self._open_ended = BitMap(), BitMap()
        self._lost = ""  # why the feed may contain adverts that were not read
        self._beats_at = time.monotonic() + _BEAT

    def read(self) -> None:
        known = self._feed.validators()
        with opened(self._feed, known, self._pause) as contents:
            if contents is None:
                self._run.finish(FeedRun.State.SAME)
                self._feed.succeeded(
                    validators=known or Validators(), digest=self._feed.digest, in_full=False
                )
                return
            before = self._open_postings()
            self._run.open_before = len(before)
            self._lost = contents.lost
            for document in contents.documents:
                self._take(document)
            for one in contents.unread:
                self._skip(one)
        if self._lost:
            text = gettext(
                "Nothing was closed because part of the feed couldn't be read: %(reason)s"
            )
            raise FeedError(text % {"reason": self._lost})
        self._end(before - self._listed)
        self._feed.succeeded(validators=contents.validators, digest=contents.digest, in_full=True)

    def _open_postings(self) -> BitMap:
        known = Posting.objects.filter(source=self._feed.source, status__in=OPEN).order_by()
        return BitMap(known.values_list("pk", flat=True).iterator())

    def _take(self, document: Document) -> None:
        if is_empty_feed(document):
            return
        for one in import_feed(document, self._import_options()):
            if isinstance(one, Skipped):
                self._skip(one)
            else:
                self._count(one)
            self._pause()

    def _pause(self) -> None:
        """Stop if the worker is about to end, else record a heartbeat; no work is half done."""
        safe_point(self._should_stop)
        if time.monotonic() >= self._beats_at:
            self._run.beat()
            self._beats_at = time.monotonic() + _BEAT

    def _import_options(self) -> ImportOptions:
        is_trusted = self._feed.is_trusted
        return ImportOptions(
            status=Status.LIVE if is_trusted else Status.IN_REVIEW,
            company=self._feed.company,
            source=self._feed.source,
            keeps_approved=not (is_trusted or self._feed.takes_changes),
            accepts_expired=False,
        )

    def _skip(self, skipped: Skipped) -> None:
        self._run.skipped += 1
        self._run.note(skipped.label, skipped.reason)
        if skipped.loses_others:
            self._lost = self._lost or skipped.reason
        if skipped.source_id:  # the feed lists its posting, even if unreadable
            own = Posting.objects.filter(source=self._feed.source, source_id=skipped.source_id)
            self._listed.update(own.values_list("pk", flat=True))

    def _count(self, stored: Stored) -> None:
        posting, run = stored.posting, self._run
        self._listed.add(posting.pk)
        if stored.is_open_ended:
            self._open_ended.add(posting.pk)
        is_same = stored.change == Change.UNCHANGED
        was_approved = is_same and posting.published_at is not None
        if reopen_listed(posting, without_review=self._feed.is_trusted or was_approved):
            run.reopened += 1
        else:
            setattr(run, stored.change, getattr(run, stored.change) + 1)
        if stored.kept_values:
            run.kept += 1
            text = gettext("Waiting for an editor's approval: %(changes)s")
            run.note(posting.title, text % {"changes": _in_words(stored.kept_values)})

    def _end(self, missing: BitMap) -> None:
        """Close the missing postings; if they are more than half, an editor decides."""
        run = self._run
        run.beat()
        keep_open(self._open_ended)
        run.missing = len(missing)
        if 2 * len(missing) > run.open_before:
            run.missing_ids = list(missing)
            with transaction.atomic():
                if not run.finish(FeedRun.State.HELD):
                    self._tell()
            return
        for was_open in close_unlisted(missing):
            run.closed += was_open
            self._pause()
        run.finish(FeedRun.State.DONE)

    def _tell(self) -> None:
        app.configure_task("feeds.announce_feed_trouble").defer(run_id=self._run.pk)


def _in_words(kept: Mapping[str, KeptValue]) -> str:
    known = {field.name: str(field.verbose_name) for field in Posting._meta.concrete_fields}
    known |= {
        "items": gettext("items"),
        "locations": gettext("places"),
        RANGES: str(PostingPayRange._meta.verbose_name_plural),
    }
    changes = (f"{known[name]} “{one.approved}” → “{one.stated}”" for name, one in kept.items())
    return "; ".join(changes)
