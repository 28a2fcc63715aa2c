"""Words to find postings by; they chain, and none has side effects."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Self

from django.contrib.postgres.search import SearchQuery
from django.db import models
from django.db.models import Case, Count, F, FloatField, Prefetch, Q, When
from django.db.models.functions import Cast, Coalesce
from django.utils import timezone

from places.models import Place
from postings.pay_range import MOST, PaySpread, Percentiles

if TYPE_CHECKING:
    from postings.models import Posting


class PostingQuerySet(models.QuerySet["Posting"]):
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
            .prefetch_related(Prefetch("locations__place"))
        )

    def for_page(self) -> Self:
        """With all that the posting's own page shows."""
        return (
            self.select_related("company__headquarters", "company__logo", "category")
            .defer("company__logo__image")
            .prefetch_related("items", "locations__place")
        )

    def newest_first(self) -> Self:
        """In the order in which they were published."""
        return self.order_by("-published_at", "-pk")

    # When

    def published_within(self, days: int) -> Self:
        """Postings that appeared in the last days."""
        return self.filter(published_at__gt=timezone.now() - timedelta(days=days))

    def closing_within(self, days: int) -> Self:
        """Postings that can be applied for only a few days more."""
        return self.filter(closes_at__lte=timezone.now() + timedelta(days=days))

    # What it is about

    def alike(self, posting: Posting) -> Self:
        """Others of the same field of work or company; those that share both come first."""
        same_field = Q(category=posting.category_id) if posting.category_id else Q(pk__in=[])
        same_company = Q(company=posting.company_id)
        shared = Case(When(same_field & same_company, then=2), When(same_field, then=1), default=0)
        others = self.filter(same_field | same_company).exclude(pk=posting.pk)
        return others.order_by(shared.desc(), "-published_at", "-pk")

    def matching(self, text: str) -> Self:
        """Postings with these words: quotes, OR and minus as on any search page; never raises."""
        text = text.replace("\0", " ").strip()
        if not text:
            return self
        query = SearchQuery(text, search_type="websearch", config="board_en")
        return self.filter(document__body=query)

    # Where

    def located(self, where: Q) -> Self:
        """Postings one of whose places fits; each posting once."""
        from postings.models import PostingLocation  # models load this module

        places = PostingLocation.objects.filter(where, posting=models.OuterRef("pk"))
        return self.filter(models.Exists(places))

    def in_country(self, code: str) -> Self:
        """Postings with a place in a country (ISO 3166-1 alpha-2)."""
        return self.located(Q(place__country_code=code))

    def near(self, place: Place, *, kilometres: float) -> Self:
        """Postings in a circle around a city, or anywhere in a country."""
        if place.kind == Place.Kind.COUNTRY:
            return self.in_country(place.country_code)
        around = Place.objects.near(place, kilometres=kilometres).values("pk")
        return self.located(Q(place__in=around))

    def open_to_remote_from(self, code: str) -> Self:
        """Remote postings that a person in this country may take."""
        return self.filter(workplace_type="remote").filter(
            Q(remote_countries=[]) | Q(remote_countries__contains=[code])
        )

    # Pay

    def paying_at_least(self, yearly: Decimal, *, or_unstated: bool = False) -> Self:
        """Whose stated pay reaches this yearly sum in the board's currency.

        Judged by the upper end of a range. Pay in a currency without a rate counts as unstated.
        """
        enough = Q(best_pay__gte=yearly)
        if or_unstated:
            enough |= Q(best_pay__isnull=True)
        return self.with_best_pay().filter(enough)

    def with_best_pay(self) -> Self:
        """Adds `best_pay`: the upper end where there is one, else the lower."""
        return self.alias(best_pay=Coalesce(F("pay_year_max"), F("pay_year_min")))

    def pay_spread(self) -> PaySpread | None:
        """What the newest of these pay a year; None where none states pay that compares."""
        lower = Coalesce(F("pay_year_min"), F("pay_year_max"))
        upper = Coalesce(F("pay_year_max"), F("pay_year_min"))
        stated = self.annotate(middle_pay=(lower + upper) / 2).filter(middle_pay__isnull=False)
        found = (
            stated.newest_first()
            .values("middle_pay")[:MOST]
            .aggregate(count=Count("middle_pay"), at=Percentiles(Cast("middle_pay", FloatField())))
        )
        if not found["count"]:
            return None
        return PaySpread(found["count"], *(Decimal(str(amount)) for amount in found["at"]))

    def without_pay(self) -> Self:
        """Postings whose pay can't be compared, mostly because they state none."""
        return self.filter(pay_year_min__isnull=True, pay_year_max__isnull=True)
