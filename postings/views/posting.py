"""The page of one posting, and the page that says that it has ended."""

from datetime import datetime
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext
from django.views.decorators.http import require_safe

from postings.listing.cards import cards_of
from postings.listing.kept import Kept
from postings.models import Level, Posting, PostingItem
from postings.models.choices import Status
from postings.pay.comparison import PayRange
from postings.pay.spread import pay_spread
from postings.search.similar import similar
from postings.structured_data.job_posting import job_posting
from postings.structured_data.scripts import breadcrumbs, json_ld, site_of
from postings.views.caching import posting_cache
from postings.views.place_map import place_map
from postings.views.share_picture import share_picture_path
from postings.views.whole import WholePosting, whole_posting

ARTICLES = Kept[Any, SafeString](most=200)  # of some fifteen kilobytes each
LONG = 15  # items, or 200 characters of text each: about two screens of a phone


@require_safe
@posting_cache
def posting_detail(request: HttpRequest, pk: int, slug: str) -> HttpResponse:
    """Show one posting: 200 if live, 410 if it has ended, 404 if it was never public."""
    whole, now = whole_posting(pk), timezone.now()
    if whole is None:
        raise Http404
    posting = whole.posting
    if posting.is_gone(now):
        return _gone(request, whole)
    if posting.status == Status.REJECTED and posting.published_at:
        return HttpResponse(status=410)
    if not posting.is_live(now):
        raise Http404
    if slug != posting.slug:
        return redirect(posting, permanent=True)
    context = {
        "posting": posting,
        "article": article(request, whole, now),
        "picture": share_picture_path(posting),
        "similar": similar_cards(whole, 4),
    }
    return render(request, "postings/detail.html", context)


def article(
    request: HttpRequest, whole: WholePosting, now: datetime, *, is_preview: bool = False
) -> SafeString:
    """Return the posting's part of the page; rendered again when anything that it shows changes."""
    posting, compared = whole.posting, pay_range(whole.posting, now)
    site = site_of(request)
    days = timezone.localdate(), posting.days_left()  # the board's day, and that of the job
    level = Level.label_of(posting.level)
    key = whole.digest, level, compared, site, days, get_language(), is_preview
    found = ARTICLES.get([key]).get(key)
    if found is None:
        sections = sections_of(posting)
        context = {
            "posting": posting,
            "level": level,
            "site": site,
            "sections": sections,
            "contents": _contents(posting, sections),
            "pay_range": compared,
            "place_map": place_map(posting),
            "structured_data": "" if is_preview else _structured_data(posting, site),
            "is_preview": is_preview,
        }
        found = render_to_string("postings/detail.html#article", context)
        ARTICLES.put({key: found})
    return found


def _structured_data(posting: Posting, site: str) -> SafeString:
    path = [
        (settings.BOARD_NAME, site + reverse("home")),
        (gettext("Jobs"), site + reverse("postings:list")),
        (posting.title, site + posting.get_absolute_url()),
    ]
    return json_ld(job_posting(posting, site=site), breadcrumbs(path))


def _gone(request: HttpRequest, whole: WholePosting) -> HttpResponse:
    posting = whole.posting
    context = {
        "posting": posting,
        "level": Level.label_of(posting.level),
        "sections": sections_of(posting),
        "similar": similar_cards(whole, 6),
    }
    return render(request, "postings/gone.html", context, status=410)


def similar_cards(whole: WholePosting, most: int) -> list[SafeString]:
    """Return the cards of the live postings that are most like this one."""
    posting, group, digest = whole.posting, whole.title_group, whole.digest
    return cards_of(similar(posting, most, title_group=group, digest=digest))


def sections_of(posting: Posting) -> list[dict[str, Any]]:
    """Return the items under the board's headings, with must-haves and nice-to-haves apart."""
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
    """Return anchors and headings of a long posting; empty for a short one."""
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


def pay_range(posting: Posting, at: datetime) -> PayRange | None:
    """Return a posting's pay beside that of its category; None if too little can be compared."""
    low, high = posting.pay_year_min, posting.pay_year_max
    if posting.category_id is None or (low is None and high is None):
        return None
    spread = pay_spread(
        category=posting.category_id, but=posting.pk, at=at, countries=_countries(posting)
    )
    return PayRange(low, high, spread) if spread else None


def _countries(posting: Posting) -> list[str]:
    """Return the countries of a posting's places; without places, those that it is open to."""
    locations = posting.locations.all()
    codes = (location.place.country_code for location in locations if location.place)
    return sorted({code for code in codes if code}) if locations else posting.remote_countries
