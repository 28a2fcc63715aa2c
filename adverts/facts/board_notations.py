"""Rewrites the notations of job boards for places as adverts write them: the town first.

Only names of places that are known are moved or divided, so other text stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from adverts.facts.gazetteer import (
    codes_of,
    country_named,
    is_city,
    is_clear_town,
    is_region,
    is_town,
    narrowing,
)
from adverts.text.repair import collapse
from places.countries import country_code
from places.language_data import data_of
from places.names import name_key
from places.regions import codes_named

_ENGLISH = data_of("en")["territories"]
_SITES = (
    r"(?:(?:our|the|corporate|global|main|head|regional|international|company|group|world)\s+){0,4}"
    r"(?:offices?|head ?quarters?|hq|campus|büros?|standort|niederlassung|hauptsitz|bureaux?"
    r"|siège(?: social)?|sede|oficinas?|escrit[óo]rios?|kantoor|kontor)"
)
_SITE = re.compile(rf"\b{_SITES}\b|^(?:our|the)\b(?=.* office)", re.IGNORECASE)
ONLY_SITE = rf"{_SITES}|home[ -]?office"  # words that name no place
_DIVIDER = re.compile(
    r"\s*/\s*|\s+(?:&|\+|and|or|und|oder|et|ou|y|o|e|en|dan|atau|och|og|eller)\s+"
    r"|(?<!\bstate)(?<!\bcity)(?<!university)(?<!province)(?<!county)(?<!district)(?<!republic)\s+of\s+",
    re.IGNORECASE,
)
_DASH = re.compile(r"\s+[-–—]\s+")
_CODES_FIRST = re.compile(r"([A-Z]{2,3})\s?-\s?(?:([A-Z]{2,3})\s?-\s?)?([^\W\d_].*)")
_BRAZILIAN_STATES = frozenset(
    "AC AL AP AM BA CE DF ES GO MA MT MS MG PA PB PR PE PI RJ RN RS RO RR SC SP SE TO".split()  # noqa: SIM905
)
# ISO 3166 alpha-3 codes, in capitals; some are words in small letters. “USA” stays as it is.
_LONG_CODES_AND_SHORT = (
    "ARE-AE ARG-AR AUS-AU AUT-AT BEL-BE BGR-BG BRA-BR CAN-CA CHE-CH CHL-CL CHN-CN COL-CO CRI-CR "
    "CZE-CZ DEU-DE DNK-DK EGY-EG ESP-ES EST-EE FIN-FI FRA-FR GBR-GB GRC-GR HKG-HK HRV-HR HUN-HU "
    "IDN-ID IND-IN IRL-IE ISR-IL ITA-IT JPN-JP KEN-KE KOR-KR LTU-LT LUX-LU LVA-LV MAR-MA MEX-MX "
    "MYS-MY NGA-NG NLD-NL NOR-NO NZL-NZ PAK-PK PER-PE PHL-PH POL-PL PRT-PT ROU-RO SAU-SA SGP-SG "
    "SRB-RS SVK-SK SVN-SI SWE-SE THA-TH TUR-TR TWN-TW UKR-UA VNM-VN ZAF-ZA"
)
_LONG_CODES = dict(pair.split("-") for pair in _LONG_CODES_AND_SHORT.split())
_STATE_LAST = re.compile(r"([^-–—,/()]+?)\s*[-–—]\s*([A-Z]{2})")
_COUNTRY_LAST = re.compile(r"([^()]+?)\s*\(([^\W\d_][^()\d]{3,30})\)")
_TOWN_DASH_COUNTRY = re.compile(r"([^-–—,/()]+?)\s+[-–—]\s+([^-–—,/()]+)")
_CODE_LAST = re.compile(r"([^()]+?)\s*\(([A-Z]{2})\)")
_AREA = re.compile(
    r"europe|eu|emea|asia|apac|africa|latam|(?:latin |north |south )?americas?|middle east|oceania",
    re.IGNORECASE,
)
_BETWEEN = r",? (?:and|or|und|oder|et|ou|y|e|en|of|och|og|eller) "
_LIST = re.compile(rf"[^,]+(?:, [^,]+)+?{_BETWEEN}[^,]+")  # “Leeds, York and Wells”
_LIST_DIVIDER = re.compile(rf"{_BETWEEN}|, ")
_LOOKS_SO = re.compile(  # as a town: a word or two with capitals, and not “and surroundings”
    r"(?!(?:Umgebung|Umland|Umkreis|Region|Omgeving|Omegn|Omnejd|Remote|Home)\b)"
    r"[^\W\d_a-zà-ÿ][\w’'.-]{2,}(?:[ -](?:(?:am|an der|sur|de|do|da) )?[^\W\d_a-zà-ÿ][\w’'.-]+)?"
)
_EDGES = " -–—,()/:&+\x00"
_MOST_PARTS = 6


def usual_notations(text: str) -> list[str]:
    """Return the places of a text, each as “town, region, country”.

    Reads “Munich/ Berlin”, “Leeds & York”, “London Office”, “USA - MA - Boston”, “DE-Berlin”,
    “Portugal, Lisbon” and “Basel (CH)”.
    """
    text = collapse(text).strip(_EDGES.replace("(", "").replace(")", ""))
    if _is_named(text) or _is_named(text.replace(" & ", " and ")):
        return [text]
    if _LIST.fullmatch(text) and are_towns(towns := _LIST_DIVIDER.split(text)):
        return towns
    parts = _DIVIDER.split(text)
    if 1 < len(parts) <= _MOST_PARTS:
        places = list(_with_shared_end(_joined([_usual(part) for part in parts])))
        if all(map(_is_place, places)):
            return places
    return [_usual(text)]


def are_towns(parts: Sequence[str]) -> bool:
    """Return whether three parts or more are towns: most are known, and the others look so."""
    known = sum(map(is_clear_town, parts))
    return len(parts) > 2 and known * 2 > len(parts) and all(map(_LOOKS_SO.fullmatch, parts))


def _usual(text: str) -> str:
    return _town_first(_without_site(text))


def _is_named(name: str) -> bool:
    """Return whether a text as a whole names a place, as “Trinidad and Tobago” does."""
    return is_city(name) or bool(country_named(name) or codes_named(name_key(name)))


def _is_place(text: str) -> bool:
    first = text.partition(",")[0].strip()
    is_known = is_town(first) or country_named(first) is not None or is_region(first)
    return is_known or _AREA.fullmatch(first) is not None


def _without_site(text: str) -> str:
    """Return the town of an office, if anything but “office” is there."""
    if not _SITE.search(text):
        return text
    named = [part for part in _DASH.split(text) if not _SITE.fullmatch(part)]
    rest = collapse(_SITE.sub(" ", " - ".join(named))).replace(" ,", ",").strip(_EDGES)
    return rest if all(map(_is_place, _DASH.split(rest))) else text


def _joined(parts: list[str]) -> list[str]:
    """Return the parts; one that is the region or country of the town before it goes there."""
    places = parts[:1]
    for part in parts[1:]:
        town, _, end = places[-1].partition(", ")
        if not _lies_in(town, part):
            places.append(part)
        elif not end:
            places[-1] = f"{town}, {part}"
    return places


def _with_shared_end(places: list[str]) -> Iterator[str]:
    """Yield the places; the country after the last one may be that of all: “Bonn/Ulm, Germany”."""
    end = places[-1].partition(",")[2].strip()
    for place in places:
        shares = end and "," not in place and _lies_in(place, end.rpartition(",")[2].strip())
        yield f"{place}, {end}" if shares else place


def _lies_in(town: str, around: str) -> bool:
    """Return whether a country, by name or code, or a region has a town of this name."""
    code = country_named(around) or _country_of_code(around)
    in_country = code is not None and any(of.startswith(code) for of in codes_of(town))
    return in_country or bool(codes_of(town) and narrowing(around, town))


def _country_of_code(code: str) -> str | None:
    return country_code(code) if len(code) == 2 else _LONG_CODES.get(code)


def _town_first(text: str) -> str:
    if last := _CODE_LAST.fullmatch(text):
        town, country = last[1], last[2]
        is_small = not codes_of(town) and country_named(_english(country)) == country
        if known := _with_region(town, country):
            return known
        return f"{town}, {_english(country)}" if is_small or _lies_in(town, country) else text
    if (named := _COUNTRY_LAST.fullmatch(text)) and country_named(named[2]):
        return f"{named[1]}, {named[2]}"
    state = _STATE_LAST.fullmatch(text)
    if state and state[2] in _BRAZILIAN_STATES and any(c[:2] == "BR" for c in codes_of(state[1])):
        return f"{state[1]}, {state[2]}"
    if first := _CODES_FIRST.fullmatch(text):
        country, region, town = first.groups()
        if _lies_in(town, country):
            country = _english(_LONG_CODES.get(country, country))
            return ", ".join(filter(None, (town, region, country)))
    for parts in (_DASH.split(text), re.split(r"\s*,\s*", text)):
        if _begins_with_country(parts):
            return ", ".join(reversed(parts))
        if len(parts) == 3 and _begins_with_country(parts[:2]) and narrowing(parts[2], parts[1]):
            return f"{parts[1]}, {parts[2]}, {parts[0]}"  # “Poland, Warsaw, Mazovia”
    named = _TOWN_DASH_COUNTRY.fullmatch(text)
    if named and country_named(named[2]) and _lies_in(named[1], named[2]):
        return f"{named[1]}, {named[2]}"
    return text


def _with_region(town: str, code: str) -> str:
    """Return a town with the code of its region, which Italians write in brackets as no part of
    the name; empty if the town isn't there.
    """
    regions = {of[:2] for of in codes_of(town) if of[3:6] == code}
    if not regions:
        return ""
    return town if regions == {"IT"} else f"{town}, {code}"


def _begins_with_country(parts: list[str]) -> bool:
    """Return whether parts are a country, perhaps a region, and a town that lies in them."""
    if not 2 <= len(parts) <= 3 or country_named(parts[-1]):
        return False
    town, country = parts[-1], country_named(parts[0])
    if country is None or not _lies_in(town, parts[0]):
        return False
    region = parts[1] if len(parts) == 3 else ""
    return not region or f"{country}-{region}" in codes_of(town) or bool(narrowing(region, town))


def _english(country: str) -> str:
    """Return the English name of a country whose code has two letters; other names as they are."""
    return str(_ENGLISH.get(country, country))
