"""Reads position openings as the JSON of HR Open Standards has them (JazzHR exports it)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from django.utils.translation import gettext_noop

from adverts.document import Document, Format, ReadResults
from adverts.draft import DraftPay
from adverts.facts.addresses import place_in
from adverts.facts.values import child, entries, items_of, pay_of, text_of
from adverts.structured.json_repair import head_keys, jobs_in, load
from adverts.structured.record import Record
from adverts.structured.record_texts import body_lines
from adverts.structured.records import read_jobs

_MAX_OPENINGS = 10_000
_ENDS = ("Minimum", "Maximum")


def recognises(document: Document) -> bool:
    """Return whether there are `positionProfiles`, as only HR Open has."""
    return {"positionProfiles", "positionTitle"} <= head_keys(document)


def read(document: Document) -> ReadResults:
    """Read a list of openings, {"positionOpenings": […]} or one opening."""
    openings = jobs_in(load(document), "positionOpenings", "data")
    yield from read_jobs(_profiles(openings), _record)


def _profiles(openings: list[object]) -> Iterator[object]:
    """Yield the profiles of each opening, which states whether it is open, and its number."""
    for opening in entries(openings, limit=_MAX_OPENINGS):
        shared = {key: value for key, value in opening.items() if key != "positionProfiles"}
        yield from ({**shared, **profile} for profile in entries(opening.get("positionProfiles")))


def _record(job: Mapping[str, object]) -> Record:
    postings = list(entries(job.get("postingInstructions")))
    methods = [one for posting in postings for one in entries(posting.get("applicationMethods"))]
    texts = entries(job.get("positionFormattedDescriptions"))
    places = [*entries(job.get("positionLocation")), *entries(job.get("positionLocations"))]
    return Record(
        title=job.get("positionTitle"),
        company=next(_companies(job), None),
        source_id=child(job, "positionId", "value") or child(job, "documentId", "value"),
        apply_urls=[child(one, "applicationUri", "url") for one in methods],
        apply_emails=list(_emails(methods)),
        places=[place for place in map(_place, places) if place],
        countries=[place.get("countryCode") for place in places],
        employment=job.get("positionScheduleTypeCodes"),
        level=[child(level, "code") for level in entries(job.get("careerLevels"))],
        pay=_pay(child(job, "offeredRemunerationPackage", "ranges")),
        pay_source="offeredRemunerationPackage",
        posted_on=next((day for posting in postings if (day := posting.get("start"))), None),
        closes_on=next((day for posting in postings if (day := posting.get("end"))), None),
        language=job.get("language"),
        body=body_lines(*(("", text.get("content")) for text in texts)),
    )


def _companies(job: Mapping[str, object]) -> Iterator[str]:
    """Yield the names of organisations that are not departments."""
    for one in entries(job.get("positionOrganizations")):
        role = text_of(one.get("responsibilityCode")).casefold()
        if role != "department" and (name := text_of(one.get("name"))):
            yield name


def _emails(methods: list[Mapping[str, object]]) -> Iterator[object]:
    for method in methods:
        stated = child(method, "personContact", "communication", "email")
        yield from (one.get("address") for one in entries(stated))


def _place(place: Mapping[str, object]) -> str:
    """Return a place; its states are a list."""
    parts = child(place, "address") or place
    states = items_of(child(parts, "countrySubDivisions"))
    state = next((text_of(child(one, "value") or one) for one in states), "")
    country = child(parts, "countryCode") or child(parts, "country")
    return place_in({"city": child(parts, "city"), "state": state, "country": country})


def _pay(ranges: object) -> DraftPay | None:
    """Return the pay of ranges, each of which states both ends, or only one as its type says."""
    found: dict[str, object] = {}
    for one in entries(ranges):
        kind = text_of(one.get("typeCode"))
        for end in _ENDS:
            amount = one.get(f"{end.lower()}Amount")
            amount = one.get("referenceAmount") if amount is None and end in kind else amount
            if amount is not None:
                value = child(amount, "value")
                found |= {end: amount if value is None else value}
                found |= {"currency": child(amount, "currency") or child(amount, "currencyCode")}
                found |= {"period": one.get("intervalCode")}
    low, high = map(found.get, _ENDS)
    return pay_of(low, high, currency=found.get("currency"), period=found.get("period"))


FORMAT = Format(gettext_noop("HR Open position openings"), recognises, read)
