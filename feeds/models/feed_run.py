"""A feed run: one reading of a feed and its results, with the log that recruiters read."""

from __future__ import annotations

from datetime import timedelta
from typing import Self

from django.conf import settings
from django.contrib.auth.models import User
from django.contrib.postgres.fields import ArrayField
from django.db import models, transaction
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext, gettext_noop
from django.utils.translation import gettext_lazy as _
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob

from postings.models.lifecycle import NotAllowedError, StateChangedError, is_editor
from postings.querysets import ManagedByCompanies

COUNTS = ["created", "updated", "unchanged", "reopened", "closed", "skipped", "kept"]
OUTCOME = ["state", "error", "finished_at", "open_before", "missing", "missing_ids", "log"]
MOST_LINES = 500  # lines of a log; further lines are only counted
LOST_AFTER = timedelta(minutes=15)  # without a heartbeat
KEPT_FOR = timedelta(days=90)
BROKEN_OFF = gettext_noop("The feed run was interrupted. Run the feed again.")


class RunLostError(Exception):
    """The run was given up meanwhile, so whoever still works on it must stop."""


class FeedRunQuerySet(ManagedByCompanies, models.QuerySet["FeedRun"]):
    """Feed runs by who can see them and by state."""

    company_path = "feed__company"

    def whole(self) -> Self:
        """Return the complete runs, the newest first."""
        return self.filter(state__in=FeedRun.WHOLE).order_by("-started_at", "-pk")

    def held(self) -> Self:
        """Return the runs that wait for an editor."""
        return self.filter(state="held")

    def give_up_lost(self, *, feed_id: int, job: int | None = None) -> int:
        """End the runs of a feed that nobody can still be working on.

        Such a run had no heartbeat for long, or this `job` started it, or its job has ended. The
        queue drops the job of a killed worker if it already has a job for the same work.
        """
        now = timezone.now()
        job_has_ended = Exists(
            ProcrastinateJob.objects.filter(pk=OuterRef("job_id")).exclude(status="doing")
        )
        is_lost = Q(alive_at__lt=now - LOST_AFTER) | Q(job_has_ended)
        if job is not None:
            is_lost |= Q(job_id=job)
        lost = self.filter(is_lost, feed=feed_id, state="running")
        return lost.update(state="failed", finished_at=now, error=gettext(BROKEN_OFF))

    def forget_old(self) -> int:
        """Delete runs that nobody reads any more."""
        old = self.filter(finished_at__lt=timezone.now() - KEPT_FOR).exclude(state="held")
        return old.delete()[0]


class FeedRun(models.Model):
    """One reading of a feed. A feed has at most one active run and at most one held run."""

    class State(models.TextChoices):
        RUNNING = "running", _("running")
        DONE = "done", _("done")
        SAME = "same", _("no changes")
        FAILED = "failed", _("failed")
        HELD = "held", _("waiting for a decision")
        RELEASED = "released", _("closed by an editor")
        DISMISSED = "dismissed", _("kept open by an editor")
        OVERTAKEN = "overtaken", _("replaced by a newer run")

    # Complete runs, which show the state of the feed
    WHOLE = (State.DONE, State.HELD, State.RELEASED, State.DISMISSED, State.OVERTAKEN)

    feed = models.ForeignKey(
        "feeds.Feed", on_delete=models.CASCADE, related_name="runs", verbose_name=_("feed")
    )
    state = models.CharField(_("status"), max_length=9, choices=State, default=State.RUNNING)
    started_at = models.DateTimeField(_("started at"), default=timezone.now)
    alive_at = models.DateTimeField(default=timezone.now)
    job_id = models.BigIntegerField(null=True, editable=False)  # in the queue; empty for a command
    finished_at = models.DateTimeField(_("finished at"), null=True, blank=True)
    created = models.PositiveIntegerField(_("created"), default=0)
    updated = models.PositiveIntegerField(_("updated"), default=0)
    unchanged = models.PositiveIntegerField(_("unchanged"), default=0)
    reopened = models.PositiveIntegerField(_("reopened"), default=0)
    closed = models.PositiveIntegerField(_("closed"), default=0)
    skipped = models.PositiveIntegerField(_("skipped"), default=0)
    kept = models.PositiveIntegerField(_("with changes to approve"), default=0)
    open_before = models.PositiveIntegerField(_("open before the run"), default=0)
    missing = models.PositiveIntegerField(_("no longer listed"), default=0)
    missing_ids = ArrayField(models.BigIntegerField(), default=list, blank=True)
    log = models.JSONField(default=list, blank=True)
    error = models.TextField(_("error"), blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="feed_runs_decided",
        verbose_name=_("decided by"),
    )
    decided_at = models.DateTimeField(_("decided at"), null=True, blank=True)

    objects = FeedRunQuerySet.as_manager()

    class Meta:
        db_table = "postings_feedrun"  # its table before feeds became an app
        verbose_name = _("feed run")
        verbose_name_plural = _("feed runs")
        ordering = ["-started_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(
                    state__in=["running", "done", "same", "failed", "held", "released",
                               "dismissed", "overtaken"]
                ),
                name="postings_feedrun_state_known",
            ),
            models.UniqueConstraint(
                fields=["feed"], condition=Q(state="running"), name="postings_feedrun_one_running"
            ),
            models.UniqueConstraint(
                fields=["feed"], condition=Q(state="held"), name="postings_feedrun_one_held"
            ),
            models.CheckConstraint(
                condition=Q(state="running", finished_at__isnull=True)
                | (~Q(state="running") & Q(finished_at__isnull=False)),
                name="postings_feedrun_finished_unless_running",
            ),
            models.CheckConstraint(
                condition=(Q(state="failed") & ~Q(error="")) | (~Q(state="failed") & Q(error="")),
                name="postings_feedrun_error_when_failed",
            ),
            models.CheckConstraint(
                condition=~Q(state="held") | Q(missing__gt=0),
                name="postings_feedrun_held_for_something",
            ),
        ]  # fmt: skip
        indexes = [
            # The log of a feed, newest first
            models.Index(fields=["feed", "-started_at"], name="postings_feedrun_newest"),
        ]

    def __str__(self) -> str:
        return f"{self.feed}, {timezone.localtime(self.started_at):%Y-%m-%d %H:%M}"

    # What a run does

    def note(self, where: str, what: str) -> None:
        """Add a line to the log, unless it is full."""
        if len(self.log) < MOST_LINES:
            self.log.append([where[:300], what[:1000]])

    def beat(self) -> None:
        """Record a heartbeat and the progress; raises RunLostError if the run was given up."""
        running = FeedRun.objects.filter(pk=self.pk, state=self.State.RUNNING)
        counts = {name: getattr(self, name) for name in COUNTS}
        if running.update(alive_at=timezone.now(), **counts) != 1:
            raise RunLostError

    @transaction.atomic
    def finish(self, state: str, *, error: str = "") -> bool:
        """End the run with its numbers; return whether it replaces an older held run.

        Raises RunLostError if the run was given up.
        """
        self.beat()
        overtaken = 0
        if state in (self.State.DONE, self.State.HELD):
            held = FeedRun.objects.held().filter(feed=self.feed_id)
            overtaken = held.update(state=self.State.OVERTAKEN, decided_at=timezone.now())
        self.state, self.error, self.finished_at = state, error, timezone.now()
        self.save(update_fields=[*OUTCOME, *COUNTS])
        return overtaken > 0

    # What editors do

    @transaction.atomic
    def release(self, *, by: User) -> None:
        """Queue the closing of what the feed no longer lists; many postings take a while."""
        self._decide(self.State.RELEASED, by=by)
        app.configure_task("feeds.close_released").defer(run_id=self.pk)

    def dismiss(self, *, by: User) -> None:
        """Keep the postings open, because the feed was wrong."""
        self._decide(self.State.DISMISSED, by=by)

    def _decide(self, state: str, *, by: User) -> None:
        if not is_editor(by):
            raise NotAllowedError(gettext("You don't have permission to do this with this feed."))
        fields = {"state": state, "decided_by": by, "decided_at": timezone.now()}
        if FeedRun.objects.held().filter(pk=self.pk).update(**fields) != 1:
            raise StateChangedError(gettext("This feed run no longer needs a decision."))
        for name, value in fields.items():
            setattr(self, name, value)
