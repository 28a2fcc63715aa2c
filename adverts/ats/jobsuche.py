"""Reads offers as the Jobsuche of Germany's Bundesagentur für Arbeit gives them (v4 and v6)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from django.utils.translation import gettext_noop

from adverts.document import Document, Format, ReadResults, Skipped
from adverts.draft import DraftPay
from adverts.facts.addresses import place_in
from adverts.facts.pay import parse_pay
from adverts.facts.values import child, items_of, pay_of, text_of, workplace_of
from adverts.structured.json_repair import head_keys, jobs_in, load
from adverts.structured.record import Record
from adverts.structured.record_texts import body_lines
from adverts.structured.records import only_listed, read_jobs

_PAGE = "https://www.arbeitsagentur.de/jobsuche/jobdetail/"
_KEYS = (
    {"refnr", "titel"}, {"refnr", "arbeitgeber"}, {"referenznummer", "stellenangebotsTitel"},
)  # fmt: skip
_COUNTRIES = {"OESTERREICH": "Österreich", "SCHWEIZ": "Schweiz"}  # written without umlauts
_ALL_AT_HOME = frozenset({"VOLLSTAENDIG", "AUSSCHLIESSLICH"})
_PERIODS = {"STUNDE": "hour", "MONAT": "month", "JAHR": "year"}  # part of a code → period
_UNKNOWN = frozenset({"", "KEINE_ANGABEN", "KEINE ANGABEN"})


def recognises(document: Document) -> bool:
    """Return whether there are the keys of a number and a title, in German."""
    keys = head_keys(document)
    return any(known <= keys for known in _KEYS)


def read(document: Document) -> ReadResults:
    """Read {"stellenangebote": […]} or one offer; skip those of which only a list has an entry."""
    jobs = jobs_in(load(document), "stellenangebote", "ergebnisliste")
    yield from read_jobs(jobs, _record, listed=_listed)


_NUMBERS = ("refnr", "referenznummer")
_TITLES = ("titel", "stellenangebotsTitel", "hauptberuf", "beruf")
_TEXTS = ("stellenbeschreibung", "stellenangebotsBeschreibung")


def _first(job: Mapping[str, object], *names: str) -> object:
    return next((value for name in names if (value := job.get(name)) not in (None, "", [])), None)


def _listed(job: Mapping[str, object]) -> Skipped | None:
    if _first(job, *_TEXTS):
        return None
    return only_listed(_first(job, *_TITLES), _first(job, *_NUMBERS))


def _record(job: Mapping[str, object]) -> Record:
    number = text_of(_first(job, *_NUMBERS))
    pay = text_of(_first(job, "verguetung", "verguetungsangabe"))
    return Record(
        title=_first(job, *_TITLES),
        company=_first(job, "arbeitgeber", "firma"),
        source_id=number,
        reference=job.get("chiffrenummer"),
        apply_urls=[
            _first(job, "externeURL", "externeUrl", "allianzpartnerUrl"),
            f"{_PAGE}{number}" if number else None,
        ],
        places=list(dict.fromkeys(_places(job))),
        countries="DE",
        workplace="remote" if _is_at_home(job) else None,
        employment=list(_hours(job)),
        pay=_pay(job) or (None if pay.upper() in _UNKNOWN else parse_pay(pay)),
        pay_source=pay,
        posted_on=_first(
            job, "datumErsteVeroeffentlichung", "ersteVeroeffentlichungsdatum",
            "aktuelleVeroeffentlichungsdatum",
        ),
        closes_on=child(job, "veroeffentlichungszeitraum", "bis"),
        default_language="de",
        body=body_lines(("", _first(job, *_TEXTS))),
    )  # fmt: skip


def _pay(job: Mapping[str, object]) -> DraftPay | None:
    """Return the pay of a range or a sum, whose period is a code such as STUNDENLOHN."""
    code = text_of(job.get("verguetungsangabe")).upper()
    period = next((period for part, period in _PERIODS.items() if part in code), None)
    low, high = _first(job, "gehaltsspanneVon", "festgehalt"), job.get("gehaltsspanneBis")
    return pay_of(low, high, currency="EUR", period=period)


def _places(job: Mapping[str, object]) -> Iterator[str]:
    """Yield the places: town and country; regions are in capitals and without umlauts."""
    for place in items_of(_first(job, "stellenlokationen", "arbeitsorte", "arbeitsort")):
        address = child(place, "adresse") or place
        town, country = text_of(child(address, "ort")), text_of(child(address, "land"))
        country = _COUNTRIES.get(country, country.title())
        yield place_in({"city": town, "country": country or "Deutschland"})


def _hours(job: Mapping[str, object]) -> Iterator[str]:
    """Yield the working times, from a list of codes or from fields that say yes."""
    for model in items_of(job.get("arbeitszeitmodelle")):
        yield text_of(model).lower()
    if job.get("arbeitszeitVollzeit") is True:
        yield "vollzeit"
    if any(name.startswith("arbeitszeitTeilzeit") and value is True for name, value in job.items()):
        yield "teilzeit"
    if job.get("istGeringfuegigeBeschaeftigung") is True:
        yield "minijob"


def _is_at_home(job: Mapping[str, object]) -> bool:
    """Return whether all of the work is done at home; “possible” is not all of it."""
    return (
        bool(workplace_of(job.get("arbeitszeitHeimTelearbeit")))
        or text_of(job.get("homeofficetyp")).upper() in _ALL_AT_HOME
        or text_of(job.get("homeofficeprozent")) == "100"
    )


FORMAT = Format(gettext_noop("Jobsuche of the Bundesagentur für Arbeit"), recognises, read)
