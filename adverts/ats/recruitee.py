"""Reads offers as the career sites of Recruitee give them (/api/offers)."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import gettext_noop

from adverts.document import Document, Format, ReadResults
from adverts.facts.addresses import place_in
from adverts.facts.pay import parse_pay
from adverts.facts.values import child, entries, pay_of, text_of, workplace_of_flags
from adverts.structured.json_repair import head_keys, jobs_in, load
from adverts.structured.record import Record
from adverts.structured.record_texts import body_lines
from adverts.structured.records import read_jobs


def recognises(document: Document) -> bool:
    """Return whether there are `careers_url` and `title`, as only Recruitee has."""
    return {"title", "careers_url"} <= head_keys(document)


def read(document: Document) -> ReadResults:
    """Read {"offers": […]}, {"offer": {…}} or one offer."""
    data = load(document)
    yield from read_jobs(jobs_in(child(data, "offer") or data, "offers"), _record)


def _record(job: Mapping[str, object]) -> Record:
    pay = child(job, "salary")
    low, high = text_of(job.get("min_hours")), text_of(job.get("max_hours"))
    places = [place_in(place) for place in entries(job.get("locations")) or ()]
    return Record(
        title=job.get("title"),
        company=job.get("company_name"),
        site=job.get("careers_url"),
        source_id=job.get("id"),
        reference=job.get("requisition_id"),
        apply_urls=[job.get("careers_apply_url"), job.get("careers_url")],
        places=places or [place_in(job)],
        countries=[child(place, "country_code") for place in entries(job.get("locations"))]
        or job.get("country_code"),
        workplace=workplace_of_flags(
            hybrid=job.get("hybrid"), remote=job.get("remote"), onsite=job.get("on_site")
        ),
        employment=_employment(text_of(job.get("employment_type_code"))),
        hours_per_week=high if low == high else None,
        pay=pay_of(
            child(pay, "min"),
            child(pay, "max"),
            currency=child(pay, "currency"),
            period=child(pay, "period"),
        )
        or parse_pay(text_of(pay)),
        pay_source="salary",
        posted_on=job.get("published_at") or job.get("created_at"),
        closes_on=job.get("close_at"),
        body=body_lines(("", job.get("description")), ("Requirements", job.get("requirements"))),
    )


def _employment(code: str) -> str:
    """Return the words of a code: parttime_permanent, fulltime_fixed_term, internship."""
    return code.replace("fulltime", "full-time").replace("parttime", "part-time").replace("_", " ")


FORMAT = Format(gettext_noop("Recruitee offers"), recognises, read)
