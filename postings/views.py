"""The public pages: home, listing, posting, companies."""

from urllib.parse import urlencode

from django.conf import settings
from django.core import signing
from django.core.paginator import Paginator
from django.db.models import Count, Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from companies.models import Company
from postings.filters import PostingFilter
from postings.models import Category, Posting, PostingItem
from postings.models.choices import Status
from postings.pages import ORDERS, Page, page_of
from postings.querysets import PostingQuerySet


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Search first, then what is new and what there is."""
    live = Posting.objects.live()
    categories = Category.objects.filter(postings__in=live).annotate(live=Count("postings"))
    companies = Company.objects.filter(postings__in=live).annotate(live=Count("postings"))
    context = {
        "total": live.count(),
        "newest": live.for_cards().order_by("-published_at", "-pk")[:6],
        "categories": categories.order_by("-live", "name"),
        "companies": companies.order_by("-live", "name")[:8],
    }
    return render(request, "postings/home.html", context)


@require_safe
def posting_list(request: HttpRequest) -> HttpResponse:
    """The listing: the address holds the whole search."""
    search = PostingFilter(request.GET)
    found = search.qs
    sort = request.GET.get("sort", "newest")
    if sort not in ORDERS:
        search.notes.append(f"Sort: “{sort[:60]}” is not known, so ignored.")
        sort = "newest"
    page = _page(found, search, sort=sort, cursor=request.GET.get("after", ""))
    following = search.chosen | {"sort": [sort], "after": [page.next_cursor]}
    context = {
        "search": search,
        "page": page,
        "total": found.count(),
        "sort": sort,
        "orders": ORDERS,
        "chips": _chips(search, sort),
        "unstated": search.without_stated_pay(),
        "first_url": "?" + urlencode(search.chosen | {"sort": [sort]}, doseq=True),
        "next_url": "?" + urlencode(following, doseq=True) if page.next_cursor else "",
        "with_unstated_url": "?" + urlencode(search.chosen | {"unstated_pay": ["on"]}, doseq=True),
    }
    return render(request, "postings/list.html", context)


def _page(found: PostingQuerySet, search: PostingFilter, *, sort: str, cursor: str) -> Page:
    size = settings.POSTINGS_PER_PAGE
    try:
        return page_of(found, sort=sort, cursor=cursor, size=size)
    except (signing.BadSignature, ValueError, TypeError, ArithmeticError):
        search.notes.append("This link to a page is not valid: showing the first one.")
        return page_of(found, sort=sort, cursor="", size=size)


def _chips(search: PostingFilter, sort: str) -> list[dict[str, str]]:
    """The active filters, each with the address of the same search without it."""
    chips = []
    for name, values in search.chosen.items():
        rest = {n: v for n, v in search.chosen.items() if n != name} | {"sort": [sort]}
        label = search.form.fields[name].label
        text = f"{label}: {', '.join(values)}"
        chips.append({"text": text, "url": "?" + urlencode(rest, doseq=True)})
    return chips


@require_safe
def posting_detail(request: HttpRequest, pk: int, slug: str) -> HttpResponse:
    """One posting: live 200, over 410, never public 404."""
    posting = get_object_or_404(Posting.objects.for_page(), pk=pk)
    if posting.is_gone():
        return _gone(request, posting)
    if posting.status == Status.REJECTED and posting.published_at:
        return HttpResponse(status=410)
    if not posting.is_live():
        raise Http404
    if slug != posting.slug:
        return redirect(posting, permanent=True)
    context = {
        "posting": posting,
        "sections": _sections(posting),
        "similar": _similar(posting)[:4],
    }
    return render(request, "postings/detail.html", context)


def _gone(request: HttpRequest, posting: Posting) -> HttpResponse:
    context = {"posting": posting, "similar": _similar(posting)[:6]}
    return render(request, "postings/gone.html", context, status=410)


def _similar(posting: Posting) -> PostingQuerySet:
    """Live postings of the same category, else of the same company."""
    kin = Q(category=posting.category) if posting.category else Q(company=posting.company)
    others = Posting.objects.live().filter(kin).exclude(pk=posting.pk)
    return others.for_cards().order_by("-published_at", "-pk")


def _sections(posting: Posting) -> list[dict[str, object]]:
    """The items under the board's headings, requirements told apart."""
    items = list(posting.items.all())
    kind, importance = PostingItem.Kind, PostingItem.Importance
    wanted = [
        ("Responsibilities", kind.RESPONSIBILITY, ""),
        ("Requirements: must have", kind.REQUIREMENT, importance.MUST),
        ("Requirements: nice to have", kind.REQUIREMENT, importance.NICE),
        ("Behaviours and skills", kind.BEHAVIOUR, ""),
        ("Benefits", kind.BENEFIT, ""),
    ]
    sections: list[dict[str, object]] = [
        {"title": title, "items": [i for i in items if (i.kind, i.importance) == (of, weight)]}
        for title, of, weight in wanted
    ]
    return [section for section in sections if section["items"]]


@require_safe
def company_list(request: HttpRequest) -> HttpResponse:
    """Companies with something to offer."""
    live = Posting.objects.live()
    companies = Company.objects.filter(postings__in=live).annotate(live=Count("postings"))
    pages = Paginator(companies.select_related("headquarters").order_by("name", "-pk"), 60)
    page = pages.get_page(request.GET.get("page"))
    return render(request, "companies/list.html", {"page": page, "total": pages.count})


@require_safe
def company_detail(request: HttpRequest, slug: str) -> HttpResponse:
    """What a company says about itself, and what it offers."""
    company = get_object_or_404(Company.objects.select_related("headquarters"), slug=slug)
    live = Posting.objects.live(timezone.now()).filter(company=company)
    context = {
        "company": company,
        "total": live.count(),
        "postings": live.for_cards().order_by("-published_at", "-pk")[:50],
    }
    return render(request, "companies/detail.html", context)


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Keep crawlers out of the desk and off the apply hop."""
    lines = ["User-agent: *", "Disallow: /admin/", "Disallow: /jobs/*/apply/", ""]
    return HttpResponse("\n".join(lines), content_type="text/plain")
