"""The overview of career guides, the guide to a family, and two levels side by side."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from careers.models import Guide, RoleFamily
from careers.views.figures import figures_of, known_currency
from careers.views.levels import LevelShown, difference, levels_of
from careers.views.stamp import stamp_of
from postings.listing.kept import Kept
from postings.pay.amounts import currencies
from postings.views.caching import list_cache

GUIDES = Kept[Any, dict[str, Any]](most=200)  # of some thirty kilobytes each


@require_safe
@list_cache
def overview(request: HttpRequest) -> HttpResponse:
    """List the families that have a guide or a profile, with the titles of their levels."""
    families = RoleFamily.objects.public().prefetch_related("levels", "guides")
    found = [(family, _guide(list(family.guides.all()))) for family in families]
    return render(request, "careers/overview.html", {"families": found})


@require_safe
@list_cache
def family(request: HttpRequest, slug: str) -> HttpResponse:
    """Show the guide to a family: the article, the ladder, and each level with its figures."""
    stamp = stamp_of(slug)
    if stamp is None:
        raise Http404
    currency = known_currency(request.GET.get("currency", ""), settings.BASE_CURRENCY)
    key = stamp, slug, currency, timezone.localdate(), get_language()
    found = GUIDES.get([key]).get(key)
    if found is None:
        found = _drawn(_public(slug), currency)
        GUIDES.put({key: found})
    return render(request, "careers/family.html", found)


def _drawn(found: RoleFamily, currency: str) -> dict[str, Any]:
    """Return the parts of the page; only the page around them depends on the request."""
    figures, guide = figures_of(found), _guide(list(found.guides.all()))
    context = {
        "family": found,
        "guide": guide,
        "levels": [
            (one, figures.get(one.level.pk)) for one in levels_of(found, language=_language())
        ],
        "has_pay": any(of.pay for of in figures.values()),
        "currency": currency,
        "currencies": currencies(),
    }
    return {
        "name": found.name,
        "title": guide.title if guide else found.name,
        "address": found.get_absolute_url(),
        "article": render_to_string("careers/family.html#article", context),
    }


@require_safe
@list_cache
def compare(request: HttpRequest, slug: str) -> HttpResponse:
    """Show two levels side by side; without a choice, the two lowest that have a profile."""
    found = _public(slug)
    levels = [one for one in levels_of(found, language=_language()) if one.duties]
    if len(levels) < 2:
        raise Http404
    low, high = _chosen(request, levels)
    context = {
        "family": found, "levels": levels, "low": low, "high": high,
        "difference": difference(low, high),
    }  # fmt: skip
    return render(request, "careers/compare.html", context)


def _public(slug: str) -> RoleFamily:
    found = RoleFamily.objects.public().filter(slug=slug).prefetch_related("guides").first()
    if found is None:
        raise Http404
    return found


def _language() -> str:
    return (get_language() or "en")[:2]


def _guide(guides: Sequence[Guide]) -> Guide | None:
    """Return the published guide in the page's language, else in English, else any."""
    wanted = {_language(): 0, "en": 1}
    published = [guide for guide in guides if guide.status == "published"]
    return min(published, key=lambda guide: wanted.get(guide.language, 2), default=None)


def _chosen(request: HttpRequest, levels: Sequence[LevelShown]) -> tuple[LevelShown, LevelShown]:
    """Return the two levels of the address, the lower first; unknown names count as no choice."""
    slugs = {one.level.slug: one for one in levels}
    asked = [slugs.get(request.GET.get(name, "")) for name in ("from", "to")]
    one = asked[0] or levels[0]
    other = asked[1] or next(level for level in levels if level is not one)
    low, high = sorted((one, other), key=lambda level: level.step)
    return low, high
