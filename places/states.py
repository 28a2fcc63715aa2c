"""States, Länder and other regions by ISO 3166-2 code, for adverts that limit jobs to them."""

from __future__ import annotations

import re
from functools import cache
from itertools import chain

from places.name_table import NameTable
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
def _by_name() -> NameTable:
    named = (
        (name, region.code)
        for region in regions()
        if region.code in states()
        for name in (region.name, plain_name(region.name), *region.names)
    )
    shown = ((name, code) for code, name in _SHOWN.items())
    return NameTable((name_key(name), code) for name, code in chain(named, shown))


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
    return frozenset(_by_name()[name_key(name)])


def state_name(code: str) -> str:
    """Return the name of a state, or its code if it is not known."""
    return states().get(code, code)
