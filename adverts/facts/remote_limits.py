"""Where a remote worker may live, as adverts say it: countries, areas, states and exceptions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from adverts.facts.gazetteer import has_city, is_city, short_country
from adverts.facts.home_sentences import (
    FROM_ANYWHERE,
    MUST_NOT,
    WORDS,
    homes,
    may_be_anywhere,
    may_exclude,
)
from adverts.facts.places import WORKPLACE_WORDS
from adverts.text.repair import collapse
from adverts.vocabulary.keyword_filter import KeywordFilter
from places.areas import area_countries
from places.countries import country_code
from places.regions import LETTERED
from places.states import state_code, states

_I = re.IGNORECASE
_EXCEPT = re.compile(
    r"\(?\s*\b(?:except(?:ing)?(?: for| in)?|exclud(?:ing|es?|ed:?)|excl\.?|other than|but not"
    r"|not|outside(?: of)?|außer|sauf|excepto|kecuali)\s+(?:in |from |for |available in )?"
    r"(?P<where>[^()]{2,200}?)(?:\)|$)",
    _I,
)
_ANYWHERE = re.compile(
    r"\b(?:anywhere|world-?wide|global(?:ly)?|any ?country|all countries|weltweit|partout"
    r"|dans le monde|todo el mundo|seluruh dunia|di mana-mana sahaja)\b",
    _I,
)
_WORLD = re.compile(r"\b(?:(?:in|on|around|across) the (?:world|globe|planet))\b", _I)
_HOURS = re.compile(
    r"\bhours?\b|time ?-?zones?\b|\boverlap|\b(?:GMT|UTC|CEST|CET|EST|PST|EET|[ECMP]T)\b|\bhrs?\b"
    r"|[±+−-]\s?\d",
    _I,
)
_BRACKETS = re.compile(r"\(([^()]*)\)")
_FILLER = re.compile(
    # Two capital letters are a code: IN, OK, DE, LA
    r"(?:^|(?<=\s))(?:(?-i:[Ii]n|[Oo]f|[Tt]o|[Oo]k|[Ee]n|[Aa]u|[Dd]u|[Dd]e|[Ll]a|[Ll]e|[Ee]l|[Ii]m"
    r"|[Dd]i)|must (?:be )?|live|reside|based|located|within|from|the|only|any|"
    r"within|inside|across|throughout|candidates?|applicants?|residents?|people|open|"
    r"employees?|workers?|timezones?|jobs?|role|position|full[- ]time|work|home|office|local|100%|"
    r"either|both|anywhere|state|states? of|country|countries|friendly|possible|okay|yes|"
    r"one of|following|provinces?|resident|nationals?|citizens?|remotely|currently|aux|des|les"
    r"|los|las|der|die|das|den|dem|aus|nur|seulement|uniquement|solo|sólo|sahaja|dari|negeri"
    r"|penduduk|warga|rakyat|"
    r"eligible|preferred|also|and/or|continental|mainland|contiguous)(?=\s|$)",
    _I,
)
_SPLIT = re.compile(r"[,;|/•·\n\[\]()\x00]|\s[-–—]\s|\s(?:or|ou|oder|atau|o)\s", _I)
# Parts of a country that have the rank of one in people's minds
_NATIONS = frozenset({"GB-ENG", "GB-SCT", "GB-WLS", "GB-NIR"})
_ELIDED = re.compile(r"^[ld]['’](?=\w)", _I)
_AND = re.compile(r"\s*(?:&|\+|\s(?:and|y|et|und|dan|e)\s)\s*", _I)
_STOP = re.compile(
    r"\b(?:to|for|who|with|during|while|when|because|as|at|since|so|if|unless|and (?:be|have|hold|"
    r"must|work|able|are|willing)|ist|sind|erforderlich|nötig|notwendig|haben|est|adalah"
    r"|due|we|you|this|but(?! not)|where)\b.*",
    _I,
)
_NAME = re.compile(r"(?=.*[^\W\d_a-z])\w[\w'’. -]{1,40}")  # has a capital


@dataclass(frozen=True)
class RemoteLimits:
    """Where a remote worker may live.

    `countries` are ISO 3166-1 alpha-2 codes, `states` ISO 3166-2 codes within those countries,
    `excluded` codes of both kinds. `anywhere` is set only if the advert says so. `unknown` are
    words about limits that none of this holds.
    """

    countries: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()
    anywhere: bool = False
    unknown: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.countries or self.excluded or self.anywhere)


def parse_limits(
    text: str, *, codes: bool = False, is_state: bool = False, is_home: bool = False
) -> RemoteLimits:
    """Read a text such as “Remote (US or Canada)” or “Worldwide except Iran”.

    With `codes`, two capital letters are a country's code; with `is_state`, a name is a state's.
    With `is_home`, the text names nothing but homes of workers, so that a town limits them, too.
    """
    text = text[:1000].replace("\u00a0", " ")
    is_worldwide = bool(_ANYWHERE.search(text))
    allowed, excluded = _WORLD.sub(" ", text), ""
    if exception := _EXCEPT.search(allowed):
        excluded = exception["where"]
        allowed = f"{allowed[: exception.start()]} {allowed[exception.end() :]}"
    countries, states, unknown = _named(allowed, codes=codes, is_state=is_state, is_home=is_home)
    within = countries[0] if len(countries) == 1 else None
    not_countries, not_states, not_known = (
        _named(excluded, codes=codes, is_state=False, country=within) if excluded else ([], [], [])
    )
    return RemoteLimits(
        tuple(countries),
        tuple(states),
        (*_plain(not_countries, not_states), *not_states),
        is_worldwide and not countries,
        (*unknown, *not_known),
    )


def _plain(countries: list[str], states: list[str]) -> list[str]:
    """Return the countries that are named as a whole, not only by their states."""
    of_states = {code[:2] for code in states}
    return [code for code in countries if code not in of_states]


def limits_in_prose(texts: Iterable[str]) -> tuple[RemoteLimits, str] | None:
    """Return the limits that sentences state, and the first of these sentences."""
    found: list[tuple[RemoteLimits, str]] = []
    for low, text in KeywordFilter.of(texts).matching(WORDS):
        found += [(limits, text) for limits in _in_sentence(text, low)]
    if not found:
        return None
    return merged(limits for limits, _ in found), found[0][1]


def _in_sentence(text: str, low: str) -> Iterator[RemoteLimits]:
    """Yield the limits of a text; `low` is the same in lower case."""
    if may_exclude(low):
        yield from _excluded(text)
    if may_be_anywhere(low):
        yield from _from_anywhere(text)
    for names in homes(text, low):
        yield from _where_to_live(names)


def _excluded(text: str) -> Iterator[RemoteLimits]:
    for match in MUST_NOT.finditer(text):
        limits = parse_limits(_STOP.sub("", match["where"]))
        if limits.countries:
            excluded = _plain([*limits.countries], [*limits.states])
            yield RemoteLimits(excluded=(*excluded, *limits.states))


def _from_anywhere(text: str) -> Iterator[RemoteLimits]:
    for match in FROM_ANYWHERE.finditer(text):
        where = next(filter(None, match.groups()), "")
        limits = parse_limits(f"anywhere {_WORLD.sub('', where)}")
        if limits.countries or limits.anywhere:
            yield RemoteLimits(limits.countries, limits.states, limits.excluded, limits.anywhere)


def _where_to_live(names: str) -> Iterator[RemoteLimits]:
    limits = parse_limits(_with_country(_STOP.sub("", names)), is_home=True)
    unknown = tuple(word for word in limits.unknown if _NAME.fullmatch(word))
    if limits.countries or unknown:
        yield RemoteLimits(limits.countries, limits.states, limits.excluded, unknown=unknown)


def _with_country(names: str) -> str:
    """Return a list of American abbreviations with its country, to be read as such."""
    letters = re.findall(r"\b[A-Z]{2}\b", names)
    rest = re.sub(r"\b[A-Z]{2}\b|[\s,;/&]|\b(?:and|or)\b", "", names)
    is_list = len(letters) > 1 and not rest and all(map(_is_abbreviation, letters))
    return f"US, {names}" if is_list else names


def merged(limits: Iterable[RemoteLimits]) -> RemoteLimits:
    """Return several statements as one: what all of them allow, and all that any excludes.

    Where two exclude each other, the first counts, and the other is unknown.
    """
    result = RemoteLimits()
    for one in limits:
        both = [code for code in result.countries if code in one.countries]
        countries, unknown = result.countries or one.countries, (*result.unknown, *one.unknown)
        if result.countries and one.countries:
            countries = tuple(both) or result.countries
            unknown = unknown if both else (*unknown, *one.countries)
        states = result.states or one.states
        result = RemoteLimits(
            countries,
            tuple(code for code in states if code[:2] in countries),
            tuple(dict.fromkeys((*result.excluded, *one.excluded))),
            (result.anywhere or one.anywhere) and not countries,
            tuple(dict.fromkeys(unknown)),
        )
    return result


def _named(
    text: str, *, codes: bool, is_state: bool, is_home: bool = False, country: str | None = None
) -> tuple[list[str], list[str], list[str]]:
    """Return the countries, the states and the unknown words of a list."""
    text = _BRACKETS.sub(lambda m: "" if _HOURS.search(m[1]) else f", {m[1]}, ", text)
    text = WORKPLACE_WORDS.sub(" \x00 ", text)
    parts = [part for chunk in _SPLIT.split(text) for part in _divided(chunk)]
    named = [_country(part, codes=codes) for part in parts]
    known = {code for found in named for code in found}
    states_alone = (_state(p, country=None) for p, of in zip(parts, named, strict=True) if not of)
    known |= {state[:2] for state in states_alone if state}
    if country is None:
        country = "US" if "US" in known else next(iter(known), None) if len(known) == 1 else None
    countries: list[str] = []
    of_states: list[str] = []
    unknown: list[str] = []
    is_after_city, town = False, ""
    for part, found, following in zip(parts, named, [*parts, ""][1:], strict=True):
        is_before_state = len(part) > 3 and is_city(part) and _is_abbreviation(following)
        is_town = is_city(part) and (not found or is_before_state)
        within = country or ("US" if is_after_city else None)
        state = _state(part, country=within, is_home=is_home)
        if is_after_city and state:
            # “Boston, MA” limits nobody to Massachusetts
            countries += sorted(found) if has_city(part, city=town) else [state[:2]]
            is_after_city = False
        elif (
            state
            and not is_before_state
            and (is_state or not found or known - found or state in _NATIONS)
        ):
            countries.append(state[:2])
            of_states.append(state)
        elif found and (part != "Georgia" or codes):
            countries += sorted(found)
        else:
            is_after_city, town = is_town, part
            if (is_home or not is_town) and not _HOURS.search(part):
                unknown.append(part)
    return list(dict.fromkeys(countries)), list(dict.fromkeys(of_states)), unknown


def _is_abbreviation(name: str) -> bool:
    return len(name) == 2 and f"US-{name}" in states()


def _divided(chunk: str) -> Iterator[str]:
    """Yield the names of a chunk; “and” divides only what is not one name."""
    chunk = _cleaned(chunk)
    if not any(char.isalpha() for char in chunk):
        return
    if _country(chunk, codes=False) or state_code(chunk):
        yield chunk
        return
    for part in _AND.split(chunk):
        cleaned = _cleaned(part)
        if any(char.isalpha() for char in cleaned):
            yield cleaned


def _cleaned(text: str) -> str:
    text = _ELIDED.sub("", collapse(text).strip(" -–—/:.,*"))
    for _ in range(6):
        shorter = collapse(_FILLER.sub(" ", text)).strip(" -–—/:.,*")
        if shorter == text:
            break
        text = shorter
    return text


def _country(name: str, *, codes: bool) -> frozenset[str]:
    if area := area_countries(name):
        return area
    name = re.sub(r" and ", " & ", name)
    code = short_country(name) or (country_code(name) if codes or len(name) > 3 else None)
    return frozenset([code] if code else [])


def _state(name: str, *, country: str | None, is_home: bool = False) -> str | None:
    """Return a state by its name; by its abbreviation only in a country that is named.

    Where people don't write states after towns, a name that is also a town's means the town, unless
    the text is about homes.
    """
    if len(name) > 3:
        code = state_code(name, country=country) or state_code(name)
        is_clear = code and (is_home or code[:2] in LETTERED or not is_city(name))
        return code if is_clear else None
    return state_code(name, country=country) if country and name.isupper() else None
