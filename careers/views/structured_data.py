"""A guide as an `Article`, and the pay of its levels as `Occupation`, both of schema.org.

Pay is written as Google documented it until September 2025: a distribution a year for one
occupation at one place. Google shows no such results any more; others may read them.
https://developers.google.com/search/blog/2025/06/simplifying-search-results
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django.conf import settings
from django.utils.safestring import SafeString

from careers.models import Guide, LevelPay, RoleFamily
from careers.views.figures import Figures
from careers.views.levels import LevelShown
from places.countries import country_names
from postings.structured_data.scripts import breadcrumbs, json_ld

MOST_COUNTRIES = 3  # of a level, those with the most postings
_LONGEST_HEADLINE = 110


def structured_data(
    family: RoleFamily,
    guide: Guide | None,
    levels: Sequence[LevelShown],
    figures: Mapping[int, Figures],
    *,
    site: str,
    way: Sequence[tuple[str, str]],
) -> SafeString:
    """Return the elements of a guide's page; `way` are names and paths, the home page first."""
    address = site + family.get_absolute_url()
    occupations = [
        _occupation(family, one, figures[one.level.pk], pay, address)
        for one in levels
        if one.level.pk in figures
        for pay in figures[one.level.pk].national[:MOST_COUNTRIES]
    ]
    links = [(name, site + path) for name, path in way]
    return json_ld(_article(guide, address, site), breadcrumbs(links), *occupations)


def _article(guide: Guide | None, address: str, site: str) -> dict[str, Any] | None:
    if guide is None or guide.published_at is None:
        return None
    board = {"@type": "Organization", "name": settings.BOARD_NAME, "url": site + "/"}
    return {
        "@context": "https://schema.org",
        "@type": "Article",
        "headline": guide.title[:_LONGEST_HEADLINE],
        "inLanguage": guide.language,
        "datePublished": guide.published_at.isoformat(),
        "dateModified": max(guide.published_at, guide.updated_at).isoformat(),
        "author": board,
        "publisher": board,
        "mainEntityOfPage": address,
    }


def _occupation(
    family: RoleFamily, shown: LevelShown, figures: Figures, pay: LevelPay, address: str
) -> dict[str, Any]:
    country = country_names().get(pay.country, pay.country)
    found: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Occupation",
        "name": shown.level.name,
        "mainEntityOfPage": {
            "@type": "WebPage",
            "url": f"{address}#{shown.level.slug}",
            "lastReviewed": figures.counted_at.isoformat(),
        },
        "occupationLocation": [{"@type": "Country", "name": country}],
        "estimatedSalary": [
            {
                "@type": "MonetaryAmountDistribution",
                "name": "base",
                "currency": settings.BASE_CURRENCY,
                "duration": "P1Y",
                "percentile25": float(pay.lower_quartile),
                "median": float(pay.median),
                "percentile75": float(pay.upper_quartile),
            }
        ],
    }
    found |= dict(_described(shown, figures))
    if category := occupational_category(family):
        found["occupationalCategory"] = category
    return found


def _described(shown: LevelShown, figures: Figures) -> Iterator[tuple[str, Any]]:
    if shown.description:
        yield "description", shown.description
    if duties := [text for _, texts in shown.duties for text in texts]:
        yield "responsibilities", "\n".join(duties)
    if needs := [text for text, is_must in shown.requirements if is_must]:
        yield "qualifications", "\n".join(needs)
    if years := figures.statistics.experience_median:
        yield (
            "experienceRequirements",
            {"@type": "OccupationalExperienceRequirements", "monthsOfExperience": 12 * years},
        )


def occupational_category(family: RoleFamily) -> str | dict[str, Any] | None:
    """Return the O*NET-SOC code, else the ISCO-08 code with its name."""
    if family.soc_code:
        return family.soc_code
    if not family.isco_code:
        return None
    return {
        "@type": "CategoryCode",
        "codeValue": family.isco_code,
        "name": family.name,
        "inCodeSet": {"@type": "CategoryCodeSet", "name": "ISCO-08"},
    }
