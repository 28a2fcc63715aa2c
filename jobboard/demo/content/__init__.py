"""The invented companies and adverts of the demo board; the same at every call."""

from functools import cache

from jobboard.demo.content import (
    employers_agencies,
    employers_care,
    employers_makers,
    roles_agency,
    roles_clinical,
    roles_commercial,
    roles_data,
    roles_hospital,
    roles_medical,
    roles_medtech,
    roles_quality,
    roles_writing,
)
from jobboard.demo.content.assembly import adverts
from jobboard.demo.content.categories import CATEGORIES
from jobboard.demo.content.shapes import DemoCompany, DemoPosting, lines

__all__ = ["CATEGORIES", "companies", "postings"]

EMPLOYERS = (
    *employers_agencies.EMPLOYERS,
    *employers_makers.EMPLOYERS,
    *employers_care.EMPLOYERS,
)
ROLES = (
    *roles_writing.ROLES, *roles_agency.ROLES, *roles_medical.ROLES, *roles_clinical.ROLES,
    *roles_data.ROLES, *roles_quality.ROLES, *roles_commercial.ROLES, *roles_hospital.ROLES,
    *roles_medtech.ROLES,
)  # fmt: skip
COUNT = 360


@cache
def companies() -> tuple[DemoCompany, ...]:
    """Every employer, at its first office."""
    return tuple(
        DemoCompany(
            slug=employer.slug,
            name=employer.name,
            website=f"https://www.{employer.slug}.example",
            sector=employer.sector,
            city=employer.offices[0][0],
            country=employer.offices[0][1],
            overview="\n\n".join(lines(employer.overview)),
        )
        for employer in EMPLOYERS
    )


@cache
def postings() -> tuple[DemoPosting, ...]:
    """Every advert."""
    return tuple(adverts(EMPLOYERS, ROLES, count=COUNT))
