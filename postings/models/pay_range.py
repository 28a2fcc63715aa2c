"""One of several pay ranges of a posting."""

from collections.abc import Iterable
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from adverts.draft import DraftPay, DraftPayRange
from adverts.facts.pay_ranges import written
from adverts.vocabulary import terms
from places.models import Place
from postings.models.pay import DERIVED_FROM_PAY, PAY, Paid, pay_constraints


class PostingPayRange(Paid):
    """What a posting pays in one place, or for one zone or level; rows in the advert's order.

    A posting has rows only if its pay differs so; then its own pay is the span of all of them. A
    row without a place counts everywhere.
    """

    posting = models.ForeignKey(
        "postings.Posting", on_delete=models.CASCADE, related_name="pay_ranges"
    )
    place = models.ForeignKey(
        Place,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="pay_ranges",
        verbose_name=_("place"),
        help_text=_("The town, region or country in which the job pays this."),
    )
    stated_name = models.CharField(
        _("name in the advert"),
        max_length=200,
        blank=True,
        help_text=_("For example: Zone 2. Shown if no place is chosen."),
    )

    class Meta:
        verbose_name = _("pay range")
        verbose_name_plural = _("pay ranges")
        ordering = ["posting", "pk"]
        constraints = pay_constraints("postings_postingpayrange", is_required=True)

    def __str__(self) -> str:
        return str(self.place) if self.place else self.stated_name

    def save(self, *args: Any, update_fields: Iterable[str] | None = None, **kwargs: Any) -> None:
        """Store the range with its yearly amounts."""
        self.derive_pay()
        if update_fields is not None and {*update_fields} & {*PAY}:
            update_fields = {*update_fields, *DERIVED_FROM_PAY}
        super().save(*args, update_fields=update_fields, **kwargs)


def ranges_text(rows: Iterable[PostingPayRange]) -> str:
    """Return pay ranges as a text that importing reads."""
    return written(
        DraftPayRange(
            DraftPay(row.pay_min, row.pay_max, row.pay_currency, terms.PayPeriod(row.pay_period)),
            row.place.full_name if row.place else row.stated_name,
        )
        for row in rows
    )
