"""One line of a posting: a duty, a requirement, a behaviour or a benefit."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class PostingItem(models.Model):
    """A line under its heading. `postings.item_text` turns rows into text and back."""

    class Kind(models.TextChoices):
        RESPONSIBILITY = "responsibility", _("responsibility")
        REQUIREMENT = "requirement", _("requirement")
        BEHAVIOUR = "behaviour", _("behaviour")
        BENEFIT = "benefit", _("benefit")

    class Importance(models.TextChoices):
        MUST = "must", _("must have")
        NICE = "nice", _("nice to have")

    posting = models.ForeignKey("postings.Posting", on_delete=models.CASCADE, related_name="items")
    kind = models.CharField(max_length=14, choices=Kind)
    heading = models.CharField(max_length=200, blank=True, help_text="The advert's own heading.")
    importance = models.CharField(max_length=4, choices=Importance, blank=True)
    text = models.TextField()
    position = models.PositiveSmallIntegerField(help_text="Counted from 0 within its kind.")

    class Meta:
        ordering = ["posting", "kind", "position", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=["responsibility", "requirement", "behaviour", "benefit"]),
                name="postings_postingitem_kind_known",
            ),
            models.CheckConstraint(
                condition=(Q(kind="requirement") & Q(importance__in=["must", "nice"]))
                | (~Q(kind="requirement") & Q(importance="")),
                name="postings_postingitem_importance_of_requirements",
                violation_error_message=_(
                    "Requirements, and nothing else, are must or nice to have."
                ),
            ),
            models.CheckConstraint(
                condition=~Q(text=""),
                name="postings_postingitem_text_not_empty",
                violation_error_message=_("An item needs a text."),
            ),
            models.UniqueConstraint(
                fields=["posting", "kind", "position"], name="postings_postingitem_position_once"
            ),
        ]

    def __str__(self) -> str:
        return self.text
