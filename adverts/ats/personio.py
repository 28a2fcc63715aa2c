"""Reads positions as Personio gives them in XML (`workzag-jobs`)."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import gettext, gettext_noop

from adverts.document import Document, Format, ReadResults
from adverts.draft import DraftPay
from adverts.facts.values import (
    child,
    employment_of,
    entries,
    items_of,
    pay_of,
    text_of,
    workplace_of,
)
from adverts.structured.record import Record
from adverts.structured.record_texts import body_lines
from adverts.structured.xml_feed import read_rows
from adverts.text.errors import UnreadableAdvert

_MARK = b"<workzag-jobs"
# Contracts that say more than the hours; “permanent” does not.
_CONTRACTS = frozenset(
    {"intern", "internship", "trainee", "apprenticeship", "freelance", "temporary", "contractor",
     "working_student", "volunteer"}
)  # fmt: skip
_LEVELS = {"entry-level": "entry level", "student": "student", "executive": "executive",
           "experienced": "experienced"}  # fmt: skip


def recognises(document: Document) -> bool:
    """Return whether the root is `workzag-jobs`, as only Personio has."""
    return _MARK in document.head[:2000]


def read(document: Document) -> ReadResults:
    """Read each position; skip those without a text."""
    yield from read_rows(document, _record, tag="position")


def _record(values: Mapping[str, object]) -> Record:
    parts = list(entries(child(values, "jobdescriptions") or values.get("jobdescriptions")))
    body = body_lines(*((text_of(part.get("name")), part.get("value")) for part in parts))
    source_id = text_of(values.get("id"))
    if not body:
        reason = gettext("The feed doesn't contain the job's description.")
        raise UnreadableAdvert(reason, source_id=source_id)
    offices = [values.get("office"), *items_of(values.get("additionaloffices"))]
    names = [text for office in offices if (text := text_of(office))]
    sited = [name for name in names if not workplace_of(name)]
    return Record(
        title=values.get("name"),
        company=values.get("subcompany"),
        source_id=source_id,
        location_text=sited or names,
        pay=_pay(values.get("salaryinformation")),
        pay_source="salaryInformation",
        employment=_employment(values),
        level=_LEVELS.get(text_of(values.get("seniority")), values.get("seniority")),
        posted_on=values.get("createdat"),
        body=body,
    )


def _pay(stated: object) -> DraftPay | None:
    return pay_of(
        child(stated, "min"),
        child(stated, "max"),
        currency=child(stated, "currencycode") or child(stated, "currencysymbol"),
        period=child(stated, "type"),
    )


def _employment(values: Mapping[str, object]) -> object:
    """Return the contract where it is no usual one, else the hours."""
    contract = text_of(values.get("employmenttype"))
    says_more = contract in _CONTRACTS and bool(employment_of(contract))
    hours = text_of(values.get("schedule")).replace("full-or-part-time", "full-time, part-time")
    return contract if says_more else hours or contract


FORMAT = Format(gettext_noop("Personio positions"), recognises, read)
