"""The cleaned values of a search, and what several of them mean together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.conf import settings

from places.countries import country_code
from places.models import Place
from postings.models import Category
from postings.pay.amounts import PayPeriod
from postings.search.places import SearchArea
from postings.search.query_syntax import Words, read_words
from postings.search.synonyms import with_synonyms

DEFAULT_RADIUS = 50  # kilometres


@dataclass
class SearchValues:
    """What facets are asked with; `notes` are for the reader of the page."""

    cleaned: Mapping[str, Any]
    notes: list[str]

    def get(self, name: str) -> Any:
        """Return the cleaned value of a parameter, None where it was not given."""
        return self.cleaned.get(name)

    @cached_property
    def words(self) -> Words:
        """What the words mean, other ways to write them included."""
        [words] = with_synonyms([read_words(self.get("q") or "")])
        return words

    @cached_property
    def place(self) -> Place | None:
        """The place that `location` means, if any."""
        text = self.get("location")
        return Place.objects.best_match(text) if text else None

    @cached_property
    def where(self) -> SearchArea:
        """The place, and the country that remote work has to be open to."""
        return SearchArea(self.place, country_code(self.get("work_from") or ""))

    @cached_property
    def categories(self) -> dict[str, Category]:
        """All categories by slug, in their order."""
        return Category.by_slug()

    @property
    def kilometres(self) -> int:
        """How far around a city."""
        return int(self.get("radius") or DEFAULT_RADIUS)

    @property
    def currency(self) -> str:
        """The currency of `pay_min`."""
        return self.get("currency") or settings.BASE_CURRENCY

    @property
    def pay_period(self) -> str:
        """The period of `pay_min`."""
        return self.get("pay_period") or PayPeriod.YEAR
