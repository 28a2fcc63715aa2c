"""Sends what has become of postings, and shows what a server got."""

import json

from api.models import Delivery
from api.webhooks.events import queue_deliveries
from api.webhooks.sending import deliver
from tests.api.copies import wait_for_older_transactions


def sent(server):
    """Return what a receiver got, as (headers, body)."""
    return [(request.headers, json.loads(request.body)) for request in server.requests]


def hear():
    """Look for what has become of postings, also while tests beside this one write."""
    wait_for_older_transactions()
    queue_deliveries()


def deliver_all():
    hear()
    for row in Delivery.objects.filter(state="waiting").order_by("pk"):
        deliver(row.pk)


def types(server):
    return [body["type"] for _, body in sent(server)]
