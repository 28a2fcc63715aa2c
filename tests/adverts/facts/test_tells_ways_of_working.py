"""Recognises in prose that people work elsewhere on some days of the week."""

import pytest

from adverts import read_advert
from adverts.facts.dates_and_terms import (
    remote_company_in,
    workplace_in_prose,
)
from adverts.facts.ways_of_working import way_of_working
from adverts.vocabulary.terms import WorkplaceType


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
        "You will build a hybrid mobile app for cleaners.",
        "Cuti tahunan 16 hari.",
    ],
)
def test_other_days_do_not_mean_hybrid(text):
    assert workplace_in_prose([text]) is None


@pytest.mark.parametrize(
    ("text", "workplace"),
    [
        ("#LI-Hybrid", "hybrid"),
        ("Hybrides Arbeitsmodell mit Flexibilität", "hybrid"),
        ("Flexible Arbeitszeiten und Homeoffice-Option", "hybrid"),
        ("Télétravail partiel bienvenu", "hybrid"),
        ("En présentiel à Lyon et en télétravail", "hybrid"),
        ("Mogelijkheid om deels thuis te werken", "hybrid"),
        ("Our team is 100 % distributed.", "remote"),
        ("#LI-Remote", "remote"),
        ("Du kan arbeta helt på distans.", "remote"),
        ("100% remoto", "remote"),
        ("Nous travaillons principalement à distance.", "remote"),
        ("An einem Tag der Woche geht die Arbeit auch aus dem Homeoffice.", "hybrid"),
        ("Zwei Tage pro Woche kannst du von zu Hause arbeiten.", "hybrid"),
        ("Je werkt twee dagen per week thuis.", "hybrid"),
        ("Möjlighet att arbeta hemifrån två dagar i veckan.", "hybrid"),
        ("Du kan jobbe hjemmefra to dager i uken.", "hybrid"),
        ("The job is based on site at our yard.", "onsite"),
        ("Local: Presencial, Recife", "onsite"),
        ("Please note: the working mode is on-site.", "onsite"),
        ("On-site: 5 days a week from our quay", "onsite"),
        ("Trabalho presencial em Recife", "onsite"),
        ("No telecommuting, this is primarily an office based role.", "onsite"),
    ],
)
def test_reads_the_workplace_in_many_ways(text, workplace):
    assert workplace_in_prose([text])[0] == workplace


def test_a_company_of_remote_people_has_remote_jobs():
    text = "We are building an all-remote team."
    assert remote_company_in(["Tides.", text]) == text
    assert remote_company_in(["We love remote harbours."]) is None


def test_hybrid_work_as_a_benefit_does_not_outweigh_a_job_on_site():
    text = (
        "# Fitter\n\nTidewell, Leeds\n\nThe job is based on site at our yard.\n\n"
        "## Duties\n\n- Mend cranes\n- Test brakes\n\n"
        "## Benefits\n\n- A van\n- Hybrid working for paperwork\n"
    )
    assert read_advert(text, name="a.md").workplace_type == "onsite"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "A flexible remote work environment that supports work-life balance.",
            WorkplaceType.REMOTE,
        ),
        ("Remote working and flexibility", WorkplaceType.REMOTE),
        ("A part-time nurse for our small, remote team.", WorkplaceType.REMOTE),
        ("You value being in-person with the team 2-3x/week.", WorkplaceType.HYBRID),
        ("Distansarbete: delvis", WorkplaceType.HYBRID),
    ],
)
def test_hours_and_times_a_week_are_told_from_places(text, kind):
    assert way_of_working([text]) == (kind, text)


@pytest.mark.parametrize(
    "text", ["We are a small care home.", "Write your notes before you go home."]
)
def test_a_home_at_the_end_of_a_sentence_is_no_place_of_work(text):
    assert way_of_working([text]) is None
