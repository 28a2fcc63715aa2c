"""Worker processes as in production, for tests that kill them."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from contextlib import contextmanager
from urllib.parse import quote

from django.conf import settings
from django.db import connection

PATIENCE = 120  # seconds; an idle machine needs one


def database_of_this_test():
    """Return the test database's address for another process."""
    params = connection.get_connection_params()
    return f"postgresql://{params['user']}@/{params['dbname']}?host={quote(params['host'], '')}"


class Worker:
    """A worker that treats others as dead after a second."""

    def __init__(self, *, database_url=None, log=None, concurrency=2, **env):
        self.process = subprocess.Popen(
            [
                sys.executable, "manage.py", "worker",
                "--stalled-after", "1", "--concurrency", str(concurrency),
            ],
            cwd=settings.CHECKOUT,
            env=os.environ | {"DATABASE_URL": database_url or database_of_this_test()} | env,
            stdout=log,
            stderr=log,
        )  # fmt: skip

    def kill(self):
        self.process.kill()
        self.process.wait()

    def terminate(self):
        """Stop it; return its exit status and the seconds it took."""
        began = time.monotonic()
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(PATIENCE), time.monotonic() - began


@contextmanager
def working(**options):
    """Run a worker, and kill it when the block ends."""
    worker = Worker(**options)
    try:
        yield worker
    finally:
        worker.kill()


def empty_the_queue():
    """Empty the queue's tables, which no model owns, so tests don't empty them."""
    with connection.cursor() as cursor:
        cursor.execute(
            "TRUNCATE procrastinate_jobs, procrastinate_workers, procrastinate_periodic_defers, "
            "procrastinate_events"
        )


def wait_until(condition, *, seconds=PATIENCE):
    """Wait until the condition is true; return its value."""
    ends = time.monotonic() + seconds
    while not (found := condition()):
        assert time.monotonic() < ends, "It has not come about."
        time.sleep(0.05)
    return found
