"""A page of a search as entries that each form of a feed writes in its own way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from urllib.parse import urlencode

from django.conf import settings
from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext

from postings.listing.chips import chips_of
from postings.listing.filters import PostingFilter
from postings.listing.results import Listing, listing_of
from postings.models import Posting
from postings.structured_data.job_posting import advert_html
from postings.wording.closing import open_until
from postings.wording.pay import posting_pay_text
from postings.wording.where import where_text


@dataclass(frozen=True)
class Entry:
    """A posting in a feed."""

    key: str  # the same for ever, whatever happens to title and address
    url: str
    title: str
    company: str
    place: str
    summary: str  # text
    html: str
    published: datetime
    updated: datetime
    last_day: date | None
    tags: tuple[str, ...]


@dataclass(frozen=True)
class SearchFeed:
    """A page of a search. URLs are complete, those of other pages None where there are none."""

    title: str
    site: str
    page_url: str  # of the same search for people
    entries: tuple[Entry, ...]
    after: str | None

    @property
    def updated(self) -> datetime | None:
        """The newest change of an entry; None for an empty feed."""
        return max((entry.updated for entry in self.entries), default=None)

    def url(self, form: str, *, after: str = "") -> str:
        """Return the URL of this search in a form; of the page that begins after a position."""
        return self.site + feed_path(form, self._query, after=after)

    @property
    def _query(self) -> str:
        return self.page_url.partition("?")[2]


def feed_path(form: str, query: str, *, after: str = "") -> str:
    """Return the path of a search, given as the query of its address, in a form."""
    query = "&".join(filter(None, (query, urlencode({"after": after}) if after else "")))
    return reverse("search-feed", args=[form]) + (f"?{query}" if query else "")


def search_feed(data: QueryDict, *, site: str) -> SearchFeed:
    """Return the page of the search that an address names; the newest postings come first."""
    newest = data.copy()
    newest["sort"] = "newest"
    listing = listing_of(PostingFilter(newest), after=data.get("after", ""))
    return SearchFeed(
        title=_title(listing),
        site=site,
        page_url=site + listing.search.address(sort=[]),
        entries=tuple(_entries(listing.page.numbers, site)),
        after=listing.page.after or None,
    )


def _title(listing: Listing) -> str:
    asked = ", ".join(chip.text for chip in chips_of(listing.search))
    return f"{asked or gettext('All jobs')} – {settings.BOARD_NAME}"


def _entries(numbers: Sequence[int], site: str) -> list[Entry]:
    rows = Posting.objects.live().filter(pk__in=numbers).with_parts()
    found = {one.pk: one for one in rows}
    return [_entry(found[number], site) for number in numbers if number in found]


def _entry(posting: Posting, site: str) -> Entry:
    if posting.published_at is None:
        raise ValueError("A live posting has a publishing date.")
    place = where_text(posting)
    facts = [posting.company.name, place, posting_pay_text(posting), open_until(posting)]
    return Entry(
        key=f"posting-{posting.pk}",
        url=site + posting.get_absolute_url(),
        title=posting.title,
        company=posting.company.name,
        place=place,
        summary=" · ".join(filter(None, (*facts, posting.summary))),
        html=advert_html(posting),
        published=posting.published_at,
        updated=max(posting.updated_at, posting.published_at),
        last_day=posting.last_day,
        tags=(posting.category.label,) if posting.category else (),
    )
