"""Saved jobs, whose list only the candidate's browser stores: their page, and its cards.

The board itself stores nobody's list. The browser names the postings that it wants to show, and
no table and no log line remembers which.
"""

from collections.abc import Iterable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from postings.listing.cards import cards_of
from postings.models import Posting
from postings.views.caching import list_cache

MOST_CARDS = 100  # per request; a browser with more asks again
BIGGEST_ID = 2**63 - 1


@require_safe
@list_cache
def saved(request: HttpRequest) -> HttpResponse:
    """Show the same page to everybody; a script fills it from the browser's own list."""
    return render(request, "postings/saved.html", {"most_cards": MOST_CARDS})


@require_safe
@cache_control(no_store=True)
def cards(request: HttpRequest) -> HttpResponse:
    """Return cards of live postings, and lines for those that have ended; nothing of others."""
    ids = posting_ids(request.GET.getlist("id"))
    live = Posting.objects.live().filter(pk__in=ids).newest_first()
    context = {
        "live": cards_of(list(live.values_list("pk", flat=True)), may_forget=True),
        "gone": Posting.objects.gone().filter(pk__in=ids).select_related("company").newest_first(),
    }
    response = render(request, "postings/cards.html", context)
    response.headers["X-Robots-Tag"] = "noindex"
    return response


def posting_ids(texts: Iterable[str]) -> list[int]:
    """Return the posting IDs among these texts, each once; leave out what can't be one."""
    numbers = (int(text) for text in texts if text.isascii() and text.isdigit() and len(text) < 20)
    return list(dict.fromkeys(n for n in numbers if n <= BIGGEST_ID))[:MOST_CARDS]
