"""The outcome of storing a draft: a posting, or a refusal in plain words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from django.core.exceptions import ValidationError
from django.db import DataError, IntegrityError, OperationalError
from django.utils.translation import gettext
from psycopg.errors import ProgramLimitExceeded

from companies.banned import banned_by, text_about
from postings.models import Posting
from postings.models.lifecycle import MoveError


class Change(StrEnum):
    """What storing a draft did."""

    CREATED = "created"
    UPDATED = "updated"
    UNCHANGED = "unchanged"


class KeptValue(NamedTuple):
    """The approved value of a field, and what the advert states instead."""

    approved: str
    stated: str


@dataclass(frozen=True)
class Stored:
    """A posting, and what storing its draft did.

    `kept_values` has the fields in which the advert differs from the approved posting.
    `is_open_ended` says that nobody stated a closing date.
    """

    posting: Posting
    change: Change
    is_open_ended: bool
    kept_values: Mapping[str, KeptValue] = field(default_factory=dict)


class UnusableDraft(Exception):  # noqa: N818 - not an error of the program
    """A draft that cannot become a posting, with the reason in plain words."""


DRAFT_ERRORS = (UnusableDraft, ValidationError, MoveError)
DATABASE_ERRORS = (DataError, IntegrityError, OperationalError)


def refusal(error: Exception, posting: Posting | None = None) -> UnusableDraft:
    """Return why a draft was refused; raise the error again if the database itself failed."""
    if isinstance(error, ValidationError):
        return UnusableDraft(" ".join(error.messages))
    if isinstance(error, MoveError | UnusableDraft):
        return UnusableDraft(str(error))
    if is_database_trouble(error):
        raise error
    if domain := banned_by(error):
        return UnusableDraft(text_about(domain))
    broken = _broken_rule(posting) if posting and isinstance(error, IntegrityError) else ""
    text = gettext("The database can't store this posting: %(problem)s.")
    return UnusableDraft(broken or text % {"problem": str(error).partition("\n")[0]})


def is_database_trouble(error: Exception) -> bool:
    """Return whether the database itself failed; a text too long to index is the draft's fault."""
    too_much = isinstance(error.__cause__, ProgramLimitExceeded)
    return isinstance(error, OperationalError) and not too_much


def _broken_rule(posting: Posting) -> str:
    """Return the messages of the constraints that a posting breaks; empty if it breaks none.

    Checking them takes longer than all else, so this runs only after the database refused.
    """
    try:
        posting.validate_constraints()
    except ValidationError as broken:
        return " ".join(broken.messages)
    return ""
