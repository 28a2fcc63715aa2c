"""The public search: one object behind the listing; its parameter names are public and stable."""

from collections.abc import Iterator
from decimal import Decimal
from functools import cached_property
from typing import Any, NamedTuple
from urllib.parse import urlencode

import django_filters as filters
from crispy_forms.helper import FormHelper
from crispy_forms.layout import Div, Layout
from django import forms
from django.conf import settings
from django.http import QueryDict
from django.urls import reverse

from companies.models import Company
from places.countries import country_code, country_name, country_names
from places.models import Place
from postings.models import Category, Posting
from postings.models.choices import EmploymentType, WorkplaceType
from postings.pages import DEFAULT_ORDER, ORDERS
from postings.pay import currencies, rate
from postings.querysets import PostingQuerySet

DEFAULT_RADIUS = 50
RADIUS = [("0", "just there")] + [(str(km), f"within {km} km") for km in (10, 25, 50, 100, 200)]
# Said by another parameter's chip, and gone with it: they mean nothing alone.
DETAIL_OF = {"radius": "location", "currency": "pay_min", "unstated_pay": "pay_min"}
REASONS = {
    "max_length": "is too long",
    "invalid": "is not a number",
    "min_value": "is too small",
    "max_value": "is too large",
    "max_digits": "is too large",
    "max_whole_digits": "is too large",
}


class Chip(NamedTuple):
    """One active filter, and the address of the same search without it."""

    label: str
    text: str
    url: str


class PostingFilter(filters.FilterSet):  # type: ignore[misc]
    """Everything that can be asked of the listing, over what is live."""

    q = filters.CharFilter(label="Words", method="by_words", max_length=300)
    location = filters.CharFilter(label="City or country", method="by_place", max_length=100)
    radius = filters.ChoiceFilter(
        label="Distance",
        choices=RADIUS,
        method="keep",
        empty_label=f"within {DEFAULT_RADIUS} km (usual)",
    )
    workplace = filters.MultipleChoiceFilter(
        label="Workplace",
        field_name="workplace_type",
        choices=WorkplaceType,
        widget=forms.CheckboxSelectMultiple,
    )
    work_from = filters.CharFilter(
        label="Remote, and I live in",
        method="by_remote_from",
        max_length=60,
        help_text="A country. With a city above, you see jobs near it and remote ones together.",
    )
    pay_min = filters.NumberFilter(
        label="Yearly pay from", method="by_pay", min_value=0, max_value=10**9
    )
    currency = filters.ChoiceFilter(
        label="Currency",
        choices=[(c, c) for c in currencies()],
        method="keep",
        empty_label=settings.BASE_CURRENCY,
    )
    unstated_pay = filters.BooleanFilter(
        label="Also without stated pay", method="keep", widget=forms.CheckboxInput
    )
    employment_type = filters.MultipleChoiceFilter(
        label="Employment type", choices=EmploymentType, widget=forms.CheckboxSelectMultiple
    )
    category = filters.ModelMultipleChoiceFilter(
        label="Field of work",
        field_name="category__slug",
        queryset=lambda request: Category.objects.all(),
        to_field_name="slug",
        widget=forms.CheckboxSelectMultiple,
    )
    country = filters.ChoiceFilter(
        label="Country",
        choices=list(country_names().items()),
        method="by_country",
        empty_label="Any country",
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
        self.data = data.copy()
        self._drop_unreadable_values()
        self._drop_half_switches()
        self._drop_wrong_values()
        self.sort = self._known_sort()
        self.form.helper = _helper()

    # What is asked for

    def _drop_unreadable_values(self) -> None:
        """Zero bytes, which PostgreSQL can't even compare."""
        for name, values in list(self.data.lists()):
            if any("\0" in value for value in values):
                self.notes.append(f"{self._label(name)}: what stands there can't be read.")
                self.data.setlist(name, [])

    def _drop_half_switches(self) -> None:
        """A checkbox takes any text for yes, and so a link that says 0 or no."""
        value = self.data.get("unstated_pay", "")
        if value not in ("", "1", "on", "true"):
            self.notes.append(f"{self._label('unstated_pay')}: “{_short(value)}” is not known.")
            self.data.setlist("unstated_pay", [])

    def _drop_wrong_values(self) -> None:
        """A link with a wrong value still leads somewhere, and the page says what it ignored."""
        errors = self.form.errors.as_data()
        for name, (error, *_) in errors.items():
            field, values = self.form.fields[name], self.data.getlist(name)
            several = isinstance(field, forms.MultipleChoiceField | forms.ModelMultipleChoiceField)
            known = {str(value) for value, _ in field.choices} if several else set()
            reason = REASONS.get(error.code or "", "is not known")
            for value in dict.fromkeys(v for v in values if v not in known):
                self.notes.append(f"{self._label(name)} “{_short(value)}” {reason}: ignored.")
            self.data.setlist(name, [v for v in values if v in known])
        if errors:
            del self._form

    def _known_sort(self) -> str:
        wanted = self.data.get("sort") or DEFAULT_ORDER
        if wanted in ORDERS:
            return wanted
        self.notes.append(f"Sort order “{_short(wanted)}” is not known: ignored.")
        return DEFAULT_ORDER

    def _label(self, name: str) -> str:
        return str(self.form.fields[name].label) if name in self.form.fields else name[:30]

    def value(self, name: str) -> Any:
        """A parameter's cleaned value."""
        return self.form.cleaned_data.get(name)

    @cached_property
    def place(self) -> Place | None:
        """The place that `location` means, if any."""
        text = self.value("location")
        return Place.objects.best_match(text) if text else None

    @property
    def chosen(self) -> dict[str, list[str]]:
        """What is asked for, by parameter, as it stands in an address; sort and page aside."""
        asked = {n: [v for v in self.data.getlist(n) if v.strip()] for n in self.filters}
        return {n: v for n, v in asked.items() if v and (n not in DETAIL_OF or asked[DETAIL_OF[n]])}

    # The same search, a little different

    def address(self, **changes: list[str]) -> str:
        """The address of this search with parameters changed; an empty list leaves one out."""
        sort = [] if self.sort == DEFAULT_ORDER else [self.sort]
        asked = {n: v for n, v in (self.chosen | {"sort": sort} | changes).items() if v}
        query = "?" + urlencode(asked, doseq=True) if asked else ""
        return reverse("postings:list") + query

    def chips(self) -> Iterator[Chip]:
        """The active filters, one by one."""
        for name, values in self.chosen.items():
            if name in DETAIL_OF and name != "unstated_pay":
                continue
            without = {n: list[str]() for n, of in DETAIL_OF.items() if of == name}
            for value in values if name in ("workplace", "employment_type", "category") else [""]:
                rest = {name: [v for v in values if value and v != value]}
                text = self._chip_text(name, value)
                yield Chip(self._label(name), text, self.address(**(without | rest)))

    def _chip_text(self, name: str, value: str) -> str:
        cleaned = self.value(name)
        match name:
            case "workplace":
                return str(WorkplaceType(value).label)
            case "employment_type":
                return str(EmploymentType(value).label)
            case "category":
                return next((c.name for c in cleaned if c.slug == value), value)
            case "location" if self.place:
                city = self.place.kind == Place.Kind.CITY
                radius = self.value("radius") or str(DEFAULT_RADIUS)
                return f"{self.place}, {dict(RADIUS)[radius]}" if city else str(self.place)
            case "country":
                return country_name(cleaned)
            case "work_from":
                return f"Remote from {country_name(country_code(cleaned) or cleaned)}"
            case "pay_min":
                currency = self.value("currency") or settings.BASE_CURRENCY
                return f"{currency} {cleaned:,f} a year or more"
            case "unstated_pay":
                return "Also without stated pay"
        return str(cleaned)

    def without_stated_pay(self) -> int:
        """How many more there are if unstated pay counts; 0 when pay is not asked for."""
        if self.value("pay_min") is None or self.value("unstated_pay"):
            return 0
        wider = self.data.copy()
        wider.setlist("pay_min", [])
        everything: PostingQuerySet = PostingFilter(wider).qs
        return everything.without_pay().count()

    # One method a parameter; `postings` is what the parameters before it left

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
        if self.place is None:
            self.notes.append(f"No place called “{_short(value)}” is known: showing all places.")
            return postings
        near = postings.near(self.place, kilometres=int(self.value("radius") or DEFAULT_RADIUS))
        home = country_code(self.value("work_from") or "")
        return near | postings.open_to_remote_from(home) if home else near

    def by_remote_from(self, postings: PostingQuerySet, name: str, value: str) -> PostingQuerySet:
        """Remote work open to somebody in a country; see by_place for both together."""
        code = country_code(value)
        if code is None:
            self.notes.append(f"No country called “{_short(value)}” is known: showing all.")
            return postings
        return postings if self.place else postings.open_to_remote_from(code)

    def by_pay(self, postings: PostingQuerySet, name: str, value: Decimal) -> PostingQuerySet:
        """Yearly pay, compared in the board's currency."""
        currency = self.value("currency") or settings.BASE_CURRENCY
        yearly = value * (rate(currency, into=settings.BASE_CURRENCY) or Decimal(1))
        return postings.paying_at_least(yearly, or_unstated=bool(self.value("unstated_pay")))


def _short(value: str) -> str:
    return value if len(value) <= 60 else f"{value[:60]}…"


def _helper() -> FormHelper:
    """How crispy-forms lays the filters out: what most people ask for stands first."""
    helper = FormHelper()
    helper.form_tag = False
    helper.disable_csrf = True
    helper.layout = Layout(
        "q", "location", "radius", "workplace", "work_from",
        Div("pay_min", "currency", css_class="pair"),
        "unstated_pay", "employment_type", "category", "country", "company",
    )  # fmt: skip
    return helper
