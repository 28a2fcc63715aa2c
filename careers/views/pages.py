"""The overview of career guides, the guide to a family, and two levels side by side."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language, gettext
from django.views.decorators.http import require_safe

from careers.models import RoleFamily
from careers.views.figures import figures_of, known_currency
from careers.views.languages import guide_of, page_language
from careers.views.levels import LevelShown, difference, levels_of
from careers.views.stamp import stamp_of
from careers.views.structured_data import structured_data
from postings.listing.kept import Kept
from postings.pay.amounts import currencies
from postings.structured_data.scripts import site_of
from postings.views.caching import list_cache

PAGES = Kept[Any, str](most=200)  # of some forty kilobytes each


@require_safe
@list_cache
def overview(request: HttpRequest) -> HttpResponse:
    """List the families that have a guide or a profile, with the titles of their levels."""
    families = RoleFamily.objects.public().prefetch_related("levels", "guides")
    found = [(family, guide_of(list(family.guides.all()))) for family in families]
    return render(request, "careers/overview.html", {"families": found})


@require_safe
@list_cache
def family(request: HttpRequest, slug: str) -> HttpResponse:
    """Show the guide to a family: the article, the ladder, and each level with its figures.

    The page is the same for everybody, so it is kept whole until one of the things that it shows
    changes.
    """
    stamp = stamp_of(slug)
    if stamp is None:
        raise Http404
    currency = known_currency(request.GET.get("currency", ""), settings.BASE_CURRENCY)
    site, address = site_of(request), request.get_full_path()
    key = stamp, currency, timezone.localdate(), get_language(), site, address
    found = PAGES.get([key]).get(key)
    if found is None:
        found = render_to_string(
            "careers/family.html", _drawn(_public(slug), currency, site), request
        )
        if set(request.GET) <= {"currency"}:
            PAGES.put({key: found})
    return HttpResponse(found)


def _drawn(found: RoleFamily, currency: str, site: str) -> dict[str, Any]:
    figures, guide = figures_of(found), guide_of(list(found.guides.all()))
    levels = levels_of(found, language=page_language())
    title = guide.title if guide else found.name
    way = [
        (settings.BOARD_NAME, reverse("home")),
        (gettext("Career guides"), reverse("careers:overview")),
        (title, found.get_absolute_url()),
    ]
    return {
        "family": found,
        "guide": guide,
        "title": title,
        "address": found.get_absolute_url(),
        "levels": [(one, figures.get(one.level.pk)) for one in levels],
        "has_pay": any(of.pay for of in figures.values()),
        "currency": currency,
        "currencies": currencies(),
        "structured_data": structured_data(found, guide, levels, figures, site=site, way=way),
    }


@require_safe
@list_cache
def compare(request: HttpRequest, slug: str) -> HttpResponse:
    """Show two levels side by side; without a choice, the two lowest that have a profile."""
    found = _public(slug)
    levels = [one for one in levels_of(found, language=page_language()) if one.duties]
    if len(levels) < 2:
        raise Http404
    low, high = _chosen(request, levels)
    figures = figures_of(found)
    context = {
        "family": found, "levels": levels, "low": low, "high": high,
        "difference": difference(low, high), "currency": settings.BASE_CURRENCY,
        "figures": [figures.get(low.level.pk), figures.get(high.level.pk)],
    }  # fmt: skip
    return render(request, "careers/compare.html", context)


def _public(slug: str) -> RoleFamily:
    found = RoleFamily.objects.public().filter(slug=slug).prefetch_related("guides").first()
    if found is None:
        raise Http404
    return found


def _chosen(request: HttpRequest, levels: Sequence[LevelShown]) -> tuple[LevelShown, LevelShown]:
    """Return the two levels of the address, the lower first; unknown names count as no choice."""
    slugs = {one.level.slug: one for one in levels}
    asked = [slugs.get(request.GET.get(name, "")) for name in ("from", "to")]
    one = asked[0] or levels[0]
    other = asked[1] or next(level for level in levels if level is not one)
    low, high = sorted((one, other), key=lambda level: level.step)
    return low, high
