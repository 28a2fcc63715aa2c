"""How a place is written: a town and what narrows it, in any of the usual orders and signs."""

from __future__ import annotations

import re
from typing import NamedTuple

from places.countries import country_code
from places.names import name_key
from places.regions import codes_named, plain_name

_POSTCODES = re.compile(
    r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b"  # British
    r"|\b[A-Z]\d[A-Z] ?\d[A-Z]\d\b"  # Canadian
    r"|\b\d{4} ?[A-Z]{2}\b(?=\s+[^\W\d])"  # Dutch, before the town
    r"|\b(?:[A-Z]{1,2}-)?\d{1,6}(?:-\d{3,4})?\b"
    r"|\bCEDEX(?: \d+)?\b"
)
_SIGNS = re.compile(r"[,;|·•\n()\[\]]+|\s+[-–—/:]+\s+|:\s+|\s+/|/\s+|[–—]")
_CODED = re.compile(r"^[A-Z]{2}-(?=[A-Z]{2}-|[A-Z][\w ])")  # US-CA-San Francisco, GB-London
_FRAMES = re.compile(
    r"^(?:(?:the )?(?:greater|metropolitan|metro|central|downtown|city of|town of|near|around"
    r"|close to|outside(?: of)?|in|based in|anywhere in|within|all of|raum|großraum|région de"
    r"|area of)) "
    r"| (?:metropolitan area|metro area|metropolitan region|metro|area|and surroundings"
    r"|and surrounding areas?|und umgebung|region|city cent(?:re|er)|town|nationwide|wide)$",
    re.IGNORECASE,
)
_MOST_PARTS = 8
_MOST_TAIL = 4  # words of the longest names of regions and countries


class Part(NamedTuple):
    """A part of a notation, with the keys under which it may be known, the likeliest first."""

    text: str
    keys: tuple[str, ...]

    @property
    def country(self) -> str | None:
        """The code of the country that it names."""
        return country_code(self.text)

    @property
    def regions(self) -> frozenset[str]:
        """The codes of regions that it may name."""
        keys = (*self.keys, self.plain_key)
        return frozenset().union(*(codes_named(key) for key in keys))

    @property
    def plain_key(self) -> str:
        """The key without words for a kind of region: “Negeri Selangor”, “Co. Galway”."""
        return name_key(plain_name(self.text))

    def halves(self) -> tuple[Part, Part] | None:
        """Return a town and the region or country written after it without a sign: “Austin TX”."""
        words = self.text.split()
        for start in range(max(1, len(words) - _MOST_TAIL), len(words)):
            tail = part_of(" ".join(words[start:]))
            if tail and (tail.country or tail.regions):
                head = part_of(" ".join(words[:start]))
                return (head, tail) if head else None
        return None


def part_of(text: str) -> Part | None:
    """Return a text as a part, with the keys of it without words around it: “Greater Leeds”."""
    key, plain = name_key(text), text
    for _ in range(2):
        plain = _FRAMES.sub("", plain).strip()
    keys = tuple(dict.fromkeys(filter(None, (key, name_key(plain)))))
    return Part(text, keys) if key else None


def parts_of(text: str) -> list[Part]:
    """Return the parts of a notation, each once: “Salem, OR (USA)” as Salem, OR and USA."""
    pieces = [piece.strip(" .-–—'\"") for piece in _SIGNS.split(_POSTCODES.sub(" ", text))]
    pieces = [word for piece in pieces for word in _decoded(piece)]
    parts = (part_of(piece) for piece in pieces[:_MOST_PARTS])
    return list({part.keys[0]: part for part in reversed([p for p in parts if p])}.values())[::-1]


def _decoded(piece: str) -> list[str]:
    """Split a notation with codes and hyphens, unless it is the code of a region."""
    if not _CODED.match(piece) or re.fullmatch(r"[A-Z]{2}-[A-Z\d]{1,3}", piece):
        return [piece]
    first, _, rest = piece.partition("-")
    return [first, *re.split(r"-(?=[A-Z])", rest, maxsplit=1)] if country_code(first) else [piece]
