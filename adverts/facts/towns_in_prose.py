"""The only town that an advert names: “We are looking for a nurse for our clinic in Leeds.”

No sentence says that the job is there, so this is the last guess. It is made only if all sentences
agree, and not of towns that were told of something else: a client, a degree, a conference, the year
of the foundation.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from adverts.facts.gazetteer import is_clear_town, is_country

_NAME = r"[^\W\d_a-zà-ÿ][\w’'-]+(?: (?:de|la|le|am|an der|im|ob der|upon|sur|do|da|dos))?"
_MIDDLE = (
    r"(?:the (?:heart|centre|center|middle|outskirts) of|der (?:Mitte|Nähe)(?: von)?"
    r"|(?:el|pleno) (?:centro|corazón) de|(?:het )?(?:hart|centrum) van"
    r"|(?:hjertet|hjärtat|centrum|sentrum) (?:av|af)|central|downtown|centrala?|sentrale?|hartje)"
)
_SEAT = re.compile(
    r"(?<!\w)(?:(?:[Ii]n|near|around|à|en|em|i|på|te|nahe|desde|depuis|près de|à proximité de)"
    rf"(?: {_MIDDLE})?|[Ii]m (?:Herzen|Zentrum)(?: von)?|au (?:cœur|centre) de"
    rf"|no (?:centro|coração) de) (?P<town>{_NAME}(?: {_NAME}){{0,3}})"
    r"(?!\s*(?:@|\(\w+@))"
)
_QUARTER = re.compile(r"(?:-\w+|[’']s)$")  # “Berlin-Mitte”
_OF_OTHERS = re.compile(
    r"\b(?:colleagues?|co-?workers?|kolleg|unidades|filial|experien|knowledge|skill|travel|trips?\b"
    r"|found(?:ed|ing)\b|start(?:ed|ing) (?:out )?in|began"
    r"|launched|born|conference|congress|workshop|interview|events?\b|universit|college|degree"
    r"|graduat|stud(?:y|ied|ies)|clients?\b|customers?\b|projects?\b|offices (?:also )?in"
    r"|erfahrung|kenntnis|reise|gegründet|gründung|konferenz|\w{0,20}kunden|studium|\w{0,20}gespräch|\w{0,20}gesprek"
    r"|expérien|connaissance|fondée?|créée?|clients|déplacement|entretien|épreuve|test écrit"
    r"|conhecimento|experiência|fundada|começou|clientes|conocimiento|viaj"
    r"|ervaring|opgericht|klanten|grundad|grundlagt|kund(?:er|en)\b|erfar|\w{0,10}intervju|\w{0,10}samtale|entrevista"
    r"|colloqui)",
    re.IGNORECASE,
)
_STOP = re.compile(r"[.!?;] ")
_SHORTEST, _LONGEST = 4, 600  # characters of a name, and of a text


def only_town(texts: Iterable[str]) -> tuple[str, str] | None:
    """Return the one town that sentences name, and the first text that does."""
    texts = [text for text in texts if len(text) <= _LONGEST]
    found = [(town, text) for text in texts for town in _towns(text)]
    return found[0] if len({town for town, _ in found}) == 1 else None


def _towns(text: str) -> Iterator[str]:
    """Yield the towns behind a word for “in”."""
    for seat in _SEAT.finditer(text):
        town = _QUARTER.sub("", seat["town"])
        sentence = _STOP.split(text[: seat.start()])[-1]
        if _is_town(town) and not _OF_OTHERS.search(sentence):
            yield town.title() if town.isupper() else town


def _is_town(name: str) -> bool:
    return len(name) >= _SHORTEST and is_clear_town(name) and not is_country(name)
