"""Pay compared with other postings of the category."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone, translation
from django.utils.formats import date_format
from lxml import html

from postings.models import Posting
from postings.pay import spread as module
from postings.pay.amounts import rate_date
from postings.pay.comparison import WIDTH, PayRange
from postings.pay.spread import PaySpread, pay_spread
from postings.templatetags.picture_tags import converted
from postings.views.posting import pay_range
from postings.views.whole import whole_posting
from tests.factories import (
    CategoryFactory,
    PlaceFactory,
    PostingFactory,
    PostingLocationFactory,
)

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
    return pay_spread(category=category, but=0, at=at or timezone.now(), fewest=1)


def range_of(posting):
    return pay_range(posting, timezone.now())


def section(client, posting):
    page = html.fromstring(client.get(posting.get_absolute_url()).content)
    found = page.find_class("pay-range")
    return " ".join(found[0].text_content().split()) if found else None


def test_computes_tenths_quarters_and_the_median(pay):
    for amount in range(10_000, 120_000, 10_000):  # eleven: 10,000 to 110,000
        pay(amount)
    day = timezone.localdate(timezone.now() - timedelta(days=2))
    assert spread_of() == PaySpread(
        11, Decimal(20_000), Decimal(35_000), Decimal(60_000), Decimal(85_000), Decimal(100_000),
        since=day, until=day,
    )  # fmt: skip


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
    posting = whole_posting(at(pay(50_000), "MY").pk).posting
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
    day = date_format(timezone.localdate(timezone.now() - timedelta(days=2)))
    assert (
        "Compared with 11 other open jobs in Medical writing that state pay: in all countries, "
        f"published from {day} to {day}."
    ) in text
    assert "Half of them offer between €35,000 and €85,000 a year." in text
    assert "Eight in ten offer between €20,000 and €100,000." in text
    assert "The median is €60,000. This job offers €52,000 to €71,000." in text
    rates = date_format(rate_date("EUR"))
    assert (
        f"All amounts are in EUR a year, converted at European Central Bank rates of {rates}"
        in text
    )
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


def at(posting, *codes):
    for code in codes:
        place = PlaceFactory(name=f"Town in {code}", country_code=code)
        PostingLocationFactory(posting=posting, place=place)
    return posting


def test_compares_within_the_country_if_there_are_enough(client, pay):
    posting = at(pay(50_000), "MY")
    for amount in (40_000, 50_000, 60_000, 70_000):
        at(pay(amount), "MY")
        at(pay(900_000), "SG")
    PostingLocationFactory(posting=pay(900_000), place=None, stated_name="Somewhere")
    assert (range_of(posting).others.count, range_of(posting).others.countries) == (9, ())
    at(pay(80_000), "SG", "MY")
    found = range_of(posting).others
    assert (found.count, found.countries, found.median) == (5, ("MY",), 60_000)
    assert "5 other open jobs in Medical writing that state pay: in Malaysia" in section(
        client, posting
    )


def test_takes_remote_jobs_without_a_place_to_be_where_they_are_open_to(client, pay):
    posting = pay(50_000, remote_countries=["MY", "SG"])
    for code in ("MY", "SG", "MY", "SG", "MY"):
        pay(60_000, remote_countries=[code])
    pay(900_000)  # from anywhere
    pay(900_000, remote_countries=["DE"])
    found = range_of(posting).others
    assert (found.count, found.countries, found.median) == (5, ("MY", "SG"), 60_000)
    assert "in Malaysia and Singapore, published" in section(client, posting)


def test_compares_with_all_countries_for_a_job_in_many(pay):
    posting = pay(50_000, remote_countries=["MY", "SG", "TH", "ID"])
    for _ in range(5):
        pay(60_000, remote_countries=["MY"])
    assert range_of(posting).others.countries == ()


def test_names_the_days_of_the_first_and_the_last(client, pay):
    posting, now = pay(50_000), timezone.now()
    for days in (3, 9, 4, 5, 6):
        pay(60_000, published_at=now - timedelta(days=days))
    others = range_of(posting).others
    first, last = (timezone.localdate(now - timedelta(days=days)) for days in (9, 3))
    assert (others.since, others.until) == (first, last)
    assert f"from {date_format(first)} to {date_format(last)}" in section(client, posting)


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
