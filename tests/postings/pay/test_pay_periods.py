"""Pay for two weeks, half a month, a shift: shown as stated, compared as a year's."""

from decimal import Decimal

import pytest

from postings.models import Posting
from postings.pay.amounts import yearly
from postings.pay.text import pay_text
from tests.factories import PostingFactory


@pytest.mark.parametrize(
    ("period", "times"),
    [("hour", 1720), ("shift", 220), ("day", 220), ("week", 52), ("fortnight", 26),
     ("semimonth", 24), ("four_weeks", 13), ("month", 12), ("year", 1)],
)  # fmt: skip
def test_compares_a_year(period, times):
    assert yearly(Decimal(1000), "EUR", period) == 1000 * times


def test_does_not_compare_what_differs_from_job_to_job():
    assert yearly(Decimal(90), "EUR", "session") is None


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("period", "text"),
    [("fortnight", "£2,100 every two weeks"), ("semimonth", "£2,100 twice a month"),
     ("four_weeks", "£2,100 every four weeks"), ("shift", "£2,100 a shift"),
     ("session", "£2,100 a session")],
)  # fmt: skip
def test_shows_the_period_as_stated(period, text, client):
    posting = PostingFactory(
        pay_min=2100, pay_max=2100, pay_currency="GBP", pay_period=period, title="Paid"
    )
    assert pay_text(Posting.objects.get().pay) == text
    assert text in client.get(posting.get_absolute_url()).text


@pytest.mark.django_db
def test_says_how_many_state_pay_that_cannot_be_compared(client):
    PostingFactory(pay_min=900, pay_max=900, pay_currency="VND", pay_period="month")
    PostingFactory(pay_min=90, pay_max=90, pay_currency="EUR", pay_period="session")
    PostingFactory()
    PostingFactory(pay_min=90_000, pay_max=90_000, pay_currency="EUR", pay_period="year")
    page = client.get("/jobs/?pay_min=50000").text
    assert "2 of them state pay that can’t be compared" in page
    assert "of them state" not in client.get("/jobs/").text


@pytest.mark.django_db
def test_the_drawing_of_pay_has_an_axis(client):
    PostingFactory(pay_min=90_000, pay_max=90_000, pay_currency="EUR", pay_period="year")
    page = client.get("/jobs/").text
    assert "<span>€0</span><span>€100,000</span><span>€190,000+</span>" in page
    assert "Jobs by yearly pay. The tallest bar is 1 job." in page
