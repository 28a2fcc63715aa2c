"""Every statement of every class of search is answered by an index, whatever the board's size.

Sorts are judged by the rows they really got: the planner's guess at the notes of the last moments
is a third of the table.
"""

import json

import pytest
from django.db import connection, transaction
from django.http import QueryDict
from django.test.utils import CaptureQueriesContext

from postings.listing.filters import PostingFilter
from postings.listing.results import listing_of
from postings.models import Posting
from postings.search import sync
from postings.search.autocomplete import words_beginning
from postings.search.similar import similar
from postings.search.sync import current_index, forget
from tests.factories import PlaceFactory, PostingFactory, PostingLocationFactory

pytestmark = pytest.mark.django_db

MANY = 6_000
LARGE = {"postings_posting", "postings_searchchange", "postings_postinglocation"}
SORTED = 300
CLASSES = (
    "", "q=corda", '"q=velox corda"', "q=word7", "q=zzyzxx", "q=word7+corda&sort=pay",
    "sort=closing",
    "location=Petaling+Jaya&radius=200&sort=nearest", "work_from=MY&pay_min=1&workplace=remote",
    "q=-corda", "q=corda&location=Petaling+Jaya", "employment_type=FULL_TIME&posted=7",
)  # fmt: skip
COPY = """
    INSERT INTO postings_posting ({columns})
    SELECT {values} FROM postings_posting p, generate_series(1, %s) n WHERE p.id = %s
"""


@pytest.fixture(scope="module")
def board(django_db_setup, django_db_blocker):
    """Thousands of postings, each with a word of its own and one that a hundred share."""
    with django_db_blocker.unblock(), transaction.atomic():
        first = PostingFactory(title="Velox corda", remote_countries=["MY"])
        PostingLocationFactory(posting=first, place=PlaceFactory())
        names = [f.column for f in Posting._meta.concrete_fields if f.column != "id"]
        changed = {"title": "'Title' || n", "words": "'word' || n || ' shared' || n / 100"}
        values = ", ".join(changed.get(name, f"p.{name}") for name in names)
        with connection.cursor() as cursor:
            sql = COPY.format(columns=", ".join(names), values=values)
            cursor.execute(sql, [MANY, first.pk])
            cursor.execute(
                "INSERT INTO postings_postinglocation (posting_id, place_id, stated_name)"
                " SELECT p.id, l.place_id, '' FROM postings_posting p, postings_postinglocation l"
                " WHERE p.id <> %s",
                [first.pk],
            )
            cursor.execute("UPDATE postings_searchchange SET transaction = 3")  # long ago
            for table in LARGE:
                cursor.execute(f"ANALYZE {table}")
        yield first
        transaction.set_rollback(True)
    forget()


@pytest.fixture(autouse=True)
def _no_snapshot_needed(monkeypatch):
    monkeypatch.setattr(sync, "SMALL", 2 * MANY)


def nodes(plan):
    yield plan
    for part in plan.get("Plans", ()):
        yield from nodes(part)


def plans(captured):
    """The plan of each statement that reads."""
    statements = {query["sql"].strip() for query in captured}
    for sql in (text for text in statements if text.startswith(("SELECT", "WITH"))):
        with connection.cursor() as cursor:
            cursor.execute(f"EXPLAIN (ANALYZE, FORMAT JSON) {sql}")
            [found] = cursor.fetchone()
        found = json.loads(found) if isinstance(found, str) else found
        yield sql, list(nodes(found[0]["Plan"]))


def assert_bounded(captured):
    assert captured
    for sql, found in plans(captured):
        for node in found:
            scans = node["Node Type"] == "Seq Scan" and node["Relation Name"] in LARGE
            assert not scans, (node["Relation Name"], sql)
            sorts = node["Node Type"] == "Sort" and node["Actual Rows"] > SORTED
            assert not sorts, (node["Actual Rows"], sql)


@pytest.fixture(scope="module")
def index(board):
    """Made once in a process's life, by reading everything."""
    forget()  # an index of earlier tests would not look for changes of long ago
    sync.SMALL, small = 2 * MANY, sync.SMALL
    assert len(current_index().all) > MANY
    sync.SMALL = small
    return sync._synced.newest


@pytest.mark.parametrize("query", CLASSES)
def test_lists_by_index(board, index, query):
    sync._synced.newest = index
    with CaptureQueriesContext(connection) as captured:
        listing_of(PostingFilter(QueryDict(query)))
    assert_bounded(captured.captured_queries)


def test_suggests_and_compares_by_index(board, index):
    sync._synced.newest = index
    with CaptureQueriesContext(connection) as captured:
        words_beginning("vel")
        similar(board, 4, title_group="")
    assert_bounded(captured.captured_queries)


def test_reads_a_changed_posting_by_index(board, index):
    sync._synced.newest = index
    Posting.objects.filter(pk=board.pk).update(title="Velox corda nova")
    with CaptureQueriesContext(connection) as captured:
        assert listing_of(PostingFilter(QueryDict("q=nova"))).total == 1
    assert_bounded(captured.captured_queries)
