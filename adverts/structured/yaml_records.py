"""Reads data files of jobs in YAML, from which sites make their pages: records in lists, or one."""

from __future__ import annotations

import re
from collections.abc import Mapping

from django.utils.translation import gettext_noop

from adverts.document import ReadResults, text_format
from adverts.documents.free_text import NO_ADVERT
from adverts.documents.front_matter import parsed_yaml
from adverts.structured.field_names import is_advert, record_of
from adverts.structured.json_records import jobs_in, opened
from adverts.structured.nested_texts import only_text
from adverts.structured.records import read_jobs
from adverts.text.errors import UnreadableAdvert
from adverts.text.limits import TOO_LONG

_START = re.compile(r"(?:[ \t]*(?:#[^\n]*|---[ \t]*)?\n)*[ \t]*(?:- +)?[\w-]{2,40}:(?= |\n)")
# An entry of a list with two names, which a list of “Label: value” in a text does not have.
_ENTRY = re.compile(
    r"^(?P<indent> *)- +[\w-]{2,40}:[^\n]*\n(?P=indent) +[\w-]{2,40}:(?= |$)", re.MULTILINE
)
_NAME = re.compile(r"^ *(?:- +)?([\w-]{2,40}):(?= |$)", re.MULTILINE)
# A single record: names in small letters at the margin, and a list or a text below one of them.
_OUTERMOST = re.compile(r"^(?P<name>[a-z][\w-]{1,39}):(?: |$)", re.MULTILINE)
_BELOW = re.compile(
    r"^[a-z][\w-]{1,39}:(?:[ \t]*[|>][+-]?\d?[ \t]*$|[ \t]*\n *- +\S)", re.MULTILINE
)
_ELSE = re.compile(r"^(?![a-z][\w-]{1,39}:(?: |$)|[ \t]|- |#|---\s*$|\.\.\.\s*$|$)", re.MULTILINE)
_HEAD = 20_000  # characters that show what a text is
_LONGEST = 60_000  # characters, which take about a second
_DEEPEST = 8  # lists and records inside each other


def recognises(text: str) -> bool:
    """Return whether it is a list of records, or one, with names of an advert's fields."""
    head = text[:_HEAD]
    if not _START.match(head):
        return False
    if _ENTRY.search(head):
        return is_advert(dict.fromkeys(_NAME.findall(head)))
    if not _BELOW.search(head) or _ELSE.search(head):
        return False
    return is_advert(dict.fromkeys(_OUTERMOST.findall(head)))


def read(text: str, _name: str) -> ReadResults:
    """Read the jobs of all lists; raises UnreadableAdvert if there are none, or no valid YAML."""
    if len(text) > _LONGEST:
        raise UnreadableAdvert(str(TOO_LONG))
    jobs = jobs_in(_with_plain_lists(parsed_yaml(text)))
    if not jobs:
        raise UnreadableAdvert(str(NO_ADVERT))
    yield from read_jobs(map(opened, jobs), record_of)


def _with_plain_lists(value: object, depth: int = 0) -> object:
    """Return values whose lists of one-name records, as in “- skill: …”, are lists of texts."""
    if depth > _DEEPEST:
        return value
    if isinstance(value, Mapping):
        named = ((str(name), inner) for name, inner in value.items())
        return {name: _with_plain_lists(inner, depth + 1) for name, inner in named}
    if not isinstance(value, list):
        return value
    texts = [only_text(one) for one in value]
    return texts if all(texts) else [_with_plain_lists(one, depth + 1) for one in value]


FORMAT = text_format(gettext_noop("YAML list of jobs"), recognises, read)
