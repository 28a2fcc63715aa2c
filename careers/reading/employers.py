"""The kinds of employer that an article names: “Healthcare Advertising Agencies”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_KIND = (
    r"(?:agenc(?:y|ies)|companies|organi[sz]ations|hospitals|clinics|laboratories|consultancies"
    r"|publishers|universities|manufacturers|institutes|pharmacies|CROs|agenturen|unternehmen"
    r"|firmen|kliniken|krankenhäuser(?:n)?|labore|behörden|hersteller(?:n)?|agensi|syarikat"
    r"|hospital|klinik|makmal|universiti)"
)
_AT = re.compile(
    r"\b(?:found|works?|working|employed|hired|arbeiten|arbeitet|beschäftigt|bekerja)\s+"
    r"(?:\w+\s+){0,2}?(?:in|at|for|by|bei|für|di|dengan)\s+(?P<list>[^.;:]{5,400})",
    re.IGNORECASE,
)
_PARTS = re.compile(r"\s*,\s*(?:and\s+|or\s+|und\s+|oder\s+|dan\s+)?|\s+(?:and|or|und|oder|dan)\s+")
_ARTICLES = re.compile(
    r"^(?:an?|the|some|many|large|small|eine[rnm]?|der|die|den)\s+", re.IGNORECASE
)
_ENDS = re.compile(rf"\b{_KIND}$|\w(?:agenturen|kliniken|unternehmen|firmen)$", re.IGNORECASE)
_STARTS = re.compile(rf"^{_KIND}\b", re.IGNORECASE)
_MOST_WORDS = 6


def employers_in(texts: Sequence[str]) -> tuple[str, ...]:
    """Return the kinds of employer, each once, in the order in which the texts name them."""
    found: dict[str, str] = {}
    for text in texts:
        for kind in _kinds(text):
            found.setdefault(_key(kind), kind)
    return tuple(found.values())


def _key(kind: str) -> str:
    """Return the same for “agency” and “agencies”, “clinic” and “clinics”."""
    return re.sub(r"(?:ies|y|s)$", "", kind.casefold())


def _kinds(text: str) -> Iterator[str]:
    for sentence in _AT.finditer(text):
        for part in _PARTS.split(sentence["list"]):
            name = _ARTICLES.sub("", part.strip())
            if len(name.split()) > _MOST_WORDS + 3:
                continue
            if _ENDS.search(name) or _STARTS.match(name):
                yield from _divided(name)


def _divided(name: str) -> Iterator[str]:
    """Divide “Medical Communications / Medical Education Agencies” into two kinds."""
    first, *others = re.split(r"\s+/\s+", name)
    if not others:
        yield name
        return
    noun = name.split()[-1]
    for part in (first, *others):
        yield part if part.endswith(noun) else f"{part} {noun}"
