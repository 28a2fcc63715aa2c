"""Finds postings whose text is nearly the same as that of another one.

Compared are the newest postings of the same company, and those with the same title: what somebody
posts twice has one of the two. docs/decisions/0038 has the measure.
"""

from __future__ import annotations

from typing import NamedTuple

from django.db.models import Q

from postings.models import Posting
from postings.models.choices import Status
from postings.revisions.weighing import share_changed

NEARLY_SAME = 0.2  # at most so many of the words of both differ
MOST_COMPARED = 200
FEWEST_WORDS = 20  # of both together; shorter texts are alike by chance
_OPEN = (Status.LIVE, Status.IN_REVIEW, Status.SUSPENDED)


class Duplicate(NamedTuple):
    """Another posting, and how much of the text is the same, in percent."""

    posting: Posting
    percent: int


def duplicates_of(posting: Posting, *, most: int = 5) -> list[Duplicate]:
    """Return other open postings with nearly the same text, the most similar first."""
    text = _text(posting)
    found = []
    for other in _candidates(posting):
        share, _ = share_changed(text, _text(other))
        if share <= NEARLY_SAME and len(text.split()) + len(_text(other).split()) >= FEWEST_WORDS:
            found.append(Duplicate(other, round(100 * (1 - share))))
    return sorted(found, key=lambda one: (-one.percent, one.posting.pk))[:most]


def _candidates(posting: Posting) -> list[Posting]:
    others = Posting.objects.filter(status__in=_OPEN).exclude(pk=posting.pk)
    fields = ("title", "description", "words", "status", "company__name")
    rows = others.select_related("company").only(*fields).order_by("-pk")
    alike = Q(company_id=posting.company_id), Q(title=posting.title, status=Status.LIVE)
    found = {one.pk: one for some in alike for one in rows.filter(some)[:MOST_COMPARED]}
    return list(found.values())


def _text(posting: Posting) -> str:
    return f"{posting.title}\n{posting.description}\n{posting.words}"
