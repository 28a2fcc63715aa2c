"""Pay ranges in running text that differ by place, zone or level: “$150–180k in New York, …”."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from adverts.draft import DraftPayRange
from adverts.facts.gazetteer import is_country, is_town, short_country
from adverts.facts.pay import plain_text, ranges_in
from adverts.text.repair import collapse
from adverts.vocabulary.keyword_filter import KeywordFilter, Keywords
from places.countries import country_code
from places.names import name_key
from places.regions import area_keys, codes_named

_I = re.IGNORECASE
_SIGNS = Keywords(
    ("$", "£", "€", "usd", "cad", "gbp", "eur", "aud", "chf", "rm", "sgd", "inr", "nzd")
)
_OTHER_MONEY = re.compile(r"bonus|commission|\bote\b|on.target|equity|stock|sign.?on|allowance", _I)
_ZONE = re.compile(
    r"(?:(?:geo(?:graphic)?|pay|salary|us|u\.s\.|level|labou?r)[ -])?"
    r"(?:zones?|tiers?|levels?|grades?|bands?|groups?|regions?|areas?|categor(?:y|ies)|step|stufe"
    r"|niveau|gred|zona)\s*[-#:]?\s*\w{1,3}"
    r"|(?:ic|l|p|m|e)\s?\d{1,2}"
    r"|(?:all )?other (?:locations?|places?|cities|states|regions|areas|us locations?)"
    r"|elsewhere|everywhere else|rest of (?:the )?\w[\w ]{1,20}",
    _I,
)
_LEVEL = re.compile(
    r"(?:entry[- ]level|junior|mid(?:[- ]level)?|intermediate|senior|staff|principal|lead"
    r"|associate)(?: \w+){0,2}",
    _I,
)
_FILLER = re.compile(
    r"^(?:(?:the|our|your|this|annual|yearly|hourly|monthly|base|basic|gross|expected|estimated"
    r"|target|full[- ]time|starting|total|cash|new hire|on-?site|hybrid|remote"
    r"|salar(?:y|ies)|pay|compensation|wages?|ranges?|bands?|rates?|scales?|and|or|also"
    r"|for|in|within|from|at|to|of|is|are|be|will|would|role|position|job|roles|positions|jobs"
    r"|candidates?|applicants?|employees?|residents?|those|people|anyone|who|hires?|work(?:ing)?"
    r"|based|located|living|residing|live|if|you|us-based|while|locations?|offices?|region|areas?)"
    r"(?=[\s:,–-]|$)[\s:,–-]*)+",
    _I,
)
_TAIL = re.compile(
    r"(?<![\s:,–—-])[\s:,–—-]*+(?:(?:the )?(?:annual |base |gross |expected |hourly |yearly "
    r"|full[- ]time )*"
    r"(?:salary|pay|compensation|wage|range|band|rate|is|are|be|will|between|from|metro(?:politan)?"
    r"|area|we|you|pays|offers?|earn|can|up|based|residents?|candidates?"
    r"|employees?|office)"
    r"[\s:,–—-]*+)*$",
    _I,
)
_CLAUSE = re.compile(
    r"[.;|!?•\n]\s+|[;|•]|,\s+(?:and|while|or)\s+|\s+(?:and|while)\s+(?=for|in)", _I
)
_AFTER = re.compile(
    r"[^\w(]{0,3}(?:(?:USD|CAD|GBP|EUR|AUD)?[ /]{0,2}(?:(?:per|an?|each) \w+|annually|hourly|yearly"
    r"|annual|gross|base|p\.?a\.?|/ ?\w{1,5})?[ ,]{0,2})"
    r"(?:\((?P<bracket>[^()]{2,80})\)|(?:for|in|within)\s+(?P<words>[^.;|()$£€]{2,80}))",
    _I,
)
_SEVERAL = re.compile(r"\s*(?:[/&;]|,?\s+(?:and|or|und|oder|et|ou|y|o|dan|atau)\s)\s*", _I)
_BREAK = re.compile(
    r"[.;|]|,?\s+(?:and|while|or|to)\s+(?=\$|£|€|[A-Z]{3} ?\d|up)|,?\s+(?:and|while)$", _I
)
_DIGIT = re.compile(r"\d")
_TWO_NUMBERS = re.compile(r"\d\D+\d")  # quick, because few texts state a range
_NUMBER = re.compile(r"\d[\d.,]*")
_FEWEST = 4  # numbers of two ranges
_SHORT = 80  # characters of a title, and of a sum below it
_NEAR = 2  # texts between two that state ranges, such as a title or an empty sentence


def zones_in(texts: Iterable[str]) -> tuple[list[DraftPayRange], str] | None:
    """Return the ranges that texts state for places, zones or levels, and the first of these texts.

    Only two or more that differ count, each with two ends and a currency, close to each other.
    """
    lines = KeywordFilter.of(texts)
    texts = list(lines)
    signed = {text for _, text in lines.matching(_SIGNS) if _TWO_NUMBERS.search(text)}
    if sum(len(_NUMBER.findall(text)) for text in signed) < _FEWEST:
        return None
    groups: list[list[tuple[int, DraftPayRange]]] = []
    for index, text in enumerate(texts):
        before = texts[max(index - 1, 0) : index]
        found = [(index, one) for one in _in_line(text, before)] if text in signed else []
        if found and groups and index - groups[-1][-1][0] <= _NEAR:
            groups[-1] += found
        elif found:
            groups.append(found)
    for group in groups:
        ranges = [one for _, one in group]
        names, pays = {name_key(one.stated_for) for one in ranges}, {one.pay for one in ranges}
        if len(names) == len(ranges) and len(pays) > 1:
            return ranges, texts[group[0][0]]
    return None


def _in_line(text: str, before: Sequence[str]) -> list[DraftPayRange]:
    """Return the ranges of a line; a title before a bare sum says what it is for."""
    found = _in_text(text)
    if not found and before and len(text) < _SHORT and len(before[0]) < _SHORT:
        found = [] if _DIGIT.search(before[0]) else _in_text(f"{before[0].rstrip(' :')}: {text}")
    return found


def _in_text(text: str) -> list[DraftPayRange]:
    """Return the ranges of one text, if each says what it is for, all before or all after it."""
    text = plain_text(text)
    found = [
        (pay, start, end) for pay, start, end in ranges_in(text)
        if not _OTHER_MONEY.search(text[max(0, start - 40) : start])
    ]  # fmt: skip
    if not found:
        return []
    edges = [0, *(end for _, _, end in found), len(text)]
    starts = [start for _, start, _ in found] + [len(text)]
    before = [_name_before(text[low:start]) for low, start in zip(edges, starts[:-1], strict=False)]
    after = [
        _name_after(text[end:start]) for end, start in zip(edges[1:-1], starts[1:], strict=True)
    ]
    either = [one or other for one, other in zip(before, after, strict=True)]
    names = next((names for names in (before, after, either) if all(names)), [])
    return [DraftPayRange(pay, name) for (pay, _, _), name in zip(found, names, strict=False)]


def _name_before(text: str) -> str:
    clause = _CLAUSE.split(text.rstrip(" :–—-(|·"))[-1]
    return _name(_FILLER.sub("", _TAIL.sub("", clause).strip()))


def _name_after(text: str) -> str:
    stated = _AFTER.match(text)
    if stated is None:
        return ""
    words = stated["bracket"] or _BREAK.split(stated["words"])[0]
    return _name(_TAIL.sub("", _FILLER.sub("", words.strip())))


def names_no_place(words: str) -> bool:
    """Return whether words are a zone or a level, whose name a place may have by chance."""
    return not words or bool(_ZONE.fullmatch(words) or _LEVEL.fullmatch(words))


def divided(words: str) -> list[str]:
    """Return the names of places in what a range is for: “Austin, TX and Denver, CO”.

    A name that itself has such a word stays whole.
    """
    key = name_key(words)
    if country_code(words) or key in area_keys() or codes_named(key):
        return [words]
    return [part.strip() for part in _SEVERAL.split(words) if part.strip()]


def _name(words: str) -> str:
    """Return words that a range can be for: places, a zone or a level; else an empty string."""
    words = collapse(words).strip(" ,:–—-()/|·•*")
    if not words or len(words) > 80:
        return ""
    return words if names_no_place(words) or all(map(_is_place, divided(words))) else ""


def _is_place(name: str) -> bool:
    if len(name) < 2 or not name[0].isupper():
        return False
    names = [part.strip() for part in name.split(",")]
    return all(map(_is_known, filter(None, names)))


def _is_known(name: str) -> bool:
    name = re.sub(r"^(?:the|greater)\s+", "", name, flags=_I)
    key = name_key(name)
    return bool(
        short_country(name) or is_country(name) or is_town(name) or key in area_keys()
        or (len(name) == 2 and name.isupper() and codes_named(key))
        or (len(name) > 3 and codes_named(key))
    )  # fmt: skip
