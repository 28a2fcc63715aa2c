"""Reads jobs as the career sites of Workday give them (the public cxs endpoints)."""

from __future__ import annotations

import re
from collections.abc import Mapping

from django.utils.translation import gettext, gettext_noop

from adverts.document import Document, Format, ReadResults, Skipped
from adverts.facts.addresses import country_last
from adverts.facts.values import child, entries, items_of, text_of
from adverts.structured.json_repair import head_keys, load
from adverts.structured.record import Record
from adverts.structured.record_texts import body_lines
from adverts.structured.records import read_jobs

_NUMBER = re.compile(r"^\d{2,8}\s+(?=\D)")  # of a company within its group
_MAX_LISTED = 10_000


def recognises(document: Document) -> bool:
    """Return whether there is a `jobPostingInfo`, or `jobPostings` with an `externalPath`."""
    keys = head_keys(document)
    return "jobPostingInfo" in keys or {"jobPostings", "externalPath"} <= keys


def read(document: Document) -> ReadResults:
    """Read the jobs at any depth; skip those of which only the list has an entry."""
    details, listed = _find(load(document))
    known = {text_of(child(d, "jobPostingInfo", "jobPostingId")) for d in details}
    yield from read_jobs(details, _record)
    for entry in listed:
        path = text_of(entry.get("externalPath"))
        if path.rpartition("/")[2] not in known:
            title = text_of(entry.get("title")) or gettext("a job without a title")
            yield Skipped(
                title,
                gettext(
                    "The list doesn't contain the job's description. Import the job's own page."
                ),
            )


def _find(data: object) -> tuple[list[Mapping[str, object]], list[Mapping[str, object]]]:
    """Return the jobs and the entries of lists, in order; a document may hold many responses."""
    details: list[Mapping[str, object]] = []
    listed: list[Mapping[str, object]] = []
    waiting = [data]
    while waiting:
        value = waiting.pop()
        if isinstance(value, Mapping) and isinstance(value.get("jobPostingInfo"), Mapping):
            details.append(value)
        elif isinstance(value, Mapping):
            listed += entries(value.get("jobPostings"), limit=_MAX_LISTED)
            waiting += reversed(list(value.values()))
        elif isinstance(value, list):
            waiting += reversed(value)
    return details, listed


def _record(detail: Mapping[str, object]) -> Record:
    info = detail["jobPostingInfo"]
    job = info if isinstance(info, Mapping) else {}
    names = [job.get("location"), *items_of(job.get("additionalLocations"))]
    return Record(
        title=job.get("title"),
        company=_NUMBER.sub("", text_of(child(detail, "hiringOrganization", "name"))),
        source_id=job.get("id"),
        reference=job.get("jobReqId"),
        apply_urls=[job.get("externalUrl")],
        location_text=[_place(name) for name in names],
        countries=child(job, "country", "descriptor"),
        workplace=job.get("remoteType"),
        employment=job.get("timeType"),
        posted_on=job.get("startDate"),
        closes_on=job.get("endDate"),
        body=body_lines(("", job.get("jobDescription"))),
    )


def _place(name: object) -> str:
    """Return a place with its city first: Workday writes “US, CA, Santa Clara”."""
    return country_last(text_of(child(name, "descriptor") or name))


FORMAT = Format(gettext_noop("Workday job"), recognises, read)
