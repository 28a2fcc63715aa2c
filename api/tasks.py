"""Background work of the API."""

from django.utils import timezone
from procrastinate.contrib.django import app

from api.change_stream import CHANGES_ARE_KEPT
from api.models import PostingChange


@app.periodic(cron="35 3 * * *")
@app.task(name="api.forget_posting_changes", queueing_lock="api.forget_posting_changes")
def forget_posting_changes(timestamp: int) -> None:
    """Delete changes that are older than any cursor that still leads somewhere."""
    PostingChange.objects.filter(created_at__lt=timezone.now() - CHANGES_ARE_KEPT).delete()
