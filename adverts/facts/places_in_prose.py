"""Where a sentence says that the job is: “The role is based in Leeds or York.”"""

from __future__ import annotations

import re
from collections.abc import Iterable

from adverts.facts.gazetteer import is_country, is_region, is_town
from adverts.facts.places import parse_location

_SEAT = re.compile(
    r"\b(?i:position|role|job|post|vacancy|opportunity|you(?:['’]ll| will)(?: be)?)\b[^.!?]{0,60}?"
    r"\b(?:based|located|situated) (?:in|at|out of) (?:either |one of )?(?:our )?"
    r"(?P<places>[A-Z][^.!?;:()]{2,90})"
)
_END = re.compile(
    r"\s+(?:offices?|hubs?|headquarters|HQ|campus|with|and (?=[a-z])|where|but"
    r"|reporting|on|for|as|to)\b"
    r"|\s+[–—-]\s+|,\s+(?=[a-z])(?!or |and )"
)
_WORDS = ("based", "located", "situated")


def places_in_prose(texts: Iterable[str]) -> tuple[tuple[str, ...], str] | None:
    """Return the places at which a sentence says that the job is, and the text; only known names
    of towns, regions and countries count.
    """
    for text in texts:
        if any(word in text for word in _WORDS) and (seat := _SEAT.search(text)):
            named = _END.split(seat["places"], maxsplit=1)[0].rstrip(" ,")
            found = parse_location(named).locations
            if found and all(map(_is_known, found)):
                return found, text
    return None


def _is_known(place: str) -> bool:
    name = place.partition(",")[0].strip()
    return is_town(name) or is_country(name) or is_region(name)
