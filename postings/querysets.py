"""The queryset words for postings; they chain, and have no side effects."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Self

from django.db import models
from django.db.models import Q
from django.utils import timezone

from companies.models import Company

# Also the condition of an index: PostgreSQL has to see that both are the same.
STATES_PAY = Q(pay_year_min__isnull=False) | Q(pay_year_max__isnull=False)


# The rule of `live` for statements that Django does not build; the table's name goes into it.
LIVE_SQL = "{0}.status = 'live' AND {0}.published_at <= %(at)s AND {0}.closes_at > %(at)s"


class ManagedByCompanies:
    """A queryset of rows that belong to companies, by who can see them in the admin."""

    company_path = "company"  # from a row to its company

    def managed_by(self, user: Any) -> Self:
        """Return what `user` can see in the admin: editors all, others their own companies'."""
        rows: Any = self
        if user.has_perm("postings.moderate_posting"):
            return rows  # type: ignore[no-any-return]
        return rows.filter(**{f"{self.company_path}__in": Company.objects.managed_by(user)})  # type: ignore[no-any-return]


class PostingQuerySet[Row: models.Model](ManagedByCompanies, models.QuerySet[Row]):
    """Postings by who can see them, by state, and by how much to fetch."""

    # Who can see what

    def live(self, at: datetime | None = None) -> Self:
        """Return what the public can see at a moment; the only meaning of public, everywhere."""
        at = at or timezone.now()
        return self.filter(status="live", published_at__lte=at, closes_at__gt=at)

    def gone(self, at: datetime | None = None) -> Self:
        """Return what was public and no longer is: closed, or past its closing date."""
        at = at or timezone.now()
        over = Q(status="closed") | Q(status="live", closes_at__lte=at)
        return self.filter(over, published_at__lte=at)

    # How much to fetch

    def for_cards(self) -> Self:
        """Fetch everything that a card shows, in a constant number of queries."""
        return (
            self.select_related("company__logo", "category")
            .defer("company__logo__image")
            .prefetch_related("locations__place", "pay_ranges")
        )

    def with_parts(self) -> Self:
        """Fetch everything that an advert says, in a constant number of queries."""
        return self.select_related("company", "category").prefetch_related(
            "items", "locations__place", "pay_ranges__place"
        )

    def newest_first(self) -> Self:
        """Order by publication, the newest first."""
        return self.order_by("-published_at", "-pk")
