"""Reads lists of jobs in JSON whose keys are usual names of fields."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from django.utils.translation import gettext, gettext_noop

from adverts.document import Document, Format, ReadResults
from adverts.facts.gazetteer import is_clear_town
from adverts.facts.titles import names_occupation
from adverts.facts.values import text_of
from adverts.structured.field_names import is_advert, record_of
from adverts.structured.json_repair import head_keys, load
from adverts.structured.known_names import FIELDS, plain
from adverts.structured.records import read_jobs
from adverts.text.errors import UnreadableAdvert

# Names under which a source wraps the fields of one record.
_ENVELOPES = (
    "attributes", "_source", "fields", "node", "record", "job", "jobPosting", "posting", "position",
    "vacancy", "jobOpening", "MatchedObjectDescriptor", "data", "item", "content",
)  # fmt: skip
_LONG_TEXT = 300  # characters; with a shorter one, a title may be of anything


def recognises(document: Document) -> bool:
    """Return whether the first keys include those of an advert, or of a title and its text."""
    keys = dict.fromkeys(head_keys(document))
    return is_advert(keys) or {"title", "description"} <= {FIELDS.get(plain(key)) for key in keys}


def read(document: Document) -> ReadResults:
    """Read the lists of jobs, or a single job; raises UnreadableAdvert if there is none."""
    jobs = jobs_in(load(document))
    if not jobs:
        raise UnreadableAdvert(gettext("Nothing in the JSON looks like a job advert."))
    yield from read_jobs(map(opened, jobs), record_of)


def opened(value: object) -> object:
    """Return a record without its envelope, with the fields beside it and the links in it."""
    if not isinstance(value, Mapping):
        return value
    for name in _ENVELOPES:
        inner = value.get(name)
        if isinstance(inner, Mapping) and not is_advert(value):
            beside = {key: v for key, v in value.items() if key != name and key != "type"}
            value = {**beside, **inner}
            break
    for links in (value.get("links"), value.get("refs")):
        value = {**links, **value} if isinstance(links, Mapping) else value
    return value


def jobs_in(data: object) -> list[object]:
    """Return the jobs of the outermost lists that have one, which may be several: a site may keep
    a list for each department. An object that is an advert itself stands alone.
    """
    waiting = [data]
    while waiting:
        found: list[object] = []
        for value in waiting:
            if not found and _is_bare_job(value):
                return [value]
            found += _listed(value)
        if found:
            return found
        waiting = [inner for value in waiting for inner in _inside(value)]
    return []


def _is_bare_job(value: object) -> bool:
    """Return whether it is an advert without an envelope."""
    return isinstance(value, Mapping) and (is_advert(value) or _is_titled_text(value))


def _listed(value: object) -> list[object]:
    """Return the jobs of a list that has one, or of an object that holds them by their ids."""
    if isinstance(value, list):
        are_jobs = any(map(_is_job, value))
        return value if are_jobs or sum(map(_is_titled_text, value)) * 2 > len(value) else []
    return list(value.values()) if isinstance(value, Mapping) and _is_by_id(value) else []


def _inside(value: object) -> Iterable[object]:
    if isinstance(value, Mapping):
        return [_with_place(str(name), inner) for name, inner in value.items()]
    return value if isinstance(value, list) else ()


def _with_place(name: str, jobs: object) -> object:
    """Return a list of jobs with the town under whose name a site keeps it: {"new-york": […]}."""
    town = re.sub(r"[_-]", " ", name).title()
    if not isinstance(jobs, list) or not is_clear_town(town):
        return jobs
    return [{"location": town, **job} if isinstance(job, Mapping) else job for job in jobs]


def _is_by_id(jobs: Mapping[str, object]) -> bool:
    """Return whether an object holds jobs by their ids: {"11": {…}, "12": {…}}."""
    found = [_is_job(job) or _is_titled_text(job) for job in jobs.values()]
    return len(jobs) > 1 and sum(found) * 2 > len(jobs)


def _is_job(value: object) -> bool:
    """Return whether it is an advert, perhaps in an envelope."""
    inside = opened(value)
    return isinstance(inside, Mapping) and is_advert(inside)


def _is_titled_text(value: object) -> bool:
    """Return whether it is only a text under the name of an occupation, without other facts."""
    if not isinstance(value, Mapping):
        return False
    known = {FIELDS.get(plain(name)): one for name, one in value.items()}
    is_long = len(str(known.get("description") or "")) > _LONG_TEXT
    return is_long and names_occupation(text_of(known.get("title")))


FORMAT = Format(gettext_noop("JSON list of jobs"), recognises, read)
