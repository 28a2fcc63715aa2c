"""Reads a job title: its role family, how senior it is, and why."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from adverts.facts.titles import clean_title
from careers.matching.seniority import Seniority, seniority_of, states_seniority
from careers.matching.vocabulary import (
    ELSEWHERE,
    FIELD,
    SHARED_NAMES,
    Occupation,
    occupations_in,
)

_GENDERS = re.compile(
    r"\(?\b(?:[mwfdxh]|all genders)(?:\s*[/|,]\s*(?:[mwfdxh]|gn))+\b\)?|\(all genders\)"
    r"|[*:_]in(?:nen)?\b|/-?in(?:nen)?\b"
    # Spanish and French: enfermero/a, infirmier(ère), attaché·e, directeur/trice
    r"|[/·•]-?(?:as?|o|e|ne|ere|euse|trice|rice|frau)\b|\((?:as?|o|e|ne|ere|euse|trice|rice|in)\)"
)
# What is around a title: brackets, places, fields of work, grades
_BESIDE = re.compile(r"\s*(?:[(\[].*?[)\]]|\s[-–—|·]\s.*$|,\s.*$)")
_LONGEST = 150


@dataclass(frozen=True)
class TitleMatch:
    """The family and seniority of a title; `name` is the part of it that says so."""

    family: str
    seniority: Seniority
    name: str


@lru_cache(maxsize=20_000)
def read_title(title: str) -> TitleMatch | None:
    """Return what a title means; None if its words name no family, or more than one."""
    text = folded(clean_title(title))
    if ELSEWHERE.search(text):
        return None
    head = _BESIDE.sub(" ", text).strip()
    for part in dict.fromkeys((head, text)):
        found = occupations_in(part)
        if found:
            return _decided(part, text, found)
    return None


def families_in(title: str) -> list[str]:
    """Return the families that a title which `read_title` leaves open may mean."""
    text = folded(clean_title(title))
    if ELSEWHERE.search(text) or read_title(title):
        return []
    return list(dict.fromkeys(one.family for one in occupations_in(text)))


def rank_in(title: str) -> Seniority | None:
    """Return the seniority that a title states beside its occupations; None if it states none."""
    text = folded(clean_title(title))
    for one in occupations_in(text):
        text = text[: one.start] + " " * (one.end - one.start) + text[one.end :]
    return seniority_of(text, Seniority.MID) if states_seniority(text) else None


def folded(title: str) -> str:
    """Return a title in lower case, without accents and marks of gender."""
    text = unicodedata.normalize("NFKD", title[:_LONGEST].casefold())
    text = "".join(char for char in text if not unicodedata.combining(char))
    return " ".join(_GENDERS.sub(" ", text.replace("’", "'").replace(".", ". ")).split())


def _decided(part: str, text: str, found: list[Occupation]) -> TitleMatch | None:
    """Return the longest name; None if it is next to a name of another family."""
    best = found[0]
    for other in found[1:]:
        is_apart = other.end <= best.start or other.start >= best.end
        if is_apart and other.family != best.family:
            return None
    name = part[best.start : best.end]
    if SHARED_NAMES.fullmatch(name) and not FIELD.search(text):
        return None
    around = f"{part[: best.start]} | {part[best.end :]}"
    beside = text.replace(part, " ") if part != text else ""
    seniority = seniority_of(around, best.base)
    if seniority is best.base and beside:
        seniority = seniority_of(beside, best.base)  # as in “PV Scientist (Senior)”
    return TitleMatch(best.family, seniority, name)
