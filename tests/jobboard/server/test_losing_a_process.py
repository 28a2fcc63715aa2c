"""The server soon replaces a process that ends or no longer answers."""

import signal
import threading
import time
from urllib.parse import urlsplit

import pytest

from benchmarks.drill import slow
from benchmarks.pages.serving import workers

pytestmark = pytest.mark.django_db


def replaced(port, old, seconds):
    """Return whether there are two processes again, and none of the old ones."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        now = {p.pid for p in workers(port)}
        if len(now) == 2 and not now & old:
            return True
        time.sleep(0.2)
    return False


def test_continues_when_a_process_is_killed(served):
    port = urlsplit(served).port
    answers, done = [], threading.Event()
    askers = [
        threading.Thread(target=ask, args=(served + "/jobs/", answers, done)) for _ in range(4)
    ]
    for asker in askers:
        asker.start()
    time.sleep(0.5)
    killed, at = workers(port)[0], time.monotonic()
    killed.send_signal(signal.SIGKILL)
    assert replaced(port, {killed.pid}, 30)
    time.sleep(3)
    done.set()
    for asker in askers:
        asker.join()
    # Only the requests of the killed process are lost.
    lost = [began - at for began, status in answers if status != 200]
    assert all(seconds < 0.5 for seconds in lost), lost
    assert len(lost) <= len(askers)
    assert sum(began > at + 0.5 for began, _ in answers) >= len(askers)


def ask(url, answers, done):
    while not done.is_set():
        began = time.monotonic()
        answers.append((began, slow.seconds(url, "127.0.0.1", timeout=20)[0]))


def test_recovers_when_all_processes_are_killed(served):
    port = urlsplit(served).port
    old = {p.pid for p in workers(port)}
    for process in workers(port):
        process.kill()
    assert replaced(port, old, 30)
    status, _ = slow.seconds(served + "/jobs/", "127.0.0.1", timeout=20)
    assert status == 200
