"""Background work of the API."""

from django.utils import timezone
from procrastinate.contrib.django import app

from api.change_stream import CHANGES_ARE_KEPT
from api.models import Delivery, KeptAnswer, PostingChange
from api.models import delivery as deliveries
from api.models.answer import KEPT
from background.retrying import Persistent


@app.periodic(cron="35 3 * * *")
@app.task(name="api.forget_posting_changes", queueing_lock="api.forget_posting_changes")
def forget_posting_changes(timestamp: int) -> None:
    """Delete changes that are older than any cursor that still leads somewhere."""
    PostingChange.objects.filter(created_at__lt=timezone.now() - CHANGES_ARE_KEPT).delete()


@app.periodic(cron="45 3 * * *")
@app.task(name="api.forget_answers", queueing_lock="api.forget_answers")
def forget_answers(timestamp: int) -> None:
    """Delete the answers of requests that nobody repeats any more."""
    KeptAnswer.objects.filter(created_at__lte=timezone.now() - KEPT).delete()


@app.periodic(cron="* * * * *")
@app.task(name="api.queue_deliveries", queueing_lock="api.queue_deliveries", lock="api.stream")
def queue_deliveries(timestamp: int) -> None:
    """Queue what webhooks have to be told."""
    from api.webhooks.events import queue_deliveries as queue  # draws postings: not for web

    queue()


@app.task(name="api.deliver", retry=Persistent(errors=0))
def deliver(delivery_id: int) -> None:
    """Send one delivery; its row, not the queue, knows when to try again."""
    from api.webhooks.sending import deliver as send

    send(delivery_id)


@app.periodic(cron="*/10 * * * *")
@app.task(name="api.queue_missed_deliveries", queueing_lock="api.queue_missed_deliveries")
def queue_missed_deliveries(timestamp: int) -> None:
    """Queue again what waits although its job was lost."""
    for row in Delivery.objects.late():
        if not row.has_job():
            row.queue_attempt(timezone.now())


@app.periodic(cron="55 3 * * *")
@app.task(name="api.forget_deliveries", queueing_lock="api.forget_deliveries")
def forget_deliveries(timestamp: int) -> None:
    """Delete deliveries that nobody sends again."""
    old = timezone.now() - deliveries.KEPT
    Delivery.objects.filter(created_at__lt=old).delete()
