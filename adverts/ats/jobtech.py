"""Reads adverts as JobTech, of Sweden's Arbetsförmedlingen, gives them (JobSearch, JobStream)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from django.utils.translation import gettext_noop

from adverts.document import Document, Format, ReadResults
from adverts.facts.addresses import place_in
from adverts.facts.pay import parse_pay
from adverts.facts.values import child, entries, text_of, without_capitals
from adverts.structured.json_repair import head_keys, jobs_in, load
from adverts.structured.record import Record
from adverts.structured.record_texts import body_lines
from adverts.structured.records import read_jobs

_HOURS = {"heltid": "full-time", "deltid": "part-time", "heltid/deltid": "full-time"}
_KINDS = ("sommarjobb", "behovsanställning", "vikariat", "tidsbegränsad")  # for a time
_SKILLS = ("skills", "languages", "work_experiences", "education")


def recognises(document: Document) -> bool:
    """Return whether there is a `headline` with an `employer` and a `workplace_address`."""
    keys = head_keys(document)
    return {"headline", "employer"} <= keys and bool(
        keys & {"workplace_address", "application_details", "webpage_url"}
    )


def read(document: Document) -> ReadResults:
    """Read {"hits": […]}, a list or one advert."""
    yield from read_jobs(jobs_in(load(document), "hits"), _record)


def _record(job: Mapping[str, object]) -> Record:
    text, place = child(job, "description"), child(job, "workplace_address")
    known = place if isinstance(place, Mapping) else {}
    pay, told = text_of(job.get("salary_description")), child(job, "application_details")
    url = child(told, "url")
    town = known.get("city") or known.get("municipality")
    return Record(
        title=job.get("headline"),
        company=child(job, "employer", "name") or child(job, "employer", "workplace"),
        source_id=job.get("id"),
        reference=child(told, "reference") or job.get("external_id"),
        apply_urls=[url, None if url else child(told, "email"), job.get("webpage_url")],
        places=[_place(town, known)],
        countries=known.get("country") or "SE",
        workplace="remote" if job.get("remote_work") is True else None,
        employment=_employment(job),
        pay=parse_pay(pay.replace(" kr", " SEK")) if re.search(r"\d", pay) else None,
        pay_source=pay,
        posted_on=job.get("publication_date"),
        closes_on=job.get("application_deadline") or job.get("last_publication_date"),
        default_language="sv",
        body=body_lines(
            ("", child(text, "text_formatted") or child(text, "text") or text),
            ("Requirements", list(_named(job.get("must_have")))),
            ("Nice to have", list(_named(job.get("nice_to_have")))),
        ),
    )


def _place(town: object, parts: Mapping[str, object]) -> str:
    """Return the place; towns may be in capitals."""
    city = without_capitals(text_of(town))
    return place_in({"city": city, "country": parts.get("country") or "Sverige"})


def _employment(job: Mapping[str, object]) -> object:
    """Return the hours, or else the kind of contract."""
    kind = text_of(child(job, "employment_type", "label")).casefold()
    if kind.startswith(_KINDS):
        return "temporary"
    hours = text_of(child(job, "working_hours_type", "label")).casefold()
    return _HOURS.get(hours) or child(job, "employment_type", "label")


def _named(group: object) -> Iterator[str]:
    for name in _SKILLS:
        for one in entries(child(group, name)):
            yield text_of(one.get("label"))


FORMAT = Format(gettext_noop("JobTech adverts"), recognises, read)
