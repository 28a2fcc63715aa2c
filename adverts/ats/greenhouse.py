"""Reads job boards and single jobs as Greenhouse's Job Board API gives them (boards-api, v1)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

from django.utils.translation import gettext_noop

from adverts.document import Document, Format, ReadResults
from adverts.draft import DraftPayRange
from adverts.facts.pay_ranges import title_of_range
from adverts.facts.values import child, entries, number_of, pay_of, text_of
from adverts.structured.json_repair import head_keys, jobs_in, load
from adverts.structured.record import Record
from adverts.structured.record_texts import body_lines
from adverts.structured.records import read_jobs

# Fields that employers define themselves, recognised by their names.
_WORKPLACE = re.compile(r"workplace|remote|work (?:model|mode|arrangement)", re.IGNORECASE)
_EMPLOYMENT = re.compile(r"(?:employment|job|time|contract) type", re.IGNORECASE)


def recognises(document: Document) -> bool:
    """Return whether jobs have an `absolute_url` and an `internal_job_id` or `content`."""
    keys = head_keys(document)
    return {"absolute_url", "title"} <= keys and bool(keys & {"internal_job_id", "content"})


def read(document: Document) -> ReadResults:
    """Read {"jobs": […]}, {"departments": [{"jobs": […]}]} or one job."""
    data = load(document)
    groups = [*entries(child(data, "departments")), *entries(child(data, "offices"))]
    if isinstance(data, Mapping) and "title" not in data and groups:
        jobs = [job for group in groups for job in jobs_in(group.get("jobs"))]
    else:
        jobs = jobs_in(data, "jobs")
    yield from read_jobs(jobs, _record)


def _record(job: Mapping[str, object]) -> Record:
    ranges = (_pay_range(one) for one in entries(job.get("pay_input_ranges")))
    return Record(
        title=job.get("title"),
        company=job.get("company_name"),
        site=job.get("absolute_url"),
        source_id=job.get("id"),
        reference=job.get("requisition_id"),
        apply_urls=[job.get("absolute_url")],
        location_text=child(job, "location", "name"),
        workplace=next(_custom(job, _WORKPLACE), None),
        employment=next(_custom(job, _EMPLOYMENT), None),
        pay_ranges=[one for one in ranges if one],
        pay_source="pay_input_ranges",
        posted_on=job.get("first_published"),
        closes_on=job.get("application_deadline"),
        body=body_lines(("", job.get("content"))),
    )


def _custom(job: Mapping[str, object], name: re.Pattern[str]) -> Iterator[object]:
    """Yield the values of the employer's own fields whose name matches."""
    for own in entries(job.get("metadata")):
        if name.search(text_of(own.get("name"))) and own.get("value"):
            yield own["value"]


def _pay_range(stated: Mapping[str, object]) -> DraftPayRange | None:
    """Return a range: amounts are in hundredths, and the title may name the period or a place."""
    low, high = (_hundredths(stated.get(key)) for key in ("min_cents", "max_cents"))
    title = text_of(stated.get("title"))
    pay = pay_of(low, high, currency=stated.get("currency_type"), period=title)
    return DraftPayRange(pay, title_of_range(title)) if pay else None


def _hundredths(value: object) -> Decimal | None:
    number = number_of(value)
    return number / 100 if number else None


FORMAT = Format(gettext_noop("Greenhouse job board"), recognises, read)
