"""Reads requisitions as Oracle Recruiting Cloud gives them: lists, and their details."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from django.utils.translation import gettext_noop

from adverts.document import Document, Format, ReadResults, Skipped
from adverts.facts.addresses import place_in
from adverts.facts.values import child, entries, text_of, without_capitals
from adverts.structured.json_repair import head_keys, load
from adverts.structured.record import Record
from adverts.structured.record_texts import body_lines
from adverts.structured.records import only_listed, read_jobs

_MAX_LISTED = 10_000
_TEXTS = ("ExternalDescriptionStr", "ExternalResponsibilitiesStr", "ExternalQualificationsStr")
_WORD = re.compile(r"[^\W\d_]{3,}")


def recognises(document: Document) -> bool:
    """Return whether there are `Id`, `Title` and a text or place as only Oracle names them."""
    keys = head_keys(document)
    return {"Id", "Title"} <= keys and bool(keys & {"ExternalDescriptionStr", "PrimaryLocation"})


def read(document: Document) -> ReadResults:
    """Read {"items": […]}, whose entries are requisitions or hold lists of them."""
    data = load(document)
    jobs = (
        job
        for outer in entries(child(data, "items") or data, limit=_MAX_LISTED)
        for job in entries(outer.get("requisitionList") or outer, limit=_MAX_LISTED)
    )
    yield from read_jobs(jobs, _record, listed=_listed)


def _listed(job: Mapping[str, object]) -> Skipped | None:
    if any(job.get(name) for name in _TEXTS):
        return None
    return only_listed(job.get("Title"), job.get("Id"))


def _record(job: Mapping[str, object]) -> Record:
    body, duties, needs = (job.get(name) for name in _TEXTS)
    return Record(
        title=job.get("Title"),
        company=job.get("LegalEmployer") or job.get("BusinessUnit"),
        source_id=job.get("Id"),
        reference=job.get("RequisitionNumber"),
        apply_urls=[job.get("ExternalApplyURL"), job.get("ExternalURL")],
        places=list(dict.fromkeys(_places(job))),
        countries=[
            job.get("PrimaryLocationCountry"),
            *(place.get("CountryCode") for place in entries(job.get("secondaryLocations"))),
        ],
        workplace=job.get("WorkplaceType") or job.get("WorkplaceTypeCode"),
        employment=job.get("JobSchedule") or job.get("FullPartTime") or job.get("JobType"),
        hours_per_week=job.get("WorkHours"),
        level=job.get("JobLevel") or job.get("ManagerLevel"),
        posted_on=job.get("ExternalPostedStartDate") or job.get("PostedDate"),
        closes_on=job.get("ExternalPostedEndDate") or job.get("PostingEndDate"),
        language=job.get("Language"),
        body=body_lines(
            ("", body),
            ("Responsibilities", duties),
            ("Requirements", needs),
            ("About us", job.get("CorporateDescriptionStr")),
            ("About us", job.get("OrganizationDescriptionStr")),
        ),
    )


def _places(job: Mapping[str, object]) -> Iterator[str]:
    """Yield the places; Oracle writes some of them in capitals."""
    if primary := text_of(job.get("PrimaryLocation")):
        yield _WORD.sub(lambda word: without_capitals(word[0]), primary)
    for place in entries(job.get("secondaryLocations")):
        yield text_of(place.get("Name")) or place_in(place)


FORMAT = Format(gettext_noop("Oracle Recruiting requisitions"), recognises, read)
