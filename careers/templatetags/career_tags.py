"""The place of a posting in its role family: for candidates, and beside the posting's form."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django import template
from django.db.models import Count, OuterRef, Subquery
from django.db.models.functions import Coalesce

from careers.classifying.decisions import Classifier
from careers.models import Level, LevelPay, PostingMatch, RoleFamily
from careers.statistics.comparing import compare
from postings.models import Posting

register = template.Library()


@register.inclusion_tag("careers/box.html")
def career_box(posting: Posting) -> dict[str, Any]:
    """Show which step a posting is, and how it compares; nothing without a level. One statement."""
    level = _level(posting.career_level) if posting.career_level else None
    if level is None:
        return {"level": None}
    statistics = getattr(level, "statistics", None)
    median = statistics.experience_median if statistics else None
    return {
        "level": level,
        "experience": _compared(posting.experience_years, median),
        "pay": _compared(_middle(posting), level.pay_median),  # type: ignore[attr-defined]
    }


@register.simple_tag
def public_family(code: str) -> RoleFamily | None:
    """Return the family with this code, if it has a page. One statement, none without a code."""
    return RoleFamily.objects.public().filter(slug=code).first() if code else None


@register.inclusion_tag("admin/careers/panel.html")
def career_panel(posting: Posting) -> dict[str, Any]:
    """Show recruiters and editors the level of a stored posting, why, and what others state."""
    match = PostingMatch.objects.filter(posting=posting).select_related("family", "level").first()
    level = match.level if match else Classifier().decide(posting.title).level
    items = list(posting.items.all())
    return {
        "posting": posting,
        "match": match,
        "comparison": compare(level, posting, items) if level else None,
    }


def _level(code: str) -> Level | None:
    """Return the level of a public family, with its step, the number of steps and its pay."""
    family, _, slug = code.partition("/")
    in_family = Level.objects.filter(family=OuterRef("family")).order_by()
    below = in_family.filter(rank__lte=OuterRef("rank"))
    pay = LevelPay.objects.filter(level=OuterRef("pk"), country="", quarter=None)
    return (
        Level.objects.filter(family__slug=family, slug=slug)
        .filter(family__in=RoleFamily.objects.public())
        .select_related("family", "statistics")
        .annotate(
            step=_count(below),
            steps=_count(in_family),
            pay_median=Subquery(pay.values("median")[:1]),
            pay_number=Coalesce(Subquery(pay.values("number")[:1]), 0),
        )
        .first()
    )


def _count(levels: Any) -> Subquery:
    return Subquery(levels.values("family").annotate(n=Count("pk")).values("n"))


def _middle(posting: Posting) -> Decimal | None:
    """Return the yearly pay that is compared: the midpoint of a range, or its only end."""
    ends = [end for end in (posting.pay_year_min, posting.pay_year_max) if end is not None]
    return sum(ends, Decimal(0)) / len(ends) if ends else None


def _compared(value: Any, median: Any) -> str:
    """Return “below”, “at” or “above”; empty if there is nothing to compare."""
    if value is None or median is None:
        return ""
    return "at" if value == median else "below" if value < median else "above"
