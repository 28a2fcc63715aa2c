"""A company's jobs as a small page without scripts, for an `<iframe>` on its own site."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Final

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.csp import CSP
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.csp import csp_override
from django.views.decorators.http import require_safe

from companies.models import Company
from postings.listing.newest import newest_of
from postings.models import Posting
from postings.search.query import Query
from postings.search.sync import in_spite_of_damage
from postings.structured_data.scripts import site_of
from postings.views.caching import list_cache
from postings.views.whole import whole_company

USUAL: Final = 10  # jobs
MOST: Final = 50
WIDTH, HEIGHT = 480, 600  # pixels, unless the page that embeds it says otherwise
# Any page may frame this one and no other: it knows nobody, keeps nothing and changes nothing, so
# there is no click to steal. It needs no script, and may not run any.
POLICY: Final[Mapping[str, Collection[str] | str]] = {
    "default-src": [CSP.NONE],
    "style-src": [CSP.SELF],
    "img-src": [CSP.SELF],
    "base-uri": [CSP.NONE],
    "form-action": [CSP.NONE],
    "frame-ancestors": ["http:", "https:"],
}


@require_safe
@list_cache
@xframe_options_exempt
@csp_override(POLICY)
@in_spite_of_damage
def widget(request: HttpRequest, slug: str) -> HttpResponse:
    """Show the newest jobs of a company; `jobs` says how many."""
    company = whole_company(slug)
    if company is None:
        raise Http404
    numbers, total = newest_of(Query(), company.pk, _size(request.GET.get("jobs", "")))
    context = {
        "company": company,
        "postings": _postings(numbers),
        "total": total,
        "site": site_of(request),
        "board": settings.BOARD_NAME,
    }
    return render(request, "embedding/widget.html", context)


def _size(asked: str) -> int:
    if asked.isascii() and asked.isdecimal() and len(asked) < 6 and int(asked):
        return min(int(asked), MOST)
    return USUAL


def _postings(numbers: list[int]) -> list[Posting]:
    rows = {one.pk: one for one in Posting.objects.live().for_cards().filter(pk__in=numbers)}
    return [rows[number] for number in numbers if number in rows]


def frame_of(
    company: Company, *, site: str, width: int = WIDTH, height: int = HEIGHT
) -> SafeString:
    """Return the element that embeds the widget; what it opens is a page of the board."""
    return format_html(
        '<iframe src="{}" width="{}" height="{}" title="{}" loading="lazy" '
        'sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>',
        site + reverse("widget", args=[company.slug]), width, height,
        gettext("Jobs at %(company)s") % {"company": company.name},
    )  # fmt: skip
