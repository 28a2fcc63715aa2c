"""A posting or a company with everything that its page shows, in one statement each.

These pages are requested more than any other, and Django takes longer to build the statement than
PostgreSQL to run it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cache
from hashlib import blake2b
from typing import Any, NamedTuple

from django.db import connection, models

from companies.models import Company, Logo
from places.models import NAMED_BY, Place
from postings.models import Category, Posting, PostingItem, PostingLocation, PostingPayRange
from postings.models.pay import AMOUNTS, PAY
from postings.search.facts import TITLE_GROUP

# Columns that no page shows: who did what, where it came from, and what search makes of the text.
UNSHOWN = {
    "words", "source", "source_id", "source_digest", "created_by_id", "created_at",
    "status_changed_by_id", "status_reason", "pay_rate_on", "version",
}  # fmt: skip
ITEM = ("id", "kind", "heading", "importance", "text", "position")
LOCATION = ("id", "place_id", "stated_name")
PAY_RANGE = ("id", *PAY, "place_id", "stated_name")  # in the model's order
# In the order of the model's fields: Django 6.1.3's from_db gives values to fields in that order,
# whatever the order of the names, although its documentation says otherwise.
PLACE = (*NAMED_BY[:-1], "region_id", NAMED_BY[-1], "latitude", "longitude")
ROW = """
    SELECT {columns},
        (SELECT json_agg(json_build_array({item}) ORDER BY kind, position, id DESC)
            FROM postings_postingitem WHERE posting_id = posting.id),
        (SELECT json_agg(json_build_array({location}) ORDER BY location.id)
            FROM postings_postinglocation location
            LEFT JOIN places_place place ON place.geoname_id = location.place_id
            WHERE location.posting_id = posting.id),
        (SELECT json_agg(json_build_array({pay_range}) ORDER BY pay_range.id)
            FROM postings_postingpayrange pay_range
            LEFT JOIN places_place place ON place.geoname_id = pay_range.place_id
            WHERE pay_range.posting_id = posting.id),
        {title_group}
    FROM postings_posting posting
    JOIN companies_company company ON company.id = posting.company_id
    LEFT JOIN companies_logo logo ON logo.company_id = company.id
    LEFT JOIN postings_category category ON category.id = posting.category_id
    WHERE posting.id = %s
"""
COMPANY = """
    SELECT {columns} FROM companies_company company
    LEFT JOIN companies_logo logo ON logo.company_id = company.id
    LEFT JOIN places_place place ON place.geoname_id = company.headquarters_id
    WHERE company.slug = %s
"""
SHOWN: dict[str, type[models.Model]] = {
    "posting": Posting, "company": Company, "logo": Logo, "category": Category,
}  # fmt: skip
SHOWN_OF_COMPANY: dict[str, type[models.Model]] = {"company": Company, "logo": Logo, "place": Place}


class WholePosting(NamedTuple):
    """A posting, public or not, with company, logo, category, items, locations and pay ranges."""

    posting: Posting
    digest: bytes  # of everything that was fetched; a new digest means a new page
    title_group: str  # see TITLE_GROUP


def whole_posting(pk: int) -> WholePosting | None:
    """Return the posting with this ID, None if there is none."""
    row = _row(_posting_sql(), pk)
    if row is None:
        return None
    parts, (*rows, title_group) = _parts(row, SHOWN)
    posting = _joined(parts, *(of or [] for of in rows))
    digest = blake2b(repr(row).encode(), digest_size=16).digest()
    return WholePosting(posting, digest, title_group)


def whole_company(slug: str) -> Company | None:
    """Return the company with logo and headquarters, None if there is none."""
    row = _row(_company_sql(), slug)
    if row is None:
        return None
    parts, _ = _parts(row, SHOWN_OF_COMPANY)
    company: Company = _with_logo(parts["company"], parts["logo"])
    company.headquarters = parts["place"]
    return company


def _row(sql: str, value: int | str) -> Sequence[Any] | None:
    with connection.cursor() as cursor:
        cursor.execute(sql, [value])
        row: Sequence[Any] | None = cursor.fetchone()
    return row


def _parts(
    row: Sequence[Any], models_of: Mapping[str, type[models.Model]]
) -> tuple[dict[str, Any], Sequence[Any]]:
    """Split a row into rows of models; the remaining values come back unchanged."""
    parts = {}
    for name, model in models_of.items():
        names = _names(model)
        parts[name], row = _made(model, names, row[: len(names)]), row[len(names) :]
    return parts, row


def _with_logo(company: Any, logo: Any) -> Any:
    company._state.fields_cache["logo"] = logo
    if logo is not None:
        logo.company = company
    return company


def _joined(
    parts: dict[str, Any], items: list[Any], locations: list[Any], pay_ranges: list[Any]
) -> Posting:
    posting = parts["posting"]
    posting.company = _with_logo(parts["company"], parts["logo"])
    posting.category = parts["category"]
    posting._prefetched_objects_cache = {
        "items": [_made(PostingItem, ITEM, item) for item in items],
        "locations": [_located(PostingLocation, LOCATION, values) for values in locations],
        "pay_ranges": [_located(PostingPayRange, PAY_RANGE, values) for values in pay_ranges],
    }
    joined: Posting = posting
    return joined


def _located(model: type[models.Model], names: Sequence[str], values: Sequence[Any]) -> Any:
    """Return a row with its place, whose columns follow its own."""
    own = len(names)
    row = _made(model, names, _with_decimals(names, values[:own]))
    if row.place_id is not None:
        row.place = _made(Place, PLACE, values[own:])
    return row


def _with_decimals(names: Sequence[str], values: Sequence[Any]) -> list[Any]:
    """Return the values with amounts as Python holds them: JSON has them as texts."""
    return [
        Decimal(value) if name in AMOUNTS and value is not None else value
        for name, value in zip(names, values, strict=True)
    ]


def _made(model: type[models.Model], names: Sequence[str], values: Sequence[Any]) -> Any:
    """Return a row as its model, None if it doesn't exist; other columns stay unloaded."""
    if values[0] is None:
        return None
    values = [*values]
    for place in _json_columns(model, tuple(names)):
        values[place] = json.loads(values[place])
    return model.from_db(connection.alias, names, values)


@cache
def _json_columns(model: type[models.Model], names: tuple[str, ...]) -> list[int]:
    """Return the columns that come as text: psycopg leaves the reading of JSON to Django."""
    columns = {field.attname: field for field in model._meta.concrete_fields}
    return [at for at, name in enumerate(names) if isinstance(columns[name], models.JSONField)]


@cache
def _names(model: type[models.Model]) -> tuple[str, ...]:
    """Return the columns to fetch, the key first."""
    names = [field.attname for field in model._meta.concrete_fields if not field.primary_key]
    unshown = UNSHOWN | {"image"} if model is Logo else UNSHOWN
    return model._meta.pk.attname, *(name for name in names if name not in unshown)


@cache
def _posting_sql() -> str:
    place = [f"place.{name}" for name in PLACE]
    location = [f"location.{name}" for name in LOCATION] + place
    pay_range = [
        f"pay_range.{name}{'::text' if name in AMOUNTS else ''}" for name in PAY_RANGE
    ] + place
    return ROW.format(
        columns=_columns(SHOWN),
        item=", ".join(ITEM),
        location=", ".join(location),
        pay_range=", ".join(pay_range),
        title_group=TITLE_GROUP.replace("(title)", "(posting.title)"),
    )


@cache
def _company_sql() -> str:
    return COMPANY.format(columns=_columns(SHOWN_OF_COMPANY))


def _columns(models_of: Mapping[str, type[models.Model]]) -> str:
    return ", ".join(f"{name}.{one}" for name, of in models_of.items() for one in _names(of))
