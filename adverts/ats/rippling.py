"""Reads jobs as Rippling's job boards give them: lists, and single jobs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from django.utils.translation import gettext_noop

from adverts.document import Document, Format, ReadResults, Skipped
from adverts.draft import DraftPayRange
from adverts.facts.addresses import place_in
from adverts.facts.values import child, entries, items_of, pay_of, text_of
from adverts.structured.json_repair import head_keys, jobs_in, load
from adverts.structured.record import Record
from adverts.structured.record_texts import body_lines
from adverts.structured.records import only_listed, read_jobs

# The ends of the codes of employment types: SALARIED_FT, HOURLY_PT.
_KINDS = ((r"_FT\b", "full-time"), (r"_PT\b", "part-time"), (r"INTERN", "internship"),
          (r"TEMP", "temporary"), (r"CONTRACT", "contract"))  # fmt: skip
_REMOTE = re.compile(r"^remote\s*\((.+)\)$", re.IGNORECASE)


def recognises(document: Document) -> bool:
    """Return whether there are `name`, `url` and a `workLocation`, or a `payRangeDetails`."""
    keys = head_keys(document)
    is_job = {"name", "url"} <= keys
    return is_job and bool(keys & {"workLocation", "workLocations", "payRangeDetails"})


def read(document: Document) -> ReadResults:
    """Read a list, {"items": […]} or one job; skip those of which only the list has an entry."""
    jobs = jobs_in(load(document), "items", "jobs", "results")
    yield from read_jobs(jobs, _record, listed=_listed)


def _listed(job: Mapping[str, object]) -> Skipped | None:
    source_id = job.get("uuid") or job.get("id")
    return None if "description" in job else only_listed(job.get("name"), source_id)


def _record(job: Mapping[str, object]) -> Record:
    places = [*items_of(job.get("workLocations")), *items_of(job.get("workLocation"))]
    texts = [text for place in places if (text := _place(place))]
    sited = [text for text in texts if not _REMOTE.match(text)]
    told = job.get("description")
    parts = _parts(told) if isinstance(told, Mapping) else [told]
    return Record(
        title=job.get("name"),
        company=job.get("companyName"),
        site=job.get("url"),
        source_id=job.get("uuid") or job.get("id"),
        apply_urls=[job.get("applyUrl"), job.get("url")],
        location_text=sited or [_REMOTE.sub(r"Remote, \1", text) for text in texts],
        workplace=job.get("workplaceType"),
        employment=_employment(job),
        pay_ranges=list(_ranges(job)),
        pay_source="payRangeDetails",
        posted_on=job.get("createdOn") or job.get("createdAt"),
        language=job.get("language"),
        body=body_lines(*(("", part) for part in parts)),
    )


def _parts(told: Mapping[str, object]) -> list[object]:
    """Return the company's part, the role's, and then any others."""
    first = ("company", "role")
    return [*map(told.get, first), *(part for name, part in told.items() if name not in first)]


def _place(place: object) -> str:
    """Return a place that is a text, has a label, or comes in parts."""
    stated = text_of(place) or text_of(child(place, "label"))
    return stated or (place_in(place) if isinstance(place, Mapping) else "")


def _ranges(job: Mapping[str, object]) -> Iterator[DraftPayRange]:
    for stated in entries(job.get("payRangeDetails")):
        pay = pay_of(
            stated.get("rangeStart"),
            stated.get("rangeEnd"),
            currency=stated.get("currency"),
            period=stated.get("frequency"),
        )
        if pay:
            yield DraftPayRange(pay, _REMOTE.sub(r"\1", _place(stated.get("location"))))


def _employment(job: Mapping[str, object]) -> object:
    stated = job.get("employmentType")
    # Of id and label, either one may be the code.
    code = f"{text_of(child(stated, 'id') or stated)} {text_of(child(stated, 'label'))}"
    known = (kind for pattern, kind in _KINDS if re.search(pattern, code))
    return next(known, None) or child(stated, "label") or stated


FORMAT = Format(gettext_noop("Rippling jobs"), recognises, read)
