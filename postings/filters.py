"""The public search form: its parameter names are public and stable."""

from decimal import Decimal
from typing import Any

import django_filters as filters
from crispy_forms.helper import FormHelper
from django import forms
from django.conf import settings
from django.db.models import Q, QuerySet
from django.http import QueryDict
from django.utils import timezone

from companies.models import Company
from places.countries import country_code, country_names
from places.models import Place
from postings.models import Category, Posting
from postings.models.choices import EmploymentType, WorkplaceType
from postings.pay import currencies, rate
from postings.querysets import PostingQuerySet

RADIUS = [(str(km), f"within {km} km") for km in (10, 25, 50, 100, 200)]
DEFAULT_RADIUS = 50
PAGE_ONLY = {"sort", "after"}


class PostingFilter(filters.FilterSet):  # type: ignore[misc]
    """Everything that can be asked of the listing, over what is live."""

    q = filters.CharFilter(label="Words", method="by_words", max_length=300)
    location = filters.CharFilter(label="City or country", method="by_place", max_length=100)
    radius = filters.ChoiceFilter(label="Distance", choices=RADIUS, method="keep")
    country = filters.ChoiceFilter(
        label="Country", choices=list(country_names().items()), method="by_country"
    )
    workplace = filters.MultipleChoiceFilter(
        label="Workplace",
        field_name="workplace_type",
        choices=WorkplaceType,
        widget=forms.CheckboxSelectMultiple,
    )
    work_from = filters.CharFilter(
        label="Remote, and I live in", method="by_remote_from", max_length=60
    )
    pay_min = filters.NumberFilter(
        label="Pay a year, at least", method="by_pay", min_value=0, max_value=10**9
    )
    currency = filters.ChoiceFilter(
        label="Currency", choices=[(c, c) for c in currencies()], method="keep"
    )
    unstated_pay = filters.BooleanFilter(
        label="Also without stated pay", method="keep", widget=forms.CheckboxInput
    )
    employment_type = filters.MultipleChoiceFilter(
        label="Employment type", choices=EmploymentType, widget=forms.CheckboxSelectMultiple
    )
    category = filters.ModelMultipleChoiceFilter(
        label="Category",
        field_name="category__slug",
        queryset=lambda request: Category.objects.all(),
        to_field_name="slug",
        widget=forms.CheckboxSelectMultiple,
    )
    company = filters.ModelChoiceFilter(
        label="Company",
        queryset=lambda request: Company.objects.all(),
        to_field_name="slug",
        widget=forms.HiddenInput,
    )

    class Meta:
        model = Posting
        fields: list[str] = []

    def __init__(self, data: QueryDict) -> None:
        self.data: QueryDict
        super().__init__(data, queryset=Posting.objects.live())
        self.notes: list[str] = []
        self._drop_wrong_values()
        self.form.helper = FormHelper()
        self.form.helper.form_tag = False
        self.form.helper.disable_csrf = True

    def _drop_wrong_values(self) -> None:
        """A link with a wrong value still leads somewhere, and the page says what it ignored."""
        clean = self.data.copy()
        for name in list(self.form.errors):
            label = self.form.fields[name].label
            self.notes.append(f"{label}: “{clean.get(name, '')[:60]}” is not known, so ignored.")
            clean.setlist(name, [])
        if self.form.errors:
            self.data = clean
            del self._form

    @property
    def chosen(self) -> dict[str, list[str]]:
        """What is asked for, by parameter: for links that keep it."""
        names = [name for name in self.filters if name not in PAGE_ONLY]
        return {n: v for n in names if (v := [x for x in self.data.getlist(n) if x.strip()])}

    def value(self, name: str) -> Any:
        """A parameter's cleaned value."""
        return self.form.cleaned_data.get(name)

    def keep(self, postings: PostingQuerySet, name: str, value: Any) -> PostingQuerySet:
        """Used by another parameter's filter."""
        return postings

    def by_words(self, postings: PostingQuerySet, name: str, value: str) -> PostingQuerySet:
        """Words, quotes, OR and minus."""
        return postings.matching(value)

    def by_country(self, postings: PostingQuerySet, name: str, value: str) -> PostingQuerySet:
        """Work done in a country."""
        return postings.in_country(value)

    def by_place(self, postings: PostingQuerySet, name: str, value: str) -> PostingQuerySet:
        """Around a city or in a country; with `work_from`, or remote from there."""
        place = Place.objects.best_match(value)
        if place is None:
            self.notes.append(f"No place called “{value}” is known: showing all places.")
            return postings
        near = postings.near(place, kilometres=int(self.value("radius") or DEFAULT_RADIUS))
        home = country_code(self.value("work_from") or "")
        return near | postings.open_to_remote_from(home) if home else near

    def by_remote_from(self, postings: PostingQuerySet, name: str, value: str) -> PostingQuerySet:
        """Remote work open to somebody in a country; see by_place for both together."""
        code = country_code(value)
        if code is None:
            self.notes.append(f"No country called “{value}” is known: showing all.")
            return postings
        if self.value("location") and Place.objects.best_match(self.value("location")):
            return postings
        return postings.open_to_remote_from(code)

    def by_pay(self, postings: PostingQuerySet, name: str, value: Decimal) -> PostingQuerySet:
        """Yearly pay, compared in the board's currency."""
        return postings.paying_at_least(
            self.yearly(value), or_unstated=bool(self.value("unstated_pay"))
        )

    def yearly(self, amount: Decimal) -> Decimal:
        """An amount in the candidate's currency, in the board's."""
        currency = self.value("currency") or settings.BASE_CURRENCY
        return amount * (rate(currency, into=settings.BASE_CURRENCY) or Decimal(1))

    def without_stated_pay(self) -> int:
        """How many more there are if unstated pay counts; 0 when pay is not asked for."""
        if self.value("pay_min") is None or self.value("unstated_pay"):
            return 0
        wider = self.data.copy()
        wider["unstated_pay"] = "on"
        everything: QuerySet[Posting] = PostingFilter(wider).qs
        return everything.filter(
            Q(pay_year_min__isnull=True, pay_year_max__isnull=True), closes_at__gt=timezone.now()
        ).count()
