"""Companies as lists show them, with the number of their live postings; each is rendered once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from django.db import connection
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from companies.models import Company, Logo
from places.models import NAMED_BY, Place
from postings.listing.kept import Kept

ROWS = f"""
    SELECT company.id, company.name, slug, sector, is_featured, digest, width, height,
        {", ".join(f"place.{column}" for column in NAMED_BY)}
    FROM companies_company company
    LEFT JOIN companies_logo logo ON logo.company_id = company.id
    LEFT JOIN places_place place ON place.geoname_id = headquarters_id
"""  # noqa: S608  (columns of our own)
KEPT = Kept[Any, SafeString](most=1_000)  # cards, of less than a kilobyte each


class HiringCompany(NamedTuple):
    """Everything that a list shows of a company, which is also the key of its card."""

    pk: int
    name: str
    slug: str
    sector: str
    is_featured: bool
    logo: tuple[Any, ...]  # digest, width and height
    place: tuple[Any, ...]  # the columns NAMED_BY of the headquarters; all None without one
    live: int  # postings

    def company(self) -> Company:
        """Return it as a company for templates; needs no query."""
        company = Company(pk=self.pk, name=self.name, slug=self.slug, sector=self.sector)
        place = dict(zip(NAMED_BY, self.place, strict=True))
        company.headquarters = Place(**place) if self.place[0] else None
        logo = dict(zip(("digest", "width", "height"), self.logo, strict=True))
        company._state.fields_cache["logo"] = (
            Logo(company=company, **logo) if self.logo[0] else None
        )
        return company


def companies_by_name(counts: Mapping[int, int], *, start: int, size: int) -> list[HiringCompany]:
    """Return some of the companies with these keys, by name; `counts` are their live postings."""
    end = " WHERE company.id = ANY (%s) ORDER BY company.name, company.id DESC LIMIT %s OFFSET %s"
    return _fetched(ROWS + end, [list(counts), size, start], counts)


def companies_in_order(keys: Sequence[int], counts: Mapping[int, int]) -> list[HiringCompany]:
    """Return the companies with these keys in this order; `counts` are their live postings."""
    rows = _fetched(ROWS + " WHERE company.id = ANY (%s)", [list(keys)], counts)
    by_key = {one.pk: one for one in rows}
    return [by_key[key] for key in keys if key in by_key]


def largest_companies(counts: Mapping[int, int], keys: Iterable[int]) -> list[HiringCompany]:
    """Return the companies with these keys, and all featured ones that have counts."""
    end = " WHERE company.id = ANY (%s) OR is_featured AND company.id = ANY (%s)"
    return _fetched(ROWS + end, [list(keys), list(counts)], counts)


def company_cards(companies: Iterable[HiringCompany], template: str) -> list[SafeString]:
    """Return the HTML of each company, from a template or partial that takes `company`."""
    keys = {one: (template, get_language(), *one) for one in companies}
    return [*KEPT.made(keys, lambda missing: _rendered(missing, template)).values()]


def _rendered(
    companies: Iterable[HiringCompany], template: str
) -> Iterator[tuple[HiringCompany, SafeString]]:
    for one in companies:
        yield one, render_to_string(template, {"company": one.company(), "live": one.live})


def _fetched(sql: str, values: list[Any], counts: Mapping[int, int]) -> list[HiringCompany]:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        rows: list[tuple[Any, ...]] = cursor.fetchall()
    return [
        HiringCompany(
            key, name, slug, sector, is_featured, tuple(of[:3]), tuple(of[3:]), counts.get(key, 0)
        )
        for key, name, slug, sector, is_featured, *of in rows
    ]
