"""A recruiter's edit of a live posting: what waits for an editor, and what went live at once."""

from __future__ import annotations

from typing import Self

import pghistory
import pgtrigger
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from postings.querysets import ManagedByCompanies

# The parts that a revision changes, each as a whole: the columns of one, or a kind of rows. Columns
# that a constraint ties together are one part, so that any choice of parts can be accepted.
COLUMNS: dict[str, tuple[str, ...]] = {
    "company": ("company",),
    "title": ("title",),
    "summary": ("summary",),
    "description": ("description",),
    "category": ("category",),
    "role_family": ("role_family",),
    "level": ("level",),
    "employment_type": ("employment_type",),
    "schedule": ("schedule",),
    "hours_per_week": ("hours_per_week",),
    "reference": ("reference",),
    "workplace_type": ("workplace_type",),
    "remote": ("remote_countries", "remote_regions", "remote_excluded", "remote_unclear"),
    "overlap": ("time_zone", "overlap_hours"),
    "pay": ("pay_min", "pay_max", "pay_currency", "pay_period"),
    "apply_url": ("apply_url",),
    "closing": ("closes_on", "closing_time", "closing_zone"),
}
ITEMS = ("responsibilities", "requirements", "behaviours", "benefits")
LOCATIONS = "locations"
PARTS = (*COLUMNS, *ITEMS, LOCATIONS)
OPEN = ("waiting", "published")


def ends_revisions() -> pgtrigger.Trigger:
    """Return the trigger of postings that ends open revisions when a posting closes.

    Nobody can decide them any more, whichever way it was closed.
    """
    return pgtrigger.Trigger(
        name="ends_revisions",
        when=pgtrigger.After,
        operation=pgtrigger.UpdateOf("status"),  # type: ignore[no-untyped-call]
        condition=pgtrigger.Q(new__status="closed") & ~pgtrigger.Q(old__status="closed"),
        func="UPDATE postings_revision SET decided_at = now(), updated_at = now(), state = "
        "CASE state WHEN 'waiting' THEN 'withdrawn' ELSE 'checked' END "
        "WHERE posting_id = NEW.id AND state IN ('waiting', 'published'); RETURN NULL;",
    )


class RevisionQuerySet(ManagedByCompanies, models.QuerySet["Revision"]):
    """Revisions by who can see them and by what they wait for."""

    company_path = "posting__company"

    def waiting(self) -> Self:
        """Return the revisions that an editor has to decide."""
        return self.filter(state="waiting")

    def published(self) -> Self:
        """Return the small edits that are live and that no editor has looked at."""
        return self.filter(state="published")


@pghistory.track(exclude=["updated_at"])
class Revision(models.Model):
    """The changes of one posting that wait for the same decision.

    A posting has at most one revision that waits, which later edits extend or replace, and at most
    one with small edits that are live already. The other states are final.
    """

    class State(models.TextChoices):
        WAITING = "waiting", _("waiting for an editor")
        PUBLISHED = "published", _("live, not checked yet")
        DECIDED = "decided", _("decided")
        CHECKED = "checked", _("checked")
        WITHDRAWN = "withdrawn", _("withdrawn")

    posting = models.ForeignKey(
        "postings.Posting",
        on_delete=models.CASCADE,
        related_name="revisions",
        verbose_name=_("posting"),
    )
    state = models.CharField(_("status"), max_length=9, choices=State, default=State.WAITING)
    created_at = models.DateTimeField(_("waiting since"), default=timezone.now)
    # Set by every edit and decision, so that the trigger below raises the posting's version
    updated_at = models.DateTimeField(default=timezone.now)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        related_name="revisions",
        verbose_name=_("changed by"),
    )
    decided_at = models.DateTimeField(_("decided at"), null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        related_name="revisions_decided",
        verbose_name=_("decided by"),
    )
    reason = models.TextField(_("reason"), blank=True)

    objects = RevisionQuerySet.as_manager()

    class Meta:
        verbose_name = _("edit of a live posting")
        verbose_name_plural = _("edits of live postings")
        ordering = ["-created_at", "-pk"]
        triggers = [
            # What a recruiter's form shows and what an editor decides depend on the open revision.
            pgtrigger.Trigger(
                name="posting_version",
                when=pgtrigger.After,
                operation=pgtrigger.Insert | pgtrigger.Update,
                func="UPDATE postings_posting SET version = version + 1 "
                "WHERE id = NEW.posting_id AND xmin <> pg_current_xact_id()::xid; RETURN NULL;",
            )
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=["waiting", "published", "decided", "checked", "withdrawn"]),
                name="postings_revision_state_known",
            ),
            models.CheckConstraint(
                condition=Q(state__in=OPEN, decided_at__isnull=True)
                | (~Q(state__in=OPEN) & Q(decided_at__isnull=False)),
                name="postings_revision_decided_at_when_decided",
            ),
            models.UniqueConstraint(
                fields=["posting", "state"],
                condition=Q(state__in=OPEN),
                name="postings_revision_one_open",
            ),
        ]
        indexes = [
            # The editor's desk: what waits, the oldest first
            models.Index(
                "state", "created_at", condition=Q(state__in=OPEN), name="postings_revision_open"
            )
        ]

    def __str__(self) -> str:
        return str(self.posting)


class Cause(models.TextChoices):
    """Why a change waits for an editor."""

    FACT = "fact", _("a fact that an editor approves")
    CLOSES_EARLY = "closes_early", _("closes before today")
    LONG_OVER = "long_over", _("live again long after its closing date")
    MUCH = "much", _("much of the text is new")
    LINK = "link", _("a new link")
    EMAIL = "email", _("a new email address")
    PHONE = "phone", _("a new phone number")
    MONEY = "money", _("new words about money to pay")
    CONTACT = "contact", _("contact outside this board")


@pghistory.track()
class RevisionChange(models.Model):
    """One part of a posting as it was when an editor last saw it, and as the recruiter wants it."""

    class Decision(models.TextChoices):
        ACCEPTED = "accepted", _("accepted")
        DECLINED = "declined", _("declined")

    revision = models.ForeignKey(Revision, on_delete=models.CASCADE, related_name="changes")
    part = models.CharField(max_length=16)
    before = models.JSONField(encoder=DjangoJSONEncoder)
    after = models.JSONField(encoder=DjangoJSONEncoder)
    causes = ArrayField(models.CharField(max_length=12, choices=Cause), default=list, blank=True)
    decision = models.CharField(max_length=8, choices=Decision, blank=True)

    class Meta:
        ordering = ["revision", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(part__in=PARTS), name="postings_revisionchange_part_known"
            ),
            models.CheckConstraint(
                condition=Q(decision__in=["", "accepted", "declined"]),
                name="postings_revisionchange_decision_known",
            ),
            models.CheckConstraint(
                condition=~Q(before=F("after")), name="postings_revisionchange_differs"
            ),
            models.CheckConstraint(
                condition=Q(causes__contained_by=[str(cause) for cause in Cause]),
                name="postings_revisionchange_causes_known",
            ),
            models.UniqueConstraint(
                fields=["revision", "part"], name="postings_revisionchange_part_once"
            ),
        ]

    def __str__(self) -> str:
        return self.part
