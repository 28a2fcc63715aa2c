"""Reads positions as the career sites of Breezy HR give them, and as its API does (v3)."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import gettext_noop

from adverts.document import Document, Format, ReadResults
from adverts.facts.addresses import place_in
from adverts.facts.pay import parse_pay
from adverts.facts.values import child, entries, pay_of, text_of
from adverts.structured.json_repair import head_keys, jobs_in, load
from adverts.structured.record import Record
from adverts.structured.record_texts import body_lines
from adverts.structured.records import read_jobs


def recognises(document: Document) -> bool:
    """Return whether there is a `friendly_id` beside a `name` and a day as only Breezy has."""
    keys = head_keys(document)
    return {"name", "friendly_id"} <= keys and bool(keys & {"published_date", "creation_date"})


def read(document: Document) -> ReadResults:
    """Read a list of positions or one position."""
    yield from read_jobs(jobs_in(load(document), "positions", "data"), _record)


def _record(job: Mapping[str, object]) -> Record:
    places = [*entries(job.get("locations"))] or [*entries(job.get("location"))]
    sited = [place for place in places if place.get("is_remote") is not True] or places
    pay = job.get("salary")
    is_remote = bool(places) and all(place.get("is_remote") is True for place in places)
    return Record(
        title=job.get("name"),
        company=child(job, "company", "name"),
        site=job.get("url"),
        source_id=job.get("id") or job.get("_id"),
        apply_urls=[job.get("url")],
        places=list(dict.fromkeys(place_in(p) or text_of(p.get("name")) for p in sited)),
        countries=[child(place, "country", "id") for place in places],
        workplace="remote" if is_remote else child(job, "location", "remote_details", "value"),
        employment=child(job, "type", "name") or job.get("type"),
        level=child(job, "experience", "name"),
        pay=pay_of(
            child(pay, "min"),
            child(pay, "max"),
            currency=child(pay, "currency"),
            period=child(pay, "period") or child(pay, "type"),
        )
        or parse_pay(text_of(pay)),
        pay_source=text_of(pay) or "salary",
        posted_on=job.get("published_date") or job.get("creation_date"),
        body=body_lines(("", job.get("description"))),
    )


FORMAT = Format(gettext_noop("Breezy HR positions"), recognises, read)
