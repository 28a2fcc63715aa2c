"""A snapshot that is gone, damaged, of another version or of another database is written anew."""

import zlib

import pytest
from django.db import connection
from structlog.testing import capture_logs

from postings.search import sync
from postings.search.autocomplete import words_beginning
from postings.search.in_sql import SqlIndex
from postings.search.sets import rows, store
from postings.search.sets.snapshot import (
    FORMAT,
    HEADER,
    MAGIC,
    PREFIX,
    Snapshot,
    UnusableSnapshotError,
)
from tests.factories import PostingFactory
from tests.postings.search.searching import is_mapped, search, titles

pytestmark = pytest.mark.django_db(transaction=True)


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


def test_a_damaged_header_is_refused():
    with pytest.raises(UnusableSnapshotError):
        Snapshot(bytes(HEADER))
    header = b"{}"
    data = PREFIX.pack(MAGIC, FORMAT, HEADER, len(header), zlib.crc32(header) + 1)
    with pytest.raises(UnusableSnapshotError):
        Snapshot(data.ljust(HEADER, b"\0") + header)
