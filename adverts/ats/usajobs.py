"""Reads vacancies as the search API of USAJOBS gives them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from django.utils.translation import gettext_noop

from adverts.document import Document, Format, ReadResults
from adverts.draft import DraftPay
from adverts.facts.addresses import place_in
from adverts.facts.values import child, entries, items_of, pay_of, text_of, workplace_of_flags
from adverts.structured.json_repair import head_keys, load
from adverts.structured.record import Record
from adverts.structured.record_texts import body_lines
from adverts.structured.records import read_jobs

# Codes of the period that pay covers.
_PERIODS = {"PA": "year", "PH": "hour", "PD": "day", "PM": "month", "PW": "week", "BW": "bi-weekly"}
_ANYWHERE = re.compile(r"anywhere|remote|negotiable|multiple", re.IGNORECASE)
_MAX_JOBS = 10_000
_LONGEST = 100_000  # characters of a part
_SECTIONS = {
    "Responsibilities": "MajorDuties",
    "Requirements": "KeyRequirements",
    "Education": "Education",
    "Benefits": "Benefits",
    "How to apply": "HowToApply",
}


def recognises(document: Document) -> bool:
    """Return whether there is a `MatchedObjectDescriptor` or a `PositionTitle` with an address."""
    keys = head_keys(document)
    return "MatchedObjectDescriptor" in keys or {"PositionTitle", "PositionURI"} <= keys


def read(document: Document) -> ReadResults:
    """Read {"SearchResult": {"SearchResultItems": […]}} or single vacancies."""
    data = load(document)
    items = child(data, "SearchResult", "SearchResultItems") or data
    yield from read_jobs(items_of(items, limit=_MAX_JOBS), _record)


def _record(item: Mapping[str, object]) -> Record:
    inner = item.get("MatchedObjectDescriptor")
    job = inner if isinstance(inner, Mapping) else item
    details = child(job, "UserArea", "Details")
    sections = [(heading, _divided(child(details, name))) for heading, name in _SECTIONS.items()]
    return Record(
        title=job.get("PositionTitle"),
        company=job.get("OrganizationName") or job.get("DepartmentName"),
        source_id=item.get("MatchedObjectId") or job.get("PositionID"),
        reference=job.get("PositionID"),
        apply_urls=[*items_of(job.get("ApplyURI")), job.get("PositionURI")],
        places=list(dict.fromkeys(_places(job))),
        countries="US",
        workplace=workplace_of_flags(remote=child(details, "RemoteIndicator")),
        employment=[child(kind, "Name") for kind in entries(job.get("PositionSchedule"))],
        pay=_pay(job),
        pay_source="PositionRemuneration",
        posted_on=job.get("PublicationStartDate") or job.get("PositionStartDate"),
        closes_on=job.get("ApplicationCloseDate") or job.get("PositionEndDate"),
        body=body_lines(
            ("", child(details, "JobSummary")),
            *sections,
            ("Qualifications", job.get("QualificationSummary")),
        ),
    )


def _places(job: Mapping[str, object]) -> Iterator[str]:
    """Yield the places; the name of a city contains that of its state."""
    for place in entries(job.get("PositionLocation")):
        city = text_of(place.get("CityName")) or text_of(place.get("LocationName"))
        city = "" if _ANYWHERE.search(city) else city
        yield place_in({"city": city, "country": place.get("CountryCode") or "United States"})


def _pay(job: Mapping[str, object]) -> DraftPay | None:
    for stated in entries(job.get("PositionRemuneration")):
        code = text_of(stated.get("RateIntervalCode")).upper()
        return pay_of(
            stated.get("MinimumRange"),
            stated.get("MaximumRange"),
            currency=stated.get("CurrencyCode") or "USD",
            period=_PERIODS.get(code) or stated.get("Description") or code,
        )
    return None


def _divided(value: object) -> object:
    """Return a list as it is, and a text with one entry a line as a list."""
    if isinstance(value, list) and len(value) == 1:
        value = value[0]  # one text with a list in it
    if not isinstance(value, str) or "<" in value:
        return value
    lines = [line for line in re.split(r"\s*\n+\s*", value[:_LONGEST]) if line]
    return lines if len(lines) > 2 else value


FORMAT = Format(gettext_noop("USAJOBS search"), recognises, read)
