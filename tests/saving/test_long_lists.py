"""Pages of long lists are the same from either end."""

import pytest
from django.core.paginator import EmptyPage, Paginator
from django.db import connection
from django.test.utils import CaptureQueriesContext

from postings.models import Posting
from saving.narrow import FromBothEnds
from saving.ordering import before_others
from tests.factories import PostingFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def postings():
    for status in ("live", "in_review", "live", "draft", "in_review", "live", "live"):
        PostingFactory(status=status)
    return Posting.objects.order_by(
        before_others(status="in_review").asc(), "-status_changed_at", "-pk"
    )


@pytest.mark.parametrize("size", [1, 2, 3, 4, 7, 50])
def test_shows_what_pages_from_the_start_show(postings, size):
    usual, ours = Paginator(postings, size), FromBothEnds(postings, size)
    assert ours.num_pages == usual.num_pages
    for number in usual.page_range:
        assert list(ours.page(number)) == list(usual.page(number))
        assert len(ours.page(number)) == len(usual.page(number))


def test_knows_no_page_behind_the_last(postings):
    with pytest.raises(EmptyPage):
        FromBothEnds(postings, 3).page(4)


def test_an_empty_list_has_one_page():
    assert list(FromBothEnds(Posting.objects.order_by("pk"), 3).page(1)) == []


def test_passes_over_few_rows_to_the_last_page(postings):
    pages = FromBothEnds(postings, 2)
    assert pages.num_pages == 4
    with CaptureQueriesContext(
        connection,
    ) as asked:
        list(pages.page(4))
    assert "OFFSET" not in asked[0]["sql"]
