"""What a posting's items, places and pay ranges were before a transaction changed them."""

from __future__ import annotations

from django.db import models
from django.db.models import Q


class EarlierRows(models.Model):
    """All rows of one kind as they were until `ended_at`, as JSON.

    Triggers write it, whoever changes the rows: once for each transaction, at its first change. The
    next entry, or the rows as they are now, say what followed. A new posting has no entry.
    """

    class Kind(models.TextChoices):
        ITEMS = "items"
        LOCATIONS = "locations"
        PAY_RANGES = "pay_ranges"

    # The database deletes entries with their posting: deleting its items makes the last ones.
    posting = models.ForeignKey(
        "postings.Posting",
        on_delete=models.DO_NOTHING,
        db_constraint=False,  # a migration adds one that cascades
        related_name="earlier_rows",
    )
    kind = models.CharField(max_length=10, choices=Kind)
    ended_at = models.DateTimeField(help_text="When the transaction began that changed them.")
    rows = models.JSONField(help_text="By their keys, without the posting's.")
    context = models.ForeignKey(
        "pghistory.Context",
        on_delete=models.DO_NOTHING,
        null=True,
        related_name="+",
        db_constraint=False,
    )

    class Meta:
        ordering = ["posting", "ended_at", "-pk"]
        default_permissions = ()
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=["items", "locations", "pay_ranges"]),
                name="postings_earlierrows_kind_known",
            ),
            models.UniqueConstraint(
                fields=["posting", "kind", "ended_at"], name="postings_earlierrows_once"
            ),
        ]
        indexes = [
            # jobboard.housekeeping: old histories
            models.Index("ended_at", name="postings_earlierrows_ended"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} of {self.posting_id} until {self.ended_at:%Y-%m-%d %H:%M}"
