"""Recognises in prose that people work elsewhere on some days of the week."""

import pytest

from adverts.facts.dates_and_terms import workplace_in_prose


@pytest.mark.parametrize(
    "text",
    [
        "You spend two days a week in our office.",
        "Two days a week are in our office in Leeds.",
        "You will be in the office 3 days a week.",
        "Working from our Leeds office for three days a week.",
        "Two or three days per week on site.",
        "Remote, with one day a month at our lab.",
        "Mobiles Arbeiten an zwei Tagen pro Woche ist möglich.",
        "2 Tage im Büro, drei Tage mobil.",
        "Deux jours de télétravail par semaine.",
        "Dos días por semana en nuestra oficina.",
        "Bekerja dari rumah dua hari seminggu.",
    ],
)
def test_some_days_elsewhere_are_hybrid(text):
    assert workplace_in_prose([text]) == ("hybrid", text)


@pytest.mark.parametrize(
    "text",
    [
        "The interview takes two days at our site.",
        "30 days of holiday, and two days off to move house.",
        "Our office is open five days a week.",
        "Innerhalb von zwei Tagen antworten wir.",
        "Cuti tahunan 16 hari.",
    ],
)
def test_other_days_do_not_mean_hybrid(text):
    assert workplace_in_prose([text]) is None
