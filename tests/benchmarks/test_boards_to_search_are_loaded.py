import pytest
from django.db import connection
from psycopg.conninfo import make_conninfo

from benchmarks.search.loading import load
from postings.models import Posting
from tests.factories import PlaceFactory

LIVE = 300

pytestmark = pytest.mark.django_db(transaction=True)


def indexes():
    with connection.cursor() as cursor:
        cursor.execute("SELECT indexdef FROM pg_indexes WHERE tablename LIKE 'postings_%'")
        return {statement for (statement,) in cursor.fetchall()}


def url():
    known = connection.get_connection_params()
    names = ("dbname", "host", "port", "user", "password")
    return make_conninfo(**{name: known[name] for name in names if known.get(name)})


def test_loads_postings_as_the_board_writes_them():
    for number in range(30):
        PlaceFactory(name=f"Town {number}", population=100_000 + number)
    before = indexes()

    load(url(), LIVE, say=lambda line: None)

    postings = list(Posting.objects.prefetch_related("items", "locations__place"))
    assert Posting.objects.live().count() == LIVE
    assert len(postings) == LIVE + LIVE // 5
    assert {p.status for p in postings} == {"live", "draft", "closed"}
    assert sum(p.status == "live" and not p.is_live() for p in postings) == LIVE // 15
    assert indexes() == before
    for posting in postings:
        assert_holds(posting)


def assert_holds(posting):
    posting.clean_fields(exclude=["company", "category"])
    items, places = posting.items.all(), [str(each) for each in posting.locations.all()]
    assert 5 <= len(items) <= 25
    assert places or posting.workplace_type == "remote"
    assert sorted(filter(None, posting.words.split("\n"))) == sorted(
        [*places, *(item.text for item in items)]
    )
    derived = (
        posting.description_html, posting.pay_year_min, posting.pay_year_max, posting.pay_rate_on,
    )  # fmt: skip
    posting.save()
    assert derived == (
        posting.description_html, posting.pay_year_min, posting.pay_year_max, posting.pay_rate_on,
    )  # fmt: skip
