"""A recruiter's first page: what needs them, and their postings by where they stand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from django.db.models import Count, F, Q, Window
from django.db.models.functions import RowNumber
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise

from applications.models import ApplyClick
from companies.models import Company
from postings.models import Posting
from postings.models.shelf import EXPIRED, LIVE, SHELVES, shelf_at

SHOWN = 10  # postings of a shelf; its link leads to all
SOON = timedelta(days=7)
JUST_EXPIRED = timedelta(days=30)  # a recruiter should still say how it ended
COLUMNS = (
    "title", "company", "company__name", "status", "status_reason", "status_changed_at",
    "status_changed_by", "published_at", "publish_from", "closes_at", "closes_on", "closing_time",
    "closing_zone", "job_zone", "version",
)  # fmt: skip


class Line(NamedTuple):
    """A posting on a shelf: people who went on to apply, and days left after today."""

    posting: Posting
    people: int
    days_left: int | None
    ends_soon: bool


@dataclass
class Shelf:
    """The newest postings of a shelf, the number of all, and the URL of their list."""

    key: str
    label: str | Promise
    number: int
    url: str
    lines: list[Line] = field(default_factory=list)


@dataclass
class Workspace:
    """All that the page shows."""

    shelves: list[Shelf]
    companies: list[Company]
    ends_soon: list[Line]
    ended: list[Line]

    @property
    def is_new(self) -> bool:
        """Return whether this person has no posting yet."""
        return not self.shelves


def workspace_of(user: Any, at: datetime | None = None) -> Workspace:
    """Return a recruiter's workspace, in a constant number of queries."""
    at = at or timezone.now()
    mine = Posting.objects.managed_by(user).annotate(shelf=shelf_at(at))
    numbers = dict(mine.order_by().values_list("shelf").annotate(number=Count("pk")))
    rows = list(_newest(mine))
    urgent = list(_urgent(mine, at))
    people = _people({one.pk for one in [*rows, *urgent]})
    lines = {one.pk: _line(one, people.get(one.pk, 0), at) for one in [*rows, *urgent]}
    return Workspace(
        shelves=_shelves(numbers, rows, lines),
        companies=list(Company.objects.managed_by(user).order_by("name", "pk")),
        ends_soon=[lines[one.pk] for one in urgent if one.shelf == LIVE],
        ended=[lines[one.pk] for one in urgent if one.shelf == EXPIRED],
    )


def _newest(mine: Any) -> Any:
    """Return the first postings of each shelf, all in one query."""
    newest_first = [F("status_changed_at").desc(), F("pk").desc()]
    place = Window(RowNumber(), partition_by=F("shelf"), order_by=newest_first)
    rows = mine.annotate(place=place).filter(place__lte=SHOWN)
    return rows.select_related("company").only(*COLUMNS).order_by("shelf", "place")


def _urgent(mine: Any, at: datetime) -> Any:
    """Return what closes soon, and what has just closed with its date, the first one first."""
    closing = Q(shelf=LIVE, closes_at__lte=at + SOON)
    closed = Q(shelf=EXPIRED, closes_at__gt=at - JUST_EXPIRED)
    rows = mine.filter(closing | closed).select_related("company").only(*COLUMNS)
    return rows.order_by("closes_at", "pk")[: 2 * SHOWN]


def _people(postings: Iterable[int]) -> dict[int, int]:
    """Return how many people went on to apply, each once a day, as the statistics count them."""
    clicks = ApplyClick.objects.filter(posting__in=postings, is_robot=False).order_by()
    counted = clicks.values_list("posting").annotate(people=Count("visitor", distinct=True))
    return dict(counted)


def _line(posting: Any, people: int, at: datetime) -> Line:
    is_live = posting.shelf == LIVE
    ends_soon = is_live and posting.closes_at <= at + SOON
    return Line(posting, people, posting.days_left(at) if is_live else None, ends_soon)


def _shelves(numbers: dict[str, int], rows: list[Any], lines: dict[int, Line]) -> list[Shelf]:
    url = reverse("admin:postings_posting_changelist")
    found = {
        key: Shelf(key, label, numbers[key], f"{url}?shelf={key}")
        for key, label in SHELVES.items()
        if numbers.get(key)
    }
    for one in rows:
        found[one.shelf].lines.append(lines[one.pk])
    return list(found.values())
