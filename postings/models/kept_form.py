"""What somebody has typed into a posting's form and not saved yet."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models.functions import Cast, Length
from django.db.models.lookups import LessThanOrEqual
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

MOST_LETTERS = 400_000  # of all fields together
KEPT_FOR = timedelta(days=30)
UNKEPT = ("csrfmiddlewaretoken", "_seen", "_save", "_submit", "_continue", "_addanother")


class KeptFormQuerySet(models.QuerySet["KeptForm"]):
    """Kept forms by whose and of what they are."""

    def of(self, user: Any, posting: Any) -> Self:
        """Return what this person typed about a posting; without one, about a new one."""
        if posting is None:
            return self.filter(user=user, posting__isnull=True)
        return self.filter(user=user, posting=posting)

    def old(self) -> Self:
        """Return what nobody has come back for."""
        return self.filter(updated_at__lt=timezone.now() - KEPT_FOR)


class KeptForm(models.Model):
    """One form of one person: the fields with their values, as a browser sends them.

    It is apart from the posting, so it may be invalid, and nobody else sees it or waits for it.
    """

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="kept_forms"
    )
    posting = models.ForeignKey(
        "postings.Posting", on_delete=models.CASCADE, null=True, related_name="kept_forms"
    )
    fields = models.JSONField()
    seen = models.TextField(blank=True)  # what the page showed, to compare with when it comes back
    updated_at = models.DateTimeField(default=timezone.now)

    objects = KeptFormQuerySet.as_manager()

    class Meta:
        verbose_name = _("kept form")
        verbose_name_plural = _("kept forms")
        ordering = ["-updated_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["user", "posting"], nulls_distinct=False, name="postings_keptform_once"
            ),
            models.CheckConstraint(
                condition=LessThanOrEqual(
                    Length(Cast("fields", models.TextField())), 8 * MOST_LETTERS
                ),  # JSON writes some letters with six signs
                name="postings_keptform_small",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user}: {self.posting or _('new posting')}"

    @classmethod
    def keep(cls, user: Any, posting: Any, data: Any) -> KeptForm | None:
        """Keep what a form sends, instead of what was kept of it; None if it is too much."""
        fields = {name: data.getlist(name) for name in data if name not in UNKEPT}
        if sum(len(text) for texts in fields.values() for text in texts) > MOST_LETTERS:
            return None
        values = {"fields": fields, "seen": data.get("_seen", ""), "updated_at": timezone.now()}
        kept, _made = cls.objects.update_or_create(user=user, posting=posting, defaults=values)
        return kept
