"""What somebody reports about a live posting, until an editor has decided about it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any, Self

from django.conf import settings
from django.db import models, transaction
from django.db.models import Count, Max, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop
from procrastinate.contrib.django import app

from postings.models import Posting
from postings.models.choices import Status

# So many people on one day hide a posting until an editor looks; one alone never does.
ENOUGH = 3
# After that, an address that nobody has answered is deleted.
ADDRESS_KEPT_FOR = timedelta(days=90)
LONGEST = 2_000  # letters of a report
HIDDEN_BECAUSE = gettext_noop("Several people reported this job. An editor will look at it.")


class ReportQuerySet(models.QuerySet["Report"]):
    """Reports by what to do with them."""

    def open(self) -> Self:
        """Return the reports that no editor has decided."""
        return self.filter(state="open")

    def from_people_on(self, day: date) -> int:
        """Return how many different people sent these reports on one day, in UTC.

        Nobody can be recognised on another day, so several days could be the same person.
        """
        start = datetime.combine(day, datetime.min.time(), tzinfo=UTC)
        found = self.filter(created_at__gte=start, created_at__lt=start + timedelta(days=1))
        return found.aggregate(people=Count("reporter", distinct=True))["people"] or 0

    def forget_addresses(self, at: datetime | None = None) -> int:
        """Delete the addresses of old reports that are still open; return how many."""
        before = (at or timezone.now()) - ADDRESS_KEPT_FOR
        return self.filter(created_at__lt=before).exclude(email="").update(email="")

    def forget_old(self, at: datetime | None = None) -> int:
        """Delete decided reports that are as old as the history may be."""
        before = (at or timezone.now()) - timedelta(days=settings.HISTORY_DAYS)
        return self.exclude(state="open").filter(decided_at__lt=before).delete()[0]


class Report(models.Model):
    """One report by one person; who it was is known only if they left an address."""

    class Reason(models.TextChoices):
        CLOSED = "closed", _("The job is no longer open")
        DEAD_LINK = "dead_link", _("The link to apply doesn't work")
        SCAM = "scam", _("It looks like a scam, or asks for money")
        DISCRIMINATING = "discriminating", _("It discriminates against people")
        WRONG = "wrong", _("Something in it is wrong")

    class State(models.TextChoices):
        OPEN = "open", _("open")
        UPHELD = "upheld", _("upheld")
        DISMISSED = "dismissed", _("dismissed")

    posting = models.ForeignKey(
        Posting, on_delete=models.CASCADE, related_name="reports", verbose_name=_("posting")
    )
    posting_version = models.IntegerField()  # the one that was public when the report came
    reason = models.CharField(_("reason"), max_length=14, choices=Reason)
    text = models.TextField(_("details"), blank=True, max_length=LONGEST)
    email = models.EmailField(_("email address"), blank=True)
    language = models.CharField(max_length=10)  # of the page: BCP 47
    reporter = models.CharField(max_length=32, help_text="The same all day, another the next day.")
    created_at = models.DateTimeField(_("reported at"), default=timezone.now)
    state = models.CharField(_("status"), max_length=9, choices=State, default=State.OPEN)
    decided_at = models.DateTimeField(_("decided at"), null=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        related_name="reports_decided",
        verbose_name=_("decided by"),
    )

    objects = ReportQuerySet.as_manager()

    class Meta:
        verbose_name = _("report")
        verbose_name_plural = _("reports")
        ordering = ["-created_at", "-pk"]
        default_permissions = ("view",)
        constraints = [
            models.CheckConstraint(
                condition=Q(reason__in=["closed", "dead_link", "scam", "discriminating", "wrong"]),
                name="moderation_report_reason_known",
            ),
            models.CheckConstraint(
                condition=Q(state="open", decided_at__isnull=True)
                | Q(state__in=["upheld", "dismissed"], decided_at__isnull=False, email=""),
                name="moderation_report_decided_without_address",
            ),
            models.CheckConstraint(
                condition=Q(reporter__regex=r"^[0-9a-f]{32}$"), name="moderation_report_reporter"
            ),
            # Whoever sends the form twice reports once
            models.UniqueConstraint(
                fields=["posting", "reporter", "reason"],
                condition=Q(state="open"),
                name="moderation_report_once",
            ),
        ]
        indexes = [
            # The desk: open reports, the oldest first
            models.Index("created_at", condition=Q(state="open"), name="moderation_report_open"),
            # Report.objects.forget_old
            models.Index(
                "decided_at", condition=~Q(state="open"), name="moderation_report_decided"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.posting}: {self.get_reason_display()}"

    @classmethod
    def receive(cls, posting: Posting, *, reporter: str, **facts: Any) -> bool:
        """Store a report, and hide the posting if enough people agree; return whether it was new.

        `facts` are `reason`, `text`, `email` and `language`.
        """
        with transaction.atomic():
            # Reports on one posting come one after the other, so that none misses another.
            live = Posting.objects.live().select_for_update(no_key=True).filter(pk=posting.pk)
            locked = live.first()
            if locked is None:
                return False
            own = {"posting": locked, "reporter": reporter, "reason": facts.pop("reason")}
            defaults = {**facts, "posting_version": locked.version}
            _report, made = cls.objects.get_or_create(**own, state="open", defaults=defaults)
            if made and cls.are_enough(locked):
                cls._hide(locked)
        return made

    @classmethod
    def are_enough(cls, posting: Posting) -> bool:
        """Return whether the open reports on a posting hide it until an editor looks.

        Reports on a version that an editor has looked at and cleared never do.
        """
        reports = cls.objects.filter(posting=posting)
        dismissed = reports.filter(state="dismissed")
        cleared = dismissed.aggregate(version=Max("posting_version"))["version"] or 0
        unseen = reports.open().filter(posting_version__gt=cleared)
        return unseen.from_people_on(datetime.now(UTC).date()) >= ENOUGH

    @staticmethod
    def _hide(posting: Posting) -> None:
        posting.suspend(by=None, reason=HIDDEN_BECAUSE)
        app.configure_task("moderation.announce_hidden").defer(posting_id=posting.pk)


def is_hidden_by_reports(posting: Posting) -> bool:
    """Return whether the board itself has suspended a posting because of reports."""
    return (
        posting.status == Status.SUSPENDED
        and posting.status_changed_by_id is None
        and posting.status_reason == HIDDEN_BECAUSE
    )
