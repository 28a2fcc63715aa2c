"""Sentences say in words of their own where the work is done."""

import pytest

from adverts import read_advert
from adverts.facts.ways_of_working import way_of_working

REMOTE = [
    "We are a remote team and meet twice a year.",
    "The whole team works remotely.",
    "We have no office.",
    "You can work from home full time.",
    "Du arbeitest ausschließlich im Homeoffice.",
    "Ortsunabhängiges Arbeiten in ganz Österreich",
    "Poste en télétravail",
    "Nous travaillons tous à distance.",
    "Puesto totalmente en remoto",
    "[Home-office] Enfermeira",
    "Je werkt helemaal vanuit huis.",
    "Tjänsten är helt på distans.",
    "Lavoro completamente da remoto",
    "Bekerja sepenuhnya dari rumah",
]
HYBRID = [
    "Hybrid (on-site & remote)",
    "You may work from home for part of the week.",
    "40 % office, 60 % home",
    "Blended working arrangements apply.",
    "Die Möglichkeit, auch mobil zu arbeiten",
    "Homeoffice nach Absprache",
    "Le télétravail est possible, mais une présence régulière à Lyon est demandée.",
    "Atuação semipresencial",
    "Thuiswerken kan gedeeltelijk.",
    "Möjlighet att arbeta hemifrån två dagar i veckan",
]
ONSITE = [
    "The role can't be done remotely.",
    "This position is not eligible for remote work.",
    "We don't offer home working for this role.",
    "This job has to be done on site.",
    "Homeoffice ist bei dieser Stelle nicht möglich.",
    "Le télétravail n'est pas possible pour ce poste.",
    "Atuação presencial em Curitiba",
    "Arbetet utförs på plats i Lund.",
]


@pytest.mark.parametrize(
    ("text", "kind"),
    [(text, "remote") for text in REMOTE]
    + [(text, "hybrid") for text in HYBRID]
    + [(text, "onsite") for text in ONSITE],
)
def test_reads_the_sentence(text, kind):
    assert way_of_working([text]) == (kind, text)


@pytest.mark.parametrize(
    "text",
    [
        "You help remote users of our clocks.",
        "Experience of working remotely",
        "Free lunch in our office",
        "Our on-site gym is open to all.",
        "Frutas no escritório",
        "Proficient in MS Office",
        "You visit customers at home.",
        "Hybrid cars are parked in the yard.",
        "Auxílio home office",
        "Vale home office",
        "Wartung von Uhren beim Kunden vor Ort",
    ],
)
def test_leaves_other_sentences_alone(text):
    assert way_of_working([text]) is None


def test_hybrid_outweighs_what_else_is_said():
    texts = ["We work remotely.", "Blended working arrangements apply."]
    assert way_of_working(texts) == ("hybrid", texts[1])


def test_a_draft_says_so_as_a_guess():
    text = (
        "# Nurse\n\n## Your tasks\n- Give medicines\n- Keep the records\n\n## Your profile\n"
        "- Registration as a nurse\n\nThis job has to be done on site.\n"
    )
    draft = read_advert(text.encode(), name="a.md")
    assert draft.workplace_type == "onsite"
    assert draft.evidence["workplace_type"].confidence <= 0.5
