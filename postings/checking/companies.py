"""What an editor should know about a company before they publish for it."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from django.db.models import Count, Min

from companies.models import Company
from postings.models import Posting


class Record(NamedTuple):
    """A company's postings so far: since when, and how many in each status, as (label, number)."""

    since: datetime
    first_published_at: datetime | None
    numbers: list[tuple[str, int]]


def record_of(company: Company) -> Record:
    """Return the record of a company."""
    rows = Posting.objects.filter(company=company).order_by()
    counted = rows.values_list("status").annotate(number=Count("pk"))
    found = dict(counted)
    first = rows.aggregate(first=Min("published_at"))["first"]
    labels = [(str(status.label), found.get(status.value, 0)) for status in Posting.Status]
    return Record(company.created_at, first, [pair for pair in labels if pair[1]])
