"""Reads postings as SmartRecruiters' Posting API gives them (v1): lists, and single postings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from django.utils.translation import gettext_noop

from adverts.document import Document, Format, ReadResults, Skipped
from adverts.facts.addresses import place_in
from adverts.facts.values import child, pay_of, text_of, workplace_of_flags
from adverts.structured.json_repair import head_keys, jobs_in, load
from adverts.structured.record import Record
from adverts.structured.record_texts import body_lines
from adverts.structured.records import only_listed, read_jobs
from adverts.text.line import Line
from adverts.text.lines import html_lines
from adverts.vocabulary.headings import Topic
from adverts.vocabulary.sentences import majority

_SECTIONS = ("companyDescription", "jobDescription", "qualifications", "additionalInformation")


def recognises(document: Document) -> bool:
    """Return whether there is a `releasedDate` beside `typeOfEmployment` or a `jobAd`."""
    keys = head_keys(document)
    return {"name", "releasedDate"} <= keys and bool(keys & {"typeOfEmployment", "jobAd"})


def read(document: Document) -> ReadResults:
    """Read {"content": […]} or one posting; skip those of which only the list has an entry."""
    yield from read_jobs(jobs_in(load(document), "content"), _record, listed=_listed)


def _listed(job: Mapping[str, object]) -> Skipped | None:
    return None if child(job, "jobAd") else only_listed(job.get("name"), job.get("id"))


def _record(job: Mapping[str, object]) -> Record:
    place, pay = child(job, "location"), child(job, "compensation")
    return Record(
        title=job.get("name"),
        company=child(job, "company", "name"),
        source_id=job.get("id"),
        reference=job.get("refNumber"),
        apply_urls=[job.get("applyUrl"), job.get("postingUrl")],
        places=[_place(place)] if isinstance(place, Mapping) else [],
        countries=child(place, "country"),
        workplace=workplace_of_flags(hybrid=child(place, "hybrid"), remote=child(place, "remote")),
        employment=child(job, "typeOfEmployment", "label"),
        pay=pay_of(
            child(pay, "min"),
            child(pay, "max"),
            currency=child(pay, "currency"),
            period=child(pay, "period"),
        ),
        pay_source="compensation",
        level=child(job, "experienceLevel", "label"),
        posted_on=job.get("releasedDate"),
        language=job.get("language"),
        body=list(_body(child(job, "jobAd", "sections"))),
    )


def _place(place: Mapping[str, object]) -> str:
    """Return a place by its parts, or else by its whole name: some entries have nothing more."""
    return place_in(place) or text_of(place.get("fullLocation"))


def _body(sections: object) -> Iterator[Line]:
    """Yield the text. A list of additional information is of benefits, unless its words differ."""
    for name in _SECTIONS:
        title, text = text_of(child(sections, name, "title")), child(sections, name, "text")
        lines = body_lines((title, text))
        items = [line for line in lines if line.is_item]
        told = majority([line.text for line in items]) if items else Topic.OTHER
        if name != "additionalInformation" or told not in (None, Topic.BENEFIT):
            yield from lines
        elif any(line.bold or line.level for line in lines[1:]):
            yield from lines  # it has headings of its own
        else:
            yield from (line for line in lines if not line.is_item)
            yield from [*html_lines("<h2>Benefits</h2>"), *items]


FORMAT = Format(gettext_noop("SmartRecruiters postings"), recognises, read)
