"""The listing of jobs, and suggestions while somebody types into it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from postings.listing.cards import cards_of
from postings.listing.chips import chips_of
from postings.listing.facets import FACETS
from postings.listing.filters import PostingFilter
from postings.listing.layout import BAR, PANEL
from postings.listing.results import listing_of
from postings.search.autocomplete import places_beginning, words_beginning
from postings.search.ranking import SORTS
from postings.views.caching import list_cache


@require_safe
@list_cache
@vary_on_headers("HX-Request", "HX-History-Restore-Request", "HX-Trigger")
def posting_list(request: HttpRequest) -> HttpResponse:
    """The listing: the address holds the whole search."""
    after, before, number = (request.GET.get(name, "") for name in ("after", "before", "page"))
    listing = listing_of(PostingFilter(request.GET), after=after, before=before, number=number)
    search, page = listing.search, listing.page
    context = {
        "listing": listing,
        "search": search,
        "page": page,
        "cards": cards_of(page.numbers, highlighter=listing.highlighter),
        "nearest": cards_of(listing.nearest, highlighter=listing.highlighter),
        "total": listing.total,
        "bar": BAR,
        "panel": PANEL,
        "chips": chips_of(search),
        "orders": tuple((n, SORTS[n].label, search.address(sort=[n])) for n in search.sorts),
        "first_url": search.address(),
        "next_url": search.address(after=[page.after]) if page.after else "",
        "previous_url": search.address(before=[page.before]) if page.before else "",
        "with_unstated_url": search.address(unstated_pay=["1"]),
        "cursor": after,
        "counts": [(FACETS[name], found) for name, found in listing.options.items()],
        "is_part": _wants_part(request),
        # A form that somebody is filling in is not replaced under their fingers.
        "is_from_form": request.headers.get("HX-Trigger") == "filters",
    }
    if not _wants_part(request):
        return render(request, "postings/list.html", context)
    response = render(request, "postings/list.html#results", context)
    response.headers["HX-Push-Url"] = search.address()
    return response


@require_safe
@list_cache
def suggestions(request: HttpRequest) -> HttpResponse:
    """How what was typed may go on: titles, companies and places, for a datalist."""
    kinds = {"q": words_beginning, "location": places_beginning}
    texts = [find(request.GET[name][:60]) for name, find in kinds.items() if request.GET.get(name)]
    return render(request, "postings/suggestions.html", {"texts": texts[0] if texts else []})


def _wants_part(request: HttpRequest) -> bool:
    """Whether a script asks for the results alone; going back in history takes the whole page."""
    headers = request.headers
    return "HX-Request" in headers and "HX-History-Restore-Request" not in headers
