"""Sends one delivery, signed by the rules of Standard Webhooks, and notes what came of it."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from typing import Final

from django.utils import timezone
from django.utils.translation import gettext_noop
from standardwebhooks import Webhook as Signer

from api.emails import queue_webhook_stopped
from api.models import Attempt, Delivery
from api.models.delivery import GONE
from fetching.fetch import FetchError
from fetching.send import send

SECONDS: Final = 15.0  # for the whole exchange
WANTS_NO_MORE: Final = gettext_noop("The receiver answered 410: it wants nothing more.")
NEVER_ANSWERED: Final = gettext_noop("All attempts of about three days have failed.")


def deliver(pk: int) -> None:
    """Make the attempt that is due, and queue the next one if it fails."""
    row = Delivery.objects.select_related("webhook__company").filter(pk=pk).first()
    if row is None or row.state != Delivery.State.WAITING:
        return
    if row.webhook.stopped_at:
        row.give_up()
        return
    attempt, wait = _attempt(row)
    next_at = row.note(attempt, wait=wait)
    if next_at:
        row.queue_attempt(next_at)
    elif row.state == Delivery.State.FAILED:
        _stop_if_dead(row, attempt)


def signed_headers(row: Delivery, at: datetime) -> dict[str, str]:
    """Return the headers that show who sent a body, and when; `at` is in UTC.

    The signing library reads the digits of any other time zone as if they were UTC.
    """
    moment = at.astimezone(UTC)
    signatures = [
        Signer(secret).sign(row.message_id, moment, row.body)
        for secret in row.webhook.secrets_at(at)
    ]
    return {
        "Content-Type": "application/json",
        "webhook-id": row.message_id,
        "webhook-timestamp": str(int(moment.timestamp())),
        "webhook-signature": " ".join(signatures),
    }


def _attempt(row: Delivery) -> tuple[Attempt, int | None]:
    """Return the attempt, unsaved, and how long the receiver asks us to wait, in seconds."""
    at, start = timezone.now(), time.monotonic()
    status, error, wait = 0, "", None
    try:
        headers = signed_headers(row, at)
        status, wait = send(row.webhook.url, row.body.encode(), headers, seconds=SECONDS)
    except FetchError as failure:
        error = str(failure)[:300]
    took = round((time.monotonic() - start) * 1000)
    return Attempt(delivery=row, at=at, status=status, error=error, milliseconds=took), wait


def _stop_if_dead(row: Delivery, attempt: Attempt) -> None:
    """Stop a webhook that wants nothing more, or that took nothing since the event was made."""
    took_others = Delivery.objects.filter(
        webhook=row.webhook,
        state=Delivery.State.DELIVERED,
        attempts__at__gte=row.asked_at,
        attempts__status__range=(200, 299),
    )
    if attempt.status != GONE and took_others.exists():
        return
    because = WANTS_NO_MORE if attempt.status == GONE else NEVER_ANSWERED
    if row.webhook.stop(by=None, because=because):
        queue_webhook_stopped(row.webhook, because=because)
