"""Whenever the writer of the snapshot ends, all processes have a whole one, and share it."""

import json
import os
import signal
import subprocess
import sys

import pytest
from django.conf import settings as django_settings
from django.db import connection
from structlog.testing import capture_logs

from postings.models import Posting
from postings.search import sync
from postings.search.sets import store, writing
from tests.factories import PostingFactory
from tests.postings.search.searching import is_mapped, titles

pytestmark = pytest.mark.django_db(transaction=True)

STEPS = """
import os, signal, sys, django
django.setup()
from postings.search.sets import store, writing
left = 0
def step():
    global left
    left -= 1
    if left < 0:
        os.kill(os.getpid(), signal.SIGKILL)
write, replace, section = writing.Writer._section, store.Path.replace, writing.Writer._write_header
def one(self, name, pieces):
    step()
    write(self, name, pieces)
    step()
writing.Writer._section = one
header = writing.Writer._write_header
def whole(self, facts):
    step()
    header(self, facts)
    step()
writing.Writer._write_header = whole
def renamed(self, target):
    step()
    replace(self, target)
    step()
store.Path.replace = renamed
for line in sys.stdin:
    left = int(line)
    child = os.fork()
    if not child:
        store.bring_up_to_date(at_once=True)
        os._exit(0)
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
"""


def environment():
    info = connection.get_connection_params()
    url = f"postgresql://{info.get('user') or 'postgres'}@/{info['dbname']}?host={info['host']}"
    folder = str(django_settings.SEARCH_SNAPSHOT_DIR)
    return os.environ | {
        "DATABASE_URL": url, "SEARCH_SNAPSHOT_DIR": folder, "LOG_LEVEL": "ERROR",
    }  # fmt: skip


def python(code):
    return subprocess.Popen(
        [sys.executable, "-c", code], cwd=django_settings.CHECKOUT, env=environment(), text=True,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    )  # fmt: skip


def answer(process, line):
    process.stdin.write(f"{line}\n")
    process.stdin.flush()
    return json.loads(process.stdout.readline())


def test_a_writer_killed_at_any_step_leaves_a_right_index(snapshot):
    PostingFactory(title="Copy Writer")
    with python(STEPS) as forking:
        for steps in range(1_000):
            ended = answer(forking, steps)
            sync.forget()
            with capture_logs() as logs:
                assert titles() == ["Copy Writer", "Lead Writer", "Medical Writer"], steps
                assert is_mapped()
            assert not logs, steps
            if not ended:
                break
            assert ended == -signal.SIGKILL, steps
        forking.stdin.close()
    assert steps > 40
    store.bring_up_to_date(at_once=True)
    assert [path.name for path in snapshot.parent.iterdir() if path.suffix == ".part"] == []


SEARCHING = """
import json, sys, django
django.setup()
from django.http import QueryDict
from postings.listing.filters import PostingFilter
from postings.listing.results import listing_of
from postings.search import sync
from postings.search.sets import store
store.in_memory = None
for line in sys.stdin:
    found = listing_of(PostingFilter(QueryDict(line.strip())))
    print(json.dumps([found.total, sync.current_index().snapshot.header["told_by"]]), flush=True)
"""


def test_two_processes_share_the_file(snapshot):
    with python(SEARCHING) as first, python(SEARCHING) as second:

        def ask(query):
            return [answer(process, query)[0] for process in (first, second)]

        assert ask("q=writer") == [2, 2]
        PostingFactory(title="Copy Writer")
        assert ask("q=writer") == [3, 3]
        assert store.bring_up_to_date(at_once=True)
        assert ask("q=writer") == [3, 3]
        Posting.objects.filter(title="Lead Writer").update(status="closed", outcome="filled")
        assert ask("q=writer&sort=pay") == [2, 2]
        for process in (first, second):
            process.stdin.close()


def test_a_stopped_writer_leaves_the_old_file(snapshot, monkeypatch):
    before = store.current_file()
    monkeypatch.setattr(writing, "MANY", 1)
    PostingFactory(title="Copy Writer")

    def stop():
        raise InterruptedError

    with pytest.raises(InterruptedError):
        store.bring_up_to_date(stop, at_once=True)
    assert store.current_file() == before
    assert len(titles()) == 3
