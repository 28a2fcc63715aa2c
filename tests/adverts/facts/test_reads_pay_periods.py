"""Pay for two weeks, half a month, a shift; crores, rands, crowns; sums in blocks and in JSON."""

import json

import pytest

from adverts import read_adverts
from adverts.document import Document
from adverts.facts.pay import first_pay, parse_pay, parse_sum
from adverts.facts.values import period_of


def pay(stated):
    ends = (stated.minimum, stated.maximum)
    return (*(end and float(end) for end in ends), stated.currency, stated.period)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("US$1,700-1,900 bi-weekly", (1700, 1900, "USD", "fortnight")),
        ("$1,700 every 2 weeks", (1700, None, "USD", "fortnight")),
        ("A$3,900 per fortnight", (3900, None, "AUD", "fortnight")),
        ("$2,400 semi-monthly", (2400, None, "USD", "semimonth")),
        ("£2,050 every four weeks", (2050, None, "GBP", "four_weeks")),
        ("£190 per shift", (190, None, "GBP", "shift")),
        ("£88 a session", (88, None, "GBP", "session")),
        ("£31,200 per annum pro rata", (31200, None, "GBP", "year")),
        ("Rs. 1.4 Cr per annum", (14_000_000, None, "INR", "year")),
        ("₹80 lakh - ₹1 crore a year", (8_000_000, 10_000_000, "INR", "year")),
        ("R23 000 - R28 500 per month", (23000, 28500, "ZAR", "month")),
        ("R410,000 p.a.", (410_000, None, "ZAR", "year")),
        ("kr 510 000 - 590 000 pr. år", (510_000, 590_000, None, "year")),
        ("34 000 kr i månaden", (34000, None, "SEK", "month")),
        ("NOK 610 000 per år", (610_000, None, "NOK", "year")),
        ("$1,150/wk", (1150, None, "USD", "week")),
        ("USD 2600 twice monthly", (2600, None, "USD", "semimonth")),
        ("A$3,150 p/f", (3150, None, "AUD", "fortnight")),
        ("£172 per night shift", (172, None, "GBP", "shift")),
        ("£118.50 per 10-hour shift", (118.5, None, "GBP", "shift")),
        ("18,50 €/Std.", (18.5, None, "EUR", "hour")),
        ("€98 je Dienst", (98, None, "EUR", "shift")),
        ("RM 75 satu syif", (75, None, "MYR", "shift")),
        ("£104.25 per clinical session", (104.25, None, "GBP", "session")),
        ("R21 500.50 per month", (21500.5, None, "ZAR", "month")),
        ("R175 per hour", (175, None, "ZAR", "hour")),
        ("kr. 420.000-460.000 pr. år", (420_000, 460_000, None, "year")),
        ("31 000–35 500 kr/mån", (31000, 35500, "SEK", "month")),
        ("₹ 85 lakhs - 1.1 crores p.a.", (8_500_000, 11_000_000, "INR", "year")),
        ("PLN 11 000 – 14 000 miesięcznie", (11000, 14000, "PLN", "month")),
        ("43 000 Kč / měsíc", (43000, None, "CZK", "month")),
        ("1.900 euro mensili", (1900, None, "EUR", "month")),
    ],
)
def test_reads_the_period_as_stated(text, expected):
    assert pay(parse_sum(text)) == expected


@pytest.mark.parametrize("text", ["Grade R2", "R5 million", "room R12", "Ref. R20415"])
def test_takes_no_number_for_rands(text):
    assert parse_pay(text) is None


@pytest.mark.parametrize(
    ("unit", "period"),
    [("BIWEEKLY", "fortnight"), ("2 WEEK", "fortnight"), ("SEMIMONTHLY", "semimonth"),
     ("4 WEEK", "four_weeks"), ("1 WEEK", "week"), ("bimonthly", None), ("3 MONTH", None),
     ("per-shift", "shift"), ("YEAR", "year")],
)  # fmt: skip
def test_knows_the_units_of_feeds(unit, period):
    assert period_of(unit) == period


@pytest.mark.parametrize(
    ("title", "sums", "expected"),
    [
        ("Annual Pay Range", "$150,000—$190,000 USD", (150_000, 190_000, "USD", "year")),
        ("Hourly pay", "$23 — $27 USD", (23, 27, "USD", "hour")),
        ("The base salary range for this role is:", "£41,000 - £47,000",
         (41000, 47000, "GBP", "year")),
    ],
)  # fmt: skip
def test_reads_a_title_and_its_sums_together(title, sums, expected):
    assert pay(first_pay(["We make cells.", title, sums])[0]) == expected


def test_ignores_sums_of_other_things():
    assert first_pay(["Salary", "You lead a team.", "We raised a round; tickets are $20."]) is None


def schema(**fields):
    posting = {"@context": "https://schema.org", "@type": "JobPosting", "title": "Fitter",
               "description": "<p>You fit pipes.</p>", **fields}  # fmt: skip
    [draft] = read_adverts(Document.of(json.dumps(posting)))
    return draft


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"baseSalary": "90000", "salaryCurrency": "USD"}, (90000, None, "USD", "year")),
        ({"baseSalary": 90000, "salaryCurrency": "EUR"}, (90000, None, "EUR", "year")),
        ({"baseSalary": {"currency": "USD", "value": {"value": "47,000 - 55,000",
          "unitText": "YEAR"}}}, (47000, 55000, "USD", "year")),
        ({"baseSalary": {"currency": "USD", "value": {"minValue": 1700, "maxValue": 1900,
          "unitText": "BIWEEKLY"}}}, (1700, 1900, "USD", "fortnight")),
        ({"baseSalary": "2,400 - 2,900 per month", "salaryCurrency": "MYR"},
         (2400, 2900, "MYR", "month")),
    ],
)  # fmt: skip
def test_reads_salaries_of_structured_data(fields, expected):
    assert pay(schema(**fields).pay) == expected


def test_warns_of_several_contracts_in_one_text():
    draft = schema(employmentType="FULL_TIME, PART_TIME")
    assert draft.employment_type == "FULL_TIME"
    assert any("several employment types" in warning for warning in draft.warnings)
