"""Turns the stream of changes into deliveries for the webhooks of each company."""

from __future__ import annotations

from collections import defaultdict
from typing import Any, Final

from django.conf import settings
from django.db import transaction

from api.change_stream import Change, ChangePage, cursor_of_now, read_on
from api.models import Delivery, StreamPosition, Webhook
from api.models.webhook import Event
from api.v1.drawing import company_link, whole_posting_out
from api.v1.own.drawing import reference_of
from postings.models import Posting

PAGE: Final = 100
EVENTS: Final = {
    "created": Event.PUBLISHED,
    "changed": Event.CHANGED,
    "closed": Event.CLOSED,
}


def queue_deliveries() -> int:
    """Queue what has changed since the last time; return how many deliveries are new.

    The position and the deliveries are one transaction, so nothing is told twice or left out.
    Without webhooks there is nobody to tell, and the next one begins at its own moment.
    """
    queued, has_more = 0, True
    while has_more:
        with transaction.atomic():
            page = _next_page()
            queued += sum(_tell(page.changes)) if page else 0
            has_more = page is not None and page.has_more
    return queued


def _next_page() -> ChangePage | None:
    if not Webhook.objects.on().exists():
        StreamPosition.objects.all().delete()
        return None
    rows = StreamPosition.objects.select_for_update()
    position = rows.first() or rows.create(cursor=cursor_of_now().text())
    page, cursor = read_on(position.cursor, most=PAGE)
    StreamPosition.objects.filter(pk=position.pk).update(cursor=cursor)
    return page


def _tell(changes: list[Change]) -> list[int]:
    rows = Posting.objects.select_related("company").in_bulk([change.pk for change in changes])
    hooks = defaultdict[int, list[Webhook]](list)
    companies = {row.company_id for row in rows.values()}
    for hook in Webhook.objects.on().filter(company__in=companies):
        hooks[hook.company_id].append(hook)
    return [
        _queue(change, row, hooks[row.company_id])
        for change in changes
        if (row := rows.get(change.pk)) and hooks[row.company_id]
    ]


def _queue(change: Change, row: Posting, hooks: list[Webhook]) -> int:
    event = EVENTS[change.kind]
    wanting = [hook for hook in hooks if event in hook.topics]
    data = data_of(change, row) if wanting else {}
    for hook in wanting:
        Delivery.queue(hook, event, data, posting_id=row.pk)
    return len(wanting)


def data_of(change: Change, row: Posting) -> dict[str, Any]:
    """Return what an event says: the whole posting, or of one that ended, how it ended."""
    site = settings.SITE_URL
    if change.posting is not None:
        return whole_posting_out(change.posting, site=site).model_dump(mode="json") | {
            "own_reference": reference_of(row)
        }
    return {
        "id": row.pk,
        "own_reference": reference_of(row),
        "title": row.title,
        "url": site + row.get_absolute_url(),
        "company": company_link(row.company, site=site).model_dump(mode="json"),
        "why": change.why,
    }
