"""Locations in the texts of adverts, which also say remote and hybrid."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import zip_longest

from adverts.facts.board_notations import ONLY_SITE, are_towns, usual_notations
from adverts.facts.denials import denies
from adverts.facts.gazetteer import (
    CANADA,
    codes_of,
    country_named,
    has_city,
    is_city,
    is_clear_town,
    is_region,
    is_us_state,
    narrowing,
)
from adverts.facts.postal_towns import place_of_address
from adverts.text.repair import collapse
from adverts.vocabulary.terms import WorkplaceType
from places.names import name_key
from places.regions import codes_named

_SOME = r"(?:partial(?:ly)?|partly|some|occasional(?:ly)?|teilweise|deels|delvis|en partie)"
_POSSIBLE = (
    r"(?:work(?:ing)?|possible|available|allowed|optional|options?|friendly|ok(?:ay)?|considered"
    r"|welcome|möglich|mogelijk)"
)
_HERE = (  # on site, in other languages
    r"presencial|präsenz|on[- ]campus|vor ort|(?:en )?présentiel|sur (?:site|place)"
    r"|op (?:kantoor|locatie)|på plats"
    r"|in sede|in presenza"
)
_ON_SITE = re.compile(rf"\b(?:on[- ]?site|in[- ]?office|in[- ]person|{_HERE})\b")
_OFFICE = re.compile(  # alone, or before a place: “Office, Leeds”
    r"(?:office|büro|bureau|oficina|escrit[óo]rio|kantoor|kontor)(?:\W*|\s*[,–—-]\s.*)"
)
_HYBRID = re.compile(
    r"h[yíi]brid|\bibrid|télétravail (?:partiel|possible|ponctuel|régulier|occasionnel)"
    r"|smart ?working"
    r"|\d ?(?:jours?|d[ií]as?|giorni|dies)\b.*(?:télétravail|teletr)|(?:télétravail"
    r"|teletr).*\d ?(?:jours?|d[ií]as?|dies)"
)
WORKPLACE_WORDS = re.compile(
    rf"\b(?:(?:{_SOME}|optional(?:ly)?|mostly|primarily) )?"
    r"(?:(?:local |fully |volledig |vollständig |komplett |helt |full |100 ?% ?)?"
    r"remote(?:ly)?(?:[ -]first| only)?|hybrid|on[- ]?site"
    r"|in[- ]?office|in[- ]person|work from home|home[- ]based|wfh|télétravail|teletrabajo"
    r"|homeoffice|fjernarbejde|(?:på )?distans(?:arbete)?|fjernarbeid|[àa] distance|op afstand"
    r"|a distancia|trabalho remoto|remot[oa]|anywhere"
    r"|home[- ]?work(?:ing)?|h[íi]brid[oa]|hybride[nrs]?|teletrabalho|hjemmekontor"
    rf"|{_HERE}"
    rf"|worldwide|global(?:ly)?)\b(?:[ -]{_POSSIBLE}\b)*"
    r"|远程(?:办公)?|遠[程端](?:辦公)?|居家[办辦]公",
    re.IGNORECASE,
)
_REMOTE = re.compile(
    r"\bremot[eoa]\b|\bremotely|fjernarbe|\bdistans|[àa] distanc|op afstand|anywhere|worldwide"
    r"|télétravail|teletrabajo|teletrabalho|teletreball"
    r"|work from home|home[- ]?(?:based|work)|\bwfh\b|远程|遠[程端]|居家[办辦]公"
)
_PHRASE, _REMARK = 3, 5  # words
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
# Parts of an address that name a building or an institution, beside its town or with it.
_BUILDING = re.compile(
    r"\b(?:house|building|tower|cent(?:re|er)|campus|school|college|university|hospital|hall"
    r"|gebäude|turm|zentrum|klinik(?:um)?|universität|hochschule|rathaus|bâtiment|tour|école"
    r"|université|hôpital|incubateur|pépinière|technopole|edif[ií]cio|torre|universidade?"
    r"|gebouw|toren|universiteit|ziekenhuis|sjukhus(?:et)?|universitet(?:et)?)\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"[^\W\d_a-zà-ÿ][\w’' -]{2,40}")
_LETTERS_OF_AREA = re.compile(r"\b[A-Z]{2,3}\b")
_LETTERS = re.compile(r"[A-Z]{3,5}")
_INSIDE = re.compile(  # “Porte Dorée à Lyon”, “near the cathedral in York”
    r".*[^,]\s(?:à|in|at|en|em|i|te|near|bei|près de)\s+(?P<town>[^\W\d_a-zà-ÿ][^,]{2,40})"
)
_NEAR = re.compile(  # “Proche Poitiers”, “Raum Kassel”
    r"(?:near|nearby|around|close to|proche(?: de)?|près de|à proximité de"
    r"|(?:in der )?nähe(?: von)?"
    r"|(?:groß)?raum|nabij|omgeving|regio|cerca de|vicino a|nära|nær|i nærheden af)\s+",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"(?P<town>[^(),;]{3,40}?)\s*\((?P<inside>[^()]{2,40})\)")
_WITH = re.compile(r"(?:with|mit|avec|med|met|con|com|plus|but|aber) ")  # no place follows
_AROUND_IT = re.compile(
    r" (?:(?:e|y|et|und|en|og|och|and) (?:the )?(?:provincia|alrededores|environs|umgebung"
    r"|umland|omgeving"
    r"|omegn|omnejd|dintorni|surrounding(?:s| areas?))|capital|(?:city )?cent(?:re|er)|zentrum)$",
    re.IGNORECASE,
)
_DISTRICT = re.compile(r"(?<=\w) (?:\d{1,2}(?:er|e|è|[èe]me)|\d{1,2}(?:er|e|[èe]me)? arr\w*\.?)$")
_TRAVEL = re.compile(r"(?<=\w)\s+(?:with|mit|avec|met|med|con|com)\s.*$")  # “Leeds with travel”
_STREET_ALONE = re.compile(r"((?:[^\W\d][\w.’'-]*[ ]){0,3}[^\W\d_]{4,}\.?) \d{1,4} ?[a-zA-Z]?")
_FILLER = re.compile(
    r"(?:^|(?<=[\s,(]))(?:or|within|in|from|based|only|the|on the globe|in the world)\s+"
    r"|\b(?:on the globe|in the world|around the world|based|only|(?:\w{2,4} )?time ?zones?)\b",
    re.IGNORECASE,
)
_FIRST_AND = re.compile(r"(^|[,\x00])\s*and\s+", re.IGNORECASE)  # “and” before a name, not in it
_LEAD = re.compile(  # the same in other languages, and prepositions, before a name
    r"(^|[,\x00])\s*(?:or|oder|ou|et|und|eller|en|em|in|à|i|på|te)\s+(?=[A-ZÀ-Þ])"
)
_NO_PLACE = re.compile(
    r"(?:\d+|two|three|four|five|multiple|several|various|many|all|other|different|numerous"
    r"|mehrere|verschiedene|plusieurs|varias|pelbagai) (?:\w+ )?(?:locations?|sites?|places?"
    r"|offices?|cities|countries|regions?|states|standorte|orte|lieux|ubicaciones|lokasi)"
    r"|(?:multiple|various|nationwide|flexible|negotiable|tb[acd]|to be (?:confirmed|agreed"
    r"|determined|announced)|n/?a|none|unknown|unspecified|other"
    r"|see (?:advert|description|below|text)|not (?:specified|stated|applicable)|locations?"
    r"|indeterminado|indefinido|a (?:combinar|definir|convenir)|à définir|completamente|totalmente"
    r"|nader te bepalen|e-?mail|nach absprache|efter (?:aftale|avtale|överenskommelse)"
    rf"|field(?:[ -]based)?|home|bundesweit|deutschlandweit|{ONLY_SITE})",
    re.IGNORECASE,
)
_EXCLUDED = re.compile(  # what a remote worker may not come from, and hours that a team shares
    r"\(?\s*\b(?:except(?:ing)?(?: for)?|excluding|excl\.|but not|outside of)\s[^()]*(?:\)|$)"
    r"|\([^()]*\b(?:hours|time ?-?zones?)\b[^()]*\)|\(not [^()]*\)",
    re.IGNORECASE,
)
_SURE_SEPARATORS = re.compile(
    r"[;|\n•·]+|<br ?/?>|\s+(?:or|oder|ou|eller|atau)\s+|\s+and\s+(?=remote)", re.IGNORECASE
)


@dataclass(frozen=True)
class ParsedLocation:
    """Stated names of places, countries of those places, and the workplace type, if stated."""

    locations: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    workplace_type: WorkplaceType | None = None


_CONNECTOR = re.compile(r"\s+(?:or|oder|ou|eller|and|und|et|of)$")  # before a workplace type
_HOME = re.compile(r"home.?office|thuiswerk|hemarbete|hjemmekontor")
_PARTLY = re.compile(rf"\b{_SOME} (?:remote|home|télétravail|thuis|distans)")
_ASIDE = re.compile(r"(?P<place>[^()]+,\s*(?P<end>[^(),]+?))\s*\((?P<words>[^()]+)\)\s*")
_INITIALS = re.compile(r"\b[A-Z]\.[A-Z]$")  # “U.S”, without its last full stop


@lru_cache(maxsize=2048)  # a feed names the same places again and again
def parse_location(text: str) -> ParsedLocation:
    """Read a text like “hybrid, Vilnius, Kaunas, Remote”.

    A comma separates places, and also the parts of one place (“Fargo, ND”): a region or a country
    ends a place. `countries` are ISO 3166 codes of the places, for remote work.
    """
    if place := place_of_address(text):
        code = country_of(place)
        return ParsedLocation((place,), (code,) if code else (), workplace_type_of(text))
    bare = WORKPLACE_WORDS.sub(" \x00 ", _EXCLUDED.sub(" ", text))
    parts = (place for part in _SURE_SEPARATORS.split(bare) for place in usual_notations(part))
    names = [name for part in parts for name in _places_in(part) if not _is_phrase(name)]
    if any(map(_is_known, names)):
        names = [name for name in names if _is_known(name) or not _is_remark(name)]
    locations = tuple(dict.fromkeys(names))
    codes = (country_of(name) for name in locations)
    countries = tuple(dict.fromkeys(code for code in codes if code))
    return ParsedLocation(locations, countries, workplace_type_of(text))


def workplace_type_of(text: str) -> WorkplaceType | None:
    """Return the workplace type in a text; None if it names none, or both remote and on-site."""
    low = text.casefold()
    if (away := _REMOTE.search(low) or _HOME.search(low)) and denies(low, *away.span()):
        return WorkplaceType.ONSITE
    if _HYBRID.search(low) or _PARTLY.search(low):
        return WorkplaceType.HYBRID
    is_remote = bool(_REMOTE.search(low))
    is_onsite = bool(_ON_SITE.search(low) or _OFFICE.fullmatch(low))
    if is_remote == is_onsite:
        return None
    return WorkplaceType.REMOTE if is_remote else WorkplaceType.ONSITE


def country_of(place: str) -> str | None:
    """Return the code of the country that a place ends in, or that its region lies in; None for a
    region alone or a bare city.
    """
    first, last = place.partition(",")[0].strip(), place.rpartition(",")[2].strip()
    if "," in place:
        if is_us_state(last) and not has_city(last, city=first):
            return "US"
        if last.casefold() in CANADA:
            return "CA"
        countries = {code[:2] for code in narrowing(last, first)}
        if len(countries) == 1:
            return countries.pop()
    return country_named(last)


def says_no_place(name: str) -> bool:
    """Return whether words in the place of a name leave it open: “2 Locations”, “Various”."""
    return _NO_PLACE.fullmatch(collapse(name).strip(" .()")) is not None


def are_known_places(names: Sequence[str]) -> bool:
    """Return whether all of some names are towns, regions or countries, and there are any."""
    return bool(names) and all(is_clear_town(name) or _is_area(name) for name in names)


def is_street(text: str) -> bool:
    """Return whether a text is a street and its number alone."""
    street = _STREET_ALONE.fullmatch(text.strip())
    return street is not None and not is_city(street[1].partition(" ")[0])


def _is_area(name: str) -> bool:
    first = name.partition(",")[0].strip()
    return is_region(first) or country_named(first) is not None


def _may_be_area(text: str) -> bool:
    """Return whether words behind a town may be its region or country: “SP”, “Arizona USA”."""
    return _LETTERS_OF_AREA.search(text) is not None or any(map(_is_known, [text, *text.split()]))


def _is_known(name: str) -> bool:
    first = name.partition(",")[0].strip()
    return is_city(first) or is_region(first) or country_named(first) is not None


def _is_remark(name: str) -> bool:
    """Return whether words beside known places say more of the job: “flexible cadence”, “Open to
    relocation from other cities”.
    """
    words = name.split()
    return len(words) >= _REMARK or name.islower()


def _is_phrase(name: str) -> bool:
    """Return whether words in a place's name are a phrase: “overlap with Pacific hours”."""
    return name[:1].islower() and len(name.split()) >= _PHRASE


def _bare(part: str) -> str:
    """Return a part without the signs around it; the last full stop of “D.C.” belongs to it."""
    text = _CONNECTOR.sub("", _TRAVEL.sub("", collapse(part)).strip(" -–—/:()[].&+"))
    text = _DISTRICT.sub("", text)
    near = _NEAR.match(text)
    text = text[near.end() :] if near and is_clear_town(text[near.end() :]) else text
    around, beside = _AROUND_IT.sub("", text), re.split(r"\s[–—-]\s", text)
    if around != text and is_clear_town(around):
        return around
    if len(beside) > 1 and is_clear_town(beside[0]) and not any(map(_may_be_area, beside[1:])):
        return beside[0]
    inside = _INSIDE.fullmatch(text)
    if inside and is_clear_town(inside["town"]) and not is_city(text):
        return inside["town"]
    return f"{text}." if _INITIALS.search(text) and f"{text}." in part else text


def _places_in(text: str) -> list[str]:
    """Return the places of one part; NUL marks where a word for the workplace type was."""
    text = _LEAD.sub(r"\1 ", _without_aside(text))
    text = _BRACKETS.sub(_unless_remark, _CODE.sub(" ", text))
    text = _FIRST_AND.sub(r"\1 ", re.sub(r"\(([^()]*)\)", r" \1 ", text))
    text = _FILLER.sub(" ", text)
    parts = [_bare(p) for p in re.split(r"[,\x00]|\s--\s", text)]
    parts = [p for p in parts if any(char.isalpha() for char in p)]
    parts = [p for p in parts if _is_known(p) or not (p.islower() or _WITH.match(p))] or parts
    parts = [p for p in parts if not _STREET.search(p)] or parts
    parts = list(_without_buildings(parts))
    parts = [_without_next(p, following) for p, following in zip_longest(parts, parts[1:])]
    groups: list[list[str]] = [[]]
    is_closed = False  # whether the last place has a region
    for before, part, after in zip(["", *parts], parts, [*parts[1:], ""], strict=False):
        if part.casefold() == before.casefold():
            continue
        code = None if _is_state_here(part, groups[-1], after) else country_named(part)
        if code is None and not groups[-1] and _ends_in(groups, part):
            code = part  # “London, England, GB”
        goes_on = code or _is_code(part, (groups[-1] or [part])[0])
        if is_closed and not goes_on and not _widens(part, groups[-1]):
            groups.append([])
            is_closed = False
        if code and not groups[-1] and _ends_in(groups, code):
            groups.pop()
        group = groups[-1]
        group.append(part)
        if code:
            groups.append([])
        is_closed = not code and (is_closed or _closes(part, group))
    return [name for group in groups for name in _names(group)]


def _without_aside(text: str) -> str:
    """Return a place without words in brackets behind its region or country that are no place of
    their own: “Austin, TX (near the river)”.
    """
    aside = _ASIDE.fullmatch(text)
    if aside is None or "\x00" in aside["words"] or _is_known(aside["words"]):
        return text
    return aside["place"] if _is_area(aside["end"]) else text


def _unless_remark(found: re.Match[str]) -> str:
    """Return a town without its part, or a remark, in brackets behind it: “Oslo (Frogner)”."""
    town, inside = found["town"].strip(), found["inside"]
    is_known = _is_area(inside) or country_of(f"{town}, {inside}") or "\x00" in inside
    is_name = not is_clear_town(town) or is_city(f"{town} ({inside})")
    return found[0] if is_known or is_name or narrowing(inside, town) else town


def _without_buildings(parts: list[str]) -> Iterator[str]:
    """Yield the parts without buildings and institutions, where one of the parts is the town, or
    the last word of a building: “Acme House, Leeds”, “University of Leeds”.
    """
    has_town = any(is_clear_town(part) and not _BUILDING.fullmatch(part) for part in parts)
    parts = [part for part in parts if not (has_town and _is_institution(part))]
    for part in parts:
        town = part.rpartition(" ")[2]
        is_building = _BUILDING.search(part) is not None and not is_city(part)
        if is_building and not has_town and is_clear_town(town) and not _BUILDING.search(town):
            yield town
        elif not (is_building and has_town):
            yield part


def _is_institution(part: str) -> bool:
    """Return whether a part is the letters of an institution, which no place is: “UCL”."""
    return _LETTERS.fullmatch(part) is not None and not any(
        (is_city(part), is_region(part), country_named(part), codes_named(name_key(part)))
    )


def _ends_in(groups: list[list[str]], code: str) -> bool:
    """Return whether the last place already ends in this country: “Leeds, England, United
    Kingdom”.
    """
    return len(groups) > 1 and len(groups[-2]) > 1 and country_named(groups[-2][-1]) == code


def _without_next(part: str, following: str | None) -> str:
    """Return the part without what the next one repeats: “Lubbock TX, TX”."""
    end = f" {following}".casefold()
    return part[: -len(end)] if following and part.casefold().endswith(end) else part


def _is_state_here(part: str, group: list[str], after: str) -> bool:
    """Return whether a country's name means a state: “Georgia, USA”, “Atlanta, Georgia”."""
    codes = codes_named(name_key(part))
    own, country = country_named(part), country_named(after)
    if own is None or not codes:
        return False
    if country and country != own and any(code.startswith(f"{country}-") for code in codes):
        return True
    narrowed = narrowing(part, group[0]) if group else frozenset()
    return bool(narrowed) and own not in {code[:2] for code in codes_of(group[0])}


def _closes(part: str, group: list[str]) -> bool:
    """Return whether a part is the region of the place that its group begins with, or the code of
    its country.
    """
    is_around = is_region(part) or bool(narrowing(part, group[0])) or _is_code(part, group[0])
    return len(group) > 1 and is_around


def _is_code(part: str, town: str) -> bool:
    """Return whether a part is the code of a country with such a town: “Wels, AT”."""
    return len(part) == 2 and part.isupper() and any(c[:2] == part for c in codes_of(town))


def _widens(part: str, group: list[str]) -> bool:
    """Return whether a region or area goes on after a smaller one."""
    return bool(narrowing(part, group[0])) and part.casefold() != group[-1].casefold()


def _names(group: list[str]) -> list[str]:
    """Return the parts as one place, or as several if all are cities."""
    swapped = re.fullmatch(r"(.+?) - (.+)", group[0]) if len(group) == 1 else None
    if swapped and (is_region(swapped[1]) or country_named(swapped[1])):
        return [f"{swapped[2]}, {swapped[1]}"]
    ends = bool(group) and (
        is_region(group[-1])
        or country_named(group[-1]) is not None
        or (len(group) > 1 and bool(narrowing(group[-1], group[0])))
        or (len(group) > 1 and _is_code(group[-1], group[0]))
    )
    if len(group) > 1 and not ends and (all(map(is_city, group)) or are_towns(group)):
        return group
    return [", ".join(group)] if group else []
