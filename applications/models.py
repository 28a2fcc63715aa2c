"""Apply clicks, stored without a trace of the person who clicked."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Collection
from datetime import date

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from applications import salts
from applications.click import Click
from postings.models import Posting


class DailySalt(models.Model):
    """The secret that turns an address into a visitor of one day; deleted the day after."""

    day = models.DateField(primary_key=True)
    salt = models.BinaryField()

    class Meta:
        ordering = ["-day"]

    def __str__(self) -> str:
        return self.day.isoformat()

    @classmethod
    def of(cls, day: date) -> bytes:
        """Return the salt of a day; create it at first use, and delete older ones."""
        row, made = cls.objects.get_or_create(day=day, defaults={"salt": salts.proposal(day)})
        if made:
            cls.discard_before(day)
        salts.remember(day, bytes(row.salt))
        return bytes(row.salt)

    @classmethod
    def discard_before(cls, day: date) -> int:
        """Delete older salts: from then on nobody can tell whose clicks were whose."""
        salts.forget_before(day)
        return cls.objects.filter(day__lt=day).delete()[0]


class ApplyClick(models.Model):
    """One click to the employer's site."""

    posting = models.ForeignKey(Posting, on_delete=models.CASCADE, related_name="apply_clicks")
    clicked_at = models.DateTimeField(default=timezone.now)
    visitor = models.CharField(max_length=32, help_text="The same all day, another the next day.")
    is_robot = models.BooleanField(default=False)
    # Set at the hop, so that a click that is stored twice exists once. Older clicks have none.
    click_id = models.UUIDField(null=True, editable=False)

    class Meta:
        ordering = ["-clicked_at", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["click_id"], name="applications_applyclick_once"),
            models.CheckConstraint(
                condition=Q(visitor__regex=r"^[0-9a-f]{32}$"),
                name="applications_applyclick_visitor",
            ),
        ]
        indexes = [
            # ApplyClickQuerySet.people(): a posting's statistics over time
            models.Index(
                fields=["posting", "clicked_at"],
                condition=Q(is_robot=False),
                name="applications_click_people",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.posting} at {self.clicked_at:%Y-%m-%d %H:%M}"

    @classmethod
    def record(cls, click: Click) -> None:
        """Count a click on a posting that exists."""
        cls._of(click).save(force_insert=True)

    @classmethod
    def store(cls, clicks: Collection[Click]) -> None:
        """Count clicks that waited, each once, except those on postings deleted meanwhile."""
        numbers = {click.posting for click in clicks}
        there = set(Posting.objects.filter(pk__in=numbers).values_list("pk", flat=True))
        rows = [cls._of(click) for click in clicks if click.posting in there]
        ApplyClick.objects.bulk_create(rows, ignore_conflicts=True)

    @classmethod
    def _of(cls, click: Click) -> ApplyClick:
        return cls(
            posting_id=click.posting, clicked_at=click.clicked_at, visitor=click.visitor,
            is_robot=click.is_robot, click_id=click.id,
        )  # fmt: skip


def visitor_of(address: str, agent: str, *, salt: bytes) -> str:
    """Return a pseudonym of one browser on one day, which identifies nobody: 32 hex digits."""
    person = f"{address}\n{agent}".encode()
    return hmac.new(salt, person, hashlib.sha256).hexdigest()[:32]


class PostingFigures(Posting):
    """A posting, shown with its apply statistics."""

    class Meta:
        proxy = True
        verbose_name = _("apply statistic")
        verbose_name_plural = _("apply statistics")
