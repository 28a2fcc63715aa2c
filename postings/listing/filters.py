"""The public search: one object behind the listing; its parameter names are public and stable."""

from __future__ import annotations

import math
from decimal import Decimal
from functools import cached_property
from typing import Any
from urllib.parse import urlencode

import django_filters as filters
from django import forms
from django.conf import settings
from django.http import QueryDict
from django.urls import reverse, reverse_lazy
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from adverts.vocabulary.language import language_choices
from companies.models import Company
from places.countries import country_choices, country_code
from places.models import Place
from places.time_zones import time_zone_choices
from postings.listing.chips import DETAIL_OF, Chip, chips_of
from postings.listing.choices import CLOSING, EXPERIENCE, POSTED, RADIUS, texts_of
from postings.listing.lenient_filterset import UNKNOWN, LenientFilterSet, short
from postings.models import Category, Posting
from postings.models.choices import Education, EmploymentType, Schedule, WorkplaceType
from postings.pay.amounts import PayPeriod, currencies, yearly
from postings.search.places import SearchArea
from postings.search.query import Query
from postings.search.query_syntax import Words, read_words
from postings.search.ranking import SORTS
from postings.search.synonyms import with_synonyms
from postings.search.words import match_all

DEFAULT_RADIUS = 50


def _suggesting(name: str) -> forms.TextInput:
    """A field under which a script shows how the words may go on; without one, a plain field."""
    return forms.TextInput({
        "list": f"{name}-suggestions", "data-hx-get": reverse_lazy("postings:suggestions"),
        "data-hx-trigger": "input changed delay:150ms", "data-hx-sync": "this:replace",
        "data-hx-target": f"#{name}-suggestions", "data-hx-swap": "innerHTML",
    })  # fmt: skip


class PostingFilter(LenientFilterSet):
    """Everything that can be asked of the listing, over what is live."""

    q = filters.CharFilter(
        label=_("Words"), method="by_words", max_length=300, widget=_suggesting("q")
    )
    location = filters.CharFilter(
        label=_("City or country"),
        method="by_place",
        max_length=100,
        widget=_suggesting("location"),
    )
    radius = filters.ChoiceFilter(
        label=_("Distance"),
        choices=texts_of(RADIUS),
        method="keep",
        empty_label=_("within 50 km (usual)"),
    )
    workplace = filters.MultipleChoiceFilter(
        label=_("Workplace"),
        method="by_fact",
        choices=texts_of(WorkplaceType.choices),
        widget=forms.CheckboxSelectMultiple,
    )
    work_from = filters.CharFilter(
        label=_("Remote, and I live in"),
        method="by_remote_from",
        max_length=60,
        help_text=_("A country. With a city above: jobs near it, and remote ones beside them."),
    )
    pay_min = filters.NumberFilter(
        label=_("Pay from"), method="by_pay", min_value=0, max_value=10**9
    )
    currency = filters.ChoiceFilter(
        label=_("Currency"),
        choices=lambda: [(c, c) for c in currencies()],
        method="keep",
        empty_label=settings.BASE_CURRENCY,
    )
    pay_period = filters.ChoiceFilter(
        label=_("Pay is per"),
        choices=texts_of(PayPeriod.choices),
        method="keep",
        empty_label=PayPeriod.YEAR.label,
    )
    unstated_pay = filters.BooleanFilter(
        label=_("Also without stated pay"), method="keep", widget=forms.CheckboxInput
    )
    employment_type = filters.MultipleChoiceFilter(
        label=_("Employment type"),
        method="by_fact",
        choices=texts_of(EmploymentType.choices),
        widget=forms.CheckboxSelectMultiple,
    )
    schedule = filters.MultipleChoiceFilter(
        label=_("Schedule"),
        method="by_fact",
        choices=texts_of(Schedule.choices),
        widget=forms.CheckboxSelectMultiple,
    )
    category = filters.ModelMultipleChoiceFilter(
        label=_("Field of work"),
        method="by_category",
        queryset=lambda request: Category.objects.all(),
        to_field_name="slug",
        widget=forms.CheckboxSelectMultiple,
    )
    level = filters.CharFilter(label=_("Level"), method="by_level", max_length=40)
    experience_max = filters.ChoiceFilter(
        label=_("Years of experience asked for, at most"),
        choices=texts_of(EXPERIENCE),
        method="by_experience",
        empty_label=_("any number"),
    )
    education = filters.MultipleChoiceFilter(
        label=_("Education asked for"),
        method="by_fact",
        choices=texts_of(Education.choices),
        widget=forms.CheckboxSelectMultiple,
    )
    time_zone = filters.ChoiceFilter(
        label=_("Remote, and my time zone is"),
        choices=time_zone_choices,
        method="by_time_zone",
        empty_label=_("any"),
    )
    posted = filters.ChoiceFilter(
        label=_("Published"),
        choices=texts_of(POSTED),
        method="by_age",
        empty_label=_("at any time"),
    )
    closing = filters.ChoiceFilter(
        label=_("Closes"),
        choices=texts_of(CLOSING),
        method="by_closing",
        empty_label=_("at any time"),
    )
    language = filters.ChoiceFilter(
        label=_("Language of the advert"),
        method="by_fact",
        choices=language_choices,
        empty_label=_("any language"),
    )
    country = filters.ChoiceFilter(
        label=_("Country"),
        choices=country_choices,
        method="by_country",
        # Candidates write it into "City or country"; this one is for links that others make.
        widget=forms.HiddenInput,
    )
    company = filters.ModelChoiceFilter(
        label=_("Company"),
        method="by_company",
        queryset=lambda request: Company.objects.all(),
        to_field_name="slug",
        widget=forms.HiddenInput,
    )

    class Meta:
        model = Posting
        fields: list[str] = []

    def __init__(self, data: QueryDict) -> None:
        super().__init__(data, Posting.objects.none())
        self.sort = self._known_sort()

    # What is asked for

    @property
    def default_sort(self) -> str:
        """The best match where there are words to match, else the newest."""
        return "relevance" if self.words else "newest"

    def _known_sort(self) -> str:
        wanted = self.data.get("sort") or self.default_sort
        if wanted in SORTS:
            return wanted if wanted in self.sorts else self.default_sort
        self.note(UNKNOWN, "sort", wanted)
        return self.default_sort

    @property
    def sorts(self) -> list[str]:
        """The orders that make sense here."""
        senseless = set() if self.words else {"relevance"}
        if self.place is None or self.place.kind != Place.Kind.CITY:
            senseless.add("nearest")
        return [name for name in SORTS if name not in senseless]

    @property
    def pay_currency(self) -> str:
        """What the pay asked for is counted in."""
        return self.value("currency") or settings.BASE_CURRENCY

    @property
    def kilometres(self) -> str:
        """How far around a city."""
        return self.value("radius") or str(DEFAULT_RADIUS)

    @cached_property
    def place(self) -> Place | None:
        """The place that `location` means, if any."""
        text = self.value("location")
        return Place.objects.best_match(text) if text else None

    @cached_property
    def words(self) -> Words:
        """What the words mean, other ways to write them included."""
        [words] = with_synonyms([read_words(self.value("q") or "")])
        return words

    @cached_property
    def where(self) -> SearchArea:
        """Which places and homes are meant."""
        return SearchArea(self.place, country_code(self.value("work_from") or ""))

    @property
    def chosen(self) -> dict[str, list[str]]:
        """What is asked for, by parameter, as it stands in an address; sort and page aside."""
        asked = {n: [v for v in self.data.getlist(n) if v.strip()] for n in self.filters}
        return {n: v for n, v in asked.items() if v and (n not in DETAIL_OF or asked[DETAIL_OF[n]])}

    # The same search, a little different

    def address(self, **changes: list[str]) -> str:
        """The address of this search with parameters changed; an empty list leaves one out."""
        sort = [] if self.sort == self.default_sort else [self.sort]
        asked = {n: v for n, v in (self.chosen | {"sort": sort} | changes).items() if v}
        query = "?" + urlencode(asked, doseq=True) if asked else ""
        return reverse("postings:list") + query

    def saying(self, words: str) -> PostingFilter:
        """The same search with other words."""
        data = self.data.copy()
        data.setlist("q", [words])
        return PostingFilter(data)

    @cached_property
    def category_numbers(self) -> dict[str, str]:
        """Fields of work by what stands for them in an address."""
        return {category.slug: str(category.pk) for category in self.categories}

    @cached_property
    def categories(self) -> list[Category]:
        """All fields of work."""
        return list(self.form.fields["category"].queryset)

    def chips(self) -> list[Chip]:
        """The active filters, one by one."""
        return list(chips_of(self))

    # One method a parameter; `query` is what the parameters before it left

    def filter_queryset(self, query: Query) -> Query:
        """Everything that is asked for, on the query given."""
        for name, value in self.form.cleaned_data.items():
            query = self.filters[name].filter(query, value)
        self.say_what_is_unknown()
        query.settle()
        return query

    def say_what_is_unknown(self) -> None:
        """Places and countries that nobody knows narrow nothing, and the page says so."""
        if self.value("location") and self.place is None:
            text = gettext("No place called “%(name)s” is known: showing all places.")
            self.notes.append(text % {"name": short(self.value("location"))})
        if self.value("work_from") and not self.where.home:
            text = gettext("No country called “%(name)s” is known: showing all.")
            self.notes.append(text % {"name": short(self.value("work_from"))})

    def keep(self, query: Query, name: str, value: Any) -> Query:
        """Used by another parameter's filter."""
        return query

    def by_words(self, query: Query, name: str, value: str) -> Query:
        """Words, quotes, OR and minus, stemmed."""
        if not self.words:
            return query
        [match] = match_all([self.words], query.index)
        if match:
            query.match = match
        else:
            text = gettext("“%(words)s” stands in every job: ignored.")
            self.notes.append(text % {"words": short(value)})
        return query

    def by_fact(self, query: Query, name: str, value: str | list[str]) -> Query:
        """One of some values of a fact."""
        return query.narrow(name, query.having(name, [value] if isinstance(value, str) else value))

    def by_category(self, query: Query, name: str, value: list[Category]) -> Query:
        """Fields of work."""
        numbers = [str(category.pk) for category in value]
        return query.narrow(name, query.having(name, numbers)) if numbers else query

    def by_company(self, query: Query, name: str, value: Company) -> Query:
        """One company."""
        return query.narrow(name, query.having(name, [str(value.pk)]))

    def by_level(self, query: Query, name: str, value: str) -> Query:
        """A level as employers name it, as in senior."""
        return query.narrow(name, query.having(name, [value.lower()]))

    def by_country(self, query: Query, name: str, value: str) -> Query:
        """Work done in a country."""
        return query.narrow(name, query.having(name, [value]))

    def by_age(self, query: Query, name: str, value: str) -> Query:
        """Published in the last so many days."""
        return query.narrow(name, query.published_within(int(value)))

    def by_closing(self, query: Query, name: str, value: str) -> Query:
        """Closing in the next so many days."""
        return query.narrow(name, query.closing_within(int(value)))

    def by_experience(self, query: Query, name: str, value: str) -> Query:
        """Asking for so many years at most."""
        return query.narrow(name, query.asking_at_most(int(value)))

    def by_time_zone(self, query: Query, name: str, value: str) -> Query:
        """Remote work whose common hours fit into somebody's day."""
        return query.narrow(name, query.within_common_hours(int(value)))

    def by_place(self, query: Query, name: str, value: str) -> Query:
        """Around a city or in a country; with `work_from`, or remote from there."""
        if self.place is None:
            return query
        query.distances = self.where.distances(query.index, int(self.kilometres))
        return query.narrow("radius", self.where.numbers(query, int(self.kilometres)))

    def by_remote_from(self, query: Query, name: str, value: str) -> Query:
        """Remote work open to somebody in a country; see by_place for both together."""
        if self.place or not self.where.home:
            return query
        return query.narrow(name, query.open_to(self.where.home))

    def by_pay(self, query: Query, name: str, value: Decimal) -> Query:
        """Pay compared as a yearly sum in the board's currency."""
        asked = yearly(value, self.pay_currency, self.value("pay_period") or PayPeriod.YEAR)
        enough = query.paying(math.ceil((asked or 0) * 100))
        if self.value("unstated_pay"):
            enough |= query.having("unstated_pay", ["1"])
        return query.narrow(name, enough)
