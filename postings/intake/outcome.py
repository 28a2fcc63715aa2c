"""What came of an advert that was to be stored."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from postings.models import Posting


class Change(StrEnum):
    """What storing a draft did."""

    CREATED = "created"
    UPDATED = "updated"
    UNCHANGED = "unchanged"


class Kept(NamedTuple):
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
    kept: Mapping[str, Kept] = field(default_factory=dict)


class UnusableDraft(Exception):  # noqa: N818 - it is no error of the program
    """A draft that makes no posting, with the reason in plain words."""
