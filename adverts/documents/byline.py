"""The line under a title that names company and place: “Acme Health, Leeds”, “Acme Health – Leeds”.

A name in that place may also be a district or a department. It counts as a company for sure only if
it has a legal form (Ltd, GmbH) or the text mentions it again; else it is the last guess.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import NamedTuple

from adverts.content.builder import Builder
from adverts.documents.fact_lines import cells_of
from adverts.facts.company_names import SMALL_KIND
from adverts.facts.dates_and_terms import employment_type
from adverts.facts.gazetteer import is_town
from adverts.facts.legal_forms import FORM
from adverts.facts.places import country_of, parse_location, workplace_type_of
from adverts.facts.titles import names_occupation
from adverts.text.line import Line
from adverts.vocabulary.headings import topic_of

_TOP = 3  # first lines that may be a byline
_LONGEST, _MAX_WORDS = 90, 6
_COMMA = re.compile(r",\s+")
_DIVIDERS = (re.compile(r"\s+[–—-]\s+"), re.compile(r"\s*\((?=[^()]+\)$)"), _COMMA,
             re.compile(r"\s+in\s+"))  # fmt: skip
_AT = re.compile(r"^(?:at|bei|chez|en|di)\s+(?=[^\W\d_a-zà-ÿ])")
_LEGAL = re.compile(rf",?\s+{FORM}\.?$", re.IGNORECASE)
# Names of districts and of departments, which may stand in the place of a company.
_NO_EMPLOYER = re.compile(
    r".*\b(?:quarter|quay|street|road|square|lane|park|gardens?|hill|valley|district|borough|town"
    r"|village|city|county|state|island|docks?|wharf|end|area|region|affairs|viertel|platz|bezirk"
    r"|kreis|quartier|arrondissement|barrio)|(?:north|south|east|west|upper|lower|old|central"
    r"|greater|downtown|zona|bandar|kampung|taman|bukit)\b.*"
    r"|(?:(?:sales|engineering|marketing|finance|operations|hr|product|design|it|legal|research"
    r"|development|support|administration|technology|data|people|human|resources|customer|success"
    r"|and|&|,)\s*)+",
    re.IGNORECASE,
)
# What may follow the place on its line: a sentence, or pay after another dash.
_REST = re.compile(r"\.\s+|\s+[–—-]\s+(?=\D{0,12}\d)")
# A place that nobody knows, behind a company with its legal form.
_MAY_BE_PLACE = re.compile(r"[A-ZÀ-Þ][\w’'-]{2,25}(?: (?:am |an der |i |de )?[A-ZÀ-Þ][\w’'-]+)?")
_CODE = re.compile(r"\s*\(?\b\d{2,5}\)?$")  # of a département, behind its town
_SEAT = re.compile(r"^(?:standort|sede|siège|based in|vestiging)\s+(?=[A-ZÀ-Þ])", re.IGNORECASE)
# Words for houses that people work in, which names of employers end or begin with.
_HOUSE = re.compile(
    r"\b(?:Surgery|Hospital|Clinic|School|Academy|Trust|University|College|Pharmacy|Practice|Hospice"
    r"|Council|Brewery|Bakery)$|\w*(?:klinik|praxis|apotheke|kanzlei|schule|zentrum)$|^(?:Clinique"
    r"|Clínica|Hospital|Farmacia|Farmácia|Pharmacie|Apotheek|Klinikum|Praxis|Residencia|Résidence"
    r"|Laborat[óo]rios?|Laboratoire|Hotel|Hôtel|Colegio|Escola)\b"
)
_SMALL = re.compile(
    rf"{SMALL_KIND}|[dl][’'][A-ZÀ-Þ].*|of|and|&|the|for|de|du|des|la|le|et|für|und|der|y|dan|am|im|van|von|do|da|no|del|på|i|e|og|och|en"
)
_TO_WARD = re.compile(r"\still? [A-ZÆØÅÄÖ]")
_NO_COMPANY = re.compile(
    r"\d|[:?!@]|\b(?:permanent|temporary|contract|department|team|posted|apply|location|salary"
    r"|unbefristet|befristet|abteilung|standort|tetap|kontrak|jabatan|temps|emploi|contrato)\b",
    re.IGNORECASE,
)


class _Named(NamedTuple):
    """A possible company, the place after it, whether only a comma is between them, and what
    follows.
    """

    company: str
    place: str
    by_comma: bool = False
    rest: str = ""


def take_byline(builder: Builder, lines: Sequence[Line]) -> list[Line]:
    """Set company and place from a byline near the title; return the remaining lines."""
    if "locations" in builder.values or ("company" in builder.values and not _may_be_ward(builder)):
        return list(lines)
    top = list(takewhile(lambda line: not (line.is_item or line.level), lines[:_TOP]))
    for start, end in _spans(len(top)):
        cells = [cell for line in top[start:end] for cell in cells_of(line)]
        if found := _named(cells):
            builder.remove("company")  # the ward that the title names
            others = [*lines[:start], *lines[end:]]
            remaining = _put(builder, found, top[start:end], cells, others)
            return [*lines[:start], *remaining, *lines[end:]]
    return list(lines)


def _may_be_ward(builder: Builder) -> bool:
    """Return whether a title may name a ward of a hospital in place of the company, as it does in
    the Nordic countries: “Sygeplejerske til Hjertemedicinsk Afsnit”.
    """
    return bool(_TO_WARD.search(builder.evidence["company"].text))


def _spans(lines: int) -> Iterator[tuple[int, int]]:
    """Yield each line alone and with the next, as the place may be on its own line."""
    for start in range(lines):
        yield start, start + 1
        if start + 2 <= lines:
            yield start, start + 2


def _named(cells: Sequence[str]) -> _Named | None:
    """Return a company and its place from the first cell, or from the first two."""
    if not cells or len(cells[0]) > _LONGEST:
        return None
    first = _AT.sub("", cells[0])
    for divider in _DIVIDERS:
        company, *after = divider.split(first, maxsplit=1)
        place, *more = _REST.split(after[0], maxsplit=1) if after else [""]
        place = _SEAT.sub("", _CODE.sub("", place).rstrip(")."))
        is_firm = _LEGAL.search(company) or _HOUSE.search(company)
        is_place = _is_place(place) or (is_firm and _MAY_BE_PLACE.fullmatch(place))
        if place and _may_be_company(company) and is_place:
            return _Named(company, place, divider is _COMMA, "".join(more))
    if len(cells) > 1 and _may_be_company(first) and _is_place(cells[1]):
        return _Named(first, cells[1])
    return None


def _put(
    builder: Builder,
    found: _Named,
    lines: Sequence[Line],
    cells: Sequence[str],
    others: Sequence[Line],
) -> Sequence[Line]:
    is_company = _is_mentioned_again(found.company, others)
    source = " · ".join(line.text for line in lines)
    place = parse_location(found.place)
    builder.put("locations", place.locations, source=source, confidence=0.6)
    builder.put("workplace_type", place.workplace_type, source=source, confidence=0.7)
    if not is_company and not _NO_EMPLOYER.fullmatch(found.company):
        builder.possible_company = found.company
    if found.by_comma and not is_company:  # may be a district of a town
        return lines
    if is_company:
        builder.put("company", found.company, source=source, confidence=0.7)
    rest = cells[2:] if found.place in cells[1:2] else [*filter(None, [found.rest]), *cells[1:]]
    text = " · ".join([*([] if is_company else [found.company]), *rest])
    return [replace(lines[0], text=text, markdown=text)] if text else []


def _is_place(text: str) -> bool:
    """Return whether the text names towns only. A region or country is no town: “Selangor,
    Malaysia”.
    """
    names = parse_location(text).locations
    return bool(names) and all(is_town(name.partition(",")[0]) for name in names)


def _may_be_company(text: str) -> bool:
    words = _LEGAL.sub("", text).split()
    if not 0 < len(words) <= _MAX_WORDS or _NO_COMPANY.search(text):
        return False
    if not all(word[0].isupper() or _SMALL.fullmatch(word) for word in words):
        return False
    is_fact = workplace_type_of(text) or employment_type(text, []) or names_occupation(text)
    is_heading = topic_of(text) and not _LEGAL.search(text)
    return not (is_fact or is_town(text) or country_of(text) or is_heading)


def _is_mentioned_again(name: str, lines: Sequence[Line]) -> bool:
    """Return whether a name has a legal form, or the lines mention it in another way than as a
    place.
    """
    bare = _LEGAL.sub("", name)
    again = re.compile(rf"(?<!\bin )(?<!\bnear )(?<!\bim )\b{re.escape(bare)}\b")
    return bare != name or any(again.search(line.text) for line in lines)
