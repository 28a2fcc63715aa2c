"""Several pay ranges of one posting: read, stored, shown, exported and imported again."""

import csv
import io
from decimal import Decimal

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from adverts.document import Document
from adverts.draft import DraftPay, DraftPayRange
from adverts.facts.pay_ranges import listed, written
from adverts.facts.pay_zones import zones_in
from adverts.vocabulary.terms import PayPeriod
from api.v1.postings import KEPT as API_KEPT
from postings.exporting import csv_lines
from postings.importing.imports import import_document
from postings.importing.options import ImportOptions
from postings.listing.cards import KEPT
from postings.models import Posting, PostingPayRange
from postings.pay.amounts import Pay
from postings.pay.ranges import span
from postings.structured_data.job_posting import job_posting
from tests.factories import PlaceFactory, PostingFactory, PostingLocationFactory
from tests.postings.pay.ranges import add_range, check


def dollars(low, high, currency="USD"):
    return Pay(low and Decimal(low), high and Decimal(high), currency, "year")


# Reading


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["Ohio: $61,000 – $70,000", "Utah: $58,000 – $66,000"],
         [("Ohio", 61_000, 70_000), ("Utah", 58_000, 66_000)]),
        (["We pay £41k–46k in Leeds and £45k–52k in London."],
         [("Leeds", 41_000, 46_000), ("London", 45_000, 52_000)]),
        (["The pay in Dublin is €50,000 to €55,000, and €42,000 to €47,000 in Cork."],
         [("Dublin", 50_000, 55_000), ("Cork", 42_000, 47_000)]),
        (["Tier 1: US$90,000-US$99,000; Tier 2: US$80,000-US$89,000"],
         [("Tier 1", 90_000, 99_000), ("Tier 2", 80_000, 89_000)]),
        (["Junior: €38.000 - €44.000", "Senior: €56.000 - €64.000"],
         [("Junior", 38_000, 44_000), ("Senior", 56_000, 64_000)]),
        (["$101,000 - $122,000 (Boston, MA)", "$91,000 - $112,000 (Tulsa, OK)"],
         [("Boston, MA", 101_000, 122_000), ("Tulsa, OK", 91_000, 112_000)]),
        (["For residents of Oregon, we pay $88,000-$97,000.",
          "For all other locations, the range is $80,000-$90,000."],
         [("Oregon", 88_000, 97_000), ("all other locations", 80_000, 90_000)]),
        (["Nevada pay range", "$70,000 - $75,000", "Texas pay range", "$65,000 - $71,000"],
         [("Nevada", 70_000, 75_000), ("Texas", 65_000, 71_000)]),
    ],
)  # fmt: skip
def test_reads_ranges_of_places_zones_and_levels(texts, expected):
    ranges, source = zones_in(texts)
    assert [(one.stated_for, one.pay.minimum, one.pay.maximum) for one in ranges] == expected
    assert source in texts


@pytest.mark.parametrize(
    "texts",
    [
        ["Base: $90,000 - $99,000", "OTE: $120,000 - $140,000"],
        ["Salary: $90,000 - $99,000 and a bonus of $9,000 - $12,000 in Boston"],
        ["Texas: $90,000 - $99,000", "Utah: $90,000 - $99,000"],
        ["We manage budgets of $10,000 - $20,000 in Texas and $30,000 - $50,000 a team."],
        ["Texas: $90,000 - $99,000"],
    ],
)  # fmt: skip
def test_takes_no_other_sums_for_ranges(texts):
    assert zones_in(texts) is None


ENDS = [(Decimal(9), Decimal("12.50")), (Decimal(1000), None), (None, Decimal("700.25"))]


@pytest.mark.parametrize("period", PayPeriod)
def test_writes_and_reads_the_same_text(period):
    ranges = [
        DraftPayRange(DraftPay(*ends, currency, period), name)
        for ends in ENDS
        for currency, name in (("XOF", "Dakar, Senegal"), ("USD", ""), ("GBP", "Zone: 2"))
    ]
    assert listed(written(ranges)) == ranges


def test_reads_a_cell_in_words():
    [one, other] = listed("Texas: $130k–150k a year; up to £9 an hour")
    assert one == DraftPayRange(
        DraftPay(Decimal(130_000), Decimal(150_000), "USD", PayPeriod.YEAR), "Texas"
    )
    assert other.pay == DraftPay(None, Decimal(9), "GBP", PayPeriod.HOUR)


# The span


@pytest.mark.parametrize(
    ("ranges", "expected"),
    [
        ([dollars(130, 150), dollars(150, 180)], dollars(130, 180)),
        ([dollars(130, None), dollars(150, 180)], dollars(130, 180)),
        ([dollars(130, None), dollars(150, None)], dollars(130, 150)),
        ([dollars(90, 95, "MXN"), dollars(80, None)], dollars(80, None)),
        ([dollars(80, None)], dollars(80, None)),
        ([dollars(1, 2, "XXX"), dollars(3, 4, "XXX")], dollars(1, 4, "XXX")),
    ],
)
def test_spans_the_ranges_in_the_currency_of_the_best(ranges, expected):
    assert span(ranges) == expected


@pytest.mark.parametrize(
    "change",
    [
        lambda p: Posting.objects.filter(pk=p.pk).update(pay_max=175_000),
        lambda p: Posting.objects.filter(pk=p.pk).update(pay_currency="CAD"),
        lambda p: Posting.objects.filter(pk=p.pk).update(
            pay_min=None, pay_max=None, pay_currency="", pay_period="",
            pay_year_min=None, pay_year_max=None,
        ),
        lambda p: p.pay_ranges.filter(stated_name="Zone 2").delete(),
        lambda p: add_range(p, 1, 2),
    ],
)  # fmt: skip
def test_the_database_keeps_pay_and_ranges_together(posting, change):
    check()
    change(posting)
    with pytest.raises(IntegrityError, match="not the span"):
        check()


@pytest.mark.parametrize(
    ("fields", "rule"),
    [
        ({"pay_min": 5, "pay_max": 4}, "pay_min_up_to_max"),
        ({"pay_min": None, "pay_max": None}, "pay_has_currency_and_period"),
        ({"pay_currency": ""}, "pay_has_currency_and_period"),
        ({"pay_min": 0}, "pay_positive"),
    ],
)
def test_each_range_states_pay(posting, fields, rule):
    whole = {"pay_min": 1, "pay_max": 2, "pay_currency": "USD", "pay_period": "year"} | fields
    with pytest.raises(IntegrityError, match=rule):
        PostingPayRange.objects.create(posting=posting, **whole)


# On pages


@pytest.mark.django_db
def test_shows_the_span_and_each_range(client, posting):
    page = client.get(posting.get_absolute_url()).text
    assert "US$130,000–180,000 a year in 2 ranges" in page
    assert "US$150,000–180,000 a year" in page
    assert "Zone 2:" in page
    assert "US$130,000–150,000 a year" in page
    assert "US$130,000–180,000 a year in 2 ranges" in client.get("/jobs/").text


@pytest.mark.django_db
def test_says_that_pay_depends_on_the_place(client, new_york):
    with transaction.atomic():
        posting = PostingFactory(pay_min=90, pay_max=120, pay_currency="USD", pay_period="day")
        add_range(posting, 100, 120, place=new_york, pay_period="day")
        city = PlaceFactory(name="Tulsa", country_code="US")
        add_range(posting, 90, 110, place=city, pay_period="day")
    page = client.get(posting.get_absolute_url()).text
    assert "US$90–120 a day, depending on the place" in page


@pytest.mark.django_db
def test_other_surfaces_say_that_pay_differs(client, posting):
    PostingLocationFactory(posting=posting)
    for address in ("/jobs/feed.json", "/jobs/feed.ics"):
        text = client.get(address).text.replace("\r\n ", "")  # iCalendar folds lines
        assert "a year in 2 ranges" in text, address
    data = job_posting(Posting.objects.get(), site="https://board.example")
    value = data["baseSalary"]["value"]  # Google reads one: the span, as the page has it
    assert (value["minValue"], value["maxValue"]) == (130_000, 180_000)


@pytest.mark.django_db
def test_the_api_lists_the_ranges(client, posting, new_york):
    pay = client.get(f"/api/v1/postings/{posting.pk}").json()["pay"]
    assert (float(pay["min"]), float(pay["max"])) == (130_000, 180_000)
    ranges = [(one["name"], one["place"] and one["place"]["id"], float(one["max"]), one["text"])
              for one in pay["ranges"]]  # fmt: skip
    assert ranges == [
        (str(new_york), new_york.pk, 180_000, "US$150,000–180,000 a year"),
        ("Zone 2", None, 150_000, "US$130,000–150,000 a year"),
    ]


@pytest.mark.django_db
def test_lists_take_the_same_statements_for_any_number(client, posting):
    """Ranges and their places are fetched together, in the API and for cards."""

    def statements(address):
        KEPT.forget()
        API_KEPT.forget()
        with CaptureQueriesContext(connection) as found:
            client.get(address)
        return len(found)

    addresses = ("/jobs/", "/api/v1/postings", "/jobs/feed.atom")
    for address in addresses:
        client.get(address)
    few = {address: statements(address) for address in addresses}
    with transaction.atomic():
        for _ in range(5):
            other = PostingFactory(pay_min=1, pay_max=2, pay_currency="USD", pay_period="year")
            for place in (PlaceFactory(), PlaceFactory()):
                add_range(other, 1, 2, place=place)
    client.get("/jobs/")
    assert {address: statements(address) for address in addresses} == few


def test_a_new_range_makes_a_new_page(client, posting):
    assert "Zone 3" not in client.get(posting.get_absolute_url()).text
    add_range(posting, 140_000, 150_000, stated_name="Zone 3")
    assert "Zone 3" in client.get(posting.get_absolute_url()).text


# Exporting and importing again

TEXT = """title,company,apply_url,locations,pay_ranges,description
Fitter,Quillworks,https://quill.example/1,Remote,"{}",You fit pipes.
"""


def imported(cell, **options):
    document = Document.of(TEXT.format(cell), name="jobs.csv")
    return list(import_document(document, "jobs.csv", ImportOptions(**options)))


@pytest.mark.django_db
def test_imports_ranges_and_exports_them_without_loss(new_york):
    cell = "New York: $150,000 - $180,000 a year; Zone 2: $130,000 - $150,000 a year"
    imported(cell)
    posting = Posting.objects.get()
    ranges = [(one.place, one.stated_name, one.pay) for one in posting.pay_ranges.all()]
    assert ranges == [(new_york, "New York", dollars(150_000, 180_000)),
                      (None, "Zone 2", dollars(130_000, 150_000))]  # fmt: skip
    assert posting.pay == dollars(130_000, 180_000)
    check()
    text = "".join(csv_lines(Posting.objects.all()))
    [row] = csv.DictReader(io.StringIO(text.removeprefix("\ufeff")))
    posting.delete()
    imported(row["pay_ranges"])
    again = Posting.objects.get().pay_ranges.all()
    assert [(one.place, one.pay) for one in again] == [(place, pay) for place, _, pay in ranges]


@pytest.mark.django_db
def test_a_range_for_two_places_is_a_row_for_each(new_york):
    PlaceFactory(name="Tulsa", country_code="US")
    imported("New York and Tulsa: $90,000 - $95,000 a year; Elsewhere: $80,000 - $85,000 a year")
    names = PostingPayRange.objects.values_list("stated_name", "place__name")
    assert list(names) == [("New York", "New York"), ("Tulsa", "Tulsa"), ("Elsewhere", None)]


@pytest.mark.django_db
def test_importing_again_replaces_the_ranges(new_york):
    imported("New York: $150,000 - $180,000 a year; Zone 2: $130,000 - $150,000 a year")
    imported("New York: $160,000 - $190,000 a year; Zone 2: $130,000 - $150,000 a year")
    posting = Posting.objects.get()
    assert (posting.pay_max, posting.pay_ranges.count()) == (190_000, 2)
    imported("")
    posting.refresh_from_db()
    assert (posting.pay, posting.pay_ranges.count()) == (None, 0)
    check()


@pytest.mark.django_db
def test_keeps_approved_ranges_of_a_public_posting(new_york):
    imported("New York: $150,000 - $180,000 a year; Zone 2: $130,000 - $150,000 a year")
    Posting.objects.get().submit(by=None)
    Posting.objects.get().approve(by=None)
    [stored] = imported(
        "New York: $150,000 - $160,000 a year; Zone 2: $130,000 - $180,000 a year",
        keeps_approved=True,
    )
    assert {"pay_ranges", "pay_min", "pay_max"} <= stored.kept_values.keys()
    kept = Posting.objects.get()
    assert kept.pay_ranges.get(place=new_york).pay_max == 180_000
    check()


def test_exports_take_the_same_statements_for_any_number(posting, django_assert_num_queries):
    PostingLocationFactory(posting=posting)
    with django_assert_num_queries(6):
        "".join(csv_lines(Posting.objects.all()))
