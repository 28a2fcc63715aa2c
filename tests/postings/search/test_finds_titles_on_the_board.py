"""The tables of titles and searches, tried on the board itself, through its listing."""

import pytest
from django.db import transaction
from django.http import QueryDict
from django.utils.http import urlencode

from companies.models import Company
from postings.listing.filters import PostingFilter
from postings.listing.results import listing_of
from postings.models import Posting
from tests.factories import CompanyFactory, PostingFactory
from tests.postings.search.plain_search import named, rows_in
from tests.postings.search.test_finds_what_titles_say import NOT_YET, TABLES

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module", params=TABLES)
def wrong(request, django_db_setup, django_db_blocker):
    """What is wrong with the answers to the searches of a table, and their reciprocal ranks."""
    with django_db_blocker.unblock(), transaction.atomic():
        for row in reversed(rows_in(f"{request.param}_titles.tsv")):
            publish(row)
        titles = set(Posting.objects.values_list("title", flat=True))
        searches = [
            row for row in rows_in(f"{request.param}_queries.tsv")
            if row["query"] not in NOT_YET
            and (row["first"] == "*" or titles & set(named(row["first"])))
        ]  # fmt: skip
        answers = [(row, answer_to(row, titles)) for row in searches]
        transaction.set_rollback(True)
    return answers


def publish(row: dict[str, str]) -> None:
    company = Company.objects.filter(name=row["company"]).first()
    PostingFactory(
        title=row["title"], language=row["language"], description=row["text"], summary="",
        company=company or CompanyFactory(name=row["company"]),
    )  # fmt: skip


def answer_to(row: dict[str, str], titles: set[str]) -> str:
    listing = listing_of(PostingFilter(QueryDict(urlencode({"q": row["query"]}))))
    by_number = Posting.objects.in_bulk(listing.page.numbers)
    found = [by_number[number].title for number in listing.page.numbers]
    if listing.typed:
        return f"searched for {listing.search.value('q')}"
    if row["first"] != "*" and found[:1] not in [[title] for title in named(row["first"])]:
        return f"first is {found[:1]}"
    missing = (set(named(row["also"])) & titles) - set(found)
    wrong = set(named(row["never"])) & set(found)
    return f"missing {missing}, wrong {wrong}" if missing or wrong else ""


def test_the_right_titles_come_first(wrong):
    assert len(wrong) > 40
    assert not {row["query"]: answer for row, answer in wrong if answer}
