"""Finds the places that a draft names; other parts of the advert distinguish places with one name.

“Newcastle” alone is in Australia, England and South Africa. The advert's other places, the company,
the currency of the pay and the language decide, in this order; otherwise the place stays open.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from babel.core import get_global
from babel.numbers import get_territory_currencies

from adverts.draft import AdvertDraft
from companies.models import Company
from places.areas import area_countries
from places.countries import country_names
from places.models import Place
from places.resolution import Resolution, resolve

SPOKEN = 40  # percent of a country's people; adverts in a language can be from there
MAX_COUNTRIES = 12  # of a company; one that works in more countries decides nothing

Resolve = Callable[[str, frozenset[str]], Resolution]
CountriesOf = Callable[[str], frozenset[str]]


class FoundPlace(NamedTuple):
    """A place, with its name in the advert and how it was found."""

    name: str
    resolution: Resolution

    @property
    def place(self) -> Place | None:
        """Return the place, if it is clear which one the name means."""
        return self.resolution.place


def resolve_among(name: str, countries: frozenset[str]) -> Resolution:
    """Return which place a name means, in likely countries first."""
    return resolve(name, countries=countries)


def countries_of(company: str) -> frozenset[str]:
    """Return the countries of a company's headquarters and of its postings, by its name."""
    named = Company.objects.filter(name__iexact=company)
    posted = named.values_list("postings__locations__place__country_code", flat=True)
    seats = named.values_list("headquarters__country_code", flat=True)
    found = frozenset(filter(None, [*posted.distinct(), *seats]))
    return found if len(found) <= MAX_COUNTRIES else frozenset()


def found_places(
    draft: AdvertDraft,
    *,
    company: Company | None = None,
    resolve: Resolve = resolve_among,
    countries_of: CountriesOf = countries_of,
) -> Iterator[FoundPlace]:
    """Yield each place that a draft names, once; those that only say where remote workers live
    are left out.
    """
    is_remote = draft.workplace_type == "remote"
    names = [name for name in draft.locations if not (is_remote and area_countries(name))]
    alone = {name: resolve(name, frozenset()) for name in names}
    others = frozenset(r.place.country_code for r in alone.values() if r.place)
    seen: set[object] = set()
    for name, resolution in alone.items():
        if resolution.place is None and resolution.choices:
            for countries in _likely(draft, others, company, countries_of):
                in_context = resolve(name, countries)
                if in_context.by_context and in_context.place:
                    resolution = in_context
                    break
        place = resolution.place
        if _only_says_remote_from(draft, place) or (place or name) in seen:
            continue
        seen.add(place or name)
        yield FoundPlace(name[:200], resolution)


def _likely(
    draft: AdvertDraft,
    others: frozenset[str],
    company: Company | None,
    countries_of: CountriesOf,
) -> Iterator[frozenset[str]]:
    """Yield sets of likely countries, the surest first."""
    yield others - {""}
    if named := company.name if company else draft.company:
        yield countries_of(named)
    if draft.pay and draft.pay.currency:
        yield paying_in(draft.pay.currency)
    if draft.language:
        yield _speaking(draft.language)


@cache
def paying_in(currency: str) -> frozenset[str]:
    """Return the codes of the countries that pay in a currency."""
    return frozenset(c for c in country_names() if currency in get_territory_currencies(c))


@cache
def _speaking(language: str) -> frozenset[str]:
    return frozenset(
        country
        for country, languages in get_global("territory_languages").items()
        if (spoken := languages.get(language.split("-")[0]))
        and spoken["official_status"]
        and spoken["population_percent"] >= SPOKEN
    )


def _only_says_remote_from(draft: AdvertDraft, place: Place | None) -> bool:
    """Return whether a place only repeats `remote_countries`, as in “Remote, United States”."""
    return (
        draft.workplace_type == "remote"
        and place is not None
        and place.kind == Place.Kind.COUNTRY
        and place.country_code in draft.remote_countries
    )
