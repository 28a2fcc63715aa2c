"""The demo board's content: invented companies and adverts, the same at every call."""

from functools import cache

from demo.content import edge_cases, other_languages, pay_by_place
from demo.content.assembly import EMPLOYERS, drawn
from demo.content.categories import CATEGORIES, NAMES
from demo.content.shapes import DemoCompany, DemoItem, DemoPosting, lines

__all__ = ["CATEGORIES", "NAMES", "DemoCompany", "DemoItem", "DemoPosting", "companies", "postings"]


@cache
def companies() -> tuple[DemoCompany, ...]:
    """Return the employers, each with its headquarters."""
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
    """Return the adverts: first those generated from roles, then those written individually."""
    written = (*other_languages.ADVERTS, *edge_cases.ADVERTS, *pay_by_place.ADVERTS)
    return (
        *drawn(),
        *(advert.posting(f"demo-9{number:03}") for number, advert in enumerate(written, start=1)),
    )
