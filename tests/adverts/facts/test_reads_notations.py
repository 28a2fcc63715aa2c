"""Notations of pay, places and dates: from real adverts beside the checkout, and invented ones."""

from datetime import date

import pytest

from adverts import read_advert
from adverts.facts.days import parse_date, writes_month_first
from adverts.facts.pay import first_pay, parse_pay, parse_sum
from adverts.facts.places import parse_location
from benchmarks.adverts import notations
from benchmarks.adverts.sources import ADVERTS


def table(name):
    if not ADVERTS.is_dir():
        pytest.skip(f"NOTATIONS NOT FOUND in {ADVERTS}: this test has checked nothing")
    return list(notations.rows(name))


@pytest.mark.parametrize(
    ("name", "is_right"),
    [
        ("salary_notations.tsv", notations.is_pay_right),
        ("location_notations.tsv", notations.is_place_right),
    ],
)
def test_reads_the_notations_of_real_adverts(name, is_right):
    rows = table(name)
    wrong = [row["raw"] for row in rows if not is_right(row)]
    assert len(wrong) <= len(rows) * 0.05, wrong


def test_recognises_the_headings_of_real_adverts():
    assert table("headings.tsv")
    assert notations.headings_right() >= 0.995


def pay(stated):
    return stated and (stated.minimum, stated.maximum, stated.currency, stated.period)


@pytest.mark.parametrize(
    ("text", "minimum", "maximum", "currency", "period"),
    [
        ("RM1.9k-RM2.3k", 1900, 2300, "MYR", None),
        ("RM 1,700.00 - RM 2,300.00 sebulan", 1700, 2300, "MYR", "month"),
        ("Gaji sehingga RM4,200", None, 4200, "MYR", None),
        ("RM 14 sejam", 14, None, "MYR", "hour"),
        ("46.000 – 54.000 € brutto/Jahr", 46000, 54000, "EUR", "year"),
        ("47 k€", 47000, None, "EUR", "year"),
        ("CHF 98'000 – 112’000", 98000, 112000, "CHF", "year"),
        ("£29,114 to £33,720 a year pro rata", 29114, 33720, "GBP", "year"),
        ("Grade 5 £27,900", 27900, None, "GBP", "year"),
        ("$19.25/hr", 19.25, None, "USD", "hour"),
        ("£310pd outside IR35", 310, None, "GBP", "day"),
        ("£13.40ph", 13.4, None, "GBP", "hour"),
        ("$51,206.40 - $63,118.72 YEAR", 51206.4, 63118.72, "USD", "year"),
        ("Rs. 28,000 – 34,000 per month", 28000, 34000, "INR", "month"),
        ("INR 12L - 16L", 1200000, 1600000, "INR", None),
        ("1.2万-1.8万/月", 12000, 18000, "CNY", "month"),
        ("from £31,000", 31000, None, "GBP", "year"),
        ("£19,600.50 pro rata — £10.20 per hour", 19600.50, None, "GBP", "year"),
        ("£31-36,500 per annum", 31000, 36500, "GBP", "year"),
        ("$9 – 12,000 a month", 9000, 12000, "USD", "month"),
        ("up to £47k DOE", None, 47000, "GBP", "year"),
        ("RM2,600 p.m.", 2600, None, "MYR", "month"),
        ("9am - 5 p.m., RM 2,600", 2600, None, "MYR", None),
    ],
)
def test_reads_pay(text, minimum, maximum, currency, period):
    low, high, *rest = pay(parse_pay(text))
    assert [low and float(low), high and float(high), *rest] == [minimum, maximum, currency, period]


@pytest.mark.parametrize("text", ["Band 6", "DOE", "competitive", "Negotiable", "$60M - $3B", "$0"])
def test_reads_no_pay_from_texts_without_pay(text):
    assert parse_pay(text) is parse_sum(text) is None


def test_leaves_an_unstated_currency_open():
    assert pay(parse_sum("up to 3.2K")) == (None, 3200, None, None)
    assert pay(first_pay(["Salary: 2,400 - 3,100"])[0]) == (2400, 3100, None, None)
    assert first_pay(["We keep 2,400 - 3,100 animals and pay attention"]) is None


def test_finds_pay_beside_other_money():
    text = "Renewal depends on funding. The salary range is $71,000 - $84,000."
    assert pay(first_pay([text])[0]) == (71000, 84000, "USD", "year")


@pytest.mark.parametrize(
    ("text", "places", "workplace"),
    [
        ("On site", (), "onsite"),
        ("Leeds on site", ("Leeds",), "onsite"),
        ("AUSTIN (TX07), TX, TX, 78701", ("AUSTIN, TX",), None),
        ("Austin TX 78701, TX, TX, 78701", ("Austin, TX",), None),
        ("12 Mill Lane -- Boone, NC, NC, 28607", ("Boone, NC",), None),
        ("Lindenstraße 4, 04109 Leipzig", ("Leipzig",), None),
        ("Jalan Tun Sambanthan, 50470 Kuala Lumpur, Malaysia", ("Kuala Lumpur, Malaysia",), None),
        ("Leeds, England, United Kingdom", ("Leeds, England, United Kingdom",), None),
        ("Home based - UK", ("UK",), "remote"),
        ("成都/远程", ("成都",), "remote"),
    ],
)
def test_reads_places(text, places, workplace):
    label = parse_location(text)
    assert (label.locations, label.workplace_type) == (places, workplace)


def test_reads_american_dates_only_in_american_adverts():
    assert parse_date("3/14/2026") == date(2026, 3, 14)
    assert parse_date("4/9/2026") == date(2026, 9, 4)
    assert parse_date("4/9/2026", month_first=True) == date(2026, 4, 9)
    assert parse_date("4.9.2026", month_first=True) == date(2026, 9, 4)
    assert writes_month_first(["Opens 3/4/2026", "Closes 3/14/2026"])
    assert writes_month_first(["Closes 4/9/2026 11:59 PM Central"])
    assert not writes_month_first(["Opens 14/3/2026", "Closes 3/14/2026"])


def test_reads_a_closing_date_as_the_advert_writes_its_dates():
    draft = read_advert(
        "Title: Records Clerk\nSalary: $31,000 - $36,000\nLocation: Boone, NC\n"
        "Opening Date: 02/20/2026\nClosing Date: 4/9/2026\n\nDuties\n- File\n- Copy\n",
        name="a.txt",
    )
    assert draft.closes_on == date(2026, 4, 9)
