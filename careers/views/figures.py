"""What the postings of a level say, with the search that shows the postings behind each number."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from careers.models import LevelPay, LevelStatistics, RoleFamily
from careers.models.match import codes
from places.countries import country_names
from postings.listing.facets.job import ExperienceMax
from postings.models.choices import Education
from postings.pay.amounts import currencies

FEWEST_QUARTERS = 2  # of a trend
# The kinds of items that are counted, in the order of the page
KINDS = {
    "requirement": _("Requirements"), "behaviour": _("Behaviours"), "benefit": _("Benefits"),
}  # fmt: skip


@dataclass(frozen=True)
class Live:
    """A search, and how many postings it found when the task counted."""

    number: int
    url: str


@dataclass(frozen=True)
class Share:
    """A number of live and past postings, its percentage of all, and the live ones."""

    name: str
    number: int
    percent: int
    live: Live


@dataclass(frozen=True)
class PayIn:
    """The pay of a country, and its live postings."""

    country: str
    pay: LevelPay
    live: Live


@dataclass
class Figures:
    """The numbers of one level; `pay` is that of all countries, if there is enough."""

    statistics: LevelStatistics
    url: str
    shares: list[Share] = field(default_factory=list)
    education: list[Share] = field(default_factory=list)
    companies: list[Share] = field(default_factory=list)
    items: list[tuple[str, list[dict[str, Any]]]] = field(default_factory=list)
    pay: LevelPay | None = None
    by_country: list[PayIn] = field(default_factory=list)
    trend: list[LevelPay] = field(default_factory=list)

    @property
    def experience_url(self) -> str:
        """Return the search with the least maximum that it knows from the median on, if any."""
        median = self.statistics.experience_median or 0
        most = next((years for years in ExperienceMax.YEARS if years >= median), None)
        return self.url if most is None else f"{self.url}&experience_max={most}"

    @property
    def national(self) -> list[LevelPay]:
        """Return the pay of each country that has enough postings, the most first."""
        return [one.pay for one in self.by_country]

    @property
    def counted_at(self) -> datetime:
        """Return when the task counted."""
        return self.statistics.computed_at


def figures_of(family: RoleFamily) -> dict[int, Figures]:
    """Return the figures by the key of their level, in two statements."""
    pay: dict[int, list[LevelPay]] = defaultdict(list)
    for row in LevelPay.objects.filter(level__family=family).order_by("-number", "quarter"):
        pay[row.level_id].append(row)
    rows = LevelStatistics.objects.filter(level__family=family, postings__gt=0)
    return {
        row.level_id: _figures(row, pay[row.level_id], codes(family, row.level)["career_level"])
        for row in rows.select_related("level")
    }


def known_currency(asked: str, default: str) -> str:
    """Return a currency that can be converted to; the default for any other text."""
    return asked if asked in currencies() else default


def _figures(row: LevelStatistics, pay: list[LevelPay], code: str) -> Figures:
    shown = Figures(row, _search(code))
    for name, number in (("remote", row.remote), ("hybrid", row.hybrid)):
        live = _live(row, code, "workplace", name)
        shown.shares.append(_share(name, number, row.with_workplace, live))
    education = row.details["education"]
    stated = sum(number for _, number in education)
    labels = dict(Education.choices)
    shown.education = [
        _share(str(labels[name]), number, stated, _live(row, code, "education", name))
        for name, number in education
    ]
    shown.companies = [
        _share(name, number, row.live, Live(number, _search(code, company=slug)))
        for slug, name, number in row.details["companies"]
    ]
    common = row.details["items"]
    shown.items = [
        (str(heading), [_with_links(item) for item in common[kind]])
        for kind, heading in KINDS.items()
        if common.get(kind)
    ]
    _put_pay(shown, pay, code)
    return shown


def _put_pay(shown: Figures, pay: list[LevelPay], code: str) -> None:
    names = country_names()
    shown.pay = next((one for one in pay if not one.country and not one.quarter), None)
    shown.by_country = [
        PayIn(
            names.get(one.country, one.country), one,
            _live(shown.statistics, code, "country", one.country),
        )
        for one in pay
        if one.country
    ]  # fmt: skip
    trend = sorted((one for one in pay if one.quarter), key=lambda one: str(one.quarter))
    shown.trend = trend if len(trend) >= FEWEST_QUARTERS else []


def _live(row: LevelStatistics, code: str, parameter: str, value: str) -> Live:
    number = row.details.get("open", {}).get(parameter, {}).get(value, 0)
    return Live(number, _search(code, **{parameter: value}))


def _with_links(item: dict[str, Any]) -> dict[str, Any]:
    links = [reverse("postings:detail", args=[pk, "job"]) for pk in item["examples"]]
    return {**item, "links": links}


def _share(name: str, number: int, of: int, live: Live) -> Share:
    return Share(name, number, round(100 * number / of) if of else 0, live)


def _search(code: str, **more: str) -> str:
    return f"{reverse('postings:list')}?{urlencode({'family_level': code, **more})}"
