"""Addresses in parts: city, region, country."""

from __future__ import annotations

import re
from collections.abc import Mapping

from babel import Locale

from adverts.facts.values import child, country_of_name, text_of
from adverts.vocabulary.terms import WorkplaceType

_ENGLISH = Locale("en").territories
_PARTS = (
    ("addresslocality", "locality", "city", "town"),
    ("addressregion", "region", "state", "province"),
    ("addresscountry", "country", "countryname", "countrycode"),
)
_REMOTE = re.compile(r"remote|anywhere|home ?office|work from home|远程|遠程", re.IGNORECASE)


def place_in(parts: Mapping[str, object]) -> str:
    """Return “City, Region, Country” from an address; the names of its parts may have any case.

    The country is written by name, because its code may also be the code of a region.
    """
    known = {re.sub(r"[^a-z]", "", str(key).casefold()): value for key, value in parts.items()}
    found = [next(filter(None, (_name(known.get(n)) for n in names)), "") for names in _PARTS]
    city, region, country = found
    if len(country) == 2 and (code := country_of_name(country)):
        country = _ENGLISH.get(code, country)
    places = [part for part in (city, region, country) if part and not _REMOTE.fullmatch(part)]
    return ", ".join(dict.fromkeys(places))


def workplace_type_in(parts: Mapping[str, object]) -> WorkplaceType | None:
    """Return remote if a part says so in place of a city."""
    texts = (_name(value) for value in parts.values())
    return WorkplaceType.REMOTE if any(map(_REMOTE.fullmatch, texts)) else None


def _name(value: object) -> str:
    return text_of(child(value, "name") or child(value, "descriptor") or value)
