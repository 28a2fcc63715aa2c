"""What the postings of each level say, as a task last counted it."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from careers.models.family import Level
from postings.models import Posting

FEWEST = 5  # postings, below which no pay is shown


class LevelStatistics(models.Model):
    """The postings of one level that are or were public.

    `details` holds what is only shown: shares of education, companies that hire, common items with
    their number and examples, and how many live postings the searches find that the page links to.
    """

    level = models.OneToOneField(
        Level, on_delete=models.CASCADE, primary_key=True, related_name="statistics"
    )
    computed_at = models.DateTimeField()
    postings = models.PositiveIntegerField(help_text="Live and past.")
    live = models.PositiveIntegerField()
    remote = models.PositiveIntegerField(help_text="Of those that state a workplace.")
    hybrid = models.PositiveIntegerField()
    with_workplace = models.PositiveIntegerField()
    with_experience = models.PositiveIntegerField()
    experience_median = models.PositiveSmallIntegerField(null=True)
    days_open_median = models.PositiveIntegerField(null=True, help_text="Of closed postings.")
    details = models.JSONField(default=dict)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(live__lte=F("postings"))
                & Q(remote__lte=F("with_workplace"))
                & Q(hybrid__lte=F("with_workplace"))
                & Q(with_workplace__lte=F("postings"))
                & Q(with_experience__lte=F("postings")),
                name="careers_levelstatistics_parts_of_whole",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.level_id}: {self.postings}"


class LevelPay(models.Model):
    """Quartiles of yearly pay in the board's currency; a range counts as its midpoint.

    `country` is empty for all countries, `quarter` empty for all time.
    """

    level = models.ForeignKey(Level, on_delete=models.CASCADE, related_name="pay")
    country = models.CharField(max_length=2, blank=True)
    quarter = models.DateField(null=True, help_text="The first day.")
    number = models.PositiveIntegerField()
    lower_quartile = models.DecimalField(max_digits=14, decimal_places=2)
    median = models.DecimalField(max_digits=14, decimal_places=2)
    upper_quartile = models.DecimalField(max_digits=14, decimal_places=2)

    class Meta:
        ordering = ["level", "country", "quarter", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["level", "country", "quarter"], nulls_distinct=False,
                name="careers_levelpay_once",
            ),
            models.CheckConstraint(
                condition=Q(number__gte=FEWEST), name="careers_levelpay_enough_postings"
            ),
            models.CheckConstraint(
                condition=Q(lower_quartile__gt=0)
                & Q(lower_quartile__lte=F("median"))
                & Q(median__lte=F("upper_quartile")),
                name="careers_levelpay_in_order",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.median} ({self.number})"


class PayOutlier(models.Model):
    """A posting whose pay is far from that of its level and country, so that it isn't counted."""

    posting = models.OneToOneField(
        Posting, on_delete=models.CASCADE, primary_key=True, related_name="pay_outlier",
        verbose_name=_("posting"),
    )  # fmt: skip
    level = models.ForeignKey(
        Level, on_delete=models.CASCADE, related_name="pay_outliers", verbose_name=_("level")
    )
    amount = models.DecimalField(_("yearly pay"), max_digits=14, decimal_places=2)
    median = models.DecimalField(_("median"), max_digits=14, decimal_places=2)

    class Meta:
        verbose_name = _("unusual pay")
        verbose_name_plural = _("unusual pay")
        ordering = ["level", "-posting"]

    def __str__(self) -> str:
        return str(self.posting_id)
