"""Real workers that are killed or stopped, and jobs that the queue has lost."""

import pytest
from django.db import connection
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob

from background.stalled import MOST_ATTEMPTS
from tests.workers import Worker, empty_the_queue, wait_until

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def probe(tmp_path):
    return tmp_path / "probe"


@pytest.fixture
def worker(probe):
    """Start workers with the probe's tasks, and kill them at the end."""
    started = []
    empty_the_queue()

    def start(**options):
        env = {"PROBE": str(probe), "DJANGO_SETTINGS_MODULE": "tests.background.settings"}
        started.append(Worker(**env, **options))
        return started[-1]

    yield start
    for one in started:
        one.kill()
    empty_the_queue()


def queue(task, *, lock=None, queueing_lock=None, **kwargs):
    job = app.configure_task(f"probe.{task}", lock=lock, queueing_lock=queueing_lock)
    return job.defer(**kwargs)


def lines(probe):
    return probe.read_text().splitlines() if probe.exists() else []


def seen(probe, line, times=1):
    return wait_until(lambda: lines(probe).count(line) >= times)


def status(number):
    return ProcrastinateJob.objects.values_list("status", flat=True).get(pk=number)


def ends(number, how="succeeded"):
    return wait_until(lambda: status(number) == how)


class TestAKilledWorker:
    def test_leaves_its_job_to_a_new_worker(self, worker, probe):
        job = queue("count", name="a", seconds=1.5, lock="one")
        later = queue("count", name="b", seconds=0, lock="one")
        first = worker()
        seen(probe, "a begins")
        first.kill()
        worker()
        ends(job)
        ends(later)
        assert lines(probe) == ["a begins", "a begins", "a ends", "b begins", "b ends"]

    def test_leaves_its_job_to_a_worker_that_already_runs(self, worker, probe):
        job = queue("block", name="a", seconds=3)
        first = worker(concurrency=1)
        seen(probe, "a begins")
        worker(concurrency=1)
        first.kill()
        ends(job)
        assert lines(probe).count("a ends") == 1

    def test_leaves_its_work_to_a_waiting_job_with_the_same_lock(self, worker, probe):
        """Only one job may wait for a queueing lock, so the first can't be queued again."""
        job = queue("count", name="a", seconds=2, lock="one", queueing_lock="one")
        first = worker()
        seen(probe, "a begins")
        twin = queue("count", name="twin", seconds=0, lock="one", queueing_lock="one")
        first.kill()
        worker()
        ends(twin)
        assert status(job) == "aborted"
        assert lines(probe) == ["a begins", "twin begins", "twin ends"]

    def test_gives_up_a_job_that_kills_every_worker(self, worker, probe):
        job = queue("count", name="a", seconds=2)
        first = worker()
        seen(probe, "a begins")
        first.kill()
        with connection.cursor() as cursor:
            cursor.execute("UPDATE procrastinate_jobs SET attempts = %s", [MOST_ATTEMPTS])
        worker()
        ends(job, "failed")


class TestAStoppedWorker:
    def test_stops_a_long_job_at_its_next_safe_point(self, worker, probe):
        job = queue("count", name="a", seconds=12)
        first = worker()
        seen(probe, "a begins")
        code, seconds = first.terminate()
        assert (code, status(job)) == (0, "todo")
        assert seconds < 10
        worker()
        seen(probe, "a begins", times=2)

    def test_lets_a_short_job_finish(self, worker, probe):
        job = queue("block", name="a", seconds=1)
        first = worker()
        seen(probe, "a begins")
        assert first.terminate()[0] == 0
        assert status(job) == "succeeded"

    def test_ends_even_if_a_job_does_not_stop(self, worker, probe):
        job = queue("block", name="a", seconds=12)
        first = worker()
        seen(probe, "a begins")
        code, seconds = first.terminate()
        assert (code, status(job)) == (1, "doing")
        assert seconds < 10
        worker()
        seen(probe, "a begins", times=2)


def test_takes_up_its_own_lost_jobs(worker, probe):
    """The queue says that this worker does the job, but the worker does not."""
    job = queue("count", name="a", seconds=0)
    worker()
    ends(job)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET status = 'doing' WHERE id = %s", [job])
    seen(probe, "a ends", times=2)
    ends(job)


def test_continues_after_losing_its_connections(worker, probe):
    first = worker()
    before = queue("count", name="before", seconds=0)
    ends(before)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
    ends(queue("count", name="after", seconds=0))
    assert first.process.poll() is None


def test_what_a_task_queues_is_part_of_its_transaction(worker, probe):
    job = queue("queue_and_fail")
    worker()
    ends(job, "failed")
    assert not ProcrastinateJob.objects.filter(task_name="probe.block").exists()
