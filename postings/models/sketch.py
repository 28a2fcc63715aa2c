"""What finds postings with nearly the same text: a few numbers for each text, under an index."""

from __future__ import annotations

import pgtrigger
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q

COMPARED = ("live", "in_review", "suspended")  # statuses


def asks_for_sketch() -> pgtrigger.Trigger:
    """Return the trigger of postings that asks for a new sketch when a text has changed.

    It sees forms, imports and SQL alike; the task `moderation.find_duplicates` makes the sketch.
    """
    return pgtrigger.Trigger(
        name="asks_for_sketch",
        when=pgtrigger.After,
        operation=pgtrigger.Insert | pgtrigger.UpdateOf("status", "title", "description", "words"),  # type: ignore[no-untyped-call]
        func="""
            IF NEW.status IN ('live', 'in_review', 'suspended') AND (
                TG_OP = 'INSERT' OR OLD.status NOT IN ('live', 'in_review', 'suspended')
                OR (OLD.title, OLD.description, OLD.words)
                    IS DISTINCT FROM (NEW.title, NEW.description, NEW.words)
            ) THEN
                INSERT INTO postings_sketch (posting_id) VALUES (NEW.id)
                ON CONFLICT (posting_id) DO UPDATE SET bands = NULL;
            END IF;
            RETURN NULL;
        """,
    )


class Sketch(models.Model):
    """The bands of one posting's text; None while they have to be computed anew."""

    posting = models.OneToOneField(
        "postings.Posting", on_delete=models.CASCADE, primary_key=True, related_name="sketch"
    )
    bands = ArrayField(models.BigIntegerField(), null=True)

    class Meta:
        ordering = ["posting"]
        default_permissions = ()
        indexes = [
            # checking.duplicates: postings that share a band
            GinIndex("bands", name="postings_sketch_bands"),
            # moderation.find_duplicates: what has to be computed
            models.Index("posting", condition=Q(bands__isnull=True), name="postings_sketch_asked"),
        ]

    def __str__(self) -> str:
        return str(self.posting_id)
