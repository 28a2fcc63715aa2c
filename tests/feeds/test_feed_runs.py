"""Feed runs: when they start, which worker does them, and what the database refuses."""

import json
import threading
from datetime import timedelta
from io import StringIO

import psycopg
import pytest
from django.core.management import CommandError, call_command
from django.db import IntegrityError, OperationalError, connection, transaction
from django.utils import timezone, translation
from procrastinate.contrib.django.models import ProcrastinateJob

from background.stopping import StoppedError, never
from feeds.models import Feed, FeedRun
from feeds.models.feed_run import RunLostError
from feeds.sync import read_feed
from feeds.tasks import close_missing, forget_feed_runs, queue_feed, read_due_feeds, read_if_due
from postings.importing.imports import import_feed
from postings.models import Posting
from postings.models.lifecycle import StateChangedError
from tests import pseudo
from tests.factories import CompanyFactory, FeedFactory, PostingFactory, make_editor
from tests.feeds.feeds import feed as xml
from tests.feeds.feeds import job
from tests.servers import raw, reply
from tests.workers import database_of_this_test

pytestmark = pytest.mark.django_db

HOUR = timedelta(hours=1)


@pytest.fixture
def feed(server):
    server.answers_with(reply(200, xml(job(1, "Nurse")), ETag='"1"'))
    return FeedFactory(url=server.url())


def again(feed):
    return read_feed(Feed.objects.get(pk=feed.pk))


class TestUnchangedFeeds:
    def test_are_requested_with_the_servers_validators(self, feed, server):
        again(feed)
        server.answers_with(reply(304))
        run = again(feed)
        assert (run.state, server.requests[-1].headers["If-None-Match"]) == ("same", '"1"')
        assert Feed.objects.get().etag == '"1"'
        assert Posting.objects.get().status == "in_review"

    def test_are_recognised_by_their_bytes_without_validators(self, feed, server):
        server.answers_with(reply(200, xml(job(1, "Nurse"))))
        assert [again(feed).state for _ in range(2)] == ["done", "same"]

    def test_are_read_in_full_once_a_week(self, feed, server):
        again(feed)
        Feed.objects.update(read_in_full_at=timezone.now() - timedelta(days=8))
        run = again(feed)
        assert (run.state, run.unchanged) == ("done", 1)
        assert server.requests[-1].headers["If-None-Match"] is None

    def test_are_read_in_full_on_request(self, feed, server):
        again(feed)
        Feed.objects.get().read_soon(by=make_editor())
        assert again(feed).state == "done"


def test_a_file_is_read_like_a_feed():
    content = xml(job(1, "Nurse"), job(2, "Writer")).encode()
    feed = FeedFactory(url="", file=content, file_name="jobs.xml")
    assert again(feed).created == 2
    assert not Feed.objects.due().exists()
    assert again(feed).state == "same"


def test_the_log_is_always_in_the_boards_language(settings, tmp_path):
    pseudo.install(settings, tmp_path)
    content = xml(job(1, "Nurse"), job(2, title="")).encode()[:-9]
    feed = FeedFactory(url="", file=content, file_name="jobs.xml")
    with translation.override(pseudo.LONG):
        run = again(feed)
        assert translation.get_language() == pseudo.LONG
    assert run.log[0] == ["job 2, line 1", "The advert has no title."]
    assert run.error.startswith(
        "Nothing was closed because part of the feed couldn't be read: The XML is"
    )


def test_a_feed_changed_during_its_run_is_read_again(feed, monkeypatch):
    other = "https://careers.lumen.example/new"

    def changed_in_between(document, wishes):
        mine = Feed.objects.get()
        mine.url = other
        mine.has_new_source(is_elsewhere=True, by=make_editor())
        mine.save()
        yield from import_feed(document, wishes)

    monkeypatch.setattr("feeds.sync.import_feed", changed_in_between)
    assert again(feed).state == "done"
    stored = Feed.objects.get()
    assert (stored.url, stored.etag, stored.digest) == (other, "", "")
    assert stored in Feed.objects.due()


class TestAtTheSameTime:
    def test_a_feed_has_one_run_at_a_time(self, feed):
        feed.start()
        with pytest.raises(StateChangedError, match="already running"):
            again(feed)
        assert FeedRun.objects.count() == 1

    @pytest.mark.django_db(transaction=True)
    def test_two_workers_make_one_feed_run(self, server):
        gate = threading.Barrier(2)
        head = b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n"
        server.answers_with(raw(head, xml(job(1)).encode(), pause=0.5))
        feed = FeedFactory(url=server.url())
        ended = []

        def work():
            mine = Feed.objects.select_related("company").get(pk=feed.pk)
            gate.wait()
            try:
                ended.append(read_feed(mine).state)
            except StateChangedError:
                ended.append("refused")
            finally:
                connection.close()

        workers = [threading.Thread(target=work) for _ in range(2)]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
        assert sorted(ended) == ["done", "refused"]
        assert (Posting.objects.count(), len(server.requests)) == (1, 1)

    def test_a_silent_feed_run_is_lost(self, feed):
        lost = feed.start()
        FeedRun.objects.update(alive_at=timezone.now() - HOUR)
        assert again(feed).state == "done"
        lost.refresh_from_db()
        assert (lost.state, "interrupted" in lost.error) == ("failed", True)

    def test_a_lost_feed_run_closes_nothing(self, feed):
        lost = feed.start()
        FeedRun.objects.update(state="failed", error="Lost.", finished_at=timezone.now())
        with pytest.raises(RunLostError):
            lost.finish("done")
        assert FeedRun.objects.get().state == "failed"

    def test_an_error_of_the_board_is_logged_and_raised(self, feed, monkeypatch):
        def broken(*_args):
            raise ZeroDivisionError

        monkeypatch.setattr("feeds.sync.import_feed", broken)
        with pytest.raises(ZeroDivisionError):
            again(feed)
        assert "Something went wrong" in FeedRun.objects.get().error


class StopsAfter:
    """A worker that is stopped after so many safe points."""

    def __init__(self, safe_points):
        self.left = safe_points

    def __call__(self):
        self.left -= 1
        return self.left < 0


class TestWorkersThatEnd:
    def read(self, feed, safe_points, job=1):
        stops = StopsAfter(safe_points)
        with pytest.raises(StoppedError):
            read_if_due(feed.pk, job=job, should_stop=stops)
        return FeedRun.objects.latest("pk")

    def test_stop_between_two_adverts_and_leave_the_feed_due(self, feed, server):
        server.answers_with(reply(200, xml(*(job(n, f"Nurse {n}") for n in range(20)))))
        run = self.read(feed, 5)
        assert (run.state, "interrupted" in run.error) == ("failed", True)
        assert Feed.objects.due().get().failures == 0
        assert 0 < run.created < 20
        read_if_due(feed.pk, job=1, should_stop=never)
        run = FeedRun.objects.latest("pk")
        assert (run.state, run.closed, Posting.objects.count()) == ("done", 0, 20)

    def test_stop_while_a_feed_is_fetched(self, feed, server):
        head = b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n"
        server.answers_with(raw(head, *[b" " * 1000] * 20, pause=0.05))
        run = self.read(feed, 1)
        assert (run.state, run.skipped) == ("failed", 0)
        assert Feed.objects.due().get().failures == 0

    def test_stop_between_the_closing_of_two_postings(self, feed, server):
        server.answers_with(reply(200, xml(*(job(n, f"Nurse {n}") for n in range(20)))))
        again(feed)
        server.answers_with(reply(200, xml(*(job(n, f"Nurse {n}") for n in range(11)))))
        Feed.objects.get().read_soon(by=make_editor())
        run = self.read(feed, 16)
        assert 0 < run.closed < 9
        read_if_due(feed.pk, job=1, should_stop=never)
        assert sum(FeedRun.objects.values_list("closed", flat=True)) == 9
        assert Posting.objects.filter(status="closed").count() == 9

    def test_leave_the_feed_of_a_killed_worker_to_the_next(self, feed):
        lost = feed.start(job=5)
        read_if_due(feed.pk, job=6, should_stop=never)
        assert FeedRun.objects.get().state == "running"
        read_if_due(feed.pk, job=5, should_stop=never)
        lost.refresh_from_db()
        assert (lost.state, "interrupted" in lost.error) == ("failed", True)
        assert FeedRun.objects.latest("pk").state == "done"

    @pytest.mark.parametrize(
        ("status", "is_lost"), [("doing", False), ("aborted", True), ("failed", True)]
    )
    def test_leave_their_feed_to_a_waiting_job(self, feed, status, is_lost):
        """The queue drops a killed worker's job if the same work already waits."""
        queue_feed(feed.pk)
        with connection.cursor() as cursor:
            sql = "UPDATE procrastinate_jobs SET status = %s RETURNING id"
            cursor.execute(sql, [status])
            [[number]] = cursor.fetchall()
        run = feed.start(job=number)
        read_if_due(feed.pk, job=number + 1, should_stop=never)
        run.refresh_from_db()
        assert run.state == ("failed" if is_lost else "running")
        assert FeedRun.objects.filter(state="done").exists() is is_lost

    def test_leave_the_rest_of_a_closing_to_the_next(self, feed, monkeypatch):
        monkeypatch.setattr("feeds.tasks._AT_ONCE", 2)
        ids = [PostingFactory(company=feed.company).pk for _ in range(5)]
        run = FeedRun.objects.create(
            feed=feed, state="released", missing=5, missing_ids=ids, finished_at=timezone.now()
        )
        with pytest.raises(StoppedError):
            close_missing(run.pk, should_stop=StopsAfter(1))
        run.refresh_from_db()
        assert run.closed == Posting.objects.filter(status="closed").count() == 2
        close_missing(run.pk, should_stop=never)
        run.refresh_from_db()
        assert run.closed == Posting.objects.filter(status="closed").count() == 5

    @pytest.mark.django_db(transaction=True)
    def test_do_not_count_a_lost_database_as_a_failure_of_the_feed(self, server):
        def lose_the_database(handler):
            connections["other"].execute("SELECT pg_terminate_backend(%s)", [backend])
            reply(200, xml(job(1, "Nurse")))(handler)

        feed = FeedFactory(url=server.url())
        server.answers_with(lose_the_database)
        connections = {"other": psycopg.connect(database_of_this_test(), autocommit=True)}
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_backend_pid()")
            (backend,) = cursor.fetchone()
        with pytest.raises(OperationalError):
            read_if_due(feed.pk, job=1, should_stop=never)
        connection.close()
        connections["other"].close()
        assert Feed.objects.due().get().failures == 0
        server.answers_with(reply(200, xml(job(1, "Nurse"))))
        read_if_due(feed.pk, job=1, should_stop=never)
        assert sorted(FeedRun.objects.values_list("state", flat=True)) == ["done", "failed"]


class TestTheQueue:
    def jobs(self):
        return ProcrastinateJob.objects.filter(task_name="feeds.read_one_feed", status="todo")

    def test_has_each_due_feed_once(self, feed):
        FeedFactory(url="https://later.example/", due_at=timezone.now() + HOUR)
        FeedFactory(url="https://paused.example/", is_paused=True)
        for _ in range(2):
            read_due_feeds(timestamp=0)
        queued = self.jobs().get()
        assert queued.args == {"feed_id": feed.pk}
        assert queued.lock == queued.queueing_lock == f"feed {feed.pk}"

    def test_reads_feeds_that_are_still_due(self, feed):
        for _ in range(2):
            read_if_due(feed.pk, job=1, should_stop=never)
        assert FeedRun.objects.get().state == "done"
        due = Feed.objects.get().due_at - timezone.now()
        assert timedelta(minutes=59) < due <= HOUR

    def test_waits_for_the_interval_of_the_feed(self, feed):
        Feed.objects.update(hours_between=12)
        read_if_due(feed.pk, job=1, should_stop=never)
        assert Feed.objects.get().due_at > timezone.now() + 11 * HOUR

    def test_skips_a_feed_that_is_running(self, feed):
        feed.start()
        read_if_due(feed.pk, job=1, should_stop=never)
        assert FeedRun.objects.count() == 1

    def test_deletes_old_logs(self, feed):
        old = timezone.now() - timedelta(days=91)
        for state in ("done", "held"):
            FeedRun.objects.create(feed=feed, state=state, finished_at=old, missing=1)
        FeedRun.objects.create(feed=feed, state="done", finished_at=timezone.now())
        forget_feed_runs(timestamp=0)
        assert sorted(FeedRun.objects.values_list("state", flat=True)) == ["done", "held"]


class TestTheCommand:
    def run(self, *numbers, **options):
        out = StringIO()
        call_command("read_feeds", *numbers, stdout=out, **options)
        return out.getvalue()

    def test_reads_due_feeds(self, feed):
        assert f"feed {feed.pk}: " in self.run()
        assert self.run() == "No feed is due.\n"

    def test_reads_named_feeds_and_prints_a_summary_for_programs(self, feed):
        Feed.objects.update(due_at=timezone.now() + HOUR)
        (told,) = json.loads(self.run(feed.pk, json=True))
        assert (told["feed"], told["state"], told["created"]) == (feed.pk, "done", 1)

    def test_reports_failures(self, feed, server):
        server.answers_with(reply(404))
        with pytest.raises(CommandError, match="1 of 1 feeds"):
            self.run()

    def test_refuses_unknown_numbers(self):
        with pytest.raises(CommandError, match="no feed 7"):
            self.run(7)


@pytest.mark.parametrize(
    "wrong",
    [
        {"url": ""},
        {"file": b"<source/>", "file_name": "a.xml"},
        {"url": "", "file": b"", "file_name": "a.xml"},
        {"url": "", "file": b"x" * (20 * 1024 * 1024 + 1), "file_name": "a.xml"},
        {"url": "ftp://feeds.example/"},
        {"hours_between": 2},
    ],
)
def test_the_database_refuses_impossible_feeds(wrong):
    with pytest.raises(IntegrityError), transaction.atomic():
        FeedFactory(**wrong)


@pytest.mark.parametrize(
    "wrong",
    [
        {"state": "unknown", "finished_at": timezone.now()},
        {"state": "done"},
        {"finished_at": timezone.now()},
        {"state": "failed", "finished_at": timezone.now()},
        {"state": "done", "finished_at": timezone.now(), "error": "Bad."},
        {"state": "held", "finished_at": timezone.now()},
    ],
)
def test_the_database_refuses_impossible_feed_runs(wrong):
    with pytest.raises(IntegrityError), transaction.atomic():
        FeedRun.objects.create(feed=FeedFactory(), **wrong)


@pytest.mark.parametrize(
    "twice", [{}, {"state": "held", "missing": 1, "finished_at": timezone.now()}]
)
def test_the_database_allows_one_running_and_one_held_feed_run(twice):
    feed = FeedFactory()
    FeedRun.objects.create(feed=feed, **twice)
    with pytest.raises(IntegrityError), transaction.atomic():
        FeedRun.objects.create(feed=feed, **twice)


def test_the_database_allows_each_feed_of_a_company_once():
    company = CompanyFactory()
    FeedFactory(company=company)
    with pytest.raises(IntegrityError), transaction.atomic():
        FeedFactory(company=company)
