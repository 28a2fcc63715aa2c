"""The locations of a posting."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from places.models import Place


class PostingLocation(models.Model):
    """A location of a posting: its name in the advert, and the place that it means, if known."""

    posting = models.ForeignKey(
        "postings.Posting", on_delete=models.CASCADE, related_name="locations"
    )
    place = models.ForeignKey(
        Place,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="posting_locations",
        verbose_name=_("place"),
    )
    stated_name = models.CharField(
        _("name in the advert"),
        max_length=200,
        blank=True,
        help_text=_("Shown if no place is chosen."),
    )

    class Meta:
        verbose_name = _("location")
        verbose_name_plural = _("locations")
        ordering = ["posting", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(place__isnull=False) | ~Q(stated_name=""),
                name="postings_postinglocation_place_or_name",
                violation_error_message=_("Choose a place, or enter the name used in the advert."),
            ),
            models.UniqueConstraint(
                fields=["posting", "place"],
                name="postings_postinglocation_place_once",
                violation_error_message=_("This place is already listed."),
            ),
        ]

    def __str__(self) -> str:
        return str(self.place) if self.place else self.stated_name
