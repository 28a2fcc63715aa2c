"""Where a sentence says that the job is: “The role is based in Leeds or York.”"""

from __future__ import annotations

import re
from collections.abc import Iterable

from adverts.facts.gazetteer import is_clear_town, is_country, is_region, is_town
from adverts.facts.places import parse_location
from adverts.vocabulary.keyword_filter import KeywordFilter, Keywords

_ROOMS = (
    r"(?:offices?|teams?|hub|studio|headquarters|HQ|campus|labs?|laborator(?:y|ies)|clinic|hospital"
    r"|workshop|warehouse|store|branch|site|base)"
)
# Words before the places; names of places begin with a capital, other words with none.
_LEADS = (
    r"\b(?i:position|role|job|post|vacancy|opportunity|you(?:['’]ll| will)(?: be)?)\b[^.!?]{0,60}?"
    r"\b(?:based|located|situated) (?:in|at|out of) (?:either |one of )?(?:our )?",
    r"\b(?i:full-time|part-time|permanent)? ?(?i:employment|position|role|internship|vacancy) in "
    r"(?:our )?",
    r"\b(?i:(?:work |job |office )?location)(?: for this \w+)? (?:is|will be) ",
    r"\b(?i:on-?site|in[ -]person|in[ -]office|hybrid)(?: work(?:ing)?)? (?:in|at|from) (?:our )?",
    rf"\b(?i:our|the) {_ROOMS} (?:(?:is|are) )?(?:based |located )?(?:in|at) (?:central )?",
    rf"\b(?i:our) {_ROOMS} (?:is|are) [^.!?]{{0,50}}\b(?:in|at) ",
    # German
    r"\b(?:Dienst|Arbeits|Einsatz|Stand)ort ist ",
    r"\b(?i:unser(?:em|en|es|e)?|de[mnrs]|am) (?:Standort|Büro|Hauptsitz|Niederlassung|Team)"
    r"(?: in)? ",
    # French
    r"\b(?i:poste)\b[^.!?]{0,40}? (?:bas|situ|localis)ée? à ",
    r"\b(?i:nos|notre) (?:bureaux?|locaux|agence|équipe) (?:à|de|d['’]) ?",
    r"\b(?i:stage|contrat|mission|travail)\b[^.!?]{0,40}? se (?:déroule(?:ra)?|fera) à ",
    r"\b(?i:lieu de travail)(?: est)? (?:à )?",
    # Italian and Catalan
    r"\b(?i:sede(?: di lavoro)?) (?:è|sarà)(?: a)? ",
    r"\b(?i:nostr[ai]|nostre) (?:sed[ei]|uffici[o]?) (?:di|a) ",
    r"\b(?i:lloc de treball) (?:és|serà) (?:a )?",
    r"\b(?i:nostr[ae]s?) (?:oficin[ae]s?|seu) (?:de|a) ",
    # Dutch, Swedish, Danish and Norwegian
    r"\b(?i:standplaats) is ",
    r"\b(?i:ons|het) kantoor in ",
    r"\b(?:placera[dt]|placeret|stationera[dt]|plassert) (?:i|på) ",
    r"\b(?i:vårt|vores|våra|vore) (?:kontor|lokaler) (?:i|på) ",
    r"\b(?i:arbe[ijt]ds?(?:sted|s?plads|s?plats|s?plass)(?:en|et)?|placeringsort(?:en)?"
    r"|stationeringsort(?:en)?|kontorsted(?:et)?) (?:er|är) (?:i |på )?",
    # Spanish and Portuguese
    r"\b(?:puesto|vacante|vaga|cargo)\b[^.!?]{0,40}? (?:ubicad[oa]|con sede|localizad[oa])"
    r" (?:en|em) ",
    r"\b(?i:nuestras?|nossos?) (?:oficinas?|sede|escritórios?) (?:en|de|em) ",
)
_SEAT = re.compile(rf"(?:{'|'.join(_LEADS)})(?P<places>[^\W\d_a-zà-ÿ][^.!?;:()]{{2,90}})")
_ROOM = re.compile(
    r"\b(?i:our|the|join our) (?P<places>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2})"
    rf"[ -](?:based )?{_ROOMS}\b"
)
_OF_COMPANY = re.compile(
    r"(?:\b[Ww]e(?:[’']re| are)|(?:^|[.!?] )[A-Z][\w’'&. -]{1,40} is)\b[^.!?]{0,90}?"
    r"\b(?:based|headquartered|located) in (?P<places>[A-Z][^.!?;:()]{2,60})"
    r"|\b(?:[Nn]ous sommes|est|sont)\b[^.!?]{0,120}?\b(?:bas|situ|implant|install)ée?s?"
    r"(?: [^.!?]{0,40},)? (?:à|au) (?P<fr>[A-Z][^.!?;:()]{2,60})"
    r"|^(?:Headquarters|Head office|HQ|Hauptsitz|Siège(?: social)?|Sede)\s*[:–-]\s*"
    r"(?P<seat>[A-Z][^.!?;:()]{2,60})"
    r"|\bcon sede (?:en|a|in) (?P<it>[A-Z][^.!?;:()]{2,60})"
    r"|\b(?:mit (?:Haupt)?[Ss]itz|ansässig|gevestigd|baserat|baseret|basert) (?:in|i) "
    r"(?P<more>[A-Z][^.!?;:()]{2,60})"
)
_END = re.compile(
    r"\s+(?:offices?|hubs?|headquarters|HQ|campus|with|and (?=[a-z])|where|but"
    r"|reporting|on|for|as|to|about|around|approximately|roughly|at least|\d+"
    r"|und (?=[a-zä-ü])|et (?=[a-zà-ü])|eine?n?|zum|ab)\b"
    r"|\s+[–—-]\s+|,\s+(?=[a-z])(?!or |and )"
)
_WORDS = Keywords([
    "based", "located", "situated", "employment", "position", "role", "internship", "vacancy",
    "location", "site", "person", "office", "hybrid", "team", "hub", "studio", "headquarters",
    "hq", "campus", "lab", "clinic", "hospital", "workshop", "warehouse", "store", "branch",
    "ort", "arbe", "büro", "hauptsitz", "niederlassung", "poste", "bureau", "locaux", "agence",
    "équipe", "standplaats", "kantoor", "placera", "placeret", "stationera", "plassert",
    "stage", "contrat", "mission", "travail", "treball", "uffici", "seu",
    "kontor", "lokaler", "ubicad", "sede", "localizad", "oficina", "escritório",
])  # fmt: skip
_BASED = Keywords([
    "based in", "headquartered in", "located in", "headquarters", "head office", "hq", "hauptsitz",
    "siège", "sede", " basé", "situé", "implanté", "installé",
    "sitz in", "ansässig in", "gevestigd in", "baserat i", "baseret i", "basert i",
])  # fmt: skip


def places_in_prose(texts: Iterable[str]) -> tuple[tuple[str, ...], str] | None:
    """Return the places at which a sentence says that the job is, and the text; only known names
    of towns, regions and countries count.
    """
    return _first(KeywordFilter.of(texts), _WORDS, (_SEAT, _ROOM))


def seat_in_prose(texts: Iterable[str]) -> tuple[tuple[str, ...], str] | None:
    """Return where a sentence says that the employer is, and the text."""
    return _first(KeywordFilter.of(texts), _BASED, (_OF_COMPANY,))


def _first(
    texts: KeywordFilter, words: Keywords, patterns: Iterable[re.Pattern[str]]
) -> tuple[tuple[str, ...], str] | None:
    """Return the first known places behind a pattern; the first pattern counts in all texts."""
    likely = texts.matching(words)
    for pattern in patterns:
        for _, text in likely:
            for seat in pattern.finditer(text):
                places = _known(next(filter(None, seat.groups())))
                if places and (pattern is not _ROOM or all(map(is_clear_town, places))):
                    return places, text
    return None


def _known(words: str) -> tuple[str, ...]:
    """Return the places in words, if all are known; “NYU in New York” names a house first."""
    named = _END.split(words, maxsplit=1)[0].rstrip(" ,")
    for text in (named, named.rpartition(" in ")[2]):
        found = parse_location(text).locations
        if found and all(map(_is_known, found)):
            return found
    return ()


def _is_known(place: str) -> bool:
    name = place.partition(",")[0].strip()
    return is_town(name) or is_country(name) or is_region(name)
