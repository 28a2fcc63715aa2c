"""Reads postings as the career sites of Pinpoint give them (postings.json)."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import gettext_noop

from adverts.document import Document, Format, ReadResults
from adverts.draft import DraftPay
from adverts.facts.addresses import place_in
from adverts.facts.pay import parse_pay
from adverts.facts.values import child, entries, pay_of, text_of
from adverts.structured.json_repair import head_keys, jobs_in, load
from adverts.structured.record import Record
from adverts.structured.record_texts import body_lines
from adverts.structured.records import read_jobs

# The parts of a text, each with a heading of its own, and the heading where none is stated.
_PARTS = {
    "key_responsibilities": "Responsibilities",
    "skills_knowledge_expertise": "Requirements",
    "benefits": "Benefits",
}


def recognises(document: Document) -> bool:
    """Return whether there are `key_responsibilities` or `skills_knowledge_expertise`."""
    return bool(head_keys(document) & {"key_responsibilities", "skills_knowledge_expertise"})


def read(document: Document) -> ReadResults:
    """Read {"data": […]} or one posting."""
    data = load(document)
    inner = child(data, "data")
    yield from read_jobs(jobs_in(inner if isinstance(inner, Mapping) else data, "data"), _record)


def _record(job: Mapping[str, object]) -> Record:
    parts = [
        (text_of(job.get(f"{name}_header")) or heading, job.get(name))
        for name, heading in _PARTS.items()
    ]
    return Record(
        title=job.get("title"),
        site=job.get("url"),
        source_id=job.get("id"),
        reference=child(job, "job", "requisition_id"),
        apply_urls=[job.get("apply_url"), job.get("url")],
        places=[place_in(p) or text_of(p.get("name")) for p in entries(job.get("location"))],
        workplace=job.get("workplace_type") or job.get("workplace_type_text"),
        employment=job.get("employment_type") or job.get("employment_type_text"),
        pay=_pay(job),
        pay_source=job.get("compensation") or "compensation",
        posted_on=job.get("published_at") or job.get("created_at"),
        closes_on=job.get("deadline_at"),
        body=body_lines(("", job.get("description")), *parts),
    )


def _pay(job: Mapping[str, object]) -> DraftPay | None:
    """Return the pay, unless the employer does not show it."""
    if job.get("compensation_visible") is False:
        return None
    pay = pay_of(
        job.get("compensation_minimum"),
        job.get("compensation_maximum"),
        currency=job.get("compensation_currency"),
        period=job.get("compensation_frequency"),
    )
    return pay or parse_pay(text_of(job.get("compensation")))


FORMAT = Format(gettext_noop("Pinpoint postings"), recognises, read)
