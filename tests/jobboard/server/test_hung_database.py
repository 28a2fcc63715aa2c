"""With a silent database, a page takes at most three seconds, and the health check no time."""

import os
import socket
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from benchmarks.drill import slow
from benchmarks.pages.serving import board
from jobboard.environment import CHECKOUT
from tests.postgres import own_postgres

PATHS = ["/jobs/", "/", "/companies/", "/jobs/?q=nurse"]
OPTIONS = ("--workers", "2", "--threads", "2", "--log-level", "warning")


@pytest.fixture(scope="module")
def stage(tmp_path_factory):
    """Run a database server for this test, and a board on it."""
    with own_postgres() as database:
        migrate(database.url)
        folder = tmp_path_factory.mktemp("board")
        with board(database.url, folder, options=OPTIONS) as address:
            yield database, address


def migrate(url):
    command = [sys.executable, "manage.py", "migrate", "--no-input", "--verbosity", "0"]
    subprocess.run(command, cwd=CHECKOUT, env=os.environ | {"DATABASE_URL": url}, check=True)


def ask_all(address, count=20):
    """Send more requests than there are threads, and ask for the health meanwhile."""
    urls = [address + PATHS[number % len(PATHS)] for number in range(count)]
    with ThreadPoolExecutor(count) as pool:
        asked = [pool.submit(slow.seconds, url, "127.0.0.1", 30) for url in urls]
        time.sleep(0.3)
        healthy = [slow.seconds(address + "/healthz", "127.0.0.1") for _ in range(5)]
        return [one.result() for one in asked], healthy


def assert_says_so(answers, healthy, *, allowed=frozenset({503})):
    found = {status for status, _ in answers}
    assert 503 in found, answers
    assert found <= allowed, answers
    assert max(seconds for _, seconds in answers) < 3, answers
    assert {status for status, _ in healthy} == {200}
    assert max(seconds for _, seconds in healthy) < 1, healthy


def assert_is_back(address, seconds=8):
    deadline = time.monotonic() + seconds
    while slow.seconds(address + "/jobs/", "127.0.0.1")[0] != 200:
        assert time.monotonic() < deadline
        time.sleep(0.2)


def test_answers_503_when_the_database_hangs(stage):
    database, address = stage
    assert_is_back(address)
    with database.hung():
        assert_says_so(*ask_all(address))
        assert_says_so(*ask_all(address))
        assert slow.seconds(address + "/readyz", "127.0.0.1")[0] == 503
    assert_is_back(address)
    assert slow.seconds(address + "/readyz", "127.0.0.1")[0] == 200


def test_answers_503_when_a_table_is_locked(stage):
    database, address = stage
    assert_is_back(address)
    with database.connect() as locking, locking.transaction():
        locking.execute("LOCK TABLE postings_posting, companies_company, postings_category")
        # This test ignores pages that need none of the tables at the moment.
        assert_says_so(*ask_all(address), allowed={200, 503})
    assert_is_back(address)


def test_answers_503_when_another_program_listens(tmp_path):
    with socket.create_server(("127.0.0.1", 0), backlog=100) as listener:
        url = f"postgresql://board@127.0.0.1:{listener.getsockname()[1]}/board"
        with board(url, tmp_path, options=OPTIONS, ready="/healthz") as address:
            assert_says_so(*ask_all(address))
