"""Simulates a year of the board, five days at a time: old rows are deleted in time."""

from types import SimpleNamespace
from uuid import uuid4

import pghistory
import pytest
from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.utils import timezone
from procrastinate.contrib.django import app

from accounts.limits import buckets
from accounts.models import Session, Tries
from accounts.sessions import SessionStore
from applications.click import Click
from applications.models import ApplyClick
from background.stopping import never
from feeds.models import FeedRun
from mails.models import OutgoingMail
from postings.models import Posting
from tests.factories import FeedFactory, PostingFactory, make_editor

pytestmark = pytest.mark.django_db

STEP = 5  # days
# Tables that grow on purpose, and why.
GROWS = {"applications_applyclick": "the figures of the funnel; they name nobody"}


def rows():
    """Return the number of rows of each table."""
    with connection.cursor() as cursor:
        tables = connection.introspection.table_names(cursor)
        counts = {}
        for table in tables:
            cursor.execute(f'SELECT count(*) FROM "{table}"')
            counts[table] = cursor.fetchone()[0]
    return counts


def columns_of_time():
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT c.table_name, c.column_name FROM information_schema.columns c "
            "JOIN information_schema.tables t USING (table_schema, table_name) "
            "WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' "
            "AND c.data_type IN ('timestamp with time zone', 'date') "
            "AND c.table_name <> 'django_migrations'"
        )
        return cursor.fetchall()


def let_time_pass(columns):
    """Make all rows older, without triggers."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        for table, column in columns:
            earlier = f"\"{column}\" - interval '{STEP} days'"
            cursor.execute(f'UPDATE "{table}" SET "{column}" = {earlier}')
        cursor.execute("SET LOCAL session_replication_role = origin")


def a_few_days_of_work(posting, feed, editor, number):
    with pghistory.context(user=editor.pk):
        for round_ in range(STEP):
            Posting.objects.filter(pk=posting.pk).update(title=f"Title {number} {round_}")
    LogEntry.objects.create(
        user=editor, content_type=ContentType.objects.get_for_model(Posting),
        object_id=posting.pk, object_repr="x", action_flag=CHANGE,
    )  # fmt: skip
    session = SessionStore()
    session.save()
    Tries.objects.take(buckets(address=f"192.0.2.{number % 250}", username=f"u{number}"))
    now = timezone.now()
    FeedRun.objects.create(feed=feed, state="same", finished_at=now)
    OutgoingMail.queue(key=f"news {number}", to=editor, subject="News", body="Text")
    mail = OutgoingMail.objects.latest("pk")
    mail.claim()
    mail.was_sent()
    ApplyClick.record(Click(uuid4(), posting.pk, now, f"{number:032x}", is_robot=False))


def end_all_jobs(number):
    """Do the work of a worker, with occasional errors."""
    how = "failed" if number % 4 == 0 else "succeeded"
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT procrastinate_finish_job_v1(id, %s, false) FROM procrastinate_jobs "
            "WHERE status = 'todo'",
            [how],
        )


def do_what_the_clock_asks_for():
    context = SimpleNamespace(should_abort=never)
    for periodic in app.periodic_registry.periodic_tasks.values():
        task = periodic.task
        task.func(*([context] if task.pass_context else []), timestamp=0)


def test_no_table_grows_in_a_year(settings):
    settings.HISTORY_DAYS = 60
    posting, feed, editor = PostingFactory(), FeedFactory(), make_editor()
    columns = columns_of_time()
    counts = {}
    for number in range(365 // STEP):
        let_time_pass(columns)
        a_few_days_of_work(posting, feed, editor, number)
        do_what_the_clock_asks_for()
        end_all_jobs(number)
        counts[number] = rows()
    half, whole = counts[36], counts[72]
    grown = {
        table: (half.get(table, 0), count)
        for table, count in whole.items()
        if count > half.get(table, 0) * 1.1 + 5 and table not in GROWS
    }
    assert not grown, f"These tables grow without end: {grown}"
    busy = ("procrastinate_jobs", "accounts_session", "postings_postingevent", "mails_outgoingmail")
    assert all(whole[table] for table in busy)


def test_keeps_rows_that_are_still_needed(settings):
    settings.HISTORY_DAYS = 30
    posting, editor = PostingFactory(), make_editor()
    posting.suspend(by=editor, reason="A question.")
    SessionStore().save()
    Tries.objects.take(buckets(address="192.0.2.1", username="u"))
    before = rows()
    do_what_the_clock_asks_for()
    after = rows()
    kept = ("postings_postingevent", "accounts_session", "accounts_tries")
    assert {name: after[name] for name in kept} == {name: before[name] for name in kept}
    assert Session.objects.exists()
