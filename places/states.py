"""States and provinces by ISO 3166-2 code, for countries whose adverts limit jobs to them."""

from __future__ import annotations

from functools import cache

from places.names import name_key
from places.regions import LETTERED, regions

_SHOWN = {"US-DC": "District of Columbia"}  # GeoNames calls it by its city


@cache
def states() -> dict[str, str]:
    """Return the names of states by code, as in US-TX."""
    found = {region.code: region.name for region in regions() if region.country in LETTERED}
    return found | _SHOWN


@cache
def _by_name() -> dict[str, str]:
    return {name_key(name): code for code, name in states().items()}


def state_code(name: str, *, country: str | None = None) -> str | None:
    """Return the code of a state by its code or name; with its country, also by abbreviation."""
    written = name.strip().upper()
    if written in states():
        return written
    if country and f"{country}-{written}" in states():
        return f"{country}-{written}"
    code = _by_name().get(name_key(name))
    return code if code and (country is None or code.startswith(country)) else None


def state_name(code: str) -> str:
    """Return the name of a state, or its code if it is not known."""
    return states().get(code, code)
