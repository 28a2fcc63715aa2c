"""A copy that follows the change stream is exact: each change, late commits, dates, cursors."""

from datetime import timedelta

import pytest
from django.core import signing
from django.db import connection, connections
from django.utils import timezone

from api import change_stream
from api.models import PostingChange
from api.tasks import forget_posting_changes
from postings.models import Posting
from tests.api.copies import Copy
from tests.factories import (
    CategoryFactory,
    PlaceFactory,
    PostingFactory,
    PostingItemFactory,
    PostingLocationFactory,
    make_editor,
)

# A transaction reads no changes of its own: it is still open.
pytestmark = pytest.mark.django_db(transaction=True)

CHANGES = "/api/v1/changes"


@pytest.fixture
def copy(client):
    return Copy(client)


def kinds(changes):
    return [(one["id"], one["change"], one["why"]) for one in changes]


def test_begins_with_all_live_postings(copy):
    postings = [PostingFactory() for _ in range(5)]
    PostingFactory(status="draft")
    PostingFactory(published_at=timezone.now() + timedelta(hours=1))
    changes = copy.follow(limit=2)
    assert kinds(changes) == [(one.pk, "created", None) for one in postings]
    assert copy.is_exact()
    assert copy.follow() == []


def test_tells_each_kind_of_change(copy):
    editor = make_editor()
    posting, other, gone = PostingFactory(), PostingFactory(), PostingFactory()
    copy.follow()
    posting.title = "Editor"
    posting.save(update_fields=["title"])
    new = PostingFactory()
    other.close(by=editor, outcome="filled")
    gone.suspend(by=editor, reason="A question.")
    assert sorted(kinds(copy.follow())) == [
        (posting.pk, "changed", None), (other.pk, "closed", "filled"),
        (gone.pk, "closed", "removed"), (new.pk, "created", None),
    ]  # fmt: skip
    assert copy.is_exact()
    gone.refresh_from_db()
    gone.resume(by=editor)
    assert kinds(copy.follow()) == [(gone.pk, "created", None)]
    Posting.objects.filter(pk=new.pk).delete()
    assert kinds(copy.follow()) == [(new.pk, "closed", "removed")]
    assert copy.is_exact()


def test_tells_of_everything_that_an_answer_holds(copy):
    place, category = PlaceFactory(), CategoryFactory()
    posting = PostingFactory(category=category)
    location = PostingLocationFactory(posting=posting, place=place)
    item = PostingItemFactory(posting=posting)
    company = posting.company
    copy.follow()

    def tells(row, **values):
        type(row).objects.filter(pk=row.pk).update(**values)
        assert kinds(copy.follow()) == [(posting.pk, "changed", None)], values
        assert copy.is_exact()

    tells(item, text="Edit")
    tells(location, stated_name="Lab")
    tells(company, name="Lumen")
    tells(company, slug="lumen")
    tells(category, name="Writing")
    tells(place, name="Ipoh")
    type(company).objects.filter(pk=company.pk).update(overview="We write.")
    assert copy.follow() == []
    for row in (item, location):
        row.delete()
        assert kinds(copy.follow()) == [(posting.pk, "changed", None)]
        assert copy.is_exact()


def test_says_nothing_of_what_was_never_public(copy):
    copy.follow()
    draft = PostingFactory(status="draft")
    upcoming = PostingFactory(published_at=timezone.now() + timedelta(hours=1))
    for posting in (draft, upcoming):
        Posting.objects.filter(pk=posting.pk).update(title="Editor")
        Posting.objects.filter(pk=posting.pk).delete()
    assert copy.follow() == []


def test_tells_of_postings_that_begin_and_end_by_their_dates_alone(copy):
    now = timezone.now()
    upcoming = PostingFactory(published_at=now + timedelta(days=1))
    ending = PostingFactory(closes_at=now + timedelta(days=2))
    assert kinds(copy.follow()) == [(ending.pk, "created", None)]
    steps = [
        (upcoming.published_at - timedelta(microseconds=1), []),
        (upcoming.published_at, [(upcoming.pk, "created", None)]),
        (ending.closes_at - timedelta(microseconds=1), []),
        (ending.closes_at, [(ending.pk, "closed", "expired")]),
        (ending.closes_at + timedelta(days=1), []),
    ]
    for at, told in steps:
        copy.at = at
        assert kinds(copy.follow()) == told, at
        assert copy.is_exact()


def test_misses_no_transaction_that_commits_late(copy):
    posting, other = PostingFactory(title="Before"), PostingFactory()
    copy.follow()
    late = connections.create_connection("default")
    try:
        late.set_autocommit(False)
        with late.cursor() as cursor:
            cursor.execute("UPDATE postings_posting SET title = 'Late' WHERE id = %s", [posting.pk])
        Posting.objects.filter(pk=other.pk).update(title="Early")
        # The change of the open transaction is older, so both wait.
        assert copy.follow(waits=False) == []
        late.commit()
    finally:
        late.close()
    assert sorted(kinds(copy.follow())) == [
        (posting.pk, "changed", None), (other.pk, "changed", None),
    ]  # fmt: skip
    assert copy.is_exact()


def test_goes_on_within_a_transaction_of_many_changes(copy):
    postings = [PostingFactory() for _ in range(7)]
    copy.follow()
    Posting.objects.update(title="Editor")
    assert [one["id"] for one in copy.follow(limit=3)] == [one.pk for one in postings]
    assert copy.is_exact()


def test_refuses_cursors_that_the_board_did_not_make(client, copy):
    PostingFactory()
    copy.follow()
    good = copy.since
    forged = signing.dumps(["x", 1, 1, 1, "2026-01-01T00:00:00+00:00", 1], salt="postings.pages")
    for tampered in (good[:-1], good[1:], good.swapcase(), "0", "2026-11-28", forged):
        response = client.get(CHANGES, {"since": tampered})
        assert response.status_code == 422
        assert [one["field"] for one in response.json()["errors"]] == ["since"]


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        ({"database": "another"}, "another database"),
        ({"transaction": 2**60}, "from the future"),
        ({"moment": timedelta(minutes=2)}, "from the future"),
        ({"moment": timedelta(days=-30)}, "older than"),
    ],
)
def test_says_when_a_copy_has_to_begin_again(client, copy, parts, words):
    copy.follow()
    cursor = change_stream.Cursor.of(copy.since)
    if "moment" in parts:
        parts = {"moment": cursor.moment + parts["moment"]}
    since = change_stream.replace(cursor, **parts).text()
    response = client.get(CHANGES, {"since": since})
    assert response.status_code == 410
    assert words in response.json()["detail"]
    assert [one["field"] for one in response.json()["errors"]] == ["since"]


def test_a_clock_that_is_behind_closes_nothing_twice_or_never(copy):
    # Its clock stands still: to follow may wait for minutes, longer than clocks may differ.
    copy.at = timezone.now()
    posting = PostingFactory(closes_at=copy.at + timedelta(seconds=50))
    copy.follow()
    copy.at = posting.closes_at
    assert kinds(copy.follow()) == [(posting.pk, "closed", "expired")]
    copy.at = posting.closes_at - timedelta(seconds=30)
    Posting.objects.filter(pk=posting.pk).update(title="Editor")
    assert kinds(copy.follow()) == [(posting.pk, "closed", "expired")]


def test_forgets_changes_that_no_cursor_needs(copy):
    PostingFactory()
    copy.follow()
    PostingChange.objects.update(created_at=timezone.now() - timedelta(days=29))
    forget_posting_changes(0)
    assert PostingChange.objects.exists()
    PostingChange.objects.update(created_at=timezone.now() - timedelta(days=31))
    forget_posting_changes(0)
    assert not PostingChange.objects.exists()
    assert copy.follow() == []


def test_finds_changes_by_the_indexes():
    PostingFactory()
    values = {"transaction": 1, "posting": 1, "horizon": 2**62, "most": 100,
              "moment": timezone.now(), "dated": 1, "at": timezone.now()}  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute("SET enable_seqscan = off")
        for sql in (change_stream.CHANGED, change_stream.DATED):
            cursor.execute("EXPLAIN " + sql, values)
            plan = "\n".join(line for (line,) in cursor.fetchall())
            assert "Seq Scan" not in plan, plan
        cursor.execute("RESET enable_seqscan")
    for index in ("api_posting_closing", "postings_posting_live_newest"):
        assert index in plan
