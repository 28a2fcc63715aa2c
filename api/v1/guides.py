"""Career guides: the article, the levels of a role family, and what their postings say of pay."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from ninja import Field, Query, Router, Schema

from api.v1.parameters import Asked
from api.v1.problems import Problem, ProblemError
from careers.models import LevelPay, LevelStatistics, RoleFamily
from careers.views.languages import guide_of, page_language
from careers.views.levels import LevelShown, levels_of
from postings.structured_data.scripts import site_of

router = Router(tags=["guides"])


class GuideLink(Schema):
    """A guide in brief."""

    slug: str
    name: str = Field(description="The role family.")
    title: str = Field(description="Of the article; the family's name if there is none.")
    url: str
    levels: list[str] = Field(description="From the lowest up.")


class GuidesOut(Schema):
    """All guides."""

    guides: list[GuideLink]


class PayQuartilesOut(Schema):
    """Yearly pay in postings of a level; a range counts as its midpoint."""

    country: str = Field(description="ISO 3166-1 alpha-2; empty for all countries.")
    quarter: date | None = Field(description="The first day of three months; null for all time.")
    postings: int
    lower_quartile: Decimal
    median: Decimal
    upper_quartile: Decimal


class DutiesOut(Schema):
    """Duties under one heading."""

    heading: str
    texts: list[str]


class LevelRequirementOut(Schema):
    """A requirement of a level."""

    text: str
    is_must: bool


class GuideLevelOut(Schema):
    """A level of a role family, and what its postings say, live and past."""

    slug: str
    name: str
    also_called: list[str]
    description: str
    duties: list[DutiesOut]
    requirements: list[LevelRequirementOut]
    postings: int
    live: int
    experience_median: int | None
    counted_at: datetime | None
    pay: list[PayQuartilesOut]


class GuideOut(GuideLink):
    """A guide with its article and its levels."""

    language: str = Field(description="Of the article; empty without one.")
    text: str = Field(description="The article in Markdown.")
    pay_currency: str = Field(description="Of all figures of pay.")
    steps: list[GuideLevelOut]


@router.get("", response={200: GuidesOut, 422: Problem}, url_name="guides")
def guides(request: HttpRequest, asked: Query[Asked]) -> GuidesOut:
    """List the role families that have a guide."""
    families = RoleFamily.objects.public().prefetch_related("levels", "guides")
    site = site_of(request)
    return GuidesOut(guides=[GuideLink(**_link(one, site)) for one in families])


@router.get("/{slug:slug}", response={200: GuideOut, 404: Problem, 422: Problem}, url_name="guide")
def guide(request: HttpRequest, slug: str, asked: Query[Asked]) -> GuideOut:
    """Return a guide, with quartiles of pay by level where five postings or more state it."""
    rows = RoleFamily.objects.public().filter(slug=slug)
    family = rows.prefetch_related("levels", "guides").first()
    if family is None:
        raise ProblemError(404, "There is no such guide.")
    article = guide_of(list(family.guides.all()))
    return GuideOut(
        **_link(family, site_of(request)),
        language=article.language if article else "",
        text=article.text if article else "",
        pay_currency=settings.BASE_CURRENCY,
        steps=_steps(family),
    )


def _link(family: RoleFamily, site: str) -> dict[str, Any]:
    article = guide_of(list(family.guides.all()))
    return {
        "slug": family.slug,
        "name": family.name,
        "title": article.title if article else family.name,
        "url": site + family.get_absolute_url(),
        "levels": [level.name for level in family.levels.all()],
    }


def _steps(family: RoleFamily) -> list[GuideLevelOut]:
    rows = LevelStatistics.objects.filter(level__family=family)
    counted = {row.level_id: row for row in rows}
    pay: dict[int, list[LevelPay]] = {}
    for row in LevelPay.objects.filter(level__family=family).order_by("country", "quarter"):
        pay.setdefault(row.level_id, []).append(row)
    shown = levels_of(family, language=page_language())
    return [_step(one, counted.get(one.level.pk), pay.get(one.level.pk, [])) for one in shown]


def _step(shown: LevelShown, counted: LevelStatistics | None, pay: list[LevelPay]) -> GuideLevelOut:
    return GuideLevelOut(
        slug=shown.level.slug,
        name=shown.level.name,
        also_called=shown.also_called,
        description=shown.description,
        duties=[DutiesOut(heading=heading, texts=texts) for heading, texts in shown.duties],
        requirements=[
            LevelRequirementOut(text=text, is_must=is_must) for text, is_must in shown.requirements
        ],
        postings=counted.postings if counted else 0,
        live=counted.live if counted else 0,
        experience_median=counted.experience_median if counted else None,
        counted_at=counted.computed_at if counted else None,
        pay=[_quartiles(row) for row in pay],
    )


def _quartiles(row: LevelPay) -> PayQuartilesOut:
    names = ("country", "quarter", "lower_quartile", "median", "upper_quartile")
    return PayQuartilesOut(postings=row.number, **{name: getattr(row, name) for name in names})
