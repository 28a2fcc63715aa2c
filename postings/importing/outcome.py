"""What came of an advert that was to be stored: a posting, or a refusal in plain words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from django.core.exceptions import ValidationError
from django.db import DataError, IntegrityError, OperationalError
from django.utils.translation import gettext
from psycopg.errors import ProgramLimitExceeded

from postings.models import Posting
from postings.models.lifecycle import MoveError


class Change(StrEnum):
    """What storing a draft did."""

    CREATED = "created"
    UPDATED = "updated"
    UNCHANGED = "unchanged"


class KeptValue(NamedTuple):
    """What an editor has approved, and what the advert says instead."""

    approved: str
    stated: str


@dataclass(frozen=True)
class Stored:
    """A posting, and what storing it did.

    `kept` has the fields in which the advert differs from what an editor has approved;
    `is_open_ended` says that nobody stated when it closes.
    """

    posting: Posting
    change: Change
    is_open_ended: bool
    kept_values: Mapping[str, KeptValue] = field(default_factory=dict)


class UnusableDraft(Exception):  # noqa: N818 - it is no error of the program
    """A draft that makes no posting, with the reason in plain words."""


DRAFT_ERRORS = (UnusableDraft, ValidationError, MoveError)
DATABASE_ERRORS = (DataError, IntegrityError, OperationalError)


def refusal(error: Exception, posting: Posting | None = None) -> UnusableDraft:
    """What stands against a draft, in words; trouble of the database's own is raised again."""
    if isinstance(error, ValidationError):
        return UnusableDraft(" ".join(error.messages))
    if isinstance(error, MoveError | UnusableDraft):
        return UnusableDraft(str(error))
    if is_database_trouble(error):
        raise error
    broken = _broken_rule(posting) if posting and isinstance(error, IntegrityError) else ""
    text = gettext("The database can't hold it: %(problem)s.")
    return UnusableDraft(broken or text % {"problem": str(error).partition("\n")[0]})


def is_database_trouble(error: Exception) -> bool:
    """Whether the database itself is unwell; a text too long to be indexed is the draft's fault."""
    too_much = isinstance(error.__cause__, ProgramLimitExceeded)
    return isinstance(error, OperationalError) and not too_much


def _broken_rule(posting: Posting) -> str:
    """Which of a posting's own rules the database found broken, if it was one of them.

    Asking for each before takes longer than all else; so it is asked after a refusal.
    """
    try:
        posting.validate_constraints()
    except ValidationError as broken:
        return " ".join(broken.messages)
    return ""
