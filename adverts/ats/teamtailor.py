"""Reads jobs as Teamtailor's API gives them, in envelopes of JSON:API."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from django.utils.translation import gettext_noop

from adverts.document import Document, Format, ReadResults
from adverts.facts.addresses import place_in
from adverts.facts.values import child, entries, pay_of, text_of
from adverts.structured.json_repair import head_keys, jobs_in, load
from adverts.structured.records import Record, body_lines, read_jobs

_REMOTE = {"fully": "remote", "hybrid": "hybrid", "none": "on-site"}
_MAX_INCLUDED = 10_000


def recognises(document: Document) -> bool:
    """Return whether there are `careersite-job-url` and `attributes`, as only Teamtailor has."""
    return {"careersite-job-url", "attributes"} <= head_keys(document)


def read(document: Document) -> ReadResults:
    """Read {"data": […], "included": […]} or {"data": {…}}."""
    data = load(document)
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
