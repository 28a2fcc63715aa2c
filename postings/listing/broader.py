"""Broader searches for when little is found, each with the number of postings that it finds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from django.utils.translation import gettext

from places.countries import country_name
from places.models import Place
from postings.listing.chips import chips_of
from postings.listing.facets import FACETS
from postings.listing.facets.pay import unstated
from postings.listing.filters import PostingFilter
from postings.listing.values import kilometres_of
from postings.search.places import countries_of
from postings.search.query import Query
from postings.search.query_syntax import Words

FEW = 5
MOST = 8
MOST_WORDS = 6  # that the page tries one by one
MOST_COUNTRIES = 3  # of several places; a continent has too many
WITHIN_A_COUNTRY = (Place.Kind.CITY, Place.Kind.REGION)
DISTANCES = {False: ("100", "200"), True: ("60mi", "120mi")}  # by whether people there use miles


@dataclass(frozen=True)
class BroaderSearch:
    """A search that finds more."""

    text: str
    count: int
    url: str


class FewerWords(NamedTuple):
    """The same search with some of its words."""

    words: Words
    query: Query


def broader_searches(search: PostingFilter, query: Query) -> tuple[list[BroaderSearch], list[int]]:
    """Return searches that find more, broadest first; if none match now, the nearest postings."""
    total, fewer = query.total(), _fewer_words(search, query)
    near = [
        *_farther(search, query), *_in_whole_country(search, query), *_remote(search, query),
        *_with_unstated_pay(search, query),
    ]  # fmt: skip
    less = [*_without_one_filter(search, query), *_without_one_word(search, fewer)]
    less.sort(key=_broadest_first)
    # Searches that keep all filters are offered whatever else finds more.
    found = [broader for broader in near + less if broader.count > total][:MOST]
    found.sort(key=_broadest_first)
    return found, [] if total else _nearest(fewer)


def _broadest_first(broader: BroaderSearch) -> int:
    return -broader.count


def _without_one_filter(search: PostingFilter, query: Query) -> Iterator[BroaderSearch]:
    for chip in chips_of(search):
        text = gettext("Drop “%(filter)s”") % {"filter": chip.text}
        condition = FACETS[chip.name].condition
        if chip.name == "q" and query.match:
            yield BroaderSearch(text, len(query.facts()), chip.url)
        # A search without one of several values of a facet finds less.
        elif condition in query.conditions and len(search.chosen[chip.name]) == 1:
            yield BroaderSearch(text, query.total(without=condition), chip.url)


def _farther(search: PostingFilter, query: Query) -> Iterator[BroaderSearch]:
    """Yield searches with a larger radius around the city."""
    values = search.values
    if not values.where.is_city:
        return
    among = query.found(without=FACETS["location"].condition)
    place = gettext(" or ").join(map(str, values.where.places))
    for radius in DISTANCES[values.in_miles]:
        if kilometres_of(radius) > values.kilometres:
            text = (
                gettext("Within %(miles)s miles of %(place)s")
                if values.in_miles
                else gettext("Within %(kilometres)s km of %(place)s")
            )
            number = radius.removesuffix("mi")
            count = among.intersection_cardinality(
                values.where.numbers(query, kilometres_of(radius))
            )
            words = {"kilometres": number, "miles": number, "place": place}
            yield BroaderSearch(text % words, count, search.address(radius=[radius]))


def _in_whole_country(search: PostingFilter, query: Query) -> Iterator[BroaderSearch]:
    """Yield a search of the whole country for each country of the cities and regions."""
    narrow = [place for place in search.values.where.places if place.kind in WITHIN_A_COUNTRY]
    among = query.found(without=FACETS["location"].condition)
    for code in _countries(narrow):
        name = country_name(code)
        count = among.intersection_cardinality(query.having("country", [code]))
        url = search.address(location=[name], radius=[])
        yield BroaderSearch(gettext("Anywhere in %(country)s") % {"country": name}, count, url)


def _remote(search: PostingFilter, query: Query) -> Iterator[BroaderSearch]:
    """Yield a search for remote work open to each country of the places, instead of work there."""
    asked = search.values.asked_places
    if search.value("work_from") or asked.is_remote:
        return
    among = query.found(without=FACETS["location"].condition)
    for code in _countries(asked.all):
        count = among.intersection_cardinality(query.open_to(code))
        url = search.address(work_from=[code], location=[], radius=[])
        text = gettext("Remote from %(country)s") % {"country": country_name(code)}
        yield BroaderSearch(text, count, url)


def _countries(places: Iterable[Place]) -> list[str]:
    """Return the countries of some places; none if they are too many to offer."""
    codes = dict.fromkeys(code for place in places for code in countries_of(place) if code)
    return list(codes) if len(codes) <= MOST_COUNTRIES else []


def _with_unstated_pay(search: PostingFilter, query: Query) -> Iterator[BroaderSearch]:
    pay = FACETS["pay_min"].condition
    if pay in query.conditions and not search.value("unstated_pay"):
        more = query.found(without=pay).intersection_cardinality(unstated(query))
        count = more + query.total()
        url = search.address(unstated_pay=["1"])
        yield BroaderSearch(gettext("Include jobs without a salary"), count, url)


def _fewer_words(search: PostingFilter, query: Query) -> list[FewerWords]:
    """Return the search without each one of its words, and for each word alone."""
    groups, without = search.values.words.groups, search.values.words.without
    if len(groups) < 2:
        return []
    alone = [[group] for group in groups[:MOST_WORDS]]
    fewer = [groups[:i] + groups[i + 1 :] for i in range(len(groups))]
    tried = fewer if len(groups) == 2 else alone if len(groups) > MOST_WORDS else fewer + alone
    searches = [Words(kept, without) for kept in tried]
    return [FewerWords(words, query.with_words(words)) for words in searches]


def _without_one_word(
    search: PostingFilter, fewer: Iterable[FewerWords]
) -> Iterator[BroaderSearch]:
    for words, query in fewer:
        if len(words.groups) == len(search.values.words.groups) - 1:
            text = " ".join(group[0].text for group in words.groups)
            label = gettext("Only “%(words)s”") % {"words": text}
            yield BroaderSearch(label, query.total(), search.address(q=[text]))


def _nearest(fewer: list[FewerWords]) -> list[int]:
    """Return the postings with the most of the words; those with the rarest words come first."""
    finding = [one for one in fewer if one.query.total()]
    finding.sort(key=lambda one: (-len(one.words.groups), one.query.total()))
    found = dict[int, None]()
    for one in finding:
        if len(found) >= FEW:
            break
        found |= dict.fromkeys(one.query.page(sort="newest", size=FEW).numbers)
    return list(found)[:FEW]
