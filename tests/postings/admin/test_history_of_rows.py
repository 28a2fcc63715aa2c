"""The history of items, places and pay ranges: whoever changed them, and the way back."""

import pghistory
import pytest
from django.db import connection, transaction
from django.urls import reverse

from postings.item_text import parse_items, replace_items
from postings.models import (
    EarlierRows,
    Posting,
    PostingItem,
    PostingLocation,
    PostingPayRange,
)
from tests.desk_forms import opened
from tests.factories import (
    PlaceFactory,
    PostingFactory,
    PostingItemFactory,
    PostingLocationFactory,
    make_editor,
)

# A transaction is what an entry is about, so these tests make their own.
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def posting():
    posting = PostingFactory(title="Writer")
    PostingItemFactory(posting=posting, text="Write papers", heading="Every week", position=0)
    PostingLocationFactory(posting=posting, place=PlaceFactory(name="Ipoh"))
    EarlierRows.objects.all().delete()
    return Posting.objects.get(pk=posting.pk)


def history(client, posting):
    return client.get(reverse("admin:postings_posting_history", args=[posting.pk])).text


@pytest.fixture
def as_editor(client):
    client.force_login(make_editor())
    return client


def test_names_who_changed_an_item_and_how(as_editor, posting):
    url = "/admin/postings/posting/1/change/"
    with pghistory.context(user=make_editor("second").pk, url=url), transaction.atomic():
        items = parse_items("## Every week\nWrite slides", kind="responsibility")
        replace_items(posting, items, kind="responsibility")
    page = history(as_editor, posting)
    for words in ("second", "admin", "Responsibilities", "Write papers", "Write slides"):
        assert words in page
    (entry,) = EarlierRows.objects.all()  # removing and adding is one change
    assert [row["text"] for row in entry.rows] == ["Write papers"]


def test_sees_sql(as_editor, posting):
    with connection.cursor() as cursor:
        cursor.execute("UPDATE postings_postingitem SET text = 'Send a fee'")
        cursor.execute("DELETE FROM postings_postinglocation")
    page = history(as_editor, posting)
    for words in ("Send a fee", "Locations", "Ipoh", "import, feed, task or SQL"):
        assert words in page


def test_shows_pay_ranges(as_editor, posting):
    Posting.objects.filter(pk=posting.pk).update(
        pay_min=30000, pay_max=35000, pay_currency="GBP", pay_period="year"
    )
    fields = {"pay_currency": "GBP", "pay_period": "year"}
    PostingPayRange(posting=posting, stated_name="Zone 2", pay_min=30000, pay_max=35000,
                    **fields).save()  # fmt: skip
    page = history(as_editor, posting)
    assert "Pay ranges" in page
    assert "Zone 2" in page


def test_keeps_nothing_of_what_a_new_posting_begins_with(posting):
    with transaction.atomic():
        new = PostingFactory()
        PostingItemFactory(posting=new)
        PostingLocationFactory(posting=new, place=PlaceFactory())
    assert not new.earlier_rows.exists()


def test_keeps_nothing_if_nothing_changed(as_editor, posting):
    PostingItem.objects.update(text="Write papers")
    assert "Responsibilities" not in history(as_editor, posting)


def test_goes_back(as_editor, posting):
    PostingItem.objects.update(text="Send a fee")
    PostingLocation.objects.all().delete()
    event = posting.events.order_by("pgh_id").first()
    url = reverse("admin:postings_posting_restore", args=[posting.pk, event.pgh_id])
    page = as_editor.get(url).text
    assert "Send a fee" in page
    assert "Ipoh" in page
    as_editor.post(url, opened(as_editor, url))
    assert [item.text for item in posting.items.all()] == ["Write papers"]
    assert [item.heading for item in posting.items.all()] == ["Every week"]
    assert [str(one.place.name) for one in posting.locations.all()] == ["Ipoh"]
    assert "Write papers" in Posting.objects.get(pk=posting.pk).words


def test_goes_with_its_posting(posting):
    PostingItem.objects.update(text="Send a fee")
    Posting.objects.filter(pk=posting.pk).update(status="draft", published_at=None)
    Posting.objects.get(pk=posting.pk).delete()
    assert not EarlierRows.objects.exists()
