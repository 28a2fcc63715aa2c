"""The listing of jobs, suggestions while somebody types into it, and the numbers of its jobs."""

from http import HTTPStatus
from urllib.parse import urlsplit

from django.http import HttpRequest, HttpResponse, JsonResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from postings.listing.cards import cards_of
from postings.listing.chips import chips_of
from postings.listing.facets import FACETS
from postings.listing.filters import PostingFilter
from postings.listing.layout import BAR, PANEL
from postings.listing.results import listing_of, numbers_found
from postings.search.autocomplete import places_beginning, words_beginning
from postings.search.ranking import SORTS
from postings.views.caching import list_cache, staying

THOUSAND = 1000  # postings with neighbouring numbers
MOST_THOUSANDS = 2**32 // THOUSAND - 1  # the search counts in 32 bits


@require_safe
@list_cache
@vary_on_headers("HX-Request", "HX-History-Restore-Request", "HX-Trigger")
def posting_list(request: HttpRequest) -> HttpResponse:
    """The listing: the address holds the whole search."""
    after, before, number = (request.GET.get(name, "") for name in ("after", "before", "page"))
    listing = listing_of(PostingFilter(request.GET), after=after, before=before, number=number)
    search, page = listing.search, listing.page
    unit = search.values.asked_unit
    context = {
        "listing": listing,
        "search": search,
        "page": page,
        "cards": cards_of(page.numbers, highlighter=listing.highlighter, unit=unit),
        "nearest": cards_of(listing.nearest, highlighter=listing.highlighter, unit=unit),
        "total": listing.total,
        "bar": BAR,
        "panel": PANEL,
        "chips": chips_of(search),
        "orders": tuple((n, SORTS[n].label, search.address(sort=[n])) for n in search.sorts),
        "first_url": search.address(),
        "numbers_url": f"{reverse('postings:numbers')}?{search.address().partition('?')[2]}",
        "next_url": search.address(after=[page.after]) if page.after else "",
        "previous_url": search.address(before=[page.before]) if page.before else "",
        "with_unstated_url": search.address(unstated_pay=["1"]),
        "cursor": after,
        "counts": [(FACETS[name], found) for name, found in listing.options.items()],
        "is_part": _wants_part(request),
        # A form that somebody is filling in is not replaced under their fingers.
        "is_from_form": request.headers.get("HX-Trigger") == "filters",
        "follows_place": _wants_part(request) and _may_follow_place(request, search),
    }
    if not _wants_part(request):
        return staying(render(request, "postings/list.html", context), listing.stays)
    response = render(request, "postings/list.html#results", context)
    response.headers["HX-Push-Url"] = search.address()
    return response


@require_safe
@list_cache
def numbers(request: HttpRequest) -> HttpResponse:
    """Return which postings of a thousand a search finds: those numbered from 3000 on for 3.

    A browser subtracts the jobs that somebody has hidden, without saying which they are.
    """
    thousand = request.GET.get("thousand", "")
    if not (thousand.isascii() and thousand.isdecimal() and len(thousand) < 8):
        return _no_thousand()
    if int(thousand) > MOST_THOUSANDS:
        return _no_thousand()
    start = int(thousand) * THOUSAND
    found = numbers_found(PostingFilter(request.GET), range(start, start + THOUSAND))
    response = JsonResponse({"numbers": found})
    response.headers["X-Robots-Tag"] = "noindex"
    return response


def _no_thousand() -> HttpResponse:
    error = gettext("Enter a whole number as “thousand”, for example 3 for 3000 to 3999.")
    return JsonResponse({"error": error}, status=HTTPStatus.BAD_REQUEST)


@require_safe
@list_cache
def suggestions(request: HttpRequest) -> HttpResponse:
    """How what was typed may go on: titles, companies and places, for a datalist."""
    kinds = {"q": words_beginning, "location": places_beginning}
    texts = [find(request.GET[name][:60]) for name, find in kinds.items() if request.GET.get(name)]
    return render(request, "postings/suggestions.html", {"texts": texts[0] if texts else []})


def _may_follow_place(request: HttpRequest, search: PostingFilter) -> bool:
    """Whether the currency may be exchanged: no amount is typed, and nobody has chosen another.

    What was offered before follows from the address of the page, which is the last search.
    """
    before = QueryDict(urlsplit(request.headers.get("HX-Current-URL", "")).query)
    typed = search.data.get("currency", "")
    offered = PostingFilter(before).values.offered_currency
    return search.values.asked_unit is None and typed in ("", offered)


def _wants_part(request: HttpRequest) -> bool:
    """Whether a script asks for the results alone; going back in history takes the whole page."""
    headers = request.headers
    return "HX-Request" in headers and "HX-History-Restore-Request" not in headers
