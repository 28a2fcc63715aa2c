"""Reads jobs as join.com gives them."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import gettext_noop

from adverts.document import Document, Format, ReadResults
from adverts.facts.addresses import place_in
from adverts.facts.values import child, entries, pay_of, text_of
from adverts.structured.json_repair import head_keys, jobs_in, load
from adverts.structured.record import Record
from adverts.structured.record_texts import body_lines
from adverts.structured.records import read_jobs

_PLACES = ("locations", "city", "office")
_PARTS = {"tasks": "Responsibilities", "requirements": "Requirements", "benefits": "Benefits"}


def recognises(document: Document) -> bool:
    """Return whether there is a `shareableUrl`, or `idParam` beside `workplaceType`."""
    keys = head_keys(document)
    return "title" in keys and ("shareableUrl" in keys or {"idParam", "workplaceType"} <= keys)


def read(document: Document) -> ReadResults:
    """Read {"items": […]}, a list or one job."""
    yield from read_jobs(jobs_in(load(document), "items", "jobs"), _record)


def _record(job: Mapping[str, object]) -> Record:
    places = [place for name in _PLACES for place in entries(job.get(name))]
    sited = [place for place in places if place.get("isRemote") is not True]
    low, high = job.get("salaryAmountFrom"), job.get("salaryAmountTo")
    return Record(
        title=job.get("title"),
        company=job.get("companyName") or child(job, "company", "name"),
        site=job.get("shareableUrl"),
        source_id=job.get("id"),
        reference=job.get("referenceNumber"),
        apply_urls=[job.get("applyUrl"), job.get("externalUrl"), job.get("shareableUrl")],
        places=[place_in(place) for place in sited],
        countries=[place.get("country") for place in places],
        workplace=job.get("remoteOption") or job.get("workplaceType"),
        employment=child(job, "employmentType", "name") or job.get("employmentType"),
        pay=pay_of(
            child(low, "amount") or low,
            child(high, "amount") or high,
            currency=child(low, "currency") or child(high, "currency") or job.get("salaryCurrency"),
            period=text_of(job.get("salaryFrequency")).replace("PER_", ""),
        ),
        pay_source="salary",
        posted_on=job.get("publishedAt") or job.get("createdAt"),
        closes_on=job.get("expiresAt"),
        language=child(job, "language", "iso6391") or job.get("language"),
        body=body_lines(
            ("", job.get("intro")),
            ("", job.get("description") or job.get("unifiedDescription")),
            *((heading, job.get(name)) for name, heading in _PARTS.items()),
            ("", job.get("outro")),
        ),
    )


FORMAT = Format(gettext_noop("join.com jobs"), recognises, read)
