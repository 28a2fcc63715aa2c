"""Hours and their time zones as adverts write them: “12 noon”, “23:59 GMT”, “5 petang”."""

from __future__ import annotations

import re
from datetime import time
from functools import cache
from typing import NamedTuple

from babel.core import get_global

from places.countries import country_code
from places.time_zones import fixed_zone, is_known, names

_I = re.IGNORECASE
_LATE = frozenset({"pm", "petang", "malam"})
_NOON = r"(?:12\s*)?(?:noon|mid-?day|tengah ?hari|midi|mittags?|mediod[ií]a)\b"
_MIDNIGHT = r"(?:12\s*|00[:.]00\s*)?(?:mid-?night|tengah malam|minuit|mitternacht|medianoche)\b"
_CLOCK = re.compile(
    rf"(?P<midnight>\b{_MIDNIGHT})"
    r"|\b12(?:[:.]00)?\s*(?P<noon>p\.?m\.?|tengah ?hari)(?![^\W\d])"
    rf"|(?P<noon_word>(?<![^\W_]){_NOON})"
    r"|(?<![\d/.:-])(?P<h>\d{1,2})(?:[:.](?P<m>\d\d))?\s*(?P<half>[ap]\.?m\b\.?|pagi\b|petang\b"
    r"|malam\b)"
    r"|(?<![\d/.:-])(?P<h2>\d{1,2}):(?P<m2>\d\d)(?::\d\d)?(?!\d)"
    r"|(?:\b(?:at|by|until|till|um|bis|à|a las|jam|pukul)|,)\s*(?P<h3>\d{1,2})\.(?P<m3>\d\d)"
    r"(?!\d|\.\d|\s*(?:[ap]\.?m\b|pagi|petang|malam))"
    r"|(?<![\d/.:-])(?P<h4>\d{1,2})(?:[.:](?P<m4>\d\d))?\s?(?:h(?P<m5>\d\d)?|uhr(?: (?P<m6>\d\d))?"
    r"|o['’]clock)(?![^\W\d])"
    r"|(?<![\d/.:-])(?P<h7>[0-2]\d)(?P<m7>[0-5]\d)\s?(?:hrs?|hours|h)\b",
    _I,
)  # fmt: skip
_ZONE = re.compile(
    r"\W{0,3}(?:(?P<iana>[A-Z][A-Za-z]+/[A-Z]\w+(?:/\w+)?)"
    r"|(?:UTC|GMT)?\s?(?P<offset>[+−-]\s?\d{1,2}(?::?[0-5]\d)?)\b"
    r"|(?P<short>[A-Z]{1,4}T|UTC|Z|BST|WIB)\b(?! time)"
    r"|(?P<named>[A-Z][\w.]*(?: [A-Z][\w.]*){0,2}) (?:standard |daylight |summer )?[Tt]ime\b)"
)
# Where a country has several zones, or an abbreviation several meanings, the one that adverts mean.
_SHORT = {
    "GMT": "GMT", "UTC": "UTC", "Z": "UTC", "BST": "Europe/London", "WET": "Europe/Lisbon",
    "WEST": "Europe/Lisbon", "CET": "Europe/Brussels", "CEST": "Europe/Brussels",
    "EET": "Europe/Athens", "EEST": "Europe/Athens", "MSK": "Europe/Moscow",
    **dict.fromkeys(("ET", "EST", "EDT"), "America/New_York"),
    **dict.fromkeys(("CT", "CST", "CDT"), "America/Chicago"),
    **dict.fromkeys(("MT", "MST", "MDT"), "America/Denver"),
    **dict.fromkeys(("PT", "PST", "PDT"), "America/Los_Angeles"),
    "AKT": "America/Anchorage", "HST": "Pacific/Honolulu", "BRT": "America/Sao_Paulo",
    "IST": "Asia/Kolkata", "PKT": "Asia/Karachi", "MYT": "Asia/Kuala_Lumpur",
    "SGT": "Asia/Singapore", "HKT": "Asia/Hong_Kong", "PHT": "Asia/Manila", "ICT": "Asia/Bangkok",
    "WIB": "Asia/Jakarta", "JST": "Asia/Tokyo", "KST": "Asia/Seoul", "GST": "Asia/Dubai",
    "AWST": "Australia/Perth", "ACST": "Australia/Darwin", "ACDT": "Australia/Adelaide",
    "AEST": "Australia/Brisbane", "AEDT": "Australia/Sydney", "AET": "Australia/Sydney",
    "NZST": "Pacific/Auckland", "NZDT": "Pacific/Auckland", "NZT": "Pacific/Auckland",
    "SAST": "Africa/Johannesburg", "EAT": "Africa/Nairobi", "WAT": "Africa/Lagos",
    "CAT": "Africa/Maputo",
}  # fmt: skip
_NAMED = {
    "eastern": "America/New_York", "central": "America/Chicago", "mountain": "America/Denver",
    "pacific": "America/Los_Angeles", "central european": "Europe/Brussels",
    "us eastern": "America/New_York", "us pacific": "America/Los_Angeles",
    "british": "Europe/London", "malaysian": "Asia/Kuala_Lumpur", "malaysia": "Asia/Kuala_Lumpur",
    "india": "Asia/Kolkata", "indian": "Asia/Kolkata", "german": "Europe/Berlin",
    "germany": "Europe/Berlin", "irish": "Europe/Dublin", "greenwich mean": "GMT",
    "spain": "Europe/Madrid", "portugal": "Europe/Lisbon", "new zealand": "Pacific/Auckland",
    "china": "Asia/Shanghai",
}  # fmt: skip


class StatedHour(NamedTuple):
    """An hour; None for midnight, which ends the day. `zone` is an IANA name, if stated."""

    hour: time | None
    zone: str | None


def stated_hour(text: str) -> StatedHour | None:
    """Return the first hour in a text that states a day; None if it states only the day."""
    for match in _CLOCK.finditer(text):
        if match["midnight"]:
            return StatedHour(None, _zone_after(text, match.end()))
        hour = time(12) if match["noon"] or match["noon_word"] else _clock(match)
        if hour is not None:
            is_midnight = hour == time(0)
            return StatedHour(None if is_midnight else hour, _zone_after(text, match.end()))
    return None


def _clock(match: re.Match[str]) -> time | None:
    found = {key: value for key, value in match.groupdict().items() if value}
    hour = int(next(value for key, value in found.items() if key[0] == "h" and key != "half"))
    minute = int(next((value for key, value in found.items() if key[0] == "m"), "0"))
    half = found.get("half", "").casefold().replace(".", "")
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half in _LATE else 0)
    return time(hour % 24, minute) if hour <= 24 and minute < 60 else None


def _zone_after(text: str, end: int) -> str | None:
    match = _ZONE.match(text, end)
    if match is None:
        return None
    if match["iana"]:
        return match["iana"] if is_known(match["iana"]) else None
    if match["offset"]:
        return _by_offset(match["offset"])
    if match["short"]:
        return _SHORT.get(match["short"])
    return _by_name(match["named"])


def _by_offset(offset: str) -> str | None:
    digits = re.sub(r"\D", "", offset)
    hours, minutes = (digits[:-2], digits[-2:]) if len(digits) > 2 else (digits, "0")
    ahead = int(hours) * 60 + int(minutes)
    return fixed_zone(ahead if offset.startswith("+") else -ahead)


def _by_name(name: str) -> str | None:
    """Return the zone of “Kuala Lumpur time” or “Malaysia time”."""
    key = name.casefold().replace(".", "")
    if key in _NAMED:
        return _NAMED[key]
    if zone := _by_city().get(key):
        return zone
    code = country_code(name)
    zones = get_global("territory_zones").get(code, []) if code else []
    return zones[0] if len(zones) == 1 else None


@cache
def _by_city() -> dict[str, str]:
    places = (name for name in sorted(names()) if "/" in name and not name.startswith("Etc/"))
    return {name.rpartition("/")[2].replace("_", " ").casefold(): name for name in places}
