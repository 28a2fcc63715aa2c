"""Pages by number, for searches that find few postings; larger ones have keyset pages alone.

“Next page” keeps its cursor everywhere, so that nobody sees a posting twice when others arrive.
"""

from __future__ import annotations

from typing import NamedTuple

from django.conf import settings

from postings.listing.filters import PostingFilter
from postings.search.keyset import Page
from postings.search.query import Query

MOST_PAGES = 10  # with numbers; each costs a walk from the first posting


class PageLink(NamedTuple):
    """A page by its number, counted from 1."""

    number: int
    url: str


def pages_in(total: int) -> int:
    """Return the number of pages; 0 if there are too many for numbers."""
    pages = -(-total // settings.POSTINGS_PER_PAGE)
    return 0 if pages > MOST_PAGES else pages


def asked_number(text: str) -> int:
    """Return the number of a page as in a URL; raise ValueError if there is no such page."""
    numbers = {str(number): number for number in range(1, MOST_PAGES + 1)}
    if text not in numbers:
        raise ValueError(text)
    return numbers[text]


def page_by_number(query: Query, *, sort: str, number: int) -> Page:
    """Return a page by its number, or the last one if there are fewer."""
    size = settings.POSTINGS_PER_PAGE
    pages = -(-query.total() // size)
    skipped = (min(number, pages) - 1) * size
    after = query.page(sort=sort, size=skipped).after if skipped > 0 else ""
    return query.page(sort=sort, size=size, after=after)


def start_of(query: Query, page: Page, *, sort: str) -> int | None:
    """Return how many postings come before a page; None if they are too many to walk."""
    if not page.before:
        return 0
    first = query.page(sort=sort, size=MOST_PAGES * settings.POSTINGS_PER_PAGE).numbers
    return first.index(page.numbers[0]) if page.numbers and page.numbers[0] in first else None


def page_links(search: PostingFilter, total: int) -> tuple[PageLink, ...]:
    """Return a link to each page; none where one page or numbered pages are not enough."""
    pages = pages_in(total)
    if pages < 2:
        return ()
    rest = (PageLink(n, search.address(page=[str(n)])) for n in range(2, pages + 1))
    return (PageLink(1, search.address()), *rest)
