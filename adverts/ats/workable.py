"""Reads jobs as Workable gives them: the widget's list, the API's list, and a single job."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from django.utils.translation import gettext_noop

from adverts.document import Document, Format, ReadResults
from adverts.facts.addresses import place_in
from adverts.facts.values import child, entries, pay_of, text_of
from adverts.structured.json_repair import head_keys, jobs_in, load
from adverts.structured.record import Record
from adverts.structured.record_texts import body_lines
from adverts.structured.records import read_jobs
from adverts.text.line import Line

_KINDS = {"full": "full-time", "part": "part-time"}  # the spelling of a single job


def recognises(document: Document) -> bool:
    """Return whether there is a `shortcode` of a job; pictures elsewhere have one as well."""
    keys = head_keys(document)
    return {"shortcode", "title"} <= keys and bool(
        keys & {"application_url", "shortlink", "telecommuting", "full_description", "benefits"}
    )


def read(document: Document) -> ReadResults:
    """Read {"name": company, "jobs": […]}, a list of jobs, {"job": {…}} or one job."""
    data = load(document)
    company = child(data, "name") if "jobs" in _keys(data) else None
    jobs = [child(data, "job")] if "job" in _keys(data) else jobs_in(data, "jobs", "results")
    yield from read_jobs(jobs, partial(_record, company=company))


def _keys(data: object) -> frozenset[str]:
    return frozenset(data) if isinstance(data, Mapping) else frozenset()


def _record(job: Mapping[str, object], *, company: object) -> Record:
    place = child(job, "location") or job  # the widget puts city and country into the job
    pay, kind = child(job, "salary"), job.get("employment_type") or job.get("type")
    return Record(
        title=job.get("title") or job.get("full_title"),
        company=company or job.get("company"),
        source_id=job.get("shortcode"),
        reference=job.get("code"),
        apply_urls=[job.get("application_url"), job.get("url"), job.get("shortlink")],
        site=job.get("url"),
        places=_places(job, place),
        countries=child(place, "countryCode") or child(place, "country"),
        workplace=_workplace(job, place),
        employment=_KINDS.get(text_of(kind), kind),
        pay=pay_of(
            child(pay, "salary_from"),
            child(pay, "salary_to"),
            currency=child(pay, "salary_currency"),
        ),
        pay_source="salary",
        posted_on=job.get("published_on") or job.get("published") or job.get("created_at"),
        body=_body(job),
    )


def _places(job: Mapping[str, object], place: object) -> list[str]:
    """Return the places that are not hidden; a list of places repeats the first one."""
    listed = [p for p in entries(job.get("locations")) if not p.get("hidden")]
    return [name for p in listed or entries(place) if (name := place_in(p))]


def _workplace(job: Mapping[str, object], place: object) -> object:
    return (
        child(place, "workplace_type")
        or job.get("workplace")
        or job.get("remote")
        or child(place, "telecommuting")
        or job.get("telecommuting")
    )


def _body(job: Mapping[str, object]) -> list[Line]:
    """Return the full description, or else its parts, which a single job keeps in `details`."""
    texts = {**job, **(details if isinstance(details := job.get("details"), dict) else {})}
    if whole := texts.get("full_description"):
        return body_lines(("", whole))
    return body_lines(
        ("", texts.get("description")),
        ("Requirements", texts.get("requirements")),
        ("Benefits", texts.get("benefits")),
    )


FORMAT = Format(gettext_noop("Workable job board"), recognises, read)
