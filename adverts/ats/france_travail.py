"""Reads offers as the API of France Travail gives them (offres d'emploi, v2)."""

from __future__ import annotations

import re
from collections.abc import Mapping

from django.utils.translation import gettext_noop

from adverts.document import Document, Format, ReadResults
from adverts.draft import DraftPay
from adverts.facts.addresses import place_in
from adverts.facts.values import child, entries, pay_of, text_of, without_capitals
from adverts.structured.json_repair import head_keys, jobs_in, load
from adverts.structured.record import Record
from adverts.structured.record_texts import body_lines
from adverts.structured.records import read_jobs

_PAY = re.compile(
    r"(?P<period>Horaire|Mensuel|Annuel)\D*?(?P<low>\d[\d .,]*\d|\d)\s*(?:€|Euros?)"
    r"(?:\s*à\s*(?P<high>\d[\d .,]*\d|\d)\s*(?:€|Euros?))?",
    re.IGNORECASE,
)
_PERIODS = {"horaire": "hour", "mensuel": "month", "annuel": "year"}
_DEPARTMENT = re.compile(r"^\d[\dAB]\d?\s*-\s*")
_DISTRICT = re.compile(r"\s+\d{1,2}(?:(?:er|e|ème)?\s*arrondissement)?$", re.IGNORECASE)
# Contracts that say more than the hours.
_CONTRACTS = {"MIS": "temporary", "SAI": "temporary", "CDD": "temporary", "LIB": "freelance",
              "FRA": "freelance", "REP": "freelance"}  # fmt: skip


def recognises(document: Document) -> bool:
    """Return whether there are `intitule` and `lieuTravail`, as only France Travail has."""
    return {"intitule", "lieuTravail"} <= head_keys(document)


def read(document: Document) -> ReadResults:
    """Read {"resultats": […]} or one offer."""
    yield from read_jobs(jobs_in(load(document), "resultats"), _record)


def _record(job: Mapping[str, object]) -> Record:
    pay = text_of(child(job, "salaire", "libelle")) or text_of(child(job, "salaire", "commentaire"))
    skills = list(entries(job.get("competences")))
    return Record(
        title=job.get("intitule"),
        company=child(job, "entreprise", "nom"),
        source_id=job.get("id"),
        apply_urls=[
            child(job, "contact", "urlPostulation"),
            child(job, "origineOffre", "urlOrigine"),
        ],
        places=[_place(text_of(child(job, "lieuTravail", "libelle")))],
        countries="FR",
        employment=_employment(job),
        hours_per_week=_hours(text_of(job.get("dureeTravailLibelle"))),
        pay=_pay(pay),
        pay_source=pay,
        posted_on=job.get("dateCreation"),
        default_language="fr",
        body=body_lines(
            ("", job.get("description")),
            ("Profil", _named(skills, "E")),
            ("Atouts", _named(skills, "S")),
            ("À propos de l'entreprise", child(job, "entreprise", "description")),
        ),
    )


def _place(name: str) -> str:
    """Return a town without the number of its department or district: “75 - Paris 15e …”."""
    town = without_capitals(_DISTRICT.sub("", _DEPARTMENT.sub("", name)).strip())
    return place_in({"city": "" if town.casefold() == "france" else town, "country": "France"})


def _employment(job: Mapping[str, object]) -> object:
    hours = text_of(job.get("dureeTravailLibelleConverti"))
    contract = _CONTRACTS.get(text_of(job.get("typeContrat")), "")
    return contract if contract == "freelance" or not hours else hours


def _hours(text: str) -> str | None:
    """Return the hours a week of “35H/semaine” and “35H00 Horaires normaux”."""
    found = re.match(r"(\d{1,2})\s*H", text, re.IGNORECASE)
    return found[1] if found else None


def _pay(text: str) -> DraftPay | None:
    """Return the pay of “Mensuel de 1950.0 Euros à 2150.0 Euros sur 12.0 mois”."""
    found = _PAY.search(text)
    if not found:
        return None
    low, high = map(_number, (found["low"], found["high"]))
    period = _PERIODS[found["period"].casefold()]
    return pay_of(low, high, currency="EUR", period=period)


def _number(text: str | None) -> str | None:
    return text and text.replace(" ", "").replace(",", ".")


def _named(skills: list[Mapping[str, object]], code: str) -> list[str]:
    """Return the names of skills that are exigées (E) or souhaitées (S)."""
    return [text_of(one.get("libelle")) for one in skills if one.get("exigence") == code]


FORMAT = Format(gettext_noop("France Travail offers"), recognises, read)
