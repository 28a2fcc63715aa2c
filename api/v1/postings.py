"""Postings: pages of a search, and one whole posting."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import get_language
from ninja import Query, Router

from api.v1 import shapes
from api.v1.drawing import posting_out, whole_posting_out
from api.v1.parameters import Asked, PostingsAsked, search_of
from api.v1.problems import Problem, ProblemError, wrong
from postings.listing.cards import rows_of
from postings.listing.kept import Kept
from postings.listing.results import Ask, Listing, WrongCursorError, listing_of
from postings.models import Posting
from postings.models.choices import Status
from postings.structured_data.scripts import site_of
from postings.views.whole import whole_posting

router = Router(tags=["postings"])
KEPT = Kept[Any, shapes.PostingOut](most=1_000)


@router.get("", response={200: shapes.PostingsOut, 422: Problem}, url_name="postings")
def postings(request: HttpRequest, asked: Query[PostingsAsked]) -> shapes.PostingsOut:
    """Search the live postings, by the filters of the listing and with its results."""
    search = search_of(request.GET)
    ask = Ask(size=asked.limit, counts=asked.counts == "1", is_strict=True)
    try:
        listing = listing_of(search, after=asked.after, before=asked.before, ask=ask)
    except WrongCursorError:
        name = "before" if asked.before else "after"
        detail = "This board did not make this cursor, or made it for another order."
        raise wrong(name, detail) from None
    request.stays = listing.stays  # type: ignore[attr-defined]
    return _page(listing, site_of(request))


def _page(listing: Listing, site: str) -> shapes.PostingsOut:
    search, page = listing.search, listing.page
    # Its parts were checked when they were made; a second check takes longer than the search.
    return shapes.PostingsOut.model_construct(
        total=listing.total,
        q=search.values.get("q") or None,
        notes=search.notes,
        postings=_drawn(page.numbers, site),
        next=page.after or None,
        previous=page.before or None,
        url=site + search.address(),
        counts=_counts(listing) if listing.options else None,
    )


def _drawn(numbers: Sequence[int], site: str) -> list[shapes.PostingOut]:
    """Return these postings in this order, each drawn once until it changes."""
    language = get_language()
    keys = {row.number: (row, site, language) for row in rows_of(numbers)}
    found = KEPT.made(
        keys, lambda missing: ((one.pk, posting_out(one, site=site)) for one in _live(missing))
    )
    return [*found.values()]


def _live(numbers: Sequence[int]) -> Iterable[Posting]:
    """Return those of the postings that are live now, with what lists show."""
    if not numbers:
        return ()
    rows = Posting.objects.live().filter(pk__in=numbers).select_related("company", "category")
    return rows.prefetch_related("locations__place", "pay_ranges__place")


def _counts(listing: Listing) -> dict[str, list[shapes.OptionOut]]:
    return {
        name: [
            shapes.OptionOut(
                value=one.value, label=str(one.label), count=one.count, chosen=one.is_chosen
            )
            for one in options
        ]
        for name, options in listing.options.items()
        if options
    }


@router.get(
    "/{int:pk}",
    response={200: shapes.WholePostingOut, 404: Problem, 410: Problem, 422: Problem},
    url_name="posting",
)
def posting(request: HttpRequest, response: HttpResponse, pk: int, asked: Query[Asked]) -> Any:
    """Return a live posting with its text; 410 once it has ended, 404 if it never was public."""
    whole, now = whole_posting(pk), timezone.now()
    row = whole.posting if whole else None
    if row and row.is_live(now):
        response.headers["Cache-Control"] = "no-cache, public"
        return whole_posting_out(row, site=site_of(request))
    if row and row.is_gone(now):
        raise _gone(row, site_of(request))
    if row and row.status == Status.REJECTED and row.published_at:
        raise ProblemError(410, "This posting was removed.")
    raise ProblemError(404, "There is no such posting.")


def _gone(posting: Posting, site: str) -> ProblemError:
    """Return what can still be said of a posting that has ended; its page says the same."""
    is_closed = posting.status == Status.CLOSED
    ended = posting.status_changed_at if is_closed else posting.closes_at
    return ProblemError(
        410,
        "This posting has ended.",
        posting={
            "id": posting.pk,
            "url": site + posting.get_absolute_url(),
            "title": posting.title,
            "company": posting.company.name,
            "why": posting.outcome or "expired",
            "ended_at": ended and ended.isoformat(),
        },
    )
