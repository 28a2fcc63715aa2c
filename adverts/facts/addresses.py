"""Addresses in parts: city, region, country."""

from __future__ import annotations

import re
from collections.abc import Mapping

from adverts.facts.values import child, country_of_name, text_of
from adverts.vocabulary.terms import WorkplaceType
from places.language_data import data_of
from places.states import state_code

_ENGLISH = data_of("en")["territories"]
_MOST_PARTS = 4  # of a place: country, region, city, site
_PARTS = (
    ("addresslocality", "locality", "city", "cityname", "town", "municipality", "ort", "commune"),
    ("addressregion", "region", "state", "statename", "province", "county"),
    ("addresscountry", "country", "countryname", "countrycode", "land"),
)
_REMOTE = re.compile(r"remote|anywhere|home ?office|work from home|远程|遠程", re.IGNORECASE)


# A British post code, whose letters and digits are no part of a name.
_POSTCODE = re.compile(r",?\s*\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b(?=\s*(?:,|$))")
_BY_DASH = re.compile(r"\s+[-–—]\s+")


def without_postcode(text: str) -> str:
    """Return a place without its post code: “Leeds, LS1 1AA”."""
    return _POSTCODE.sub("", text).strip(" ,") or text


def country_last(text: str) -> str:
    """Return a place that begins with its country with the country last: “US, CA, Santa Clara”.

    Commas or dashes separate its parts: “USA - MA - Boston”. Other texts stay as they are.
    """
    for parts in (text.split(", "), _BY_DASH.split(text)):
        named = [part.strip() for part in parts]
        is_place = not any(map(_REMOTE.search, named)) and 1 < len(named) <= _MOST_PARTS
        if is_place and country_of_name(named[0]) and not country_of_name(named[-1]):
            return ", ".join(reversed(named))
    return text


def place_in(parts: Mapping[str, object]) -> str:
    """Return “City, Region, Country” from an address; the names of its parts may have any case.

    The country is written by name, because its code may also be the code of a region.
    """
    known = {re.sub(r"[^a-z]", "", str(key).casefold()): value for key, value in parts.items()}
    found = [next(filter(None, (_name(known.get(n)) for n in names)), "") for names in _PARTS]
    city, region, country = found
    if len(country) == 2 and (code := country_of_name(country)):
        country = _ENGLISH.get(code, country)
    city = _without_end(city, region=region, country=country)
    places = [part for part in (city, region, country) if part and not _REMOTE.fullmatch(part)]
    return ", ".join(dict.fromkeys(places))


def _without_end(city: str, *, region: str, country: str) -> str:
    """Return a city without the region and the country that parts of their own name as well."""
    code = country_of_name(country)
    state = state_code(region, country=code) if code else None
    parts = city.split(", ")
    while len(parts) > 1:
        end = parts[-1].replace(".", "")
        is_state = bool(state) and state_code(end, country=code) == state
        names_country = code is not None and country_of_name(parts[-1]) == code
        if not (is_state or names_country or parts[-1].casefold() == region.casefold()):
            break
        parts.pop()
    return ", ".join(parts)


def workplace_type_in(parts: Mapping[str, object]) -> WorkplaceType | None:
    """Return remote if a part says so in place of a city."""
    texts = (_name(value) for value in parts.values())
    return WorkplaceType.REMOTE if any(map(_REMOTE.fullmatch, texts)) else None


def _name(value: object) -> str:
    return text_of(child(value, "name") or child(value, "descriptor") or value)
