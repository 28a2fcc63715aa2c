"""The words of a heading say whether its list is personal qualities, needs or wishes."""

import pytest

from adverts import read_advert
from adverts.vocabulary.headings import Topic, topic_of


@pytest.mark.parametrize(
    "heading",
    [
        "Skills and Strengths", "Skills and Knowledge", "SoftSkill", "Your strengths",
        "Key Characteristics", "Characteristics of this position", "What does it take to thrive",
        "We believe the right person will have the following attributes:",
        "The traits that make you a good colleague", "You are passionate about",
        "Deine Stärken", "Eigenschaften", "Menschliche Qualitäten und Charakter",
        "Zudem bringst du folgende Eigenschaften mit", "Dafür brennst du",
        "Qualités personnelles", "Compétences relationnelles", "Savoirs être",
        "Tus fortalezas", "Las cualidades que buscamos en ti", "Te apasiona",
        "Atributos pessoais", "Habilidades interpessoais", "Requisitos comportamentais",
        "Jouw kwaliteiten", "Persoonlijke vaardigheden", "Jouw sterke punten",
        "Dina styrkor", "Du brinner för", "Egenskaber", "Som menneske er du", "Dine kvaliteter",
        "The human skills that matter to us", "Who thrives on our wards",
        "Eigenschaften, die uns wichtig sind", "Was uns an Ihnen als Mensch wichtig ist",
        "Eigenschappen die bij ons passen", "Les qualités que nous cherchons",
        "Mellommenneskelige ferdigheter", "I tuoi punti di forza", "Competenze relazionali",
    ],
)  # fmt: skip
def test_what_one_is_like_is_a_behaviour(heading):
    assert topic_of(heading) is Topic.BEHAVIOUR


@pytest.mark.parametrize(
    "heading",
    [
        "Technical Competencies", "Required skills and abilities", "Skills and experience",
        "Competencies and Experience Required", "Applicants must have:", "Your skills",
        "To be considered you must have:", "You might thrive in this role if you",
        "Qualifications and characteristics of an ideal candidate",
        "Fachliche Kompetenzen", "Compétences techniques", "Savoir-faire et savoir-être",
        "Competencias requeridas", "Vereiste vaardigheden", "Faglige kompetencer",
        "Competenze tecniche", "Stack Técnica Essencial", "Required tools",
    ],
)  # fmt: skip
def test_what_must_be_known_is_a_need(heading):
    assert topic_of(heading) is Topic.REQUIREMENT


@pytest.mark.parametrize(
    "heading",
    [
        "Desired Characteristics", "Bonus skills", "Other knot-tying skills will be very useful:",
        "Experience with fog horns would also be beneficial:",
        "Gewünschte Kenntnisse", "Ce serait génial si tu connaissais aussi :",
        "Competencias deseadas", "Adicionalmente, valoraremos experiencia con:",
        "Soft skills desejadas", "Gewenste vaardigheden", "Het is een pré als je",
        "Önskade kvalifikationer", "Extra roligt om du", "Ønskede egenskaper", "Godt at have",
        "Sarebbe bello se", "Additional attributes we would welcome",
        "Weitere Kompetenzen, die uns freuen", "Extra vaardigheden die we waarderen",
    ],
)  # fmt: skip
def test_what_is_wished_for_is_nice_to_have(heading):
    assert topic_of(heading) is Topic.NICE


@pytest.mark.parametrize(
    "heading", ["Our strengths", "Strengths of Acme", "Why our team can thrive"]
)
def test_what_the_employer_is_like_is_none(heading):
    assert topic_of(heading) is not Topic.BEHAVIOUR


WISHES = "## Ønskede kvalifikasjoner\n\n- Erfaring med fyrlys\n- Kunnskap om tidevann\n"
TASKS = "## Arbeidsoppgaver\n\n- Tenne fyret\n- Pusse linsene\n\n"
NEEDS = "## Kvalifikasjoner\n\n- Utdanning innen optikk\n- To års erfaring til sjøs\n\n"


@pytest.mark.parametrize(("before", "importance"), [("", "must"), (NEEDS, "nice")])
def test_wishes_are_needs_where_nothing_else_is_asked(before, importance):
    document = f"# Fyrvokter\n\nAcme søker en fyrvokter i Bergen.\n\n{TASKS}{before}{WISHES}"
    items = read_advert(document.encode(), name="a.md").items
    found = {item.importance.value for item in items if item.text == "Erfaring med fyrlys"}
    assert found == {importance}


@pytest.mark.parametrize(
    "heading", ["Skills you will learn", "Skills and knowledge you should possess"]
)
def test_skills_with_a_clause_are_no_qualities(heading):
    assert topic_of(heading) is not Topic.BEHAVIOUR
