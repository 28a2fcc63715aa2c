"""Reads jobs that a site keeps in its code: “export const jobs = [{ title: "Nurse", … }]”."""

from __future__ import annotations

import re
from collections.abc import Mapping

from django.utils.translation import gettext_noop

from adverts.document import ReadResults, text_format
from adverts.facts.titles import names_occupation
from adverts.facts.values import text_of
from adverts.structured.field_names import is_advert, record_of
from adverts.structured.json_records import jobs_in, opened
from adverts.structured.known_names import FIELDS, plain
from adverts.structured.records import read_jobs
from adverts.text.script_values import values_in

_CODE = re.compile(
    r"(?:\s+|//[^\n]*\n|/\*(?:[^*]|\*(?!/))*+\*/|---\n)*+"
    r"(?:[\"']use |(?:import|export|const|let|var|interface|type|function|module|window)\b)"
)
_NAME = re.compile(r"\b(\w{2,40})[\"']?\s*:\s*[\"'`\[({]")
_LONGEST = 100_000  # characters
# Names that records of other things than jobs don't have.
_OF_JOBS = ("employment", "locations", "pay", "responsibilities", "requirements")
_LONG_TEXT = 300  # characters; a shorter one may be of anything


def recognises(text: str) -> bool:
    """Return whether it is code with the records of jobs."""
    return bool(_jobs_of(text))


def read(text: str, _name: str) -> ReadResults:
    """Read the jobs in the values of a script."""
    yield from read_jobs(map(opened, _jobs_of(text)), record_of)


def _jobs_of(text: str) -> list[object]:
    if len(text) > _LONGEST or not _CODE.match(text):
        return []
    if not is_advert(dict.fromkeys(_NAME.findall(text))):
        return []
    return [job for value in values_in(text) for job in jobs_in(value) if _is_job(job)]


def _is_job(job: object) -> bool:
    """Return whether a record has facts of a job; one is enough for the name of an occupation."""
    if not isinstance(job, Mapping):
        return False
    stated = {FIELDS.get(plain(name)): value for name, value in job.items() if value}
    title = text_of(stated.get("title"))
    facts = sum(name in stated for name in _OF_JOBS)
    facts += len(str(stated.get("description") or "")) > _LONG_TEXT
    return bool(title) and facts > (0 if names_occupation(title) else 1)


FORMAT = text_format(gettext_noop("jobs in code"), recognises, read)
