"""Reads jobs as the career sites of BambooHR give them: lists, and single jobs."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import gettext_noop

from adverts.document import Document, Format, ReadResults, Skipped
from adverts.facts.addresses import place_in
from adverts.facts.pay import parse_pay
from adverts.facts.values import child, entries, text_of, workplace_of_flags
from adverts.structured.json_repair import head_keys, jobs_in, load
from adverts.structured.record import Record
from adverts.structured.record_texts import body_lines
from adverts.structured.records import only_listed, read_jobs

_LOCATION_TYPES = {"0": "on-site", "1": "remote", "2": "hybrid"}


def recognises(document: Document) -> bool:
    """Return whether there is a `jobOpeningName`, as only BambooHR has."""
    return "jobOpeningName" in head_keys(document)


def read(document: Document) -> ReadResults:
    """Read {"result": {"jobOpening": {…}}}, or a list; skip what only the list has an entry of."""
    data = load(document)
    result = child(data, "result") or data
    jobs = jobs_in(child(result, "jobOpening") or result, "data", "jobs")
    yield from read_jobs(jobs, _record, listed=_listed)


def _listed(job: Mapping[str, object]) -> Skipped | None:
    return None if "description" in job else only_listed(job.get("jobOpeningName"), job.get("id"))


def _record(job: Mapping[str, object]) -> Record:
    places = [
        place_in(place) for key in ("location", "atsLocation") for place in entries(job.get(key))
    ]
    pay = text_of(job.get("compensation"))
    return Record(
        title=job.get("jobOpeningName"),
        site=job.get("jobOpeningShareUrl"),
        source_id=job.get("id"),
        apply_urls=[job.get("jobOpeningShareUrl")],
        places=[place for place in places if place][:1],  # both name the same place
        countries=child(job, "location", "addressCountry") or child(job, "atsLocation", "country"),
        workplace=_LOCATION_TYPES.get(text_of(job.get("locationType")))
        or workplace_of_flags(remote=job.get("isRemote")),
        employment=job.get("employmentStatusLabel"),
        pay=parse_pay(pay),
        pay_source=pay,
        level=job.get("minimumExperience"),
        posted_on=job.get("datePosted"),
        body=body_lines(("", job.get("description"))),
    )


FORMAT = Format(gettext_noop("BambooHR job"), recognises, read)
