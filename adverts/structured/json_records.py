"""Reads lists of jobs in JSON whose keys are usual names of fields."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import gettext, gettext_noop

from adverts.document import Document, Format, ReadResults
from adverts.structured.field_names import is_advert, record_of
from adverts.structured.json_repair import head_keys, load
from adverts.structured.records import read_jobs
from adverts.text.errors import UnreadableAdvert


def recognises(document: Document) -> bool:
    """Return whether the first keys include those of an advert."""
    return is_advert(dict.fromkeys(head_keys(document)))


def read(document: Document) -> ReadResults:
    """Read the first list of jobs, or a single job."""
    yield from read_jobs(_jobs(load(document)), record_of)


def _jobs(data: object) -> list[object]:
    """Return the first list with an object that has the keys of an advert, breadth first.

    Raises UnreadableAdvert if there is none.
    """
    waiting = [data]
    while waiting:
        following: list[object] = []
        for value in waiting:
            if _is_job(value):
                return [value]
            if isinstance(value, list):
                if any(_is_job(entry) for entry in value):
                    return value
                following += value
            elif isinstance(value, Mapping):
                following += value.values()
        waiting = following
    raise UnreadableAdvert(gettext("Nothing in the JSON looks like a job advert."))


def _is_job(value: object) -> bool:
    return isinstance(value, Mapping) and is_advert(value)


FORMAT = Format(gettext_noop("JSON list of jobs"), recognises, read)
