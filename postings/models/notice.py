"""How often an editor hears that something waits."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib.auth.models import User
from django.db import models
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _


class Notice(models.Model):
    """An editor's choice; without a row, they hear once a day."""

    class Frequency(models.TextChoices):
        INSTANT = "instant", _("at once, for each submission and each edit")
        DAILY = "daily", _("once a day, if something waits")
        NONE = "none", _("never")

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, primary_key=True, related_name="notice"
    )
    frequency = models.CharField(
        _("emails about what waits"), max_length=7, choices=Frequency, default=Frequency.DAILY
    )

    class Meta:
        ordering = ["user"]
        constraints = [
            models.CheckConstraint(
                condition=Q(frequency__in=["instant", "daily", "none"]),
                name="postings_notice_frequency_known",
            )
        ]

    def __str__(self) -> str:
        return self.frequency

    @classmethod
    def editors(cls, frequency: str) -> QuerySet[User]:
        """Return the editors who chose this frequency, and who have an address."""
        editors: QuerySet[User] = User.objects.with_perm("postings.moderate_posting")
        chosen = Q(notice__frequency=frequency)
        if frequency == cls.Frequency.DAILY:
            chosen |= Q(notice__isnull=True)
        return editors.filter(chosen).exclude(email="").order_by("pk")

    @classmethod
    def of(cls, user: Any) -> Notice:
        """Return somebody's choice, or the usual one, unsaved."""
        return cls.objects.filter(user_id=user.pk).first() or cls(user_id=user.pk)

    @classmethod
    def choose(cls, user: Any, frequency: str) -> None:
        """Store somebody's choice."""
        cls.objects.update_or_create(user_id=user.pk, defaults={"frequency": frequency})
