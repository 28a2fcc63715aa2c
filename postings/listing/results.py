"""The results of a search: a page of postings, all counts, and help if little is found."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from django.conf import settings
from django.core import signing
from django.utils.translation import gettext
from pyroaring import BitMap

from postings.listing.broader import FEW, BroaderSearch, broader_searches
from postings.listing.facets import FACETS
from postings.listing.facets.base import Option
from postings.listing.facets.pay import incomparable, unstated
from postings.listing.filter_hints import FilterHints
from postings.listing.filters import PostingFilter
from postings.listing.page_numbers import (
    PageLink,
    asked_number,
    page_by_number,
    page_links,
    start_of,
)
from postings.listing.pay_histogram import Bar, pay_bars
from postings.listing.place_choices import PlaceChoice, place_choices
from postings.search.highlight import Highlighter
from postings.search.keyset import Page
from postings.search.query import Query
from postings.search.sync import in_spite_of_damage


class WrongCursorError(Exception):
    """A cursor that the board did not make, or made for another order."""


class Ask(NamedTuple):
    """What to return of a search: how many postings, which help, and whether errors are notes."""

    size: int = 0  # 0: POSTINGS_PER_PAGE
    counts: bool = True  # of all options
    is_strict: bool = False  # for programs, which need no help to search on


PAGE: Final = Ask()


@dataclass
class Listing:
    """Everything that a page of results shows."""

    search: PostingFilter
    page: Page
    total: int
    stays: Callable[[], bool]  # whether the same search would still find the same
    start: int | None = 0  # how many postings come before this page; None if nobody has counted
    pages: tuple[PageLink, ...] = ()  # by number, if they are few
    unstated: int = 0
    incomparable: int = 0
    options: dict[str, list[Option]] = field(default_factory=dict)
    bars: list[Bar] = field(default_factory=list)
    hints: list[BroaderSearch] = field(default_factory=list)  # filters that say it better
    broader: list[BroaderSearch] = field(default_factory=list)
    place_choices: list[PlaceChoice] = field(default_factory=list)
    nearest: list[int] = field(default_factory=list)
    highlighter: Highlighter | None = None  # of the words that are searched for
    typed: str = ""  # what found nothing, if `search` uses the probable spelling

    @property
    def page_number(self) -> int:
        """Return the number of this page, counted from 1; 0 if nobody has counted."""
        return 0 if self.start is None else self.start // settings.POSTINGS_PER_PAGE + 1


@in_spite_of_damage
def listing_of(
    search: PostingFilter,
    *,
    after: str = "",
    before: str = "",
    number: str = "",
    ask: Ask = PAGE,
) -> Listing:
    """Return one page of a search, by cursor or number, with the counts of all options.

    A strict one raises `WrongCursorError` for a cursor that the board did not make for this order.
    """
    query = asked_query = _query(search)
    typed, asked_search = "", search
    if query.match and not query.match.all:
        asked = search.values.get("q")
        meant = query.did_you_mean(asked)
        if meant:
            typed, search = asked, search.saying(meant)
            query = _query(search)
    page = _page(search, query, after, before, number, ask)
    listing = Listing(search, page, query.total(), query.stays(), typed=typed)
    if ask.counts:
        _count(listing, query)
    if ask.is_strict:
        return listing
    listing.pages = page_links(search, listing.total)
    listing.start = start_of(query, page, sort=search.sort)
    listing.highlighter = query.highlighter()
    listing.place_choices = place_choices(search, query)
    if listing.total < FEW and (search.chosen or search.values.words):
        listing.hints = list(FilterHints(asked_search, asked_query))
        listing.broader, listing.nearest = broader_searches(search, query)
    return listing


@in_spite_of_damage
def numbers_found(search: PostingFilter, among: Iterable[int]) -> list[int]:
    """Return which of these postings a search finds."""
    return list(_query(search).found() & BitMap(among))


def _query(search: PostingFilter) -> Query:
    return search.filter_queryset(Query())


def _page(
    search: PostingFilter, query: Query, after: str, before: str, number: str, ask: Ask
) -> Page:
    size = ask.size or settings.POSTINGS_PER_PAGE
    try:
        if number and not (after or before):
            return page_by_number(query, sort=search.sort, number=asked_number(number))
        return query.page(sort=search.sort, size=size, after=after, before=before)
    except (signing.BadSignature, ValueError, TypeError) as error:
        if ask.is_strict:
            raise WrongCursorError from error
        search.notes.append(gettext("This page link isn't valid, so you see the first page."))
        return query.page(sort=search.sort, size=size)


def _count(listing: Listing, query: Query) -> None:
    values = listing.search.values
    listing.options = {name: of.options(query, values) for name, of in FACETS.items()}
    without_pay = query.found(without=FACETS["pay_min"].condition)
    listing.bars = pay_bars(query, without_pay)
    if values.get("pay_min") is not None and not values.get("unstated_pay"):
        listing.unstated = without_pay.intersection_cardinality(unstated(query))
        listing.incomparable = without_pay.intersection_cardinality(incomparable(query))
