"""What an apply URL answered when somebody submitted its posting."""

from __future__ import annotations

from django.db import models
from django.db.models import Q


class LinkCheck(models.Model):
    """The last answer of a posting's apply URL; it says nothing about another URL."""

    class Answer(models.TextChoices):
        ANSWERS = "answers"
        GONE = "gone"  # the site says that there is nothing
        UNSURE = "unsure"  # the site doesn't let us look
        SILENT = "silent"  # no answer, or one that is no page

    posting = models.OneToOneField(
        "postings.Posting",
        on_delete=models.CASCADE,
        primary_key=True,
        related_name="link_check",
    )
    url = models.CharField(max_length=2000)
    answer = models.CharField(max_length=7, choices=Answer)
    problem = models.CharField(max_length=300, blank=True, help_text="Why it was no page.")
    checked_at = models.DateTimeField()

    class Meta:
        ordering = ["posting"]
        default_permissions = ()
        constraints = [
            models.CheckConstraint(
                condition=Q(answer__in=["answers", "gone", "unsure", "silent"]),
                name="postings_linkcheck_answer_known",
            ),
            models.CheckConstraint(
                condition=Q(url__startswith="http"), name="postings_linkcheck_url_of_the_web"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.url}: {self.answer} ({self.checked_at:%Y-%m-%d %H:%M})"
