"""Work on postings that nobody should have to wait for."""

from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from postings.emails import NEWS, send_decision
from postings.models import Posting

RETRY = RetryStrategy(max_attempts=8, exponential_wait=4)  # over some six hours in all


@app.task(name="postings.announce_decision", retry=RETRY)
def announce_decision(posting_id: int, status: str) -> None:
    """Mail the recruiters about a decision, unless the posting has moved on since."""
    posting = Posting.objects.select_related("company").filter(pk=posting_id, status=status).first()
    if posting and status in NEWS:
        send_decision(posting)
