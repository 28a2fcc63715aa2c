from decimal import Decimal

import pytest

from adverts import read_advert
from adverts.draft import DraftPay
from adverts.facts.pay import first_pay, first_pays, parse_pay


@pytest.mark.parametrize(
    ("text", "minimum", "maximum", "currency", "period"),
    [
        ("USD $71,500~$99,900", 71500, 99900, "USD", "year"),
        ("Salaire brut horaire : 12,15 €", Decimal("12.15"), None, "EUR", "hour"),
        ("entre 12,50 € et 14 € de l’heure", Decimal("12.5"), 14, "EUR", "hour"),
        ("jusqu’à 30 000 € bruts par an", None, 30000, "EUR", "year"),
        ("Gehaltsspanne: 45-55 T€", 45000, 55000, "EUR", "year"),
        ("45–55 Tsd. Euro im Jahr", 45000, 55000, "EUR", "year"),
        ("Lønn: 150 kr/t", 150, None, "NOK", "hour"),
        ("lønnes med 150 kroner per time", 150, None, "NOK", "hour"),
        ("Årslønn mellom 480.000 og 560.000 kroner", 480000, 560000, "NOK", "year"),
        ("Månadslön 28 000–32 000 kronor", 28000, 32000, "SEK", "month"),
        ("Timlön: 165 kr", 165, None, "SEK", "hour"),
        ("a partir de R$ 2.000,00 podendo chegar a R$ 6.000,00", 2000, 6000, "BRL", None),
        ("Salário mensal: até R$ 4.500,00", None, 4500, "BRL", "month"),
        ("Retribución: 9,50 €/hora", Decimal("9.5"), None, "EUR", "hour"),
        ("Compenso orario: 10 €", 10, None, "EUR", "hour"),
        ("an agreed weekly workload, with an upper limit of £160 per day", None, 160, "GBP", "day"),
        ("RM 5,000 – RM 7,000 per month", 5000, 7000, "MYR", "month"),
        ("RM4.5k to 6k", 4500, 6000, "MYR", None),
        ("£45k", 45000, None, "GBP", "year"),
        ("$25/hr", 25, None, "USD", "hour"),
        ("Up to RM 3.5k a month", None, 3500, "MYR", "month"),
        ("€55.000 - €65.000", 55000, 65000, "EUR", "year"),
        ("entre 27.500€ y 30.000€ al año", 27500, 30000, "EUR", "year"),
        ("de 38 000 à 42 000 € par an", 38000, 42000, "EUR", "year"),
        ("DKK 540.000 kr.~610.000 kr.", 540000, 610000, "DKK", "year"),
        ("12 to 18 lakhs INR per annum", 1200000, 1800000, "INR", "year"),
        ("$90,000 - $120,000 CAD", 90000, 120000, "CAD", "year"),
        ("MIN: $80,000 - MID: $90,000 - MAX: $100,000", 80000, 100000, "USD", "year"),
        ("14 000 - 17 500 PLN gross/monthly OR 90 - 110 PLN net/hourly", 14000, 17500, "PLN",
         "month"),
        ("Taschengeld von 400,-€ pro Monat", 400, None, "EUR", "month"),
        ("CHF 4'500.– pro Monat", 4500, None, "CHF", "month"),
        ("Base salary GS-15 - $105,123 to $136,659", 105123, 136659, "USD", "year"),
        ("EG 9b TVöD, ab 3.452,50 € brutto monatlich", Decimal("3452.50"), None, "EUR", "month"),
        ("Timelønn: 180 kr", 180, None, "NOK", "hour"),
        ("40 hours per week at $18-$21 an hour", 18, 21, "USD", "hour"),
        ("$200,000 - $230,000 OTE (60/40 split)", 200000, 230000, "USD", "year"),
        ("1.5w-2w RMB/月 * 14 薪", 15000, 20000, "CNY", "month"),
    ],
)  # fmt: skip
def test_reads_notations(text, minimum, maximum, currency, period):
    pay = parse_pay(text)
    assert (pay.minimum, pay.maximum) == (minimum, maximum)
    assert (pay.currency, pay.period) == (currency, period)


@pytest.mark.parametrize(
    "text",
    ["", "0", "None", "$$$$", "USD $1~$1", "$0/yr - $0/yr", "Competitive", "$30M - $2B", "401k",
     "10 years", "薪资可谈", "between 5 and 10"],
)  # fmt: skip
def test_reads_no_pay_from_texts_without_pay(text):
    assert parse_pay(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "We raised $40,000,000 to pay our debts",
        "Competitive salary, allowance RM 150 per month",
        "Competitive pay and $900 for your desk",
        "Our revenue is $3B",
    ],
)
def test_reads_no_pay_from_other_money(text):
    assert first_pay([text]) is None


def test_finds_pay_in_prose():
    pay, text = first_pay(["We raised $9M.", "The base salary is €52,000 to €58,000."])
    assert (pay.minimum, pay.currency) == (Decimal(52000), "EUR")
    assert text.startswith("The base salary")


@pytest.mark.parametrize(
    ("stated", "warnings"),
    [
        ("2,000 - 2,400.50 a month",
         ("Pay of 2,000–2,400.50 was left out because the advert doesn't state a currency.",)),
        ("RM 2,400.00",
         ("Pay of 2,400 was left out because the advert doesn't say what period it covers.",)),
        ("RM 2,000 - 2,400 a month", ()),
        ("Competitive", ()),
    ],
)  # fmt: skip
def test_warns_about_pay_that_a_posting_cannot_hold(stated, warnings):
    facts = f"Location: Leeds\nSalary: {stated}\nApply: https://alder.example/1"
    text = f"# Study Nurse\n\n{facts}\n\n## Requirements\n\n- Two years on a ward\n"
    assert read_advert(text, name="a.md").warnings == warnings


def test_zero_is_not_an_end_of_a_range():
    assert parse_pay("USD 0 - 50,000 a year") == DraftPay(None, Decimal(50_000), "USD", "year")
    assert parse_pay("£0.00 - £0.00 an hour") is None


@pytest.mark.parametrize(
    ("text", "low", "high", "currency", "period"),
    [
        ("£12.80 an hour.", "12.80", None, "GBP", "hour"),
        ("RM 2,100 sebulan", "2100", None, "MYR", "month"),
        ("Salaris tussen € 2.450 en € 2.900 per maand", "2450", "2900", "EUR", "month"),
        ("Salário entre R$ 3.200 e R$ 3.900 por mês", "3200", "3900", "BRL", "month"),
        ("Jahreslohn CHF 72'000 bis 82'000", "72000", "82000", "CHF", "year"),
        ("Wir zahlen je nach Erfahrung 17,50 € bis 21 € pro Stunde.", "17.50", "21", "EUR", "hour"),
        ("Månadslön 32 000–36 000 kr", "32000", "36000", "SEK", "month"),
        ("Lønn 480 000 - 540 000 kr", "480000", "540000", "NOK", "year"),
        ("Løn: 34.000-37.000 kr. om måneden", "34000", "37000", "DKK", "month"),
    ],
)
def test_reads_sums_alone_and_ranges_of_any_language(text, low, high, currency, period):
    expected = DraftPay(Decimal(low), Decimal(high) if high else None, currency, period)
    assert first_pays([text])[0][0] == expected


@pytest.mark.parametrize("text", ["£500 a year", "£20 a month", "Up to £900 a month of childcare"])
def test_a_small_sum_alone_is_no_pay(text):
    assert first_pays([text]) == []


@pytest.mark.parametrize(("text", "minimum"), [("S/ 1.500", 1500), ("S/.2000", 2000)])
def test_sums_in_soles(text, minimum):
    pay = parse_pay(f"Sueldo: {text} mensuales")
    assert (pay.currency, pay.minimum) == ("PEN", minimum)


def test_a_product_is_no_sum_in_soles():
    assert parse_pay("Salary for those who know S/4Harbour") is None


@pytest.mark.parametrize(
    ("line", "pay"),
    [
        ("Lønn: 150 kr", DraftPay(Decimal(150), None, "NOK", None)),
        ("Hourly rate: £15", DraftPay(Decimal(15), None, "GBP", "hour")),
        ("Stillingen lønnes fra kr 550 000", DraftPay(Decimal(550000), None, "NOK", "year")),
        ("Stagevergoeding: € 450 per maand", DraftPay(Decimal(450), None, "EUR", "month")),
        ("Schaal 10 (€ 3.226 – € 4.938)", DraftPay(Decimal(3226), Decimal(4938), "EUR", None)),
        ("Indemnité de stage : 600 €/mois", DraftPay(Decimal(600), None, "EUR", "month")),
        ("Bolsa-auxílio: R$ 1.800,00", DraftPay(Decimal(1800), None, "BRL", None)),
        (
            "Vencimento: 1.200€ - 1.500€ por mês",
            DraftPay(Decimal(1200), Decimal(1500), "EUR", "month"),
        ),
        (
            "Grade 7: £39,347 - £46,974 per annum",
            DraftPay(Decimal(39347), Decimal(46974), "GBP", "year"),
        ),
    ],
)
def test_pay_takes_its_currency_and_period_from_the_words_around_it(line, pay):
    advert = (
        f"# Warehouse Assistant\n\n{line}\n\n## Responsibilities\n\n- Load vans\n- Pack orders\n"
    )
    assert read_advert(advert.encode(), name="a.md").pay == pay
