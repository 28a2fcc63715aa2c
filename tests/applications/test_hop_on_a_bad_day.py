"""The candidate goes through and the click counts once, whatever the database does.

Real database servers are down, hung or locked, and a real web process uses them.
"""

import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.applications.web import THREADS, environment_of, web_process
from tests.postgres import publish
from tests.workers import wait_until

pytestmark = pytest.mark.django_db  # the test copies its tables

PROMISE = 0.5  # seconds
DRAIN = "import django; django.setup(); from applications import spool; print(spool.drain())"


def stored(server):
    return server.execute("SELECT count(*), count(DISTINCT click_id) FROM applications_applyclick")[
        0
    ]


def waiting(folder):
    return len(list((Path(folder) / "clicks").glob("*.click")))


def go_through(answers, url="https://lumen.example/"):
    """All answers are right and in time; one in ten may be late, as the test machine is busy."""
    answers = list(answers)
    assert {answer[:2] for answer in answers} == {(302, url)}
    late = [answer for answer in answers if answer[2] > PROMISE]
    assert len(late) <= len(answers) // 10, sorted(answer[2] for answer in answers)
    return True


def test_database_is_down(own_server, tmp_path):
    [number] = publish(own_server, "One")
    with web_process(own_server, tmp_path) as web:
        assert go_through([web.apply(number)])
        assert stored(own_server) == (1, 1)
        own_server.stop("immediate")
        assert go_through(web.apply(number) for _ in range(12))
        assert waiting(tmp_path) == 12
        assert web.apply(number + 1)[0] == 503  # this process does not know the posting
        own_server.start()
        wait_until(lambda: stored(own_server) == (13, 13))
        wait_until(lambda: waiting(tmp_path) == 0)
        wait_until(lambda: web.apply(number + 1)[0] == 404)
        visitors = "SELECT count(DISTINCT visitor) FROM applications_applyclick"
        assert own_server.execute(visitors) == [(1,)]  # the same person, by the same salt


def test_database_hangs(own_server, tmp_path):
    [number] = publish(own_server, "One")
    with web_process(own_server, tmp_path) as web, ThreadPoolExecutor(THREADS) as candidates:
        for _ in candidates.map(web.apply, [number] * 8):
            pass  # now each thread has a connection
        with own_server.hung():
            # First with open connections, then with new ones that the server never accepts.
            answers = []
            end = time.monotonic() + 3
            while time.monotonic() < end:
                answers += candidates.map(web.apply, [number] * THREADS)
                time.sleep(0.2)
            assert go_through(answers)
            asked = len(answers)
            assert waiting(tmp_path) >= asked  # and earlier ones that were late
            assert web.apply(number + 1)[0] == 503
        wait_until(lambda: stored(own_server) == (8 + asked, 8 + asked))
        assert go_through([web.apply(number)])


@pytest.mark.parametrize(
    "table", ["applications_applyclick", "postings_posting", "applications_dailysalt"]
)
def test_table_is_locked(own_server, tmp_path, table):
    [number] = publish(own_server, "One")
    with web_process(own_server, tmp_path) as web:
        with own_server.connect() as connection:
            connection.autocommit = False
            connection.execute(f"LOCK TABLE {table}")
            assert go_through(web.apply(number) for _ in range(3))
            connection.rollback()
        wait_until(lambda: stored(own_server) == (3, 3))


def test_database_takes_no_writes(own_server, tmp_path):
    [number] = publish(own_server, "One")
    with web_process(own_server, tmp_path) as web:
        own_server.execute("ALTER DATABASE board SET default_transaction_read_only = on")
        own_server.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()"
        )
        assert go_through(web.apply(number) for _ in range(3))
        own_server.execute(
            "BEGIN READ WRITE; ALTER DATABASE board RESET default_transaction_read_only; COMMIT"
        )
        own_server.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()"
        )
        wait_until(lambda: stored(own_server) == (3, 3))


def test_a_posting_known_as_closed_stays_closed(own_server, tmp_path):
    closed, edited = publish(own_server, "Closed", "Edited")
    with web_process(own_server, tmp_path) as web:
        [ending] = publish(own_server, "Ends soon", closing="9 seconds")
        own_server.execute("UPDATE postings_posting SET status = 'suspended' WHERE id = %s", closed)
        sql = "UPDATE postings_posting SET apply_url = 'https://new.example/' WHERE id = %s"
        own_server.execute(sql, edited)
        assert web.apply(closed)[0] == 404  # at once, if the database answers
        web.wait_for_the_keeper()
        own_server.stop("immediate")
        assert web.apply(closed)[:2] == (503, None)
        assert go_through([web.apply(edited)], "https://new.example/")
        assert go_through([web.apply(ending)])
        wait_until(lambda: web.apply(ending)[0] == 410)


def test_a_killed_process_loses_no_click(own_server, tmp_path):
    [number] = publish(own_server, "One")
    with web_process(own_server, tmp_path) as web:
        own_server.stop("immediate")
        assert go_through(web.apply(number) for _ in range(5))
        web.process.kill()
    own_server.start()
    assert stored(own_server) == (0, 0)
    with web_process(own_server, tmp_path):
        wait_until(lambda: stored(own_server) == (5, 5))


def test_a_process_killed_while_it_stores_loses_and_doubles_nothing(own_server, tmp_path):
    [number] = publish(own_server, "One")
    with web_process(own_server, tmp_path) as web:
        own_server.stop("immediate")
        with ThreadPoolExecutor(THREADS) as candidates:
            assert go_through(candidates.map(web.apply, [number] * 200))
    own_server.start()
    # Slow enough to kill it during the transaction, and during the deletion of files.
    own_server.execute("""
        CREATE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS
            'BEGIN PERFORM pg_sleep(0.005); RETURN NEW; END';
        CREATE TRIGGER slow BEFORE INSERT ON applications_applyclick
            FOR EACH ROW EXECUTE FUNCTION slow();
    """)
    environment = environment_of(own_server, tmp_path)
    command = [sys.executable, "-c", DRAIN]
    for _ in range(2):
        with subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL) as process:
            wait_until(lambda: own_server.execute(BUSY) == [(True,)])
            process.kill()
    # Two at the same time: one stores, and the other leaves the files or finds them stored.
    both = [subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL) for _ in "ab"]
    assert [process.wait() for process in both] == [0, 0]
    assert stored(own_server) == (200, 200)
    assert waiting(tmp_path) == 0


BUSY = """
    SELECT EXISTS (SELECT FROM pg_stat_activity
        WHERE query ILIKE 'insert into "applications_applyclick"%' AND state = 'active')
"""
