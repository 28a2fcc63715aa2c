"""The database counts versions for every kind of write."""

import pytest
from django.db import connection

from postings.models import Posting
from tests.factories import (
    CompanyFactory,
    FeedFactory,
    PostingFactory,
    PostingItemFactory,
    PostingLocationFactory,
    give_logo,
)

pytestmark = pytest.mark.django_db


def version(row):
    return type(row).objects.values_list("version", flat=True).get(pk=row.pk)


@pytest.mark.parametrize("make", [PostingFactory, FeedFactory, CompanyFactory])
def test_starts_at_one_and_is_known_after_saving(make):
    row = make()
    assert (row.version, version(row)) == (1, 1)
    name = {"Posting": "title", "Feed": "hours_between", "Company": "name"}[type(row).__name__]
    setattr(row, name, 6 if name == "hours_between" else "Other")
    row.save(update_fields=[name])
    assert (row.version, version(row)) == (2, 2)
    row.save(update_fields=[name])
    assert version(row) == 2


def test_counts_sql_and_bulk_changes():
    posting = PostingFactory()
    Posting.objects.update(title="Other")
    with connection.cursor() as cursor:
        cursor.execute("UPDATE postings_posting SET summary = 'x'")
    assert version(posting) == 3


@pytest.mark.parametrize("number", [0, 1, 7, -5])
def test_nobody_can_set_it(number):
    posting = PostingFactory()
    Posting.objects.update(title="Other")
    Posting.objects.update(version=number)
    assert version(posting) == 3


def test_does_not_count_derived_values_and_dates():
    posting = PostingFactory()
    Posting.objects.update(words="x", language="en", description_html="x", pay_year_min=None)
    posting.gather_words()
    assert version(posting) == 1
    feed = FeedFactory()
    feed.failed()
    assert version(feed) == 1


@pytest.mark.django_db(transaction=True)
def test_counts_items_places_and_logos():
    posting = PostingFactory()
    seen = [version(posting)]
    item, place = PostingItemFactory(posting=posting), PostingLocationFactory(posting=posting)
    seen.append(version(posting))
    posting.items.update(importance="", heading="Other")
    seen.append(version(posting))
    posting.locations.update(stated_name="KL")
    seen.append(version(posting))
    item.delete()
    seen.append(version(posting))
    place.delete()
    seen.append(version(posting))
    assert seen == sorted(set(seen))
    before = version(posting.company)
    give_logo(posting.company)
    posting.company.remove_logo()
    assert version(posting.company) > before


def test_makes_no_history_line_by_itself():
    posting = PostingFactory()
    PostingItemFactory(posting=posting)
    assert posting.events.count() == 1
    Posting.objects.update(title="Other")
    assert posting.events.order_by("pgh_id").last().version == version(posting)


def test_is_known_after_a_move():
    posting = PostingFactory(status="in_review", published_at=None)
    posting.approve(by=None)
    assert posting.version == version(posting)
