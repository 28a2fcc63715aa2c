"""The public pages of postings: home, listing, one posting. They ask nobody who they are."""

from typing import Any

from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from companies.models import Company
from places.models import Place
from postings.cards import cards_of
from postings.filter_layout import BAR, PANEL
from postings.filters import PostingFilter
from postings.listing import listing_of
from postings.models import Category, Posting, PostingItem
from postings.models.choices import Status, WorkplaceType
from postings.pay_range import pay_range
from postings.place_map import place_map
from postings.search.overview import overview
from postings.search.ranking import SORTS
from postings.search.similar import similar
from postings.search.suggesting import places_beginning, words_beginning

CLOSED_TO_ROBOTS = ("/admin/", "/jobs/*/apply/")
MOST_ROWS = 50  # of companies, places or fields of work on the home page
LONG = 15  # items, or 200 characters of text each: about two screens of a phone
# Lists may be a minute old; a posting is asked for again each time, so that its end shows at once.
list_cache = cache_control(public=True, max_age=60)
posting_cache = cache_control(public=True, no_cache=True)


@require_safe
@list_cache
def home(request: HttpRequest) -> HttpResponse:
    """Search first, then what is new and what there is."""
    there = overview()
    companies = _with_counts(Company.objects.with_logos(), there.companies)
    places = _with_counts(Place.objects.filter(kind=Place.Kind.CITY), there.places)
    newest = Posting.objects.live().newest_first().values_list("pk", flat=True)
    context = {
        "total": there.total,
        "workplaces": WorkplaceType.choices,
        "newest": cards_of(list(newest[:6])),
        "categories": _with_counts(Category.objects.order_by("name", "-pk"), there.categories),
        "companies": sorted(companies, key=lambda c: (not c.is_featured, -c.live, c.name))[:8],
        "places": sorted(places, key=lambda p: (-p.live, p.name))[:16],
    }
    return render(request, "postings/home.html", context)


def _with_counts(rows: QuerySet[Any], counts: dict[int, int]) -> list[Any]:
    """Rows that have postings, with their number; of many the largest, and those that stand out."""
    largest = sorted(counts, key=lambda key: -counts[key])[:MOST_ROWS]
    wanted = Q(pk__in=largest)
    if hasattr(rows.model, "is_featured"):
        wanted |= Q(is_featured=True, pk__in=counts)
    found = list(rows.filter(wanted))
    for row in found:
        row.live = counts[row.pk]
    return found


@require_safe
@list_cache
@vary_on_headers("HX-Request", "HX-History-Restore-Request", "HX-Trigger")
def posting_list(request: HttpRequest) -> HttpResponse:
    """The listing: the address holds the whole search."""
    after, before = request.GET.get("after", ""), request.GET.get("before", "")
    listing = listing_of(PostingFilter(request.GET), after=after, before=before)
    search, page = listing.search, listing.page
    context = {
        "listing": listing,
        "search": search,
        "page": page,
        "cards": cards_of(page.numbers, match=listing.match),
        "nearest": cards_of(listing.nearest, match=listing.match),
        "total": listing.total,
        "options": listing.options,
        "bar": BAR,
        "panel": PANEL,
        "chips": search.chips(),
        "orders": [(n, SORTS[n].label, search.address(sort=[n])) for n in search.sorts],
        "first_url": search.address(),
        "next_url": search.address(after=[page.after]) if page.after else "",
        "previous_url": search.address(before=[page.before]) if page.before else "",
        "with_unstated_url": search.address(unstated_pay=["1"]),
        "cursor": after,
        "counts": [(search.form[name], found) for name, found in listing.options.items()],
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


@require_safe
@posting_cache
def posting_detail(request: HttpRequest, pk: int, slug: str) -> HttpResponse:
    """One posting: live 200, over 410, never public 404."""
    posting = get_object_or_404(Posting.objects.for_page(), pk=pk)
    now = timezone.now()
    if posting.is_gone(now):
        return _gone(request, posting)
    if posting.status == Status.REJECTED and posting.published_at:
        return HttpResponse(status=410)
    if not posting.is_live(now):
        raise Http404
    if slug != posting.slug:
        return redirect(posting, permanent=True)
    sections = _sections(posting)
    context = {
        "posting": posting,
        "sections": sections,
        "contents": _contents(posting, sections),
        "pay_range": pay_range(posting, now),
        "place_map": place_map(posting),
        "similar": cards_of(similar(posting, 4)),
    }
    return render(request, "postings/detail.html", context)


def _gone(request: HttpRequest, posting: Posting) -> HttpResponse:
    context = {"posting": posting, "similar": cards_of(similar(posting, 6))}
    return render(request, "postings/gone.html", context, status=410)


def _sections(posting: Posting) -> list[dict[str, Any]]:
    """The items under the board's headings, requirements told apart."""
    kind, importance = PostingItem.Kind, PostingItem.Importance
    titles = {
        kind.RESPONSIBILITY: gettext("Responsibilities"),
        kind.REQUIREMENT: gettext("Requirements"),
        kind.BEHAVIOUR: gettext("Behaviours"),
        kind.BENEFIT: gettext("Benefits"),
    }
    weights = {
        "": "",
        importance.MUST: gettext("Must have"),
        importance.NICE: gettext("Nice to have"),
    }
    items = list(posting.items.all())
    sections = []
    for of, title in titles.items():
        parts = [
            {"title": part, "class": weight, "items": found}
            for weight, part in weights.items()
            if (found := [i for i in items if (i.kind, i.importance) == (of, weight)])
        ]
        if parts:
            sections.append({"id": str(of), "title": title, "parts": parts})
    return sections


def _contents(posting: Posting, sections: list[dict[str, Any]]) -> list[tuple[str, str]]:
    """Anchors and headings of a long posting; of a short one, none."""
    if len(posting.items.all()) + len(posting.description) // 200 < LONG:
        return []
    company = posting.company
    about = [("about", gettext("About the job"))] if posting.description_html else []
    told = [("company", gettext("About %(company)s") % {"company": company.name})]
    return [
        *about,
        *((section["id"], section["title"]) for section in sections),
        *(told if company.overview_html else []),
        ("apply", gettext("How to apply")),
    ]


@require_safe
@cache_control(public=True, max_age=3600)
def robots(request: HttpRequest) -> HttpResponse:
    """Keep crawlers out of the desk and off the apply hop."""
    lines = ["User-agent: *"]
    lines += [f"Disallow: {start}{path}" for start in ("", "/*") for path in CLOSED_TO_ROBOTS]
    lines.append("")
    return HttpResponse("\n".join(lines), content_type="text/plain")
