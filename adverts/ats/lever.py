"""Reads postings as Lever's Postings API gives them (v0, mode=json)."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import gettext_noop

from adverts.document import Document, Format, ReadResults
from adverts.facts.addresses import country_last
from adverts.facts.values import child, entries, pay_of, text_of, texts_of
from adverts.structured.json_repair import head_keys, jobs_in, load
from adverts.structured.record import Record
from adverts.structured.record_texts import body_lines
from adverts.structured.records import read_jobs


def recognises(document: Document) -> bool:
    """Return whether jobs have the keys `text`, `categories` and `hostedUrl`, as only Lever has."""
    return {"text", "categories", "hostedUrl"} <= head_keys(document)


def read(document: Document) -> ReadResults:
    """Read a list of postings or one posting."""
    yield from read_jobs(jobs_in(load(document), "data"), _record)


def _record(job: Mapping[str, object]) -> Record:
    categories, pay = child(job, "categories"), child(job, "salaryRange")
    locations = child(categories, "allLocations") or child(categories, "location")
    lists = [(text_of(part.get("text")), part.get("content")) for part in entries(job.get("lists"))]
    return Record(
        title=job.get("text"),
        site=job.get("hostedUrl"),
        source_id=job.get("id"),
        reference=job.get("reqCode"),
        apply_urls=[job.get("applyUrl"), job.get("hostedUrl")],
        location_text=[country_last(text) for text in texts_of(locations)],
        countries=job.get("country"),
        workplace=job.get("workplaceType"),
        employment=child(categories, "commitment"),
        pay=pay_of(
            child(pay, "min"),
            child(pay, "max"),
            currency=child(pay, "currency"),
            period=child(pay, "interval"),
        ),
        pay_source="salaryRange",
        posted_on=job.get("createdAt"),
        body=body_lines(
            *_description(job),
            *lists,
            ("Salary", job.get("salaryDescription") or job.get("salaryDescriptionPlain")),
            ("", job.get("additional") or job.get("additionalPlain")),
        ),
    )


def _description(job: Mapping[str, object]) -> list[tuple[str, object]]:
    """Return the description, or else its two parts: the opening and the body."""
    whole = job.get("description") or job.get("descriptionPlain")
    return [("", whole)] if whole else [("", job.get("opening")), ("", job.get("descriptionBody"))]


FORMAT = Format(gettext_noop("Lever job board"), recognises, read)
