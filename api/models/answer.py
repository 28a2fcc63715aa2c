"""Answers that are kept for a while, so that a request sent twice writes once."""

from datetime import timedelta
from typing import Final

from django.db import models
from django.db.models import Q
from django.utils import timezone

from companies.models import Company

KEPT: Final = timedelta(days=7)  # see tasks.forget_answers


class KeptAnswer(models.Model):
    """What a writing request was answered, under the key that its program chose."""

    company = models.ForeignKey(Company, on_delete=models.CASCADE, related_name="+")
    key = models.CharField(max_length=255, help_text="The header Idempotency-Key.")
    request = models.CharField(max_length=64, help_text="SHA-256 of method, address and body.")
    status = models.PositiveSmallIntegerField()
    headers = models.JSONField()
    body = models.TextField()
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["company", "key"], name="api_keptanswer_key_once"),
            models.CheckConstraint(condition=~Q(key=""), name="api_keptanswer_key_not_empty"),
            models.CheckConstraint(
                condition=Q(request__regex=r"^[0-9a-f]{64}$"), name="api_keptanswer_request_hex"
            ),
            models.CheckConstraint(
                condition=Q(status__gte=200, status__lte=299), name="api_keptanswer_succeeded"
            ),
        ]
        indexes = [
            # tasks.forget_answers
            models.Index("created_at", name="api_keptanswer_created"),
        ]

    def __str__(self) -> str:
        return self.key
