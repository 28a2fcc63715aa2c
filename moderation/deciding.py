"""Takes an editor's decision about reports."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from django.db import transaction
from django.utils import timezone

from moderation.emails import queue_answer
from moderation.models import Report
from postings.models import Posting


def decide_reports(
    posting: Posting, *, seen: Collection[int], state: str, answer: str, by: Any
) -> int:
    """Decide the reports that an editor saw and that are still open; return how many.

    People who left an address hear of it by a mail that is queued in the same transaction; then
    the board forgets the address.
    """
    with transaction.atomic():
        rows = Report.objects.open().filter(posting=posting, pk__in=seen).order_by("pk")
        reports = list(rows.select_for_update(of=("self",)))
        for report in reports:
            if report.email:
                queue_answer(report, posting, state=state, answer=answer)
        decided = Report.objects.filter(pk__in=[report.pk for report in reports])
        decided.update(state=state, decided_at=timezone.now(), decided_by=by, email="")
    return len(reports)
