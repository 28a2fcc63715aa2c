"""Words to find postings by; they chain, and none has side effects."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Self

from django.db import models
from django.db.models import Q
from django.utils import timezone

from companies.models import Company

# The condition of an index, too: PostgreSQL has to see that the two are the same.
STATES_PAY = Q(pay_year_min__isnull=False) | Q(pay_year_max__isnull=False)


class PostingQuerySet[Row: models.Model](models.QuerySet[Row]):
    """Postings by who may see them, by words, place, pay and way of working."""

    # Who sees what

    def live(self, at: datetime | None = None) -> Self:
        """What the public sees at a moment: the only meaning of public, everywhere."""
        at = at or timezone.now()
        return self.filter(status="live", published_at__lte=at, closes_at__gt=at)

    def gone(self, at: datetime | None = None) -> Self:
        """What the public saw once and no longer can: closed, or past its closing date."""
        at = at or timezone.now()
        over = Q(status="closed") | Q(status="live", closes_at__lte=at)
        return self.filter(over, published_at__lte=at)

    def managed_by(self, user: Any) -> Self:
        """What `user` may see and edit in the admin: all for editors, else the own companies'."""
        if user.has_perm("postings.moderate_posting"):
            return self
        return self.filter(company__in=Company.objects.managed_by(user))

    # How much of it is fetched

    def for_cards(self) -> Self:
        """With all that a card on a list shows, in a number of queries that doesn't grow."""
        return (
            self.select_related("company__logo", "category")
            .defer("company__logo__image")
            .prefetch_related("locations__place")
        )

    def newest_first(self) -> Self:
        """In the order in which they were published."""
        return self.order_by("-published_at", "-pk")
