"""The public search: one object behind the listing; its parameter names are public and stable."""

from decimal import Decimal
from functools import cached_property
from typing import Any
from urllib.parse import urlencode

import django_filters as filters
from crispy_forms.helper import FormHelper
from crispy_forms.layout import Div, Layout
from django import forms
from django.conf import settings
from django.http import QueryDict
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from companies.models import Company
from places.countries import country_choices, country_code
from places.models import Place
from postings.chips import DETAIL_OF, Chip, chips_of
from postings.language import language_choices
from postings.models import Category, Posting
from postings.models.choices import EmploymentType, WorkplaceType
from postings.pages import DEFAULT_ORDER, ORDERS
from postings.pay import currencies, rate
from postings.querysets import PostingQuerySet

DEFAULT_RADIUS = 50
RADIUS = [
    ("0", _("just there")),
    ("10", _("within 10 km")),
    ("25", _("within 25 km")),
    ("50", _("within 50 km")),
    ("100", _("within 100 km")),
    ("200", _("within 200 km")),
]
POSTED = [
    ("1", _("in the last 24 hours")),
    ("3", _("in the last 3 days")),
    ("7", _("in the last 7 days")),
    ("14", _("in the last 14 days")),
    ("30", _("in the last 30 days")),
]
CLOSING = [
    ("3", _("within 3 days")),
    ("7", _("within 7 days")),
    ("14", _("within 14 days")),
    ("30", _("within 30 days")),
]
REASONS: dict[str, str | Promise] = {
    "max_length": _("%(label)s “%(value)s” is too long: ignored."),
    "invalid": _("%(label)s “%(value)s” is not a number: ignored."),
    "min_value": _("%(label)s “%(value)s” is too small: ignored."),
    "max_value": _("%(label)s “%(value)s” is too large: ignored."),
    "max_digits": _("%(label)s “%(value)s” is too large: ignored."),
    "max_whole_digits": _("%(label)s “%(value)s” is too large: ignored."),
}
UNKNOWN = _("%(label)s “%(value)s” is not known: ignored.")


class PostingFilter(filters.FilterSet):  # type: ignore[misc]
    """Everything that can be asked of the listing, over what is live."""

    q = filters.CharFilter(label=_("Words"), method="by_words", max_length=300)
    location = filters.CharFilter(label=_("City or country"), method="by_place", max_length=100)
    radius = filters.ChoiceFilter(
        label=_("Distance"),
        choices=RADIUS,
        method="keep",
        empty_label=_("within 50 km (usual)"),
    )
    workplace = filters.MultipleChoiceFilter(
        label=_("Workplace"),
        field_name="workplace_type",
        choices=WorkplaceType,
        widget=forms.CheckboxSelectMultiple,
    )
    work_from = filters.CharFilter(
        label=_("Remote, and I live in"),
        method="by_remote_from",
        max_length=60,
        help_text=_("A country. With a city above: jobs near it, and remote ones beside them."),
    )
    pay_min = filters.NumberFilter(
        label=_("Yearly pay from"), method="by_pay", min_value=0, max_value=10**9
    )
    currency = filters.ChoiceFilter(
        label=_("Currency"),
        choices=[(c, c) for c in currencies()],
        method="keep",
        empty_label=settings.BASE_CURRENCY,
    )
    unstated_pay = filters.BooleanFilter(
        label=_("Also without stated pay"), method="keep", widget=forms.CheckboxInput
    )
    employment_type = filters.MultipleChoiceFilter(
        label=_("Employment type"), choices=EmploymentType, widget=forms.CheckboxSelectMultiple
    )
    category = filters.ModelMultipleChoiceFilter(
        label=_("Field of work"),
        field_name="category__slug",
        queryset=lambda request: Category.objects.all(),
        to_field_name="slug",
        widget=forms.CheckboxSelectMultiple,
    )
    posted = filters.ChoiceFilter(
        label=_("Published"), choices=POSTED, method="by_age", empty_label=_("at any time")
    )
    closing = filters.ChoiceFilter(
        label=_("Closes"), choices=CLOSING, method="by_closing", empty_label=_("at any time")
    )
    language = filters.ChoiceFilter(
        label=_("Language of the advert"), choices=language_choices, empty_label=_("any language")
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

    # What is asked for

    def _drop_unreadable_values(self) -> None:
        """Zero bytes, which PostgreSQL can't even compare."""
        for name, values in list(self.data.lists()):
            if any("\0" in value for value in values):
                text = gettext("%(label)s: what stands there can't be read.")
                self.notes.append(text % {"label": self.label(name)})
                self.data.setlist(name, [])

    def _drop_half_switches(self) -> None:
        """A checkbox takes any text for yes, and so a link that says 0 or no."""
        value = self.data.get("unstated_pay", "")
        if value not in ("", "1", "on", "true"):
            self._note(UNKNOWN, "unstated_pay", value)
            self.data.setlist("unstated_pay", [])

    def _drop_wrong_values(self) -> None:
        """A link with a wrong value still leads somewhere, and the page says what it ignored."""
        errors = self.form.errors.as_data()
        for name, found in errors.items():
            field, values = self.form.fields[name], self.data.getlist(name)
            several = isinstance(field, forms.MultipleChoiceField | forms.ModelMultipleChoiceField)
            known = {str(value) for value, _ in field.choices} if several else set()
            reason = REASONS.get(found[0].code or "", UNKNOWN)
            for value in dict.fromkeys(v for v in values if v not in known):
                self._note(reason, name, value)
            self.data.setlist(name, [v for v in values if v in known])
        if errors:
            del self._form

    def _known_sort(self) -> str:
        wanted = self.data.get("sort") or DEFAULT_ORDER
        if wanted in ORDERS:
            return wanted
        self._note(UNKNOWN, "sort", wanted)
        return DEFAULT_ORDER

    def _note(self, reason: str | Promise, name: str, value: str) -> None:
        self.notes.append(str(reason) % {"label": self.label(name), "value": _short(value)})

    def label(self, name: str) -> str:
        """What a parameter is called on the page."""
        if name == "sort":
            return gettext("Sort order")
        return str(self.form.fields[name].label) if name in self.form.fields else name[:30]

    def value(self, name: str) -> Any:
        """A parameter's cleaned value."""
        return self.form.cleaned_data.get(name)

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

    def chips(self) -> list[Chip]:
        """The active filters, one by one."""
        return list(chips_of(self))

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

    def by_age(self, postings: PostingQuerySet, name: str, value: str) -> PostingQuerySet:
        """Published in the last so many days."""
        return postings.published_within(int(value))

    def by_closing(self, postings: PostingQuerySet, name: str, value: str) -> PostingQuerySet:
        """Closing in the next so many days."""
        return postings.closing_within(int(value))

    def by_place(self, postings: PostingQuerySet, name: str, value: str) -> PostingQuerySet:
        """Around a city or in a country; with `work_from`, or remote from there."""
        if self.place is None:
            text = gettext("No place called “%(name)s” is known: showing all places.")
            self.notes.append(text % {"name": _short(value)})
            return postings
        near = postings.near(self.place, kilometres=int(self.kilometres))
        home = country_code(self.value("work_from") or "")
        return near | postings.open_to_remote_from(home) if home else near

    def by_remote_from(self, postings: PostingQuerySet, name: str, value: str) -> PostingQuerySet:
        """Remote work open to somebody in a country; see by_place for both together."""
        code = country_code(value)
        if code is None:
            text = gettext("No country called “%(name)s” is known: showing all.")
            self.notes.append(text % {"name": _short(value)})
            return postings
        return postings if self.place else postings.open_to_remote_from(code)

    def by_pay(self, postings: PostingQuerySet, name: str, value: Decimal) -> PostingQuerySet:
        """Yearly pay, compared in the board's currency."""
        yearly = value * (rate(self.pay_currency, into=settings.BASE_CURRENCY) or Decimal(1))
        return postings.paying_at_least(yearly, or_unstated=bool(self.value("unstated_pay")))


def _short(value: str) -> str:
    return value if len(value) <= 60 else f"{value[:60]}…"


def _helper(*layout: str | Div) -> FormHelper:
    """How crispy-forms lays out a part of the form; the template brings the form itself."""
    helper = FormHelper()
    helper.form_tag = False
    helper.disable_csrf = True
    helper.layout = Layout(*layout)
    return helper


# What most people ask for stands above the results, the rest beside them.
BAR = _helper("q", "location")
PANEL = _helper(
    "radius", "workplace", "work_from",
    Div("pay_min", "currency", css_class="pair"),
    "unstated_pay", "employment_type", "category", "posted", "closing",
    "language", "country", "company",
)  # fmt: skip
