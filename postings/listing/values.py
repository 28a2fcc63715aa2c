"""The cleaned values of a search, and what several of them mean together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.conf import settings
from django.utils.translation import get_language

from places.countries import country_code
from places.models import Place
from postings.models import Category, Level
from postings.models.level import Levels
from postings.pay.amounts import PayPeriod, PayUnit
from postings.pay.currencies import currency_of, language_currency
from postings.search.asked_places import AskedPlaces, asked_places
from postings.search.places import SearchArea
from postings.search.query_syntax import Words, read_words
from postings.search.synonyms import with_synonyms

DEFAULT_RADIUS, DEFAULT_MILES = "50", "30mi"  # kilometres, unless it says miles
MILE = 1.609344  # kilometres
# Countries whose road signs are in miles.
IN_MILES = frozenset({"GB", "US", "LR", "PR", "VI", "GU", "GG", "JE", "IM"})


def kilometres_of(radius: str) -> int:
    """Return the kilometres of a radius as in a URL: 25, or 15mi."""
    miles = radius.removesuffix("mi")
    return int(radius) if miles == radius else round(int(miles) * MILE)


@dataclass
class SearchValues:
    """The values that facets get; `notes` are for the reader of the page."""

    cleaned: Mapping[str, Any]
    notes: list[str]
    given_place: Place | None = None  # what `location` names, where nobody typed it

    def get(self, name: str) -> Any:
        """Return the cleaned value of a parameter, None if it was not given."""
        return self.cleaned.get(name)

    @cached_property
    def words(self) -> Words:
        """Return the meaning of the words, with other ways to write them."""
        [words] = with_synonyms([read_words(self.get("q") or "")])
        return words

    @cached_property
    def asked_places(self) -> AskedPlaces:
        """Return the places that `location` means, if any."""
        if self.given_place:
            return AskedPlaces((self.given_place,))
        text = self.get("location")
        return asked_places(text) if text else AskedPlaces()

    @property
    def place(self) -> Place | None:
        """Return the place that `location` means, if it is a single one."""
        places = self.asked_places.places
        return places[0] if len(places) == 1 and not self.asked_places.choices else None

    @cached_property
    def where(self) -> SearchArea:
        """Return the places, and the country that remote work has to be open to."""
        return SearchArea(self.asked_places, country_code(self.get("work_from") or ""))

    @property
    def in_miles(self) -> bool:
        """Return whether radii are in miles, as is usual where the places are."""
        countries = {place.country_code for place in self.asked_places.all}
        return bool(countries) and countries <= IN_MILES

    @cached_property
    def categories(self) -> dict[str, Category]:
        """Return all categories by slug, in their order."""
        return Category.by_slug()

    @cached_property
    def levels(self) -> Levels:
        """Return the levels that editors know."""
        return Level.known()

    @property
    def kilometres(self) -> int:
        """Return the radius around a city, in kilometres."""
        return kilometres_of(self.radius)

    @property
    def radius(self) -> str:
        """Return the radius around a city as in a URL: 25, or 15mi."""
        return self.get("radius") or (DEFAULT_MILES if self.in_miles else DEFAULT_RADIUS)

    @property
    def currency(self) -> str:
        """Return the currency of `pay_min`."""
        return self.get("currency") or settings.BASE_CURRENCY

    @cached_property
    def offered_currency(self) -> str:
        """Return the currency to offer first: that of the place searched, or of the language."""
        countries = {place.country_code for place in self.asked_places.all} - {""}
        countries = countries or {*filter(None, [self.where.home])}
        return currency_of(countries) or language_currency(get_language() or "")

    @property
    def asked_unit(self) -> PayUnit | None:
        """Return the unit of `pay_min`; None if it is not asked for."""
        asked = self.get("pay_min") is not None
        return PayUnit(self.currency, self.pay_period) if asked else None

    @property
    def pay_period(self) -> str:
        """Return the period of `pay_min`."""
        return self.get("pay_period") or PayPeriod.YEAR
