"""Pay compared with other postings of the category."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone, translation
from lxml import html

from postings.models import Posting
from postings.pay import spread as module
from postings.pay.comparison import WIDTH, PayRange
from postings.pay.spread import PaySpread, pay_spread
from postings.templatetags.picture_tags import converted
from postings.views.posting import pay_range
from tests.factories import CategoryFactory, PostingFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def pay(company):
    """Make a posting with this pay per year; two values are a range."""

    def make(low, high=None, **fields):
        stated = {"pay_currency": "EUR", "pay_period": "year", "pay_min": low, "pay_max": high}
        return PostingFactory(company=company, **{**stated, **fields})

    return make


def spread_of(at=None):
    category = Posting.objects.order_by("pk").values_list("category", flat=True).first()
    return pay_spread(category=category, but=0, at=at or timezone.now())


def range_of(posting):
    return pay_range(posting, timezone.now())


def section(client, posting):
    page = html.fromstring(client.get(posting.get_absolute_url()).content)
    found = page.find_class("pay-range")
    return " ".join(found[0].text_content().split()) if found else None


def test_computes_tenths_quarters_and_the_median(pay):
    for amount in range(10_000, 120_000, 10_000):  # eleven: 10,000 to 110,000
        pay(amount)
    assert spread_of() == PaySpread(
        11, Decimal(20_000), Decimal(35_000), Decimal(60_000), Decimal(85_000), Decimal(100_000)
    )


@pytest.mark.parametrize(
    ("fields", "median"),
    [
        ({"low": 30_000, "high": 50_000}, 40_000),
        ({"low": 30_000}, 30_000),
        ({"low": None, "high": 50_000}, 50_000),
        ({"low": 4_000, "pay_period": "month"}, 48_000),
    ],
)
def test_counts_a_range_as_its_midpoint_for_a_year(pay, fields, median):
    pay(**fields)
    assert spread_of().median == median


def test_leaves_out_incomparable_pay(pay):
    pay(None, pay_currency="", pay_period="")
    pay(900, pay_currency="XTS")
    assert spread_of() is None


def test_compares_what_is_public_and_nothing_else(pay):
    now = timezone.now()
    times = [now + timedelta(seconds=seconds) for seconds in (-3, -1, 0, 1, 3)]
    number = 0
    for status in ("live", "suspended", "in_review", "draft"):
        for published in times:
            for closes in times:
                if published < closes:
                    number += 1
                    fields = {"published_at": published, "closes_at": closes}
                    pay(10_000 + number, status=status, **fields)
    for at in times:
        public = Posting.objects.live(at).count()
        spread = spread_of(at)
        assert (spread.count if spread else 0) == public, at
    assert spread_of(now).count > 1


def test_uses_only_the_newest_of_many(pay, monkeypatch):
    monkeypatch.setattr(module, "MAX_COMPARED", 2)
    now = timezone.now()
    for days, amount in enumerate((50_000, 60_000, 99_000)):
        pay(amount, published_at=now - timedelta(days=days + 1))
    spread = spread_of()
    assert (spread.count, spread.median, spread.is_of_newest) == (2, 55_000, True)


def test_compares_with_at_least_five_live_postings_of_the_category(pay, company):
    posting = pay(50_000, 70_000)
    for amount in (40_000, 50_000, 60_000, 70_000):
        pay(amount)
    pay(1_000_000, category=CategoryFactory(name="Nursing", slug="nursing"))
    pay(1_000_000, status="suspended")
    pay(1_000_000, closes_at=timezone.now())
    PostingFactory(company=company)
    assert range_of(posting) is None
    pay(80_000)
    found = range_of(posting)
    assert (found.low, found.high, found.others.count) == (50_000, 70_000, 5)
    assert found.others.median == 60_000


def test_makes_no_query_without_pay_or_category(pay, django_assert_num_queries):
    without_pay, without_category = PostingFactory(), pay(50_000, category=None)
    with django_assert_num_queries(0):
        assert range_of(without_pay) is None
        assert range_of(without_category) is None


def test_costs_one_query(pay):
    posting = pay(50_000)
    for amount in range(6):
        pay(40_000 + amount)
    with CaptureQueriesContext(connection) as queries:
        assert range_of(posting)
    assert len(queries) == 1


def test_describes_the_chart_in_words(client, pay):
    posting = pay(52_000, 71_000)
    for amount in range(10_000, 120_000, 10_000):
        pay(amount)
    text = section(client, posting)
    assert "Half of the 11 other jobs in Medical writing that state pay" in text
    assert (
        "between €35,000 and €85,000 a year. Eight in ten offer between €20,000 and €100,000"
        in text
    )
    assert "The median is €60,000. This job offers €52,000 to €71,000." in text
    assert "converted to one currency" in text
    assert "newest" not in text


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (52_000, 52_000, "This job offers €52,000."),
        (52_000, None, "This job offers €52,000 or more."),
        (None, 52_000, "This job offers up to €52,000."),
    ],
)
def test_describes_an_open_range(client, pay, low, high, words):
    posting = pay(low, high)
    for _ in range(5):
        pay(40_000)
    assert words in section(client, posting)


def test_is_missing_without_enough_postings(client, pay):
    assert section(client, pay(50_000)) is None


def a_range(low, high, *amounts):
    return PayRange(
        low and Decimal(low), high and Decimal(high), PaySpread(9, *map(Decimal, amounts))
    )


@pytest.mark.parametrize(
    "pay_range",
    [
        a_range(50, 60, 10, 30, 40, 50, 90),
        a_range(500, 900, 10, 30, 40, 50, 90),
        a_range(1, None, 10, 30, 40, 50, 90),
        a_range(None, 95, 10, 30, 40, 50, 90),
        a_range(40, 40, 40, 40, 40, 40, 40),
    ],
)
def test_draws_inside_its_frame(pay_range):
    for bar in pay_range.shapes.values():
        assert 0 <= bar["x"] < bar["x"] + bar["width"] <= WIDTH
        assert bar["width"] >= 5


def test_draws_to_scale():
    shapes = a_range(50, 60, 10, 30, 40, 50, 110).shapes
    assert shapes["most"] == {"x": 0, "width": 400}
    assert shapes["half"] == {"x": 80, "width": 80}
    assert shapes["median"] == {"x": 118, "width": 5}
    assert shapes["own"] == {"x": 160, "width": 40}


@pytest.mark.parametrize(
    ("language", "written"), [("en-gb", "€52,300"), ("de", "52.300 €"), ("fr", "52 300 €")]
)
def test_writes_amounts_in_the_readers_language(language, written):
    with translation.override(language):
        text = converted(Decimal("52345.67"))
    assert " ".join(text.split()) == written
