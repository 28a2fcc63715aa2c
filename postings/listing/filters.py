"""The public search: one object behind the listing, built from its facets."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, cached_property
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.db.models import QuerySet
from django.http import QueryDict
from django.urls import get_script_prefix, reverse
from django.utils.translation import get_language
from django_filters import Filter, FilterSet

from places.models import Place
from postings.listing.facets import FACETS
from postings.listing.values import SearchValues
from postings.listing.wrong_values import UNKNOWN, checked, label_of, note
from postings.models import Posting
from postings.search.query import Query
from postings.search.ranking import SORTS


class PostingFilter(FilterSet):  # type: ignore[misc]
    """Everything that the listing can search by; always valid, whatever the URL contains.

    `data` holds the valid part of the URL, and `notes` say what was left out.
    """

    class Meta:
        model = Posting
        fields: list[str] = []

    def __init__(self, data: QueryDict, *, place: Place | None = None) -> None:
        """Check the URL. A place given as a row is what `location` means, however it is spelt.

        FilterSet's own `__init__` would first copy each filter and its field, which takes an eighth
        of a page's time; nothing here needs the copies.
        """
        self.is_bound, self.request = True, None
        self._checked = checked(data, self.get_form_class())
        self.data, self.notes = self._checked.data, self._checked.notes
        self.values = SearchValues(_fetched(self.form.cleaned_data), self.notes, place)
        self.sort = self._known_sort()

    @classmethod
    def get_filters(cls) -> dict[str, Filter]:
        """Return the filter of each facet."""
        return {name: facet.form_filter() for name, facet in FACETS.items()}

    @cached_property
    def filters(self) -> dict[str, Filter]:
        """Return the filters, for code that expects a FilterSet."""
        return self.get_filters()

    @property
    def queryset(self) -> QuerySet[Posting]:
        """Return an empty queryset, because a search is a `Query`, which uses none."""
        return Posting.objects.none()

    @property
    def form(self) -> forms.Form:
        """Return the form of the valid part."""
        return self._checked.form

    def get_form_class(self) -> type[forms.Form]:
        """Return the same class for every search."""
        return _form_class()

    # What the search asks for

    @property
    def default_sort(self) -> str:
        """Return the best match if there are words to match, otherwise the newest."""
        return "relevance" if self.values.words else "newest"

    def _known_sort(self) -> str:
        wanted = self.data.get("sort") or self.default_sort
        if wanted in SORTS:
            return wanted if wanted in self.sorts else self.default_sort
        self.notes.append(note(UNKNOWN, label_of(self.form, "sort"), wanted))
        return self.default_sort

    @property
    def sorts(self) -> list[str]:
        """Return the orders that make sense here."""
        senseless = set() if self.values.words else {"relevance"}
        if not self.values.where.is_city:
            senseless.add("nearest")
        return [name for name in SORTS if name not in senseless]

    def value(self, name: str) -> object:
        """Return a parameter's cleaned value."""
        return self.values.get(name)

    @cached_property
    def chosen(self) -> dict[str, list[str]]:
        """Return what is asked for, by parameter, as in a URL; without order and page."""
        asked = {n: [v for v in self.data.getlist(n) if v.strip()] for n in FACETS}
        return {
            name: values for name, values in asked.items()
            if values and asked[FACETS[name].detail_of or name]
        }  # fmt: skip

    def filter_queryset(self, query: Query) -> Query:
        """Let each facet with a value narrow the query, where pay is that of the places."""
        query.pay_where(self.values.where.pay_keys)
        for name, facet in FACETS.items():
            value = self.values.get(name)
            if facet.is_asked(value):
                facet.narrow(query, value, self.values)
        return query

    # The same search with changes

    def address(self, **changes: list[str]) -> str:
        """Return the URL of this search with parameters changed; an empty list removes one."""
        sort = [] if self.sort == self.default_sort else [self.sort]
        asked = {n: v for n, v in (self.chosen | {"sort": sort} | changes).items() if v}
        query = "?" + urlencode(asked, doseq=True) if asked else ""
        return _list_address(get_script_prefix(), get_language()) + query

    def saying(self, words: str) -> PostingFilter:
        """Return the same search with other words."""
        return self.with_values({"q": [words]})

    def with_values(self, values: Mapping[str, list[str]]) -> PostingFilter:
        """Return the same search with other values of some parameters."""
        data = self.data.copy()
        for name, of in values.items():
            data.setlist(name, of)
        return PostingFilter(data)


@cache
def _list_address(prefix: str, language: str) -> str:
    return reverse("postings:list")


def _fetched(cleaned: Mapping[str, Any]) -> dict[str, Any]:
    """Fetch the rows of values that are querysets; Django would run a statement even for none."""
    return {
        name: ([] if value.query.is_empty() else list(value))
        if isinstance(value, QuerySet)
        else value
        for name, value in cleaned.items()
    }


class _Shared(dict[str, forms.Field]):
    """Fields that all forms share, because nothing changes them and copies take time."""

    def __deepcopy__(self, memo: object) -> _Shared:
        return self


@cache
def _form_class() -> type[forms.Form]:
    """Return the form class, which is created once with filters of its own."""
    fields = {name: made.field for name, made in PostingFilter.get_filters().items()}
    made: type[forms.Form] = type("PostingForm", (forms.Form,), dict(fields))
    made.base_fields = _Shared(made.base_fields)
    return made
