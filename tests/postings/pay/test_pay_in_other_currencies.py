"""Pay beside the currency that somebody asks in, and which currency is offered first."""

from datetime import date
from decimal import Decimal

import pytest
from django.utils import translation

from postings.listing.filters import PostingFilter
from postings.pay import amounts
from postings.pay.amounts import Pay, PayUnit, converted
from postings.pay.currencies import currency_of, language_currency
from postings.pay.text import converted_text
from tests.factories import PlaceFactory, PostingFactory, PostingLocationFactory

RATES = amounts._Rates(
    {"EUR": Decimal(1), "GBP": Decimal("0.8"), "MYR": Decimal("4.5"), "USD": Decimal("1.25")},
    {"EUR": date(2026, 3, 6), "GBP": date(2026, 3, 6), "MYR": date(2026, 3, 5),
     "USD": date(2026, 3, 6)},
)  # fmt: skip


@pytest.fixture
def rates(monkeypatch):
    """Set rates of ours, and forget what was worked out with others, before and after."""
    cached = (amounts.currencies, amounts.rate_date, amounts.rate)
    for one in cached:
        one.cache_clear()
    monkeypatch.setattr(amounts, "_rates", lambda: RATES)
    yield
    for one in cached:
        one.cache_clear()


@pytest.mark.usefixtures("rates")
@pytest.mark.parametrize(
    ("pay", "unit", "expected"),
    [
        (("4000", "6000", "MYR", "month"), ("GBP", "year"), ("8530", "12800", "GBP", "year")),
        (("20", None, "GBP", "hour"), ("USD", "month"), ("4480", None, "USD", "month")),
        ((None, "50000", "USD", "year"), ("EUR", "hour"), (None, "23.3", "EUR", "hour")),
    ],
)
def test_converts_currency_and_period_to_three_digits(pay, unit, expected):
    low, high, *rest = pay
    found, day = converted(Pay(low and Decimal(low), high and Decimal(high), *rest), PayUnit(*unit))
    low, high, *rest = expected
    assert found == Pay(low and Decimal(low), high and Decimal(high), *rest)
    assert day == date(2026, 3, 5 if "MYR" in pay else 6)


@pytest.mark.usefixtures("rates")
def test_says_nothing_where_nothing_can_be_said():
    year = PayUnit("EUR", "year")
    assert converted_text(Pay(Decimal(9), None, "EUR", "hour"), year) == ""
    assert converted_text(Pay(Decimal(9), None, "VND", "hour"), year) == ""
    assert converted_text(Pay(Decimal(9), None, "GBP", "session"), year) == ""


@pytest.mark.usefixtures("rates")
def test_speaks_the_pages_language():
    pay, unit = Pay(Decimal(4000), Decimal(6000), "MYR", "month"), PayUnit("GBP", "year")
    assert converted_text(pay, unit) == "about £8,530–12,800 a year at the rate of 5 Mar 2026"
    with translation.override("de"):
        assert "8.530–12.800 £" in converted_text(pay, unit).replace("\xa0", " ")


@pytest.mark.django_db
@pytest.mark.usefixtures("rates")
def test_cards_show_both_amounts_only_if_asked_in_another_currency(client):
    PostingFactory(pay_min=4000, pay_max=6000, pay_currency="MYR", pay_period="month")
    stated = "RM\xa04,000–6,000 a month"
    there = "about £8,530–12,800 a year at the rate of 5 Mar 2026"
    asked = client.get("/jobs/?pay_min=8000&currency=GBP").text
    assert stated in asked
    assert there in asked
    for query in ("", "?currency=GBP", "?pay_min=100&currency=MYR"):
        page = client.get(f"/jobs/{query}").text
        assert stated in page
        assert "at the rate of" not in page


@pytest.mark.parametrize(
    ("countries", "currency"),
    [({"MY"}, "MYR"), ({"DE", "FR"}, "EUR"), ({"DE", "GB"}, None), (set(), None), ({"VN"}, None)],
)
def test_knows_the_one_currency_of_countries(countries, currency):
    assert currency_of(countries) == currency


def test_knows_the_currency_of_a_language(settings):
    settings.BASE_CURRENCY, settings.LANGUAGE_CODE = "GBP", "en-gb"
    language_currency.cache_clear()
    assert [language_currency(code) for code in ("en-gb", "ms", "de")] == ["GBP", "MYR", "EUR"]
    language_currency.cache_clear()


@pytest.fixture
def places(db):
    for name, code in (("Ipoh", "MY"), ("Leeds", "GB"), ("Hanoi", "VN")):
        PostingLocationFactory(
            posting=PostingFactory(workplace_type="onsite"),
            place=PlaceFactory(name=name, country_code=code),
        )


def offered(client, query, path="/jobs/", **headers):
    """Return the chosen currency of a page, and the first one after the board's."""
    text = client.get(f"{path}{query}", headers=headers).text
    if 'id="id_currency"' not in text:
        return None
    options = text.split('id="id_currency"')[1].split("</select>")[0].split("<option ")[2:]
    chosen = [option.split('"')[1] for option in options if " selected" in option]
    return (chosen or [""])[0], options[0].split('"')[1]


@pytest.mark.usefixtures("places")
@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", ("", "EUR")), ("?location=Ipoh", ("MYR", "MYR")), ("?location=Leeds", ("GBP", "GBP")),
        ("?work_from=GB", ("GBP", "GBP")), ("?location=Hanoi", ("", "EUR")),
        ("?location=Ipoh&currency=GBP", ("MYR", "MYR")),
        ("?location=Ipoh&pay_min=9&currency=GBP", ("GBP", "MYR")),
        ("?location=Ipoh&pay_min=9", ("", "MYR")),
    ],
)  # fmt: skip
def test_offers_the_currency_of_the_place_first(client, query, expected):
    assert offered(client, query) == expected


@pytest.mark.usefixtures("places")
def test_offers_the_currency_of_the_language_without_a_place(client):
    assert offered(client, "", path="/ms/jobs/") == ("MYR", "MYR")


@pytest.mark.usefixtures("places")
@pytest.mark.parametrize(
    ("before", "query", "expected"),
    [
        ("?location=Leeds", "?location=Ipoh&currency=GBP", ("MYR", "MYR")),
        ("", "?location=Ipoh&currency=", ("MYR", "MYR")),
        ("?location=Leeds", "?location=Ipoh&currency=USD", None),
        ("?location=Leeds", "?location=Ipoh&currency=GBP&pay_min=9", None),
    ],
)
def test_a_form_in_use_follows_the_place_until_somebody_chooses(client, before, query, expected):
    headers = {"HX-Request": "true", "HX-Trigger": "filters",
               "HX-Current-URL": f"https://board.example/jobs/{before}"}  # fmt: skip
    assert offered(client, query, **headers) == expected


@pytest.mark.usefixtures("places")
def test_an_amount_without_a_currency_is_in_the_boards(settings):
    from django.http import QueryDict

    search = PostingFilter(QueryDict("location=Ipoh&pay_min=9"))
    assert search.values.asked_unit == PayUnit(settings.BASE_CURRENCY, "year")
