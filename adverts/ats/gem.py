"""Reads job posts as Gem's job board API gives them (v0)."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import gettext_noop

from adverts.document import Document, Format, ReadResults
from adverts.facts.values import child, entries
from adverts.structured.json_repair import head_keys, jobs_in, load
from adverts.structured.record import Record
from adverts.structured.record_texts import body_lines
from adverts.structured.records import read_jobs

_WORKPLACES = {"in_office": "on-site", "remote": "remote", "hybrid": "hybrid"}


def recognises(document: Document) -> bool:
    """Return whether there are `absolute_url` and `location_type`; Greenhouse has no such type."""
    return {"title", "absolute_url", "location_type"} <= head_keys(document)


def read(document: Document) -> ReadResults:
    """Read a list of posts or one post."""
    yield from read_jobs(jobs_in(load(document), "job_posts", "jobs", "results"), _record)


def _record(job: Mapping[str, object]) -> Record:
    offices = [child(o, "location", "name") or o.get("name") for o in entries(job.get("offices"))]
    return Record(
        title=job.get("title"),
        company=job.get("company_name"),
        site=job.get("absolute_url"),
        source_id=job.get("id"),
        reference=job.get("requisition_id"),
        apply_urls=[job.get("absolute_url")],
        location_text=child(job, "location", "name") or offices,
        workplace=_WORKPLACES.get(str(job.get("location_type")), job.get("location_type")),
        employment=job.get("employment_type"),
        posted_on=job.get("first_published_at") or job.get("created_at"),
        body=body_lines(("", job.get("content") or job.get("content_plain"))),
    )


FORMAT = Format(gettext_noop("Gem job board"), recognises, read)
