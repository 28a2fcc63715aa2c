"""Where a company wants to hear of its postings, and how far the board has told them."""

from __future__ import annotations

import base64
import secrets
from datetime import datetime, timedelta
from typing import Any, Final, Self

import pghistory
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from companies.models import Company
from postings.models.lifecycle import NotAllowedError, is_editor
from postings.querysets import ManagedByCompanies

MOST: Final = 10  # webhooks of a company that are sent to
OVERLAP: Final = timedelta(days=1)  # in which the secret before still signs, too


class Event(models.TextChoices):
    """What a company can hear of."""

    PUBLISHED = "posting.published", _("a posting goes live")
    CHANGED = "posting.changed", _("a live posting changes")
    CLOSED = "posting.closed", _("a posting ends")


TEST: Final = "test"


class WebhookQuerySet(ManagedByCompanies, models.QuerySet["Webhook"]):
    """Webhooks by who can see them and by whether they are on."""

    def on(self) -> Self:
        """Return those that are sent to."""
        return self.filter(stopped_at=None)


def new_salt() -> str:
    """Return what makes one secret different from all others."""
    return secrets.token_hex(16)


@pghistory.track(exclude=["salt", "old_salt"])
class Webhook(models.Model):
    """An address of a company. Its secrets follow from salts and the board's own key.

    So the table alone tells nobody how to sign.
    """

    company = models.ForeignKey(
        Company, on_delete=models.CASCADE, related_name="webhooks", verbose_name=_("company")
    )
    url = models.URLField(
        _("address"), max_length=500, help_text=_("An address of yours that starts with https://.")
    )
    topics = ArrayField(models.CharField(max_length=20, choices=Event), verbose_name=_("sent when"))
    salt = models.CharField(max_length=32, default=new_salt, editable=False)
    old_salt = models.CharField(max_length=32, blank=True, editable=False)
    rotated_at = models.DateTimeField(_("secret replaced at"), null=True, editable=False)
    stopped_at = models.DateTimeField(_("stopped at"), null=True, editable=False)
    stopped_because = models.CharField(_("reason"), max_length=200, blank=True, editable=False)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        editable=False,
        related_name="webhooks",
        verbose_name=_("made by"),
    )
    created_at = models.DateTimeField(_("made at"), default=timezone.now, editable=False)

    objects = WebhookQuerySet.as_manager()

    class Meta:
        verbose_name = _("webhook")
        verbose_name_plural = _("webhooks")
        ordering = ["company", "-created_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(url__regex=r"^https?://[^\s]+$"), name="api_webhook_url_http"
            ),
            models.CheckConstraint(
                condition=Q(topics__contained_by=Event.values, topics__len__gt=0),
                name="api_webhook_topics_known",
                violation_error_message=_("Choose when to send."),
            ),
            models.CheckConstraint(
                condition=Q(salt__regex=r"^[0-9a-f]{32}$")
                & (Q(old_salt="") | Q(old_salt__regex=r"^[0-9a-f]{32}$")),
                name="api_webhook_salts_hex",
            ),
            models.CheckConstraint(
                condition=Q(stopped_because="") | Q(stopped_at__isnull=False),
                name="api_webhook_reason_of_a_stop",
            ),
        ]

    def __str__(self) -> str:
        return self.url

    @classmethod
    def check_room(cls, company: Company) -> None:
        """Raise ValidationError if the company has as many webhooks as it can."""
        if cls.objects.on().filter(company=company).count() >= MOST:
            text = gettext("A company can have %(number)d webhooks. Stop one first.")
            raise ValidationError(text % {"number": MOST})

    @property
    def secret(self) -> str:
        """Return the signing secret, as receivers enter it."""
        return _secret(self.salt)

    def secrets_at(self, at: datetime) -> list[str]:
        """Return the secrets that sign: for a day also the one before."""
        overlaps = self.old_salt and self.rotated_at and at < self.rotated_at + OVERLAP
        return [self.secret, *([_secret(self.old_salt)] if overlaps else [])]

    def rotate(self, *, by: Any) -> None:
        """Make a new secret; the one before signs for a day more."""
        self.allow(by)
        now = timezone.now()
        fields = {"old_salt": F("salt"), "salt": new_salt(), "rotated_at": now}
        Webhook.objects.filter(pk=self.pk).update(**fields)
        self.refresh_from_db()

    def show_secret(self, *, by: Any) -> None:
        """Check that this person may see the secret."""
        self.allow(by)

    def stop(self, *, by: Any, because: str = "") -> bool:
        """Send nothing more; return whether that is news. `by=None` means the board."""
        if by is not None and not is_editor(by):
            self.allow(by)
        stopped = {"stopped_at": timezone.now(), "stopped_because": because[:200]}
        return bool(Webhook.objects.on().filter(pk=self.pk).update(**stopped))

    def start(self, *, by: Any) -> None:
        """Send again, from now on."""
        self.allow(by)
        Webhook.objects.filter(pk=self.pk).update(stopped_at=None, stopped_because="")

    def allow(self, by: Any) -> None:
        """Raise NotAllowedError for people who don't post for the company."""
        if not self.company.memberships.filter(user=by).exists():
            raise NotAllowedError(gettext("You can't change this webhook."))


def _secret(salt: str) -> str:
    key = salted_hmac("api.webhooks", salt, algorithm="sha256").digest()
    return "whsec_" + base64.b64encode(key).decode()


class StreamPosition(models.Model):
    """How far webhooks have read the stream of changes; at most one row."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    cursor = models.CharField(max_length=400)

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(id=1), name="api_streamposition_one_row")]

    def __str__(self) -> str:
        return self.cursor
