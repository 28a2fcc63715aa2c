"""What people put around the job in the title of a post: its company, its place, a label.

Boards keep these in fields of their own, so this is only for posts, texts and pages.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from adverts.facts.dates_and_terms import employment_type
from adverts.facts.gazetteer import is_clear_town, is_town
from adverts.facts.legal_forms import FORM
from adverts.facts.places import country_of, parse_location, workplace_type_of
from adverts.facts.titles import is_nameless, names_occupation
from adverts.text.repair import collapse
from adverts.vocabulary.terms import WorkplaceType

_I = re.IGNORECASE
_LABEL = re.compile(
    r"^(?:vacature|vaga(?: de emprego)?|ledig (?:stilling|tjänst)|stelle(?:nangebot)?|offre"
    r"|job(?=\s*[:|–—-])|lowongan(?: kerja)?|oferta)\s*[:|–—-]?\s+(?=\S{3})"
    r"|\s+[–—-]\s+(?:vaga de emprego|vacature|stellenangebot|jobs?)$",
    _I,
)
_TAG = re.compile(r"^\[(?P<tag>[^\]]{2,40})\]\s*")
_BRACKET = re.compile(r"\s*\((?P<inside>[^()]{2,40})\)$")
_AT = re.compile(
    r"\s+(?:(?:(?:sökes|søges|søkes)\s+)?(?:till?|hos)|bij|bei|at|chez|na|no|presso)"
    r"\s+(?=[A-ZÀ-Þ0-9])"
)
_LAST = re.compile(r"\s+[–—-]\s+(?P<place>[A-ZÀ-Þ][^–—|]{2,40})$")
# Working time at the end: “Nurse – part-time”, “Nurse, 24 hours a week”, “Koch 80–100 %”.
_LAST_TIME = re.compile(
    r"(?:\s+[–—-]|,)\s+(?P<kind>[^\W\d][^,–—|()]{1,24})$"
    r"|(?:\s+[–—-]|,)?\s+(?:(?:voor|für|for|pour|para|per|à|a)\s+)?"
    r"\d{1,3}(?:\s*(?:[–-]|to|tot|bis|à|a)\s*\d{1,3})?\s*(?:%"
    r"|(?:hours?|hrs|h|uur|uren|std\.?|stunden|heures|horas|hores|ore|timmar|timer)"
    r"(?:\s*(?:per|an?|/|p\.?|pro|par|por|i|om)\s*(?:de |die |la )?"
    r"(?:week|w\.?|woche|semaine|semana|setmana|settimana|veckan?|ugen?|uken?))?)$",
    _I,
)
_KIND = re.compile(
    r"(?:(?:in|à|en|a|op|på) )?(?:(?:full|part|half)[ -]?time|voll(?:zeit)?|teilzeit|minijob"
    r"|temps (?:plein|partiel|complet|parcial)|tiempo (?:completo|parcial)|media jornada"
    r"|jornada (?:completa|parcial)|tempo (?:pieno|parziale|integral|parcial)|meio período"
    r"|heltid|deltid|voltijds?|deeltijds?|cdi|cdd(?: de .{1,12})?|permanent|temporary"
    r"|(?:un)?befristet|indefinido)(?: (?:position|role|h/f|f/h))?",
    _I,
)
_NEAR = re.compile(r"(?:,|\s(?:in|à|em|en|i))\s+(?P<place>[A-ZÀ-Þ][^–—|(]{2,40})$")
_BETWEEN = re.compile(r"\s*[,;/|·]\s*|\s+[–—-]\s+")
_TIME = re.compile(
    r"\d{1,3} ?(?:%|h(?:ours?|eures?|oras)?|mois|months?|mes(?:es|i)?|monate?|ans?|years?|años|anos"
    r"|anni|jahre?)|cdi|clt|pj",
    _I,
)
_STROKE = re.compile(r"\s+[|·•]\s+")
_FIRM = re.compile(
    rf"(?P<company>[A-ZÀ-Þ][^|–—:@]{{1,50}} {FORM})\s*(?:[–—|:]|\s-)\s+(?P<job>\S.+)$"
)
_SEEKS = re.compile(
    r"^(?P<company>(?:[^.:!?¿]|e\. ?V\.){2,50}?)(?<! e[nm]) (?:sucht|söker|søger|søker|zoekt"
    r"|contrata|procura"
    r"|busca"
    r"|recrute|cerca|selecciona|seleziona|(?:(?:re)?cherche|engage|embauche|ricerca)(?= une?\b))"
    r"(?: (?:eine?n?|een|en|ett|une?(?:\(e\)|[.·/-]e|[.·/-]une)?|des|sa|son|ses|uma?"
    r"|una?)(?= ))? (?P<job>.{3,90})$"
)
_AFAR = re.compile(r"\bremot[oa]\b|à distance|distans|op afstand|hjemmefra", _I)
_SOUGHT_FOR = re.compile(
    r"^recherche d.une? (?P<job>.{3,90}?)(?: pour (?P<company>(?-i:[A-ZÀ-Þ]).+))?$", _I
)
_ARTICLE = re.compile(r"^(?:une?|un·e|un\(e\)|eine?n?|an?|een|uma?|ett|en)\s+(?=\S)")


class TitleParts(NamedTuple):
    """The job and what stood around it; empty or None if nothing did."""

    job: str
    company: str = ""
    locations: tuple[str, ...] = ()
    workplace: WorkplaceType | None = None


def title_parts(title: str) -> TitleParts:
    """Divide a title like “[Lisbon] Nurse @ Acme (hybrid)” into its parts."""
    text, locations, workplace = _without_places(_LABEL.sub("", collapse(title)).strip())
    is_sentence = _SEEKS.match(text) is not None
    text, company = _without_company(text)
    text, company = without_town(text) if is_sentence else text, without_town(company)
    bare = _ARTICLE.sub("", text)
    text = bare if names_occupation(bare) or bare.islower() else text
    return TitleParts(text.strip(" ,-–—"), company.strip(" ,-–—"), locations, workplace)


def without_town(text: str) -> str:
    """Return words without “in” and a town at their end."""
    near = _NEAR.search(text)
    return text[: near.start()] if near and _place_in(near["place"])[0] else text


def _without_places(text: str) -> tuple[str, tuple[str, ...], WorkplaceType | None]:
    """Return a title without places and workplace type, and these."""
    locations: tuple[str, ...] = ()
    workplace = None
    if tag := _TAG.match(text):
        locations, workplace = _place_in(tag["tag"])
        if locations or workplace or names_occupation(text[tag.end() :]):
            text = text[tag.end() :]
    if (bracket := _BRACKET.search(text)) and (found := _facts_in(bracket["inside"])):
        text = text[: bracket.start()]
        locations, workplace = found[0] or locations, found[1] or workplace
    text, facts = _without_facts(_without_time(text))
    locations, workplace = locations or facts[0], workplace or facts[1]
    if (last := _LAST.search(text)) and (places := _place_in(last["place"])[0]):
        text, locations = text[: last.start()], locations or places
    if not locations and (near := _NEAR.search(text)):
        locations = _place_in(near["place"])[0]  # the words stay, as they may be the job's name
    return text, locations, workplace


def _without_time(text: str) -> str:
    """Return a title without its working time at the end, if that leaves the name of a job."""
    last = _LAST_TIME.search(text)
    if last is None or not names_occupation(text[: last.start()]):
        return text
    kind = last["kind"]
    is_time = kind is None or _KIND.fullmatch(kind)
    return text[: last.start()] if is_time else text


def _facts_in(text: str) -> tuple[tuple[str, ...], WorkplaceType | None] | None:
    """Return the places and the workplace type that a bracket states, if it states only facts:
    “full-time – 18 months – Leeds”; else None.
    """
    whole = _place_in(text)
    if whole != ((), None):
        return whole
    parts = _BETWEEN.split(text)
    found = [_place_in(part) for part in parts]
    is_fact = [
        place != ((), None) or _TIME.fullmatch(part) or employment_type(part, [])
        for part, place in zip(parts, found, strict=True)
    ]
    if len(parts) == 1 or not all(is_fact):
        return None
    kinds = [workplace for _, workplace in found if workplace]
    return tuple(town for towns, _ in found for town in towns), kinds[0] if kinds else None


def _without_company(text: str) -> tuple[str, str]:
    """Return a title without its company, and the company."""
    if named := _FIRM.match(text) or _SEEKS.match(text) or _SOUGHT_FOR.match(text):
        company = named["company"] or ""
        return named["job"], "" if is_nameless(company) else company
    if "@" in text:
        job, _, company = text.partition("@")
        return job.strip(), company.strip()
    job, *companies = _AT.split(text, maxsplit=1)
    return (job, companies[0]) if companies and _may_be_company(companies[0]) else (text, "")


def _without_facts(text: str) -> tuple[str, tuple[tuple[str, ...], WorkplaceType | None]]:
    """Return a title like “Nurse | Leeds | Full-time” without its facts, and the places and the
    workplace type among them.
    """
    first, *others = _STROKE.split(text)
    locations: tuple[str, ...] = ()
    workplace, kept = None, [first]
    for part in others:
        found = _place_in(part)
        is_fact = found != ((), None) or employment_type(part, []) is not None
        locations, workplace = locations or found[0], workplace or found[1]
        kept += [] if is_fact else [part]
    return (" | ".join(kept) if len(kept) <= len(others) else text), (locations, workplace)


def _place_in(text: str) -> tuple[tuple[str, ...], WorkplaceType | None]:
    """Return places and workplace type of words that name nothing else."""
    workplace = workplace_type_of(text) or (WorkplaceType.REMOTE if _AFAR.search(text) else None)
    place = parse_location(text)
    towns = [name for name in place.locations if is_clear_town(name)]
    is_all = len(towns) == len(place.locations)
    return (tuple(towns) if is_all else ()), workplace


def _may_be_company(text: str) -> bool:
    is_short = 0 < len(text.split()) <= 5
    return is_short and not (is_town(text) or country_of(text) or names_occupation(text))
