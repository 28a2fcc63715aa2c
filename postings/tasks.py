"""Background work on postings."""

from datetime import timedelta

from django.db import connection
from django.utils import timezone
from procrastinate.contrib.django import app

from background.retrying import Persistent
from postings.emails import NEWS, queue_decision
from postings.models import Posting, SearchChange
from postings.search.change_log import CHANGES_ARE_KEPT


@app.task(name="postings.announce_decision", retry=Persistent(errors=7), priority=10)
def announce_decision(posting_id: int, status: str) -> None:
    """Queue the mails about a decision, unless the posting has moved on since."""
    posting = Posting.objects.select_related("company").filter(pk=posting_id, status=status).first()
    if posting and status in NEWS:
        queue_decision(posting)


@app.periodic(cron="20 * * * *")
@app.task(name="postings.forget_search_changes", queueing_lock="postings.forget_search_changes")
def forget_search_changes(timestamp: int) -> None:
    """Delete log entries that every process has read long ago, or never will."""
    SearchChange.objects.filter(
        created_at__lt=timezone.now() - timedelta(seconds=CHANGES_ARE_KEPT)
    ).delete()


@app.periodic(cron="* * * * *")
@app.task(name="postings.merge_new_words", queueing_lock="postings.merge_new_words")
def merge_new_words(timestamp: int) -> None:
    """Merge the words of the last publications into the index, so that no editor waits for that.

    Otherwise the publication that fills the list would do it for all, in half a second. Source:
    https://www.postgresql.org/docs/18/gin.html, "GIN fast update technique".
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT gin_clean_pending_list('postings_document_body')")


@app.periodic(cron="45 3 * * *")
@app.task(name="postings.forget_titles", queueing_lock="postings.forget_titles")
def forget_titles(timestamp: int) -> None:
    """Delete the titles for autocomplete that no live posting has any more.

    A title that somebody publishes again at the same moment is added again.
    """
    live = "SELECT FROM postings_posting WHERE status = 'live' AND title = offered.title"
    with connection.cursor() as cursor:
        cursor.execute(
            f"DELETE FROM postings_searchtitle AS offered WHERE NOT EXISTS ({live})"  # noqa: S608
        )
        cursor.execute(
            "INSERT INTO postings_searchtitle (title) "
            "SELECT DISTINCT title FROM postings_posting AS posting WHERE status = 'live' "
            "AND NOT EXISTS (SELECT FROM postings_searchtitle WHERE title = posting.title) "
            "ORDER BY title ON CONFLICT DO NOTHING"
        )
