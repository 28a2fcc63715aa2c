"""Work on postings that nobody should have to wait for."""

from datetime import timedelta

from django.db import connection
from django.utils import timezone
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from postings.emails import NEWS, send_decision
from postings.models import Posting, SearchChange
from postings.search.change_log import CHANGES_ARE_KEPT

RETRY = RetryStrategy(max_attempts=8, exponential_wait=4)  # over some six hours in all


@app.task(name="postings.announce_decision", retry=RETRY)
def announce_decision(posting_id: int, status: str) -> None:
    """Mail the recruiters about a decision, unless the posting has moved on since."""
    posting = Posting.objects.select_related("company").filter(pk=posting_id, status=status).first()
    if posting and status in NEWS:
        send_decision(posting)


@app.periodic(cron="20 * * * *")
@app.task(name="postings.forget_search_changes")
def forget_search_changes(timestamp: int) -> None:
    """Delete the notes that every process has read long since, or will never."""
    SearchChange.objects.filter(
        created_at__lt=timezone.now() - timedelta(seconds=CHANGES_ARE_KEPT)
    ).delete()


@app.periodic(cron="* * * * *")
@app.task(name="postings.merge_new_words")
def merge_new_words(timestamp: int) -> None:
    """Put the words of the last publications into their places, so that no editor waits for it.

    Without this, the publication that fills the list would do it for all, in half a second.
    Source: https://www.postgresql.org/docs/18/gin.html, "GIN fast update technique".
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT gin_clean_pending_list('postings_document_body')")
