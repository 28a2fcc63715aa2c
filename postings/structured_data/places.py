"""Where the work is, and where people may live who do it from afar, in schema.org's words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.utils import translation

from places.countries import country_name, country_names
from places.models import Place
from places.regions import LETTERED, region_by_id
from places.states import state_name, states
from postings.models import Posting, PostingLocation

type Thing = dict[str, Any]


def job_locations(locations: Iterable[PostingLocation]) -> list[Thing]:
    """Return the places of a posting that are known, each with its country."""
    addresses = (address_of(location.place) for location in locations if location.place)
    return [{"@type": "Place", "address": address} for address in addresses if address]


def address_of(place: Place) -> Thing | None:
    """Return the address of a place as far as it is known; None without a country."""
    if not place.country_code:
        return None
    address: Thing = {"@type": "PostalAddress", "addressCountry": place.country_code}
    region = _region(place)
    if region:
        address["addressRegion"] = region
    if place.kind == Place.Kind.CITY:
        address["addressLocality"] = place.name
    return address


def _region(place: Place) -> str:
    """Return the region by its name, or by its letters where people write those."""
    if place.kind in (Place.Kind.REGION, Place.Kind.AREA):
        return place.name
    region = region_by_id(place.region_id) if place.region_id else None
    if region is None or place.kind != Place.Kind.CITY:
        return ""
    return region.code[3:] if region.country in LETTERED else region.name


def applicant_locations(posting: Posting) -> list[Thing]:
    """Return the countries and states in which somebody may live, empty if nobody knows.

    “Anywhere” is every country. What the advert excludes is left out; where it excludes a state,
    the other states of that country are named.
    """
    if not posting.remote_countries and posting.remote_unclear:
        return []
    with translation.override("en"):
        whole = _whole(posting)
        split = {code[:2] for code in posting.remote_excluded if len(code) > 2} & set(whole)
        kept = [code for code in whole if code not in split]
        parts = [*posting.remote_regions, *_others(split, set(posting.remote_excluded))]
        countries = [{"@type": "Country", "name": country_name(code)} for code in kept]
        return countries + [_state(code) for code in parts]


def _whole(posting: Posting) -> list[str]:
    """Return the countries that are allowed as a whole."""
    in_part = {code[:2] for code in posting.remote_regions}
    allowed = posting.remote_countries or list(country_names())
    return [c for c in allowed if c not in in_part and c not in posting.remote_excluded]


def _others(countries: set[str], excluded: set[str]) -> list[str]:
    """Return the states of these countries that are not excluded."""
    return [code for code in states() if code[:2] in countries and code not in excluded]


def _state(code: str) -> Thing:
    return {"@type": "State", "name": f"{state_name(code)}, {country_name(code[:2])}"}
