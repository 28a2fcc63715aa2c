"""The language of a posting, and facets that only links use."""

from __future__ import annotations

from typing import Any

import django_filters as filters
from django.forms import HiddenInput
from django.utils.translation import gettext_lazy as _
from pyroaring import BitMap

from adverts.vocabulary.language import language_choices
from companies.models import Company
from places.countries import country_choices, country_name
from postings.listing.facets.base import Choices, Hidden, OneOf
from postings.listing.values import SearchValues
from postings.search.query import Query


class Language(OneOf):
    """The language of a posting."""

    name = "language"
    label = _("Written in")
    empty_label = _("any language")

    def all_choices(self) -> Choices:
        """Return the languages that the board recognises, by name."""
        return language_choices()

    def postings(self, query: Query, value: str, search: SearchValues) -> BitMap:
        """Return the postings in a language."""
        return query.having(self.term, [value])


class Country(Hidden):
    """Jobs in a country. Only links use it; candidates type the country into the location."""

    name = "country"
    label = _("Country")

    def form_filter(self) -> filters.Filter:
        """Return a filter that accepts all countries."""
        return filters.ChoiceFilter(label=self.label, choices=country_choices, widget=HiddenInput)

    def narrow(self, query: Query, value: str, search: SearchValues) -> None:
        """Keep the postings in the country."""
        query.narrow(self.name, query.having(self.term, [value]))

    def chip_text(self, value: str, search: SearchValues) -> str:
        """Return the country's name."""
        return country_name(value)


class OneCompany(Hidden):
    """The postings of one company; the company's page links here."""

    name = "company"
    label = _("Company")

    def form_filter(self) -> filters.Filter:
        """Return a filter that accepts all companies."""
        return filters.ModelChoiceFilter(
            label=self.label, queryset=lambda request: Company.objects.all(),
            to_field_name="slug", widget=HiddenInput,
        )  # fmt: skip

    def narrow(self, query: Query, value: Any, search: SearchValues) -> None:
        """Keep the company's postings."""
        query.narrow(self.name, query.having(self.term, [str(value.pk)]))

    def chip_text(self, value: Any, search: SearchValues) -> str:
        """Return the company's name."""
        return str(value)
