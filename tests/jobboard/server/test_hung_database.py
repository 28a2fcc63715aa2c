"""With a silent database, a page takes at most three seconds, and the health check no time."""

import socket
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from benchmarks.drill import slow
from benchmarks.pages.serving import board
from tests.jobboard.server.conftest import database_url
from tests.postgres import own_postgres, take_database

pytestmark = pytest.mark.django_db  # creates the tests' database

PATHS = ["/jobs/", "/", "/companies/", "/jobs/?q=nurse"]
OPTIONS = ("--workers", "2", "--threads", "2", "--log-level", "warning")


@pytest.fixture(scope="module")
def stage(django_db_setup, django_db_blocker, tmp_path_factory, collected):
    """Run a database server for this test, and a board on it."""
    with django_db_blocker.unblock():
        source = database_url()
    with own_postgres() as database:
        take_database(database, source)
        folder = tmp_path_factory.mktemp("board")
        with board(database.url, folder, static=collected, options=OPTIONS) as address:
            yield database, address


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


def test_answers_503_when_another_program_listens(tmp_path, collected):
    with socket.create_server(("127.0.0.1", 0), backlog=100) as listener:
        url = f"postgresql://board@127.0.0.1:{listener.getsockname()[1]}/board"
        options = {"static": collected, "options": OPTIONS, "ready": "/healthz"}
        with board(url, tmp_path, **options) as address:
            assert_says_so(*ask_all(address))
