"""One posting with all that its page shows, in one statement.

The page is asked for more often than any other, and each statement of Django's costs more to put
together than PostgreSQL needs to answer it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from hashlib import blake2b
from typing import Any, NamedTuple

from django.db import connection, models

from companies.models import Company, Logo
from places.models import Place
from postings.models import Category, Posting, PostingItem, PostingLocation

# What no page shows: who did what, where it came from, and what is made of the text for search.
UNSHOWN = {
    "words", "source", "source_id", "source_digest", "created_by_id", "created_at",
    "status_changed_by_id", "status_reason", "pay_rate_on", "version",
}  # fmt: skip
ITEM = ("id", "kind", "heading", "importance", "text", "position")
LOCATION = ("id", "place_id", "stated_name")
PLACE = ("geoname_id", "kind", "name", "country_code", "latitude", "longitude")
ROW = """
    SELECT {columns},
        (SELECT json_agg(json_build_array({item}) ORDER BY kind, position, id DESC)
            FROM postings_postingitem WHERE posting_id = posting.id),
        (SELECT json_agg(json_build_array({location}) ORDER BY location.id)
            FROM postings_postinglocation location
            LEFT JOIN places_place place ON place.geoname_id = location.place_id
            WHERE location.posting_id = posting.id)
    FROM postings_posting posting
    JOIN companies_company company ON company.id = posting.company_id
    LEFT JOIN companies_logo logo ON logo.company_id = company.id
    LEFT JOIN postings_category category ON category.id = posting.category_id
    WHERE posting.id = %s
"""
SHOWN: dict[str, type[models.Model]] = {
    "posting": Posting, "company": Company, "logo": Logo, "category": Category,
}  # fmt: skip


class WholePosting(NamedTuple):
    """A posting, public or not, with company, logo, category, items and locations."""

    posting: Posting
    digest: bytes  # of all that was fetched; another digest, another page


def whole_posting(pk: int) -> WholePosting | None:
    """Return the posting of this number, None where there is none."""
    with connection.cursor() as cursor:
        cursor.execute(_sql(), [pk])
        row = cursor.fetchone()
    if row is None:
        return None
    parts, start = {}, 0
    for name, model in SHOWN.items():
        end = start + len(_names(model))
        parts[name] = _made(model, _names(model), row[start:end])
        start = end
    posting = _joined(parts, items=row[start] or [], locations=row[start + 1] or [])
    return WholePosting(posting, blake2b(repr(row).encode(), digest_size=16).digest())


def _joined(parts: dict[str, Any], *, items: list[Any], locations: list[Any]) -> Posting:
    posting = parts["posting"]
    company, logo = parts["company"], parts["logo"]
    company._state.fields_cache["logo"] = logo
    if logo is not None:
        logo.company = company
    posting.company, posting.category = company, parts["category"]
    posting._prefetched_objects_cache = {
        "items": [_made(PostingItem, ITEM, item) for item in items],
        "locations": [_location(values) for values in locations],
    }
    joined: Posting = posting
    return joined


def _location(values: Sequence[Any]) -> PostingLocation:
    own = len(LOCATION)
    location: PostingLocation = _made(PostingLocation, LOCATION, values[:own])
    if location.place_id is not None:
        location.place = _made(Place, PLACE, values[own:])
    return location


def _made(model: type[models.Model], names: Sequence[str], values: Sequence[Any]) -> Any:
    """Return a row as its model, None where there is none; what is not named is not loaded."""
    if values[0] is None:
        return None
    return model.from_db(connection.alias, names, values)


@cache
def _names(model: type[models.Model]) -> tuple[str, ...]:
    """The columns that are fetched, the key first."""
    names = [field.attname for field in model._meta.concrete_fields if not field.primary_key]
    unshown = UNSHOWN | {"image"} if model is Logo else UNSHOWN
    return model._meta.pk.attname, *(name for name in names if name not in unshown)


@cache
def _sql() -> str:
    columns = [f"{table}.{name}" for table, model in SHOWN.items() for name in _names(model)]
    location = [f"location.{name}" for name in LOCATION] + [f"place.{name}" for name in PLACE]
    return ROW.format(
        columns=", ".join(columns), item=", ".join(ITEM), location=", ".join(location)
    )
