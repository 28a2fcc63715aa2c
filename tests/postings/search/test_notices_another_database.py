"""A running process finds the database's postings, also after a restore.

Real servers are restored in each of the ways that operators use, while one process searches.
"""

import json
import os
import subprocess
import sys
from contextlib import contextmanager

import pytest
from django.conf import settings

from tests.postgres import publish, run

pytestmark = pytest.mark.django_db  # the test copies its tables

# Updates the index, as a request does.
PROCESS = """
import json, sys, django
django.setup()
from django.db import close_old_connections
from django.utils import timezone
from postings.search import sync
from postings.search.sets import store
read_all = store.in_memory
loads = []
store.in_memory = lambda now: loads.append(now) or read_all(now)
for line in sys.stdin:
    close_old_connections()
    index = sync.current_index()
    found = sorted(index.live(timezone.now()))
    print(json.dumps([found, len(loads)]), flush=True)
"""


class Process:
    def __init__(self, process):
        self.process = process

    def ask(self):
        self.process.stdin.write("look\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        assert line, "the process ended"
        self.found, self.loads = json.loads(line)
        return self.found


@contextmanager
def searching(server):
    environment = os.environ | {
        "DATABASE_URL": server.url, "LOG_LEVEL": "ERROR",
        "SEARCH_SNAPSHOT_DIR": str(server.folder / "search"),
    }  # fmt: skip
    process = subprocess.Popen(
        [sys.executable, "-c", PROCESS], cwd=settings.CHECKOUT, env=environment, text=True,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    )  # fmt: skip
    with process:
        yield Process(process)
        process.stdin.close()


@pytest.fixture
def server(own_server):
    return own_server


def delete(server, number):
    """Delete a posting in SQL, with the row that a trigger made for it."""
    server.execute("DELETE FROM postings_sketch WHERE posting_id = %s", number)
    server.execute("DELETE FROM postings_posting WHERE id = %s", number)


def test_reads_only_changes_while_the_database_is_the_same(server):
    one, two = publish(server, "One", "Two")
    with searching(server) as process:
        assert process.ask() == [one, two]
        [three] = publish(server, "Three")
        assert process.ask() == [one, two, three]
        delete(server, two)
        assert process.ask() == [one, three] == process.ask()
        assert process.loads == 1


def test_a_copied_folder_is_restored(server):
    """It has the same system identifier and timeline, and as many new transactions as were lost."""
    kept = publish(server, "One", "Two")
    server.stop()
    copied = server.copy()
    server.start()
    with searching(server) as process:
        lost = publish(server, "Lost", "Lost, too", "And this")
        assert process.ask() == kept + lost
        server.stop()
        server.put_in_place(copied)
        server.start()
        other = publish(server, "Another", "And another", "A third", "A fourth", "A fifth")
        assert other[:3] == lost  # the same numbers, because the sequences went back
        delete(server, kept[0])
        assert process.ask() == kept[1:] + other
        assert process.loads == 2


def test_a_base_backup_is_restored(server):
    kept = publish(server, "One", "Two")
    taken = server.base_backup("--wal-method", "stream")
    with searching(server) as process:
        lost = publish(server, "Lost", "Lost, too")
        assert process.ask() == kept + lost
        server.stop("immediate")
        server.put_in_place(taken)
        server.start()
        assert process.ask() == kept
        # Later changes are found as before.
        other = publish(server, "Another")
        assert process.ask() == kept + other
        assert process.loads == 2


def test_a_moment_in_the_past_is_restored(server):
    """Point-in-time recovery ends in a new timeline."""
    server.execute("ALTER SYSTEM SET archive_mode = 'on'", name="postgres")
    archive = server.folder / "archive"
    archive.mkdir(mode=0o777)
    archive.chmod(0o777)  # so that the server's user can write into it
    server.execute(f"ALTER SYSTEM SET archive_command = 'cp %p {archive}/%f'", name="postgres")
    server.stop()
    server.start()
    taken = server.base_backup("--wal-method", "none")
    kept = publish(server, "One", "Two")
    [[moment]] = server.execute("SELECT pg_create_restore_point('before')")
    assert moment
    with searching(server) as process:
        lost = publish(server, "Lost")
        assert process.ask() == kept + lost
        server.execute("SELECT pg_switch_wal()")
        server.stop()  # archives the rest
        with (taken / "postgresql.auto.conf").open("a") as file:
            file.write(f"restore_command = 'cp {archive}/%f %p'\n")
            file.write("recovery_target_name = 'before'\nrecovery_target_action = 'promote'\n")
        (taken / "recovery.signal").touch()
        server.put_in_place(taken)
        server.start()
        wait_until_writable(server)
        assert process.ask() == kept


def test_a_dump_is_restored_into_a_database_of_the_same_name(server):
    kept = publish(server, "One", "Two")
    dump = server.folder / "dump"
    run("pg_dump", "--format", "custom", "--dbname", server.url, "--file", dump)
    with searching(server) as process:
        lost = publish(server, "Lost")
        assert process.ask() == kept + lost
        server.execute("DROP DATABASE board WITH (FORCE)", name="postgres")
        server.execute("CREATE DATABASE board", name="postgres")
        run("pg_restore", "--dbname", server.url, dump)
        assert process.ask() == kept
        other = publish(server, "Another")
        assert other == lost
        assert process.ask() == kept + other


def test_a_dump_is_restored_over_the_tables(server):
    kept = publish(server, "One", "Two")
    dump = server.folder / "dump"
    run("pg_dump", "--format", "custom", "--clean", "--dbname", server.url, "--file", dump)
    with searching(server) as process:
        assert process.ask() == kept
        lost = publish(server, "Lost")
        assert process.ask() == kept + lost
        run("pg_restore", "--clean", "--single-transaction", "--dbname", server.url, dump)
        assert process.ask() == kept


def test_a_replica_that_was_behind_takes_over(server):
    kept = publish(server, "One", "Two")
    replica = server.base_backup("--wal-method", "stream", "--write-recovery-conf")
    with searching(server) as process:
        lost = publish(server, "Never replicated")
        assert process.ask() == kept + lost
        server.stop()
        server.put_in_place(replica)
        server.start()
        run("pg_ctl", "--pgdata", server.data, "--wait", "promote")
        wait_until_writable(server)
        assert process.ask() == kept
        other = publish(server, "Another", "A second")
        assert process.ask() == kept + other


def test_the_newest_change_is_different(server):
    """A crash that loses the last commits does not change the server's start and identity."""
    kept = publish(server, "One", "Two")
    with searching(server) as process:
        assert process.ask() == kept
        server.execute(
            """WITH newest AS (SELECT max(id) AS id FROM postings_searchchange)
            UPDATE postings_searchchange c SET created_at = created_at + interval '1 microsecond'
            FROM newest WHERE c.id = newest.id"""
        )
        server.execute("ALTER TABLE postings_posting DISABLE TRIGGER USER")
        server.execute("UPDATE postings_posting SET status = 'closed' WHERE id = %s", kept[1])
        assert process.ask() == kept[:1]


def test_a_change_deleted_for_its_age_causes_no_reload(server):
    kept = publish(server, "One", "Two")
    server.execute("UPDATE postings_searchchange SET created_at = now() - interval '25 hours'")
    with searching(server) as process:
        assert process.ask() == kept
        server.execute("DELETE FROM postings_searchchange")
        assert process.ask() == kept
        [three] = publish(server, "Three")
        assert process.ask() == [*kept, three]
        assert process.loads == 1


def wait_until_writable(server):
    for _ in range(200):
        if not server.execute("SELECT pg_is_in_recovery()")[0][0]:
            return
    pytest.fail("The server is still recovering.")
