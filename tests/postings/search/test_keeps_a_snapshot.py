"""The snapshot file: processes share it, a killed writer leaves it whole, damage is mended."""

import json
import os
import signal
import subprocess
import sys
import zlib

import psycopg
import pytest
from django.conf import settings as django_settings
from django.db import connection
from django.http import QueryDict
from structlog.testing import capture_logs

from postings.listing.filters import PostingFilter
from postings.listing.results import listing_of
from postings.models import Posting
from postings.search import sync
from postings.search.autocomplete import words_beginning
from postings.search.change_log import ChangeLog
from postings.search.in_sql import SqlIndex
from postings.search.sets import rows, store, writing
from postings.search.sets.snapshot import (
    FORMAT,
    HEADER,
    MAGIC,
    PREFIX,
    Snapshot,
    UnusableSnapshotError,
    character,
)
from tests.factories import PostingFactory

pytestmark = pytest.mark.django_db(transaction=True)


def search(query="q=writer"):
    return listing_of(PostingFilter(QueryDict(query)))


def titles(query="q=writer"):
    numbers = search(query).page.numbers
    named = dict(Posting.objects.filter(pk__in=numbers).values_list("pk", "title"))
    return [named[number] for number in numbers]


@pytest.fixture
def postings():
    made = [PostingFactory(title=title) for title in ("Medical Writer", "Nurse", "Lead Writer")]
    for posting in made:
        posting.gather_words()
    return made


@pytest.fixture
def snapshot(postings):
    assert store.bring_up_to_date()
    return store.path()


def is_mapped():
    index = sync.current_index()
    return not isinstance(index, SqlIndex) and not isinstance(index.snapshot._data, bytes)


def test_a_process_uses_the_file_and_what_changed_since(snapshot, postings, monkeypatch):
    monkeypatch.setattr(store, "in_memory", None)  # nobody reads the whole board
    assert titles() == ["Lead Writer", "Medical Writer"]
    assert is_mapped()
    PostingFactory(title="Copy Writer")
    Posting.objects.filter(pk=postings[0].pk).update(status="closed", outcome="filled")
    assert titles() == ["Copy Writer", "Lead Writer"]
    assert titles("q=nurse") == ["Nurse"]


def test_a_new_file_takes_over_what_changed(snapshot, postings, monkeypatch):
    monkeypatch.setattr(store, "in_memory", None)
    assert titles("q=writer") == ["Lead Writer", "Medical Writer"]
    copy = PostingFactory(title="Copy Writer of zebras")
    Posting.objects.filter(pk=postings[0].pk).delete()
    Posting.objects.filter(pk=postings[1].pk).update(title="Night Nurse")
    assert store.bring_up_to_date(at_once=True)
    for _ in range(2):
        assert titles() == ["Copy Writer of zebras", "Lead Writer"]
        assert titles("q=zebras") == ["Copy Writer of zebras"]
        assert titles('q="night nurse"') == ["Night Nurse"]
        assert search('q="medical writer"').total == 0
        sync.forget()
    assert not sync.current_index().changes.numbers
    copy.delete()
    assert titles() == ["Lead Writer"]


def test_a_merged_file_holds_what_one_from_all_postings_does(snapshot, postings):
    PostingFactory(title="Copy Writer", description="The quick writer jumps.")
    Posting.objects.filter(pk=postings[1].pk).update(title="Night Nurse", status="live")
    Posting.objects.filter(pk=postings[2].pk).delete()
    assert store.bring_up_to_date(at_once=True)
    merged = store.opened().snapshot
    merged.verify()
    from django.utils import timezone

    whole = store.in_memory(timezone.now())
    assert contents(merged) == contents(whole)


def contents(snapshot):
    """All that a snapshot says, whichever codes its words have."""
    words = {character(snapshot.codes[e]): word for word, e in snapshot.entries("w")}
    spelt = {
        n: [words.get(sign, "|") for sign in snapshot.row_of(n).decode()] for n in snapshot.all
    }
    sets = {
        (kind, value): list(snapshot.set_of(entry))
        for kind in snapshot.header["kinds"] for value, entry in snapshot.entries(kind)
    }  # fmt: skip
    orders = {
        n: (list(o.keys), list(o.numbers), list(o.places)) for n, o in snapshot.orders.items()
    }
    return sets, spelt, orders


def test_words_are_taken_out_again_once_they_are_forgotten(snapshot, monkeypatch):
    taken, take_out = [], Snapshot.bytes_of
    monkeypatch.setattr(
        Snapshot, "bytes_of", lambda self, entry: taken.append(entry) or take_out(self, entry)
    )
    assert titles() == ["Lead Writer", "Medical Writer"]
    entry = sync.current_index().snapshot.find("w", "writer")
    assert taken.count(entry) == 1
    assert titles() == ["Lead Writer", "Medical Writer"]
    assert taken.count(entry) == 1
    sync.forget_words()
    assert titles() == ["Lead Writer", "Medical Writer"]
    assert taken.count(entry) == 2


def test_writes_only_when_it_is_time(snapshot, monkeypatch):
    assert not store.bring_up_to_date()
    PostingFactory()
    assert not store.bring_up_to_date()
    monkeypatch.setattr(store, "ENOUGH", 1)
    assert store.bring_up_to_date()
    assert not store.bring_up_to_date()
    monkeypatch.setattr(store, "OLDEST", -1)
    assert store.bring_up_to_date()


def test_one_process_writes_at_a_time(snapshot):
    with store._only_writer(), pytest.raises(store.BusyError):
        store.bring_up_to_date(at_once=True)


# A writer that is killed, at every step of its work

STEPS = """
import os, signal, sys, django
django.setup()
from postings.search.sets import store, writing
left = int(sys.argv[1])
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
store.bring_up_to_date(at_once=True)
"""


def environment():
    info = connection.get_connection_params()
    url = f"postgresql://{info.get('user') or 'postgres'}@/{info['dbname']}?host={info['host']}"
    folder = str(django_settings.SEARCH_SNAPSHOT_DIR)
    return os.environ | {
        "DATABASE_URL": url, "SEARCH_SNAPSHOT_DIR": folder, "LOG_LEVEL": "ERROR",
    }  # fmt: skip


def run_python(code, *arguments):
    return subprocess.run(
        [sys.executable, "-c", code, *map(str, arguments)], cwd=django_settings.CHECKOUT,
        env=environment(), capture_output=True, text=True, check=False,
    )  # fmt: skip


def test_a_writer_killed_at_any_step_leaves_a_right_index(snapshot):
    PostingFactory(title="Copy Writer")
    steps = 0
    while True:
        done = run_python(STEPS, steps)
        sync.forget()
        with capture_logs() as logs:
            assert titles() == ["Copy Writer", "Lead Writer", "Medical Writer"], steps
            assert is_mapped()
        assert not logs, steps
        if done.returncode == 0:
            break
        assert done.returncode == -signal.SIGKILL, done.stderr
        steps += 7
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
    command = [sys.executable, "-c", SEARCHING]
    opened = [
        subprocess.Popen(
            command, cwd=django_settings.CHECKOUT, env=environment(), text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        )
        for _ in range(2)
    ]  # fmt: skip
    with opened[0], opened[1]:

        def ask(query):
            for process in opened:
                process.stdin.write(query + "\n")
                process.stdin.flush()
            return [json.loads(process.stdout.readline())[0] for process in opened]

        assert ask("q=writer") == [2, 2]
        PostingFactory(title="Copy Writer")
        assert ask("q=writer") == [3, 3]
        assert store.bring_up_to_date(at_once=True)
        assert ask("q=writer") == [3, 3]
        Posting.objects.filter(title="Lead Writer").update(status="closed", outcome="filled")
        assert ask("q=writer&sort=pay") == [2, 2]
        for process in opened:
            process.stdin.close()


# A file that is gone, damaged, of another version or of another database


def spoil(path, at, value=None):
    with path.open("r+b") as file:
        file.seek(at)
        old = file.read(1)[0]
        file.seek(at)
        file.write(bytes([old ^ 0xFF if value is None else value]))


def test_every_damage_is_noticed_by_the_writer_and_mended(snapshot):
    size = snapshot.stat().st_size
    sections = store.opened().snapshot.sections
    for at in (0, 17, PREFIX.size - 1, *range(HEADER, size, size // 40)):
        spoil(snapshot, at)
        sync.forget()
        with capture_logs() as logs:
            assert store.bring_up_to_date(), at
        assert any(entry["event"] == "search_snapshot_unusable" for entry in logs), at
        assert titles() == ["Lead Writer", "Medical Writer"]
        store.opened().snapshot.verify()
    assert sections


def test_damage_is_survived_by_who_searches(snapshot):
    opened = store.opened().snapshot
    entry = opened.find("w", "writer")
    start = opened.header["sections"]["sets"][0] + opened._set_ends[entry - 1]
    del opened
    sync.forget()
    spoil(snapshot, start + 4)
    with capture_logs() as logs:
        assert titles() == ["Lead Writer", "Medical Writer"]
    assert [entry["event"] for entry in logs] == ["search_snapshot_unusable"]
    assert not snapshot.exists()
    assert store.bring_up_to_date()
    assert titles() == ["Lead Writer", "Medical Writer"]
    assert is_mapped()


@pytest.mark.parametrize("size", [0, 10, HEADER, HEADER + 1_000])
def test_a_file_that_is_cut_off_is_no_snapshot(snapshot, size):
    whole = snapshot.read_bytes()[:size]
    snapshot.write_bytes(whole)
    with capture_logs() as logs:
        assert titles() == ["Lead Writer", "Medical Writer"]
    assert any(entry["event"] == "search_snapshot_unusable" for entry in logs)
    assert store.bring_up_to_date()
    assert is_mapped()


def test_a_file_that_is_deleted_is_written_again(snapshot):
    assert titles() == ["Lead Writer", "Medical Writer"]
    snapshot.unlink()
    PostingFactory(title="Copy Writer")
    assert titles() == ["Copy Writer", "Lead Writer", "Medical Writer"]
    assert store.bring_up_to_date()
    assert is_mapped()


def test_another_version_is_written_anew(snapshot):
    spoil(snapshot, len(MAGIC), 99)
    with capture_logs() as logs:
        assert titles() == ["Lead Writer", "Medical Writer"]
    assert any("another version" in entry.get("reason", "") for entry in logs)


def test_other_facts_are_written_anew(snapshot, monkeypatch):
    monkeypatch.setitem(rows.FACTS, "first_letter", "left(title, 1)")
    sync.forget()
    with capture_logs() as logs:
        assert titles() == ["Lead Writer", "Medical Writer"]
        assert store.bring_up_to_date()
    assert any("other terms" in entry.get("reason", "") for entry in logs)
    assert list(store.opened().snapshot.get("first_letter", "N")) != []


def test_a_file_of_another_database_is_not_used(snapshot):
    """Its mark is missing there, as after a restore of what was before."""
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM postings_searchchange WHERE posting_id = 0")
    with capture_logs() as logs:
        assert titles() == ["Lead Writer", "Medical Writer"]
    assert not is_mapped()
    assert any(entry["event"] == "another_database" for entry in logs)
    assert store.bring_up_to_date()
    assert is_mapped()


def test_a_file_that_is_too_old_is_not_used(snapshot, monkeypatch):
    monkeypatch.setattr("postings.search.change_log.CHANGES_ARE_KEPT", -1)
    assert titles() == ["Lead Writer", "Medical Writer"]
    assert not is_mapped()


def test_a_larger_board_without_a_file_is_searched_in_postgresql(postings, monkeypatch):
    monkeypatch.setattr(sync, "SMALL", 2)
    with capture_logs() as logs:
        assert titles() == ["Lead Writer", "Medical Writer"]
    assert [entry["event"] for entry in logs] == ["search_without_snapshot"]
    assert isinstance(sync.current_index(), SqlIndex)
    assert words_beginning("med")[0] == "Medical Writer"
    assert search("q=writr").typed == "writr"
    assert store.bring_up_to_date()
    assert titles() == ["Lead Writer", "Medical Writer"]
    assert is_mapped()


def test_a_board_that_is_too_large_for_that_says_so(client, postings, monkeypatch):
    monkeypatch.setattr(sync, "SMALL", 2)
    monkeypatch.setattr("postings.search.in_sql.MOST_READ", 2)
    assert client.get("/jobs/").status_code == 200
    response = client.get("/jobs/", {"q": "writer"})
    assert response.status_code == 503
    assert response.headers["Retry-After"]
    monkeypatch.setattr("postings.search.in_sql.MOST_SEEN", 2)
    assert client.get("/jobs/").status_code == 503
    assert client.get(postings[0].get_absolute_url()).status_code == 200


def test_too_many_changes_wait_for_the_next_file(snapshot, monkeypatch):
    monkeypatch.setattr(sync, "TOO_MANY", 1)
    assert titles() == ["Lead Writer", "Medical Writer"]
    for number in range(2):
        PostingFactory(title=f"Copy Writer {number}")
    assert len(titles()) == 4
    assert store.bring_up_to_date(at_once=True)
    assert len(titles()) == 4
    assert is_mapped()


def test_words_have_characters_of_their_own():
    """No word's is part of another's, also beyond the million that one character can tell."""
    codes = [1, 127, 0xD7FF, 0xD800, 0x10D7FF, 0x10D800, 0x10D801, 2_000_000, 9_000_000]
    spelt = [character(code) for code in codes]
    assert len(set(spelt)) == len(codes)
    for sign in spelt:
        sign.encode()
    for one in spelt:
        assert not any(one in other for other in spelt if other != one)


def test_a_damaged_header_is_refused():
    with pytest.raises(UnusableSnapshotError):
        Snapshot(bytes(HEADER))
    header = b"{}"
    data = PREFIX.pack(MAGIC, FORMAT, HEADER, len(header), zlib.crc32(header) + 1)
    with pytest.raises(UnusableSnapshotError):
        Snapshot(data.ljust(HEADER, b"\0") + header)


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


def another_connection():
    known = connection.get_connection_params()
    names = ("dbname", "host", "port", "user", "password")
    return psycopg.connect(**{name: known[name] for name in names if known.get(name)})


def test_a_long_transaction_lets_nothing_be_read_twice(snapshot, monkeypatch):
    """It holds the horizon back, but what was seen beyond it need not be read again."""
    with another_connection() as other:
        other.execute("UPDATE postings_posting SET title = 'Late Writer' WHERE title = 'Nurse'")
        PostingFactory(title="Copy Writer")
        assert store.bring_up_to_date(at_once=True)
        assert len(titles()) == 3
        assert not sync.current_index().changes.numbers
        assert not store.bring_up_to_date(at_once=True)


def test_changes_by_transactions_that_end_late_are_not_missed(snapshot):
    """A transaction that began before the file was written and ends after it."""
    look = ChangeLog().look()
    assert look.unsure == set()
    with another_connection() as other:
        other.execute("UPDATE postings_posting SET title = 'Late Writer' WHERE title = 'Nurse'")
        PostingFactory(title="Copy Writer")
        assert store.bring_up_to_date(at_once=True)
        assert len(titles()) == 3
        other.commit()
    assert "Late Writer" in titles()
    sync.forget()
    assert "Late Writer" in titles()
