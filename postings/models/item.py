"""One item of a posting: a responsibility, requirement, behaviour or benefit."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from adverts.vocabulary import terms
from adverts.vocabulary.terms import labels_all


class PostingItem(models.Model):
    """An item with its heading; `postings.item_text` turns rows into text and back."""

    @labels_all(terms.ItemKind)
    class Kind(models.TextChoices):
        RESPONSIBILITY = terms.ItemKind.RESPONSIBILITY, _("responsibility")
        REQUIREMENT = terms.ItemKind.REQUIREMENT, _("requirement")
        BEHAVIOUR = terms.ItemKind.BEHAVIOUR, _("behaviour")
        BENEFIT = terms.ItemKind.BENEFIT, _("benefit")

    @labels_all(terms.Importance)
    class Importance(models.TextChoices):
        MUST = terms.Importance.MUST, _("must have")
        NICE = terms.Importance.NICE, _("nice to have")

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
                condition=Q(kind__in=[*map(str, terms.ItemKind)]),
                name="postings_postingitem_kind_known",
            ),
            models.CheckConstraint(
                condition=(Q(kind="requirement") & Q(importance__in=[*map(str, terms.Importance)]))
                | (~Q(kind="requirement") & Q(importance="")),
                name="postings_postingitem_importance_of_requirements",
                violation_error_message=_(
                    "Only requirements can be must have or nice to have, and each is one of them."
                ),
            ),
            models.CheckConstraint(
                condition=~Q(text=""),
                name="postings_postingitem_text_not_empty",
                violation_error_message=_("Enter the item's text."),
            ),
            models.UniqueConstraint(
                fields=["posting", "kind", "position"], name="postings_postingitem_position_once"
            ),
        ]

    def __str__(self) -> str:
        return self.text
