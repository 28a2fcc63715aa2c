"""Reads jobs as Teamtailor gives them: in envelopes of JSON:API, or in JSON Feed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial

from django.utils.translation import gettext_noop

from adverts.document import Document, Format, ReadResults
from adverts.facts.addresses import place_in
from adverts.facts.values import child, entries, pay_of, text_of
from adverts.structured.json_repair import head_keys, jobs_in, load
from adverts.structured.record import Record
from adverts.structured.record_texts import body_lines
from adverts.structured.records import read_jobs
from adverts.structured.schema_org import record_of

_REMOTE = {"fully": "remote", "hybrid": "hybrid", "none": "on-site"}
_POSTING = "_jobposting"  # of schema.org, beside the fields of an item of JSON Feed
_MAX_INCLUDED = 10_000


def recognises(document: Document) -> bool:
    """Return whether there are `careersite-job-url` and `attributes`, or a `_jobposting`, as only
    Teamtailor has.
    """
    keys = head_keys(document)
    return {"careersite-job-url", "attributes"} <= keys or _POSTING in keys


def read(document: Document) -> ReadResults:
    """Read {"data": […], "included": […]}, {"data": {…}} or {"items": […]}."""
    data = load(document)
    if _POSTING in head_keys(document):
        yield from read_jobs(jobs_in(data, "items"), _feed_record)
        return
    included = {
        (text_of(one.get("type")), text_of(one.get("id"))): child(one, "attributes")
        for one in entries(child(data, "included"), limit=_MAX_INCLUDED)
    }
    whole = child(data, "data") or data
    yield from read_jobs(jobs_in(whole), partial(_record, included=included))


def _record(job: Mapping[str, object], *, included: Mapping[tuple[str, str], object]) -> Record:
    told, links = child(job, "attributes"), child(job, "links")
    places = list(_places(job, included))
    return Record(
        title=child(told, "title"),
        site=child(links, "careersite-job-url"),
        source_id=job.get("id"),
        reference=child(told, "internal-id"),
        apply_urls=[
            child(links, "careersite-job-apply-url"),
            child(told, "external-application-url"),
            child(links, "careersite-job-url"),
        ],
        places=[place_in(place) for place in places],
        countries=[place.get("country") for place in places],
        workplace=_REMOTE.get(text_of(child(told, "remote-status"))),
        employment=child(told, "employment-type"),
        pay=pay_of(
            child(told, "min-salary"),
            child(told, "max-salary"),
            currency=child(told, "currency"),
            period=child(told, "salary-time-unit"),
        ),
        pay_source="salary",
        posted_on=child(told, "start-date") or child(told, "created-at"),
        closes_on=child(told, "end-date"),
        language=child(told, "language-code"),
        body=body_lines(("", child(told, "pitch")), ("", child(told, "body"))),
    )


def _feed_record(item: Mapping[str, object]) -> Record:
    """Make a record of an item; its posting lacks the address and the id that stays the same."""
    inner = item.get(_POSTING)
    posting = inner if isinstance(inner, Mapping) else {}
    record = record_of(posting)
    return replace(
        record,
        title=record.title or item.get("title"),
        site=item.get("url"),
        source_id=item.get("id"),
        apply_urls=[item.get("url")],
        posted_on=record.posted_on or item.get("date_published"),
        body=record.body or body_lines(("", item.get("content_html"))),
    )


def _places(
    job: Mapping[str, object], included: Mapping[tuple[str, str], object]
) -> Iterator[Mapping[str, object]]:
    """Yield the attributes of the places that a job refers to."""
    relations = child(job, "relationships")
    for name in ("location", "locations"):
        for one in entries(child(relations, name, "data")):
            place = included.get((text_of(one.get("type")), text_of(one.get("id"))))
            if isinstance(place, Mapping):
                yield place


FORMAT = Format(gettext_noop("Teamtailor jobs"), recognises, read)
