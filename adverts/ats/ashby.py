"""Reads job boards as Ashby's public posting API gives them (version 1)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from django.utils.translation import gettext, gettext_noop

from adverts.document import Document, Format, ReadResults, Skipped, job_label
from adverts.draft import DraftPayRange
from adverts.facts.addresses import place_in
from adverts.facts.pay import parse_pay
from adverts.facts.places import says_no_place
from adverts.facts.values import child, entries, items_of, pay_of, text_of
from adverts.structured.json_repair import head_keys, jobs_in, load
from adverts.structured.record import Record
from adverts.structured.record_texts import body_lines
from adverts.structured.records import read_jobs


def recognises(document: Document) -> bool:
    """Return whether jobs have the keys `jobUrl` and `descriptionHtml`, as only Ashby has."""
    keys = head_keys(document)
    return {"title", "jobUrl"} <= keys and bool(keys & {"descriptionHtml", "isListed"})


def read(document: Document) -> ReadResults:
    """Read {"jobs": […]} or one job, and skip jobs that the board does not list."""
    for number, job in enumerate(jobs_in(load(document), "jobs"), 1):
        if child(job, "isListed") is False:
            yield Skipped(
                job_label(number), gettext("The employer's job board doesn't list this job.")
            )
        else:
            yield from read_jobs([job], _record)


def _record(job: Mapping[str, object]) -> Record:
    others = [child(place, "location") for place in items_of(job.get("secondaryLocations"))]
    return Record(
        title=job.get("title"),
        site=job.get("jobUrl"),
        source_id=job.get("id"),
        apply_urls=[job.get("applyUrl"), job.get("jobUrl")],
        location_text=[_place(job), *others],
        countries=list(dict.fromkeys(_countries(job))),
        workplace=job.get("workplaceType") or job.get("isRemote"),
        employment=job.get("employmentType"),
        pay_ranges=_pay_ranges(job),
        pay_source=child(job, "compensation", "compensationTierSummary") or "compensation",
        posted_on=job.get("publishedAt") or job.get("publishedDate"),
        body=body_lines(("", job.get("descriptionHtml") or job.get("descriptionPlain"))),
    )


def _place(job: Mapping[str, object]) -> object:
    """Return the name of the place, or its address where the name is only that of a site."""
    name, address = job.get("location"), child(job, "address", "postalAddress")
    if not isinstance(address, Mapping) or not says_no_place(text_of(name)):
        return name
    return place_in(address) or name


def _countries(job: Mapping[str, object]) -> Iterator[str]:
    """Yield the countries of all places, for remote work."""
    for place in [job, *entries(job.get("secondaryLocations"))]:
        if name := text_of(child(place, "address", "postalAddress", "addressCountry")):
            yield name


def _pay_ranges(job: Mapping[str, object]) -> list[DraftPayRange]:
    """Return the salaries of the compensation; equity and bonus do not count."""
    if job.get("shouldDisplayCompensationOnJobPostings") is False:
        return []
    compensation = job.get("compensation")
    for parts in (_of_tiers(compensation), _of_summary(compensation)):
        if found := [one for part in parts if (one := _range(*part))]:
            return found
    pay = parse_pay(text_of(child(compensation, "compensationTierSummary")))
    return [DraftPayRange(pay)] if pay else []


def _range(title: object, part: Mapping[str, object]) -> DraftPayRange | None:
    if part.get("compensationType") != "Salary":
        return None
    pay = pay_of(
        part.get("minValue"),
        part.get("maxValue"),
        currency=part.get("currencyCode"),
        period=part.get("interval"),
    )
    return DraftPayRange(pay, text_of(title)) if pay else None


def _of_tiers(compensation: object) -> Iterator[tuple[object, Mapping[str, object]]]:
    for tier in entries(child(compensation, "compensationTiers")):
        yield from ((tier.get("title"), part) for part in entries(tier.get("components")))


def _of_summary(compensation: object) -> Iterator[tuple[object, Mapping[str, object]]]:
    return ((None, part) for part in entries(child(compensation, "summaryComponents")))


FORMAT = Format(gettext_noop("Ashby job board"), recognises, read)
