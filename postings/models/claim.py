"""Who is looking at a submission, so that two editors don't do the same."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Self

from django.conf import settings
from django.db import IntegrityError, models, transaction
from django.db.models import Q
from django.utils import timezone

HOLDS = timedelta(minutes=15)


class ClaimQuerySet(models.QuerySet["Claim"]):
    """Claims by whether they hold."""

    def of_others(self, user: Any) -> Self:
        """Return the claims that keep this editor away."""
        return self.filter(claimed_at__gt=timezone.now() - HOLDS).exclude(editor_id=user.pk)


class Claim(models.Model):
    """One editor's claim on one posting; it ends with the decision, or after a while.

    It keeps nobody from deciding: it is a hint, and the first decision counts.
    """

    posting = models.OneToOneField(
        "postings.Posting", on_delete=models.CASCADE, primary_key=True, related_name="claim"
    )
    editor = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="claims"
    )
    claimed_at = models.DateTimeField(default=timezone.now)

    objects = ClaimQuerySet.as_manager()

    class Meta:
        ordering = ["posting"]
        default_permissions = ()

    def __str__(self) -> str:
        return str(self.editor)

    @classmethod
    def take(cls, posting_id: int, *, by: Any) -> bool:
        """Claim it, unless another editor's claim holds; of two at once, one gets it."""
        now = timezone.now()
        free = Q(editor=by) | Q(claimed_at__lte=now - HOLDS)
        if cls.objects.filter(free, posting_id=posting_id).update(editor=by, claimed_at=now):
            return True
        try:
            with transaction.atomic():
                cls.objects.create(posting_id=posting_id, editor=by, claimed_at=now)
        except IntegrityError:  # another's
            return False
        return True
