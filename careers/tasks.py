"""Background work on career guides."""

from django.utils import timezone
from procrastinate.contrib.django import app

from background.retrying import Persistent
from careers.classifying import classify_all, classify_new
from careers.statistics.counting import count_all


@app.periodic(cron="*/10 * * * *")
@app.task(
    name="careers.classify_new", queueing_lock="careers.classify_new", lock="careers.classify",
    retry=Persistent(errors=3),
)  # fmt: skip
def classify_new_postings(timestamp: int) -> None:
    """Decide the family and level of postings that are new or have a new title."""
    classify_new()


@app.periodic(cron="10 2 * * *")
@app.task(
    name="careers.classify_all", queueing_lock="careers.classify_all", lock="careers.classify",
    retry=Persistent(errors=3),
)  # fmt: skip
def classify_all_postings(timestamp: int) -> None:
    """Decide all postings again, in case that titles or levels have changed."""
    classify_all()


@app.periodic(cron="40 * * * *")
@app.task(
    name="careers.count_levels", queueing_lock="careers.count_levels", lock="careers.count_levels",
    retry=Persistent(errors=3),
)  # fmt: skip
def count_levels(timestamp: int) -> None:
    """Count what the postings of each level say; the pages say when that was."""
    count_all(timezone.now())
