"""What people put around the job in the title of a post: its company, its place, a label.

Boards keep these in fields of their own, so this is only for posts, texts and pages.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from adverts.facts.gazetteer import is_town
from adverts.facts.places import country_of, parse_location, workplace_type_of
from adverts.facts.titles import names_occupation
from adverts.text.repair import collapse
from adverts.vocabulary.terms import WorkplaceType

_I = re.IGNORECASE
_LABEL = re.compile(
    r"^(?:vacature|vaga(?: de emprego)?|ledig (?:stilling|tjänst)|stelle(?:nangebot)?|offre|job"
    r"|lowongan(?: kerja)?|oferta)\s*[:|–—-]?\s+(?=\S{3})|\s+[–—-]\s+(?:vaga de emprego|vacature"
    r"|stellenangebot|jobs?)$",
    _I,
)
_TAG = re.compile(r"^\[(?P<tag>[^\]]{2,40})\]\s*")
_BRACKET = re.compile(r"\s*\((?P<inside>[^()]{2,40})\)$")
_AT = re.compile(
    r"\s+(?:(?:(?:sökes|søges|søkes)\s+)?(?:till?|hos)|bij|bei|at|chez|na|no|presso)"
    r"\s+(?=[A-ZÀ-Þ0-9])"
)
_LAST = re.compile(r"\s+[–—-]\s+(?P<place>[A-ZÀ-Þ][^–—|]{2,30})$")
_SEEKS = re.compile(
    r"^(?P<company>[^.:!?]{2,50}?) (?:sucht|söker|søger|søker|zoekt|contrata|procura|busca|recrute"
    r"|cerca)(?: (?:eine?n?|een|en|ett|une?|uma?|una?))? (?P<job>.{3,90})$"
)
_AFAR = re.compile(r"\bremot[oa]\b|à distance|distans|op afstand|hjemmefra", _I)
_SOUGHT_FOR = re.compile(r"^recherche d.une? (?P<job>.{3,90}?) pour (?P<company>[A-ZÀ-Þ].+)$", _I)
_ARTICLE = re.compile(r"^(?:une?|un·e|un\(e\)|eine?n?|an?|een|uma?|ett|en)\s+(?=\S)")


class TitleParts(NamedTuple):
    """The job and what stood around it; empty or None if nothing did."""

    job: str
    company: str = ""
    locations: tuple[str, ...] = ()
    workplace: WorkplaceType | None = None


def title_parts(title: str) -> TitleParts:
    """Divide a title like “[Lisbon] Nurse @ Acme (hybrid)” into its parts."""
    text = _LABEL.sub("", collapse(title)).strip()
    company, workplace = "", None
    locations: tuple[str, ...] = ()
    if tag := _TAG.match(text):
        locations, workplace = _place_in(tag["tag"])
        if locations or workplace or names_occupation(text[tag.end() :]):
            text = text[tag.end() :]
    if (bracket := _BRACKET.search(text)) and (found := _place_in(bracket["inside"])) != ((), None):
        text = text[: bracket.start()]
        locations, workplace = found[0] or locations, found[1] or workplace
    if (last := _LAST.search(text)) and is_town(last["place"]):
        text, locations = text[: last.start()], locations or (last["place"],)
    if seeks := _SEEKS.match(text) or _SOUGHT_FOR.match(text):
        company, text = seeks["company"], seeks["job"]
    elif "@" in text:
        text, _, company = (part.strip() for part in text.partition("@"))
    elif len(parts := _AT.split(text, maxsplit=1)) == 2 and _may_be_company(parts[1]):
        text, company = parts[0], parts[1]
    bare = _ARTICLE.sub("", text)
    text = bare if names_occupation(bare) or bare.islower() else text
    return TitleParts(text.strip(" ,-–—"), company.strip(" ,-–—"), locations, workplace)


def _place_in(text: str) -> tuple[tuple[str, ...], WorkplaceType | None]:
    """Return places and workplace type of words that name nothing else."""
    workplace = workplace_type_of(text) or (WorkplaceType.REMOTE if _AFAR.search(text) else None)
    place = parse_location(text)
    towns = [name for name in place.locations if is_town(name.partition(",")[0].strip())]
    is_all = len(towns) == len(place.locations)
    return (tuple(towns) if is_all else ()), workplace


def _may_be_company(text: str) -> bool:
    is_short = 0 < len(text.split()) <= 5
    return is_short and not (is_town(text) or country_of(text) or names_occupation(text))
