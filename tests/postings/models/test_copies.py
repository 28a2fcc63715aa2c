"""A copy of a posting is a new draft with the same facts and rows."""

import pytest

from postings.models import Posting
from postings.models.copying import NOT_COPIED, copy_posting
from postings.models.lifecycle import NotAllowedError
from tests.factories import (
    CompanyFactory,
    PostingFactory,
    PostingItemFactory,
    PostingLocationFactory,
    make_recruiter,
)
from tests.postings.pay.ranges import add_range, check

pytestmark = pytest.mark.django_db


def full_posting(company):
    posting = PostingFactory(
        company=company, status="closed", outcome="filled", filled_through="board",
        pay_min=4000, pay_currency="MYR", pay_period="month", source="feed", source_id="7",
    )  # fmt: skip
    PostingItemFactory(posting=posting, heading="Writing", text="Write texts", position=0)
    PostingItemFactory(posting=posting, kind="requirement", importance="nice", position=0)
    location = PostingLocationFactory(posting=posting)
    add_range(posting, 4000, None, place=location.place, pay_currency="MYR", pay_period="month")
    posting.gather_words()
    return posting


def test_copies_facts_and_rows():
    company = CompanyFactory()
    posting, recruiter = full_posting(company), make_recruiter(company)
    made = Posting.objects.get(pk=copy_posting(posting, by=recruiter, token="a").pk)
    columns = {field.name for field in Posting._meta.concrete_fields} - NOT_COPIED
    assert {name: getattr(made, name) for name in columns} == {
        name: getattr(posting, name) for name in columns
    }
    assert "Write texts" in made.words
    rows = ("kind", "heading", "importance", "text", "position")
    assert [*made.items.values_list(*rows)] == [*posting.items.values_list(*rows)]
    assert made.locations.get().place == posting.locations.get().place
    [paid], [as_before] = made.pay_ranges.all(), posting.pay_ranges.all()
    assert (paid.pay, paid.place, paid.pay_year_min) == (
        as_before.pay, as_before.place, as_before.pay_year_min,
    )  # fmt: skip
    check()


def test_a_copy_is_a_draft_without_dates_and_history():
    company = CompanyFactory()
    recruiter = make_recruiter(company)
    made = copy_posting(full_posting(company), by=recruiter, token="a")
    assert (made.status, made.outcome, made.filled_through) == ("draft", "", "")
    assert (made.published_at, made.closes_at, made.publish_from) == (None, None, None)
    assert made.created_by == recruiter


def test_a_button_pressed_twice_makes_one_copy():
    company = CompanyFactory()
    posting, recruiter = full_posting(company), make_recruiter(company)
    first, again = (copy_posting(posting, by=recruiter, token="a") for _ in range(2))
    assert first.pk == again.pk
    assert copy_posting(posting, by=recruiter, token="b").pk != first.pk


def test_refuses_a_copy_for_another_company():
    stranger = make_recruiter(CompanyFactory(), "stranger")
    with pytest.raises(NotAllowedError):
        copy_posting(full_posting(CompanyFactory()), by=stranger, token="a")
    assert Posting.objects.count() == 1
