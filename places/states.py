"""States, Länder and other regions by ISO 3166-2 code, for adverts that limit jobs to them."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache

from places.names import name_key
from places.regions import LETTERED, plain_name, regions

_SHOWN = {"US-DC": "District of Columbia"}  # GeoNames calls it by its city
_ISO = re.compile(r"[A-Z]{2}-[A-Z0-9]{1,3}")


@cache
def states() -> dict[str, str]:
    """Return the names of regions by code, as in US-TX."""
    found = {region.code: region.name for region in regions() if _ISO.fullmatch(region.code)}
    return found | _SHOWN


@cache
def _by_name() -> dict[str, frozenset[str]]:
    found = defaultdict[str, set[str]](set)
    for region in regions():
        if region.code in states():
            for name in (region.name, plain_name(region.name), *region.names):
                found[name_key(name)].add(region.code)
    for code, name in _SHOWN.items():
        found[name_key(name)].add(code)
    return {name: frozenset(codes) for name, codes in found.items()}


def state_code(name: str, *, country: str | None = None) -> str | None:
    """Return the code of a state by its code or name; with its country, also by abbreviation.

    Of several with one name, the one where people write states counts: Victoria is in Australia.
    """
    written = name.strip().upper()
    if written in states():
        return written
    if country in LETTERED and f"{country}-{written}" in states():
        return f"{country}-{written}"
    codes = [code for code in named_states(name) if country in (None, code[:2])]
    lettered = [code for code in codes if code[:2] in LETTERED]
    likely = lettered or codes
    return likely[0] if len(likely) == 1 else None


def named_states(name: str) -> frozenset[str]:
    """Return the codes of all states with a name, in any of its languages."""
    return _by_name().get(name_key(name), frozenset())


def state_name(code: str) -> str:
    """Return the name of a state, or its code if it is not known."""
    return states().get(code, code)
