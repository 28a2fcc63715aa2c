"""Towns by postcode, for countries of which a package ships a table; without the database.

Great Britain by the letters before the first digit, the United States by all five digits; sources
in docs/decisions/0027-regions.md.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache

from places.countries import country_code
from places.regions import rows

BRITISH = re.compile(r"([A-Z]{1,2})\d[A-Z\d]?(?: ?\d[A-Z]{2})?", re.IGNORECASE)
AMERICAN = re.compile(r"(\d{5})(?:-\d{4})?")
OTHER = re.compile(r"(?:[A-Z]{1,2}-)?\d{3,6}(?:[ -]?(?:\d{3,4}|[A-Z]{2}))?|[A-Z]\d[A-Z] ?\d[A-Z]\d",
                   re.IGNORECASE)  # fmt: skip


def looks_like_postcode(text: str) -> bool:
    """Return whether a text is a postcode of some country, alone."""
    return bool(BRITISH.fullmatch(text.strip()) or OTHER.fullmatch(text.strip()))


def town_of_postcode(text: str) -> int | None:
    """Return the GeoNames ID of the town of a postcode, alone or before its country's name.

    Five digits alone are American here; with another country, no table tells.
    """
    code, _, country = text.strip().partition(",")
    named = country_code(country) if country.strip() else None
    if (british := BRITISH.fullmatch(code)) and named in (None, "GB"):
        return _british().get(british[1].upper())
    if (american := AMERICAN.fullmatch(code)) and named in (None, "US"):
        first, last, towns = _american()
        at = bisect_right(first, american[1]) - 1
        return towns[at] if at >= 0 and american[1] <= last[at] else None
    return None


@cache
def _british() -> dict[str, int]:
    return {area: int(town) for country, area, _, town in rows("postcodes.tsv") if country == "GB"}


@cache
def _american() -> tuple[list[str], list[str], list[int]]:
    ranges = [row for row in rows("postcodes.tsv") if row[0] == "US"]
    return [r[1] for r in ranges], [r[2] for r in ranges], [int(r[3]) for r in ranges]
