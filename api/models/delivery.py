"""What a company was sent of its postings, and each attempt to send it."""

from __future__ import annotations

import json
import secrets
from datetime import datetime, timedelta
from typing import Any, Final, Self

from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob

from api.models.webhook import TEST, Event, Webhook
from companies.models import Company
from postings.models.lifecycle import StateChangedError
from postings.querysets import ManagedByCompanies

# After the first attempt, as Standard Webhooks suggests: about three days in all
WAITS: Final = tuple(
    timedelta(seconds=seconds)
    for seconds in (5, 300, 1800, 7200, 18000, 36000, 50400, 72000, 86400)
)
LONGEST_WAIT: Final = timedelta(days=1)  # that a receiver can ask for
GONE: Final = 410  # a receiver that wants nothing more: Standard Webhooks
LATE: Final = timedelta(minutes=15)  # after which a delivery without a job was missed
KEPT: Final = timedelta(days=30)  # see tasks.forget_deliveries


class DeliveryQuerySet(ManagedByCompanies, models.QuerySet["Delivery"]):
    """Deliveries by who can see them."""

    company_path = "webhook__company"

    def late(self, at: datetime | None = None) -> Self:
        """Return what should have been tried a while ago."""
        return self.filter(state="waiting", next_at__lt=(at or timezone.now()) - LATE)


class Delivery(models.Model):
    """One event for one webhook: the same body at each attempt."""

    class State(models.TextChoices):
        WAITING = "waiting", _("waiting")
        DELIVERED = "delivered", _("delivered")
        FAILED = "failed", _("failed")

    webhook = models.ForeignKey(
        Webhook, on_delete=models.CASCADE, related_name="deliveries", verbose_name=_("webhook")
    )
    message_id = models.CharField(_("message ID"), max_length=40, unique=True)
    event = models.CharField(_("event"), max_length=20)
    body = models.TextField(_("body"))
    posting_id = models.BigIntegerField(_("posting"), null=True)
    state = models.CharField(_("status"), max_length=9, choices=State, default=State.WAITING)
    created_at = models.DateTimeField(_("made at"), default=timezone.now)
    asked_at = models.DateTimeField(
        default=timezone.now, help_text="When its attempts began, the last time."
    )
    next_at = models.DateTimeField(_("next attempt"), null=True)

    objects = DeliveryQuerySet.as_manager()

    class Meta:
        verbose_name = _("webhook delivery")
        verbose_name_plural = _("webhook deliveries")
        ordering = ["-created_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(event__in=[*Event.values, TEST]), name="api_delivery_event_known"
            ),
            models.CheckConstraint(
                condition=Q(state="waiting", next_at__isnull=False)
                | Q(state__in=["delivered", "failed"], next_at=None),
                name="api_delivery_waits_for_a_moment",
            ),
        ]
        indexes = [
            # tasks.forget_deliveries, and the list of the admin
            models.Index("created_at", "id", name="api_delivery_created"),
            # tasks.queue_missed_deliveries
            models.Index("next_at", condition=Q(state="waiting"), name="api_delivery_next"),
        ]

    def __str__(self) -> str:
        return self.message_id

    @property
    def company(self) -> Company:
        """Return the company of its webhook."""
        return self.webhook.company

    @classmethod
    def queue(
        cls, webhook: Webhook, event: str, data: dict[str, Any], *, posting_id: int | None = None
    ) -> Delivery:
        """Store an event and queue its first attempt, in the caller's transaction."""
        now = timezone.now()
        body = {"type": event, "timestamp": now.isoformat(), "data": data}
        row = cls.objects.create(
            webhook=webhook,
            message_id=f"msg_{secrets.token_urlsafe(18)}",
            event=event,
            body=json.dumps(body, ensure_ascii=False, separators=(",", ":")),
            posting_id=posting_id,
            created_at=now,
            asked_at=now,
            next_at=now,
        )
        row.queue_attempt(now)
        return row

    @classmethod
    def test(cls, webhook: Webhook, *, by: Any) -> Delivery:
        """Send an event that says nothing, so that a receiver can be tried."""
        webhook.allow(by)
        if webhook.stopped_at:
            raise StateChangedError(gettext("This webhook is stopped. Start it first."))
        return cls.queue(webhook, TEST, {"message": "A test of this webhook."})

    def queue_attempt(self, at: datetime) -> None:
        """Queue an attempt for a moment."""
        task = app.configure_task("api.deliver", schedule_at=at, lock=f"delivery {self.pk}")
        task.defer(delivery_id=self.pk)

    def send_again(self, *, by: Any) -> None:
        """Send it once more under the same ID, at once; its attempts begin anew."""
        self.webhook.allow(by)
        if self.webhook.stopped_at:
            raise StateChangedError(gettext("This webhook is stopped. Start it first."))
        now = timezone.now()
        rows = Delivery.objects.filter(pk=self.pk)
        with transaction.atomic():
            rows.update(state=Delivery.State.WAITING, asked_at=now, next_at=now)
            self.queue_attempt(now)

    def has_job(self) -> bool:
        """Return whether the queue still knows of an attempt."""
        jobs = ProcrastinateJob.objects.filter(
            task_name="api.deliver", args={"delivery_id": self.pk}
        )
        return jobs.filter(status__in=("todo", "doing")).exists()

    def give_up(self) -> None:
        """Wait for no further attempt; people can still send it again."""
        self.state, self.next_at = Delivery.State.FAILED, None
        self.save(update_fields=["state", "next_at"])

    def note(self, attempt: Attempt, *, wait: int | None = None) -> datetime | None:
        """Store an attempt; return when the next one is, None after the last."""
        attempt.save(force_insert=True)
        self.state, self.next_at = self._after(attempt, wait)
        self.save(update_fields=["state", "next_at"])
        return self.next_at

    def _after(self, attempt: Attempt, wait: int | None) -> tuple[str, datetime | None]:
        if attempt.is_success:
            return Delivery.State.DELIVERED, None
        failed = self.attempts.filter(at__gte=self.asked_at).count()
        if attempt.status == GONE or failed > len(WAITS):
            return Delivery.State.FAILED, None
        asked = min(timedelta(seconds=wait or 0), LONGEST_WAIT)
        return Delivery.State.WAITING, attempt.at + max(WAITS[failed - 1], asked)


class Attempt(models.Model):
    """One request to a receiver, and what it answered."""

    delivery = models.ForeignKey(Delivery, on_delete=models.CASCADE, related_name="attempts")
    at = models.DateTimeField(default=timezone.now)
    status = models.PositiveSmallIntegerField(help_text="0 without an answer.")
    error = models.CharField(max_length=300, blank=True)
    milliseconds = models.PositiveIntegerField()

    class Meta:
        ordering = ["delivery", "-at", "-pk"]

    def __str__(self) -> str:
        return str(self.status or self.error)

    @property
    def is_success(self) -> bool:
        """Return whether the receiver took it."""
        return 200 <= self.status < 300
