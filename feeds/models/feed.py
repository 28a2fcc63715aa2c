"""A company's feed of adverts, and the postings that follow it."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Self

import pghistory
from django.conf import settings
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.db.models import F, OuterRef, Q, Subquery, Value
from django.db.models.functions import Length
from django.db.models.lookups import GreaterThan, LessThanOrEqual
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from companies.models import Company
from feeds.models.feed_run import FeedRun
from fetching.fetch import FetchError, Validators, web_url
from postings.models.lifecycle import (
    ChangedSinceError,
    NotAllowedError,
    StateChangedError,
    is_editor,
)
from postings.querysets import ManagedByCompanies
from saving.versioned import Versioned, counts_versions, trackers

MAX_UPLOAD = 20 * 1024 * 1024  # bytes
HOURS = [1, 3, 6, 12, 24]
FAILURES_TOLD = 5  # failures in a row, after which people get one mail
_FIRST_WAIT = timedelta(minutes=5)
_LONGEST_WAIT = timedelta(days=1)
_FULL_AFTER = timedelta(days=7)
_STATE = ["etag", "last_modified", "digest", "read_in_full_at", "succeeded_at", "due_at",
          "failures", "updated_at"]  # fmt: skip


class FeedQuerySet(ManagedByCompanies, models.QuerySet["Feed"]):
    """Feeds by who can see them and by when they are due."""

    def due(self, at: datetime | None = None) -> Self:
        """Return the feeds whose run is due, the longest waiting first."""
        at = at or timezone.now()
        return self.filter(is_paused=False, due_at__lte=at).order_by("due_at", "-pk")

    def as_seen(self, *, version: int | None, run: int | None) -> Self:
        """Return the feeds with the version, and the last complete run, that a page showed."""
        feeds = self if version is None else self.filter(version=version)
        if run is None:
            return feeds
        last = FeedRun.objects.whole().filter(feed=OuterRef("pk")).values("pk")[:1]
        return feeds.alias(last_run=Subquery(last)).filter(last_run=run)

    def with_changes(self) -> Self:
        """Return the feeds whose last complete run found other values than an editor approved."""
        last = FeedRun.objects.whole().filter(feed=OuterRef("pk")).values("kept")[:1]
        return (
            self.filter(takes_changes=False).alias(last_kept=Subquery(last)).filter(last_kept__gt=0)
        )


@pghistory.track(*trackers(), exclude=["file", *_STATE], meta={"db_table": "postings_feedevent"})
class Feed(Versioned):
    """An address or file with a company's adverts, which the board reads again and again."""

    company = models.ForeignKey(
        Company, on_delete=models.PROTECT, related_name="feeds", verbose_name=_("company")
    )
    url = models.URLField(
        _("address"),
        max_length=2000,
        blank=True,
        help_text=_(
            "The address of the feed itself, starting with https://. Leave empty if you "
            "upload a file."
        ),
    )
    file = models.BinaryField(null=True, editable=False)
    file_name = models.CharField(_("file"), max_length=200, blank=True, editable=False)
    hours_between = models.PositiveSmallIntegerField(
        _("run every"),
        choices=[
            (1, _("hour")),
            (3, _("3 hours")),
            (6, _("6 hours")),
            (12, _("12 hours")),
            (24, _("24 hours")),
        ],
        default=1,
    )
    is_trusted = models.BooleanField(_("trusted"), default=False, editable=False)
    takes_changes = models.BooleanField(default=False, editable=False)
    is_paused = models.BooleanField(_("paused"), default=False, editable=False)

    # Results of the last run
    etag = models.CharField(max_length=2000, blank=True, editable=False)
    last_modified = models.CharField(max_length=2000, blank=True, editable=False)
    digest = models.CharField(max_length=64, blank=True, editable=False)
    read_in_full_at = models.DateTimeField(null=True, editable=False)
    succeeded_at = models.DateTimeField(_("last run"), null=True, editable=False)
    due_at = models.DateTimeField(_("next run"), default=timezone.now, editable=False)
    failures = models.PositiveSmallIntegerField(_("failures in a row"), default=0, editable=False)

    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="feeds_created",
    )
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    objects = FeedQuerySet.as_manager()

    class Meta:
        db_table = "postings_feed"  # its table before feeds became an app
        verbose_name = _("feed")
        verbose_name_plural = _("feeds")
        triggers = [counts_versions(but_for=[*_STATE, "created_by", "created_at"])]
        ordering = ["company", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=(Q(url="") & Q(file__isnull=False) & ~Q(file_name=""))
                | (~Q(url="") & Q(file__isnull=True) & Q(file_name="")),
                name="postings_feed_url_or_file",
                violation_error_message=_("Enter either an address or a file."),
            ),
            models.CheckConstraint(
                condition=Q(url="") | Q(url__regex=r"^https?://[^\s]+$"),
                name="postings_feed_url_http",
                violation_error_message=_("Enter an address that starts with http:// or https://."),
            ),
            models.UniqueConstraint(
                fields=["company", "url"],
                condition=~Q(url=""),
                name="postings_feed_url_once",
                violation_error_message=_("This company already has this feed."),
            ),
            models.CheckConstraint(
                condition=Q(file__isnull=True)
                | (
                    GreaterThan(Length("file"), Value(0))
                    & LessThanOrEqual(Length("file"), Value(MAX_UPLOAD))
                ),
                name="postings_feed_file_small",
                violation_error_message=_("Choose a file that isn't empty and has up to 20 MiB."),
            ),
            models.CheckConstraint(
                condition=Q(hours_between__in=HOURS), name="postings_feed_hours_known"
            ),
        ]
        indexes = [
            # FeedQuerySet.due, every few minutes
            models.Index("due_at", condition=Q(is_paused=False), name="postings_feed_due"),
        ]

    def __str__(self) -> str:
        return f"{self.company}: {self.url or self.file_name}"

    def clean(self) -> None:
        """Report at once what a feed run would report later."""
        if self.url:
            try:
                web_url(self.url)
            except FetchError as error:
                raise ValidationError({"url": str(error)}) from error

    # What people do

    def trust(self, *, by: User, seen: int | None = None) -> None:
        """Trust the feed: its adverts become public without review, including those that wait.

        Applies only to the version `seen`, so that nobody trusts an address entered meanwhile.
        """
        self._set(by, seen=seen, is_trusted=True)

    def distrust(self, *, by: User) -> None:
        """Stop trusting the feed: editors review new adverts; public postings stay public."""
        self._set(by, is_trusted=False)

    def take_changes(self, *, by: User, seen: int | None = None, run: int | None = None) -> None:
        """Let the next run change approved values once.

        Applies only to what the page showed: this version of the feed, this last complete run.
        """
        self._set(by, seen=seen, run=run, takes_changes=True)

    def pause(self, *, by: User) -> None:
        """Pause the feed; its postings stay as they are."""
        self._set(by, for_editors_only=False, is_paused=True)

    def resume(self, *, by: User) -> None:
        """Read the feed again."""
        self._set(by, for_editors_only=False, is_paused=False)

    def has_new_source(self, *, is_elsewhere: bool, by: User) -> list[str]:
        """Prepare a complete run soon, and return the columns that the caller must save.

        Trust in a company covers its next file, but not an address that no editor has seen.
        """
        self.etag = self.last_modified = self.digest = ""
        self.failures = 0
        self.due_at = timezone.now()
        changed = ["etag", "last_modified", "digest", "failures", "due_at"]
        if is_elsewhere and not is_editor(by):
            self.is_trusted = False
            changed.append("is_trusted")
        return changed

    def read_soon(self, *, by: User) -> None:
        """Queue a complete run, whether or not the feed has changed."""
        self._require(by, for_editors_only=False)
        if self.is_paused:
            text = gettext("The feed is paused. Resume it first.")
            raise StateChangedError(text)
        self._forget()

    def _set(
        self,
        by: User,
        *,
        for_editors_only: bool = True,
        seen: int | None = None,
        run: int | None = None,
        **fields: bool,
    ) -> None:
        """Change a switch if it has the other value; read the feed again if that matters."""
        self._require(by, for_editors_only=for_editors_only)
        waiting = Feed.objects.filter(pk=self.pk, **{name: not on for name, on in fields.items()})
        with transaction.atomic():
            if waiting.as_seen(version=seen, run=run).update(**fields) != 1:
                if waiting.exists():
                    raise _changed_since()
                raise StateChangedError(gettext("Someone already made this change."))
            self.forget_version()
            for name, value in fields.items():
                setattr(self, name, value)
            self._forget()

    def _require(self, by: User, *, for_editors_only: bool) -> None:
        own = self.company.memberships.filter(user=by)
        if not is_editor(by) and (for_editors_only or not own.exists()):
            raise NotAllowedError(gettext("You don't have permission to do this with this feed."))

    def _forget(self) -> None:
        """Prepare a complete run soon."""
        now = timezone.now()
        fields = {"etag": "", "last_modified": "", "digest": "", "due_at": now, "updated_at": now}
        Feed.objects.filter(pk=self.pk).update(**fields)
        for name, value in fields.items():
            setattr(self, name, value)

    def has_changes(self) -> bool:
        """Return whether the feed differs from what an editor approved."""
        return Feed.objects.with_changes().filter(pk=self.pk).exists()

    @property
    def held_run(self) -> FeedRun | None:
        """Return the run that waits for an editor, if there is one."""
        return self.runs.held().first()

    @property
    def last_whole_run(self) -> FeedRun | None:
        """Return the last complete run."""
        return FeedRun.objects.whole().filter(feed=self).defer("missing_ids", "log").first()

    def release_held(self, *, by: User, run: int | None = None) -> None:
        """Close what the feed no longer lists, if the run that was shown is still the held one."""
        self._held(run).release(by=by)

    def dismiss_held(self, *, by: User, run: int | None = None) -> None:
        """Keep open what the feed no longer lists, on the same condition."""
        self._held(run).dismiss(by=by)

    def _held(self, run: int | None) -> FeedRun:
        if held := self.held_run:
            if run not in (None, held.pk):
                raise _changed_since()
            return held
        raise StateChangedError(gettext("This feed run no longer needs a decision."))

    # What a run does

    def start(self, *, job: int | None = None) -> FeedRun:
        """Start a run; raises StateChangedError while another run is active.

        The queue runs a job in one place at a time, so an earlier run of the same `job` was lost.
        """
        FeedRun.objects.give_up_lost(feed_id=self.pk, job=job)
        try:
            with transaction.atomic():
                return FeedRun.objects.create(feed=self, job_id=job)
        except IntegrityError as error:
            raise StateChangedError(gettext("The feed is already running.")) from error

    def validators(self, at: datetime | None = None) -> Validators | None:
        """Return the validators for a conditional request, or None if a complete run is due.

        Only a complete run shows that the feed still lists postings without a closing date, and a
        better reader needs to see all adverts.
        """
        at = at or timezone.now()
        if not self.digest or not self.read_in_full_at or self.read_in_full_at < at - _FULL_AFTER:
            return None
        return Validators(self.etag, self.last_modified)

    def succeeded(self, *, validators: Validators, digest: str, in_full: bool) -> None:
        """Remember what was read and when the next run is due; for a file, once a day.

        Does nothing if somebody changed the feed meanwhile: the next run then reads it their way.
        """
        now = timezone.now()
        untouched = Feed.objects.filter(pk=self.pk, updated_at=self.updated_at)
        untouched.update(
            etag=validators.etag,
            last_modified=validators.last_modified,
            digest=digest,
            due_at=now + timedelta(hours=self.hours_between if self.url else 24),
            read_in_full_at=now if in_full else self.read_in_full_at,
            takes_changes=False,
        )
        Feed.objects.filter(pk=self.pk).update(succeeded_at=now, failures=0)

    def failed(self, *, retry_after: int | None = None) -> bool:
        """Delay the next run longer each time; return whether to tell people now, once."""
        Feed.objects.filter(pk=self.pk).update(failures=F("failures") + 1)
        self.refresh_from_db(fields=["failures"])
        wait = min(_FIRST_WAIT * 3 ** min(self.failures - 1, 6), _LONGEST_WAIT)
        wait = max(wait, timedelta(seconds=retry_after or 0))
        untouched = Feed.objects.filter(pk=self.pk, updated_at=self.updated_at)
        untouched.update(due_at=timezone.now() + wait)
        return self.failures == FAILURES_TOLD

    @property
    def source(self) -> str:
        """Return the `source` of this feed's postings."""
        return f"feed {self.pk}"


def _changed_since() -> ChangedSinceError:
    return ChangedSinceError(gettext("The feed has changed since you opened it. Look at it again."))
