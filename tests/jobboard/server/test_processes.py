"""The server's processes replace each other, and end together."""

import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import suppress

import psutil
import pytest

from benchmarks.pages.serving import (
    board,
    free_port,
    loaded_boards,
    production,
    running,
    workers,
)
from tests.jobboard.server.conftest import database_url

pytestmark = pytest.mark.django_db  # creates the tests' database

PATIENCE = 60  # seconds, on a machine with other work
SETTINGS = """
from jobboard.settings import *
ROOT_URLCONF = "own_urls"
"""
URLS = """
from django.http import HttpResponse
from django.urls import path
from jobboard.urls import urlpatterns as board
urlpatterns = [path("code/", lambda request: HttpResponse("{code}")), *board]
"""


def wait_for(is_so):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        with suppress(psutil.NoSuchProcess):
            if is_so():
                return
        time.sleep(0.1)
    pytest.fail("It never came to this.")


def pids(processes):
    return {one.pid for one in processes}


def get(address, path="/jobs/"):
    try:
        with urllib.request.urlopen(address + path, timeout=PATIENCE) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, ""


@pytest.fixture
def port(django_db_setup, django_db_blocker, tmp_path, collected):
    """Serve code that tests can change with two processes; give the port."""
    with django_db_blocker.unblock():
        url = database_url()
    (tmp_path / "own_settings.py").write_text(SETTINGS)
    write_code(tmp_path, URLS.format(code="old"))
    own = {"DJANGO_SETTINGS_MODULE": "own_settings", "PYTHONPATH": str(tmp_path),
           "PYTHONDONTWRITEBYTECODE": "1"}  # fmt: skip
    options = ("--workers", "2", "--threads", "2", "--log-level", "warning")
    with board(url, tmp_path, static=collected, options=options, **own) as address:
        number = int(address.rpartition(":")[2])
        wait_for(lambda: len(workers(number)) == 2)
        yield number


def write_code(folder, code):
    (folder / "own_urls.py").write_text(code)


def answer(port):
    return get(f"http://127.0.0.1:{port}", "/code/")


def answers(port):
    return get(f"http://127.0.0.1:{port}")[0] == 200


def test_replaces_a_worker_that_was_killed(port):
    killed, other = workers(port)
    killed.kill()
    wait_for(lambda: len(pids(workers(port)) - {killed.pid}) == 2)
    assert other.pid in pids(workers(port))
    assert answers(port)


def test_replaces_a_worker_that_does_not_answer(port):
    stopped, _ = workers(port)
    stopped.send_signal(signal.SIGSTOP)
    wait_for(lambda: len(pids(workers(port)) - {stopped.pid}) == 2)
    assert answers(port)


def test_loads_the_board_again_if_the_process_that_has_it_was_killed(port):
    [loaded], old = loaded_boards(port), workers(port)
    loaded.kill()
    wait_for(lambda: not any(one.is_running() for one in old))
    wait_for(lambda: len(workers(port)) == 2)
    assert not pids(workers(port)) & pids(old)
    assert answers(port)


def test_loads_new_code_while_the_old_one_answers(port, tmp_path):
    [loaded], old = loaded_boards(port), workers(port)
    write_code(tmp_path, URLS.format(code="new"))
    assert answer(port) == (200, "old")
    loaded.parent().send_signal(signal.SIGHUP)
    came = [answer(port)]
    while any(one.is_running() for one in (loaded, *old)):
        came.append(answer(port))
    assert set(came) <= {(200, "old"), (200, "new")}
    assert answer(port) == (200, "new")
    assert len(workers(port)) == 2


def test_keeps_the_old_code_if_the_new_one_does_not_serve(port, tmp_path):
    [loaded], log = loaded_boards(port), tmp_path / "server.log"
    write_code(tmp_path, "raise ImportError")
    loaded.parent().send_signal(signal.SIGHUP)
    wait_for(lambda: "The new code does not serve" in log.read_text())
    assert [one.pid for one in loaded_boards(port)] == [loaded.pid]
    assert answer(port) == (200, "old")


def test_runs_more_or_fewer_workers(port):
    [loaded] = loaded_boards(port)
    loaded.parent().send_signal(signal.SIGTTIN)
    wait_for(lambda: len(workers(port)) == 3)
    loaded.parent().send_signal(signal.SIGTTOU)
    wait_for(lambda: len(workers(port)) == 2)
    assert answers(port)


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT, signal.SIGKILL])
def test_all_processes_end_with_the_first(port, how):
    [loaded], served_by = loaded_boards(port), workers(port)
    loaded.parent().send_signal(how)
    wait_for(lambda: not any(one.is_running() for one in (loaded, *served_by)))


def environment(static, **settings):
    own = {**production("postgresql://nobody@127.0.0.1:1/none", static), **settings}
    return {**os.environ, "SITE_URL": "http://127.0.0.1", **own}


def test_starts_without_its_database(tmp_path, collected):
    number = free_port()
    command = [sys.executable, "-m", "jobboard.server", "--port", str(number)]
    env, address = environment(collected), f"http://127.0.0.1:{number}"
    log = tmp_path / "server.log"
    with running(command, env=env, log=log):
        wait_for(lambda: "Started server process" in log.read_text())
        assert get(address, "/healthz")[0] == 200
        assert get(address, "/jobs/")[0] == 503
    assert "not_warmed_up" in log.read_text()


def test_ends_if_the_board_cannot_be_loaded(tmp_path):
    command = [sys.executable, "-m", "jobboard.server", "--port", str(free_port())]
    env = environment(tmp_path, SECRET_KEY="")
    ended = subprocess.run(command, env=env, capture_output=True, text=True, timeout=PATIENCE)
    assert ended.returncode == 1
    assert "SECRET_KEY" in ended.stderr
    assert "The board cannot be served." in ended.stdout + ended.stderr
