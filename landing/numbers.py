"""The numbers of a landing page: pay, who hires, and what else there is to see."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any, Final, NamedTuple

from django.db import connection
from pyroaring import BitMap

from landing.pages import FEWEST, LandingPage
from places.countries import country_name
from places.models import Place
from postings.listing.company_cards import HiringCompany, companies_in_order
from postings.models import Category
from postings.pay.spread import FEWEST as FEWEST_PAID
from postings.pay.spread import MAX_COMPARED
from postings.search.asked_places import AskedPlaces
from postings.search.places import SearchArea
from postings.search.query import Query

MOST_COMPANIES: Final = 8
MOST_LINKS: Final = 16
MOST_PLACES: Final = 60  # that are counted for so many links

# The newest postings of a page stand for all of them, so that a page costs the same on every board.
PAY: Final = """
    SELECT count(*), percentile_cont(ARRAY[0.25, 0.5, 0.75]) WITHIN GROUP (ORDER BY
        ((coalesce(pay_year_min, pay_year_max) + coalesce(pay_year_max, pay_year_min)) / 2
        )::double precision)
    FROM postings_posting
    WHERE id = ANY (%(newest)s) AND (pay_year_min IS NOT NULL OR pay_year_max IS NOT NULL)
"""
COMPANIES: Final = """
    SELECT company_id FROM postings_posting WHERE id = ANY (%(newest)s)
    GROUP BY company_id ORDER BY count(*) DESC, company_id DESC LIMIT %(most)s
"""
PLACES: Final = """
    SELECT place_id FROM postings_postinglocation
    JOIN places_place ON geoname_id = place_id AND kind = 'city'
    WHERE posting_id = ANY (%(newest)s)
    GROUP BY place_id ORDER BY count(*) DESC, place_id DESC LIMIT %(most)s
"""


class PaySummary(NamedTuple):
    """Yearly pay in the board's currency, of those that state it; a range counts as its midpoint.

    `stated` is how many state it, of so many that were looked at.
    """

    stated: int
    of: int
    quarter: Decimal
    median: Decimal
    three_quarters: Decimal


class Link(NamedTuple):
    """Another landing page, and how many postings it has."""

    text: str
    path: str
    live: int


@dataclass(frozen=True)
class Numbers:
    """What a page says of the postings that it finds."""

    total: int
    newest_at: datetime | None
    pay: PaySummary | None
    companies: list[HiringCompany]
    links: list[Link]


def numbers_of(page: LandingPage, query: Query) -> Numbers:
    """Return the numbers of a page, whose search the query is."""
    found = query.found()
    newest = query.newest([found], MAX_COMPARED)
    return Numbers(
        len(found), query.newest_at(found), _pay(newest), _companies(query, newest),
        list(_links(page, query, newest)),
    )  # fmt: skip


def _pay(newest: list[int]) -> PaySummary | None:
    [(count, amounts)] = _rows(PAY, newest=newest)
    if count < FEWEST_PAID:
        return None
    return PaySummary(count, len(newest), *(Decimal(str(amount)) for amount in amounts))


def _companies(query: Query, newest: list[int]) -> list[HiringCompany]:
    """Return who hires most of late, each with the exact number of its postings here."""
    keys = [key for (key,) in _rows(COMPANIES, newest=newest, most=MOST_COMPANIES)]
    found = query.found()
    counts = {key: len(found & query.having("company", [str(key)])) for key in keys}
    return companies_in_order(sorted(keys, key=lambda key: -counts[key]), counts)


def _links(page: LandingPage, query: Query, newest: list[int]) -> Iterator[Link]:
    """Yield narrower pages: categories of a place, places of a category, countries of remote."""
    if page.is_remote:
        yield from remote_links(query)
        return
    if page.family:
        return  # its guide leads further
    if page.place and page.category is None:
        yield from category_links(query, page.place)
    keys = [key for (key,) in _rows(PLACES, newest=newest, most=MOST_PLACES)]
    places = Place.objects.filter(pk__in=keys).select_related("region")
    others = [place for place in places if place != page.place]
    yield from place_links(query, others, page.category)


def category_links(query: Query, place: Place | None = None) -> list[Link]:
    """Return the categories of a search, or of all postings, that have pages worth a visit."""
    found = query.found()
    pages = [LandingPage(category, place) for category in Category.by_slug().values()]
    numbered = (
        (page, found & query.having("category", [str(page.category.pk)]))
        for page in pages if page.category
    )  # fmt: skip
    return [
        Link(page.heading, page.path, len(numbers))
        for page, numbers in numbered if len(numbers) >= FEWEST
    ]  # fmt: skip


def family_links(query: Query) -> list[Link]:
    """Return the role families that have pages worth a visit, by name."""
    links = (Link(page.heading, page.path, len(found)) for page, found in family_pages(query))
    return sorted(link for link in links if link.live >= FEWEST)


def family_pages(query: Query) -> Iterator[tuple[LandingPage, BitMap]]:
    """Yield the page of each role family that the search knows, with its live postings."""
    for code, of in query.values("family"):
        yield LandingPage(family=code), query.live & of


def place_links(
    query: Query, places: Iterable[Place], category: Category | None = None
) -> list[Link]:
    """Return the places that have pages worth a visit, those with most postings first."""
    wanted = query.live
    if category:
        wanted = wanted & query.having("category", [str(category.pk)])
    numbered = [(place, wanted & of) for place, of in postings_of(query, list(places))]
    links = [
        Link(LandingPage(category, place).heading, LandingPage(category, place).path, len(numbers))
        for place, numbers in numbered if len(numbers) >= FEWEST
    ]  # fmt: skip
    return sorted(links, key=lambda link: (-link.live, link.text))[:MOST_LINKS]


def postings_of(query: Query, places: Sequence[Place]) -> Iterator[tuple[Place, BitMap]]:
    """Yield each place with its postings, as its page finds them; areas take a statement each."""
    area = SearchArea(AskedPlaces(tuple(places)))
    for place in places:
        yield place, area.of(query, place, 0)


def remote_links(query: Query) -> list[Link]:
    """Return the countries that remote postings name, those with most postings first."""
    named = {code: query.live & of for code, of in query.values("home") if len(code) == 2}
    counts = {
        code: len(query.live & query.open_to(code)) for code, of in named.items() if of
    }  # fmt: skip
    links = [
        Link(country_name(code), LandingPage(is_remote=True, country=code).path, count)
        for code, count in counts.items() if count >= FEWEST
    ]  # fmt: skip
    return sorted(links, key=lambda link: (-link.live, link.text))[:MOST_LINKS]


def _rows(sql: str, **values: Any) -> list[Any]:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        rows: list[Any] = cursor.fetchall()
    return rows
