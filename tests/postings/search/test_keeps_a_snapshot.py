"""Processes search the snapshot with what changed since; one of them writes it when it is time."""

import psycopg
import pytest
from django.db import connection
from django.utils import timezone

from postings.models import Posting
from postings.search import sync
from postings.search.change_log import ChangeLog
from postings.search.sets import store
from postings.search.sets.snapshot import Snapshot, character
from tests.factories import PostingFactory
from tests.postings.search.searching import is_mapped, search, titles

pytestmark = pytest.mark.django_db(transaction=True)


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


def test_words_have_characters_of_their_own():
    """No word's is part of another's, also beyond the million that one character can tell."""
    codes = [1, 127, 0xD7FF, 0xD800, 0x10D7FF, 0x10D800, 0x10D801, 2_000_000, 9_000_000]
    spelt = [character(code) for code in codes]
    assert len(set(spelt)) == len(codes)
    for sign in spelt:
        sign.encode()
    for one in spelt:
        assert not any(one in other for other in spelt if other != one)


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


def test_sets_that_all_searches_share_stay_when_words_are_forgotten(snapshot):
    assert titles("q=writer&posted=30&pay_min=1") == []
    index = sync.current_index()
    shared, word = index.between("pay", 1, 2), index.having("w", "writer")
    sync.forget_words()
    assert index.between("pay", 1, 2) is shared
    assert index.having("w", "writer") == word
    assert index.having("w", "writer") is not word
