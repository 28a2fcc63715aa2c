"""The advert that a posting was made from, as text, for the editor who compares both."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import Q
from django.db.models.functions import Length
from django.db.models.lookups import LessThanOrEqual
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

MOST_KEPT = 50_000  # letters; an advert that is longer is cut
IS_KEPT: Any = ~Q(text="") & LessThanOrEqual(Length("text"), MOST_KEPT)


class SourceAdvert(models.Model):
    """The text of one advert as it was last read; its markup is gone."""

    posting = models.OneToOneField(
        "postings.Posting",
        on_delete=models.CASCADE,
        primary_key=True,
        related_name="source_advert",
    )
    text = models.TextField(_("original advert"))
    read_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["posting"]
        default_permissions = ()
        constraints = [
            models.CheckConstraint(
                condition=IS_KEPT,
                name="postings_sourceadvert_length",
            )
        ]

    def __str__(self) -> str:
        return self.text[:60]

    @classmethod
    def keep(cls, posting_id: int, text: str) -> None:
        """Store the text in place of an earlier one; an empty text changes nothing."""
        if text := text.strip()[:MOST_KEPT]:
            values = {"text": text, "read_at": timezone.now()}
            cls.objects.update_or_create(posting_id=posting_id, defaults=values)

    @classmethod
    def keep_new(cls, texts: dict[int, str]) -> None:
        """Store the texts of new postings, by their keys, in one statement."""
        cut = {key: text.strip()[:MOST_KEPT] for key, text in texts.items()}
        rows: list[Any] = [cls(posting_id=key, text=text) for key, text in cut.items() if text]
        cls.objects.bulk_create(rows)
