"""How a team works, exercises, questions to answer, and what a page writes around its advert."""

import pytest

from adverts import read_advert

HEAD = "# Tide engineer\n\nLocation: Leeds\n\nAcme is looking for a tide engineer.\n\n"
DUTIES = "## Responsibilities\n\n- Maintain the gauges of the harbour\n- Train volunteers\n\n"
NEEDS = "## Requirements\n\n- A degree in oceanography\n- Experience with gauges\n\n"
OWN = [
    "Maintain the gauges of the harbour",
    "Train volunteers",
    "A degree in oceanography",
    "Experience with gauges",
]


def texts_of(text: str, kind: str = "") -> list[str]:
    items = read_advert(text, name="job.md").items
    return [item.text for item in items if not kind or item.kind.value == kind]


@pytest.mark.parametrize(
    "part",
    [
        "## How we achieve our goals\n\n- Robustness (we don't want to lose a tide)\n"
        "- Openness (sailors want to know what we measure)",
        "## Wie wir arbeiten\n\n- Kleines Team, kurze Wege, schnelle Entscheidungen\n"
        "- Klare Regeln: du liest dich in ein aufgeräumtes Archiv ein",
        "## Hoe we werken\n\n- Klein team, korte lijnen\n- Het werk loopt via een bord; je pakt "
        "tickets op",
        "## Comment nous travaillons\n\n- Petite équipe, décisions rapides\n"
        "- Le travail passe par un tableau ; vous prenez des tickets",
    ],
)
def test_how_a_team_works_is_none(part):
    assert texts_of(HEAD + DUTIES + NEEDS + part) == OWN


@pytest.mark.parametrize(
    "part",
    [
        "Some information about the tides group at Acme:\n\n- Members: Lena Alder, Jon Merle and "
        "several students\n- The offices of the group are beside the harbour.",
        "## Life in Kiel\n\n- It is a vibrant city with quiet parks\n"
        "- Language: English is more than sufficient to get by",
    ],
)
def test_what_is_around_a_group_is_none(part):
    assert texts_of(HEAD + DUTIES + NEEDS + part) == OWN


@pytest.mark.parametrize(
    "exercise",
    [
        "## Programming challenge\n\n1. Names must be returned in lower case.\n"
        "2. Tides must include their height.\n\n### Requirements\n\n- Python 3\n- Tests",
        "## Como se candidatar\n\nEnvie o teste.\n\n### Instruções para o teste\n\nVeja o layout."
        "\n\n### Obrigatório\n\n- HTML5 e CSS3\n- Responsividade\n\n#### Bônus\n\n- Testes",
        "# Recruitment process\n\n## 1. Code challenge\n\n- **Action:**\n  - Clone our repository."
        "\n  - Solve one of the exercises.\n\n## 2. Review\n\n- Discuss your approach with us.\n"
        "- Participate in a technical talk.",
    ],
)
def test_what_an_exercise_asks_is_none(exercise):
    assert texts_of(HEAD + DUTIES + NEEDS + exercise) == OWN


def test_needs_after_an_exercise_of_the_process_stay():
    text = HEAD + DUTIES + "## Technical test\n\nTwo hours at home.\n\n" + NEEDS
    assert texts_of(text) == OWN


@pytest.mark.parametrize(
    "questions",
    [
        "- Introduction: who are you?\n- Motivation: why do you want this job?",
        "- Wer bist du?\n- Warum willst du zu uns?\n- Wie stellst du dir die Arbeit vor?",
        "- Hvem er du?\n- Hvorfor søker du?",
    ],
)
def test_questions_to_answer_are_none(questions):
    assert texts_of(f"{HEAD}{DUTIES}{NEEDS}## A few words\n\n{questions}\n") == OWN


def test_needs_may_be_questions():
    needs = "## Requirements\n\n- Do you know the tides?\n- Have you led a team?\n"
    assert len(texts_of(HEAD + DUTIES + needs, "requirement")) == 2


@pytest.mark.parametrize(
    "around",
    [
        "Offre publiée le 21 février 2023",
        "[← Retour aux offres d'emploi](/jobs/)",
        "[« Zurück zu allen Stellen](/jobs/)",
        "Veröffentlicht am 3. März 2024",
        "[Back to the list](/jobs/)",
        "Posted on 3 March 2024",
        "We are a remote team, and you decide how you organise your days.",
    ],
)
def test_what_a_page_writes_around_the_duties_is_none(around):
    duties = f"## Duties\n\nYou maintain the gauges.\n\nYou train volunteers.\n\n{around}\n\n"
    assert texts_of(HEAD + duties + NEEDS, "responsibility") == [
        "You maintain the gauges.",
        "You train volunteers.",
    ]


@pytest.mark.parametrize(
    "term",
    [
        "The salary is in line with the agreement of the union.",
        "The position is full-time and limited to two years.",
        "Die Vergütung beläuft sich auf 25 € in der Stunde.",
        "Die Stelle kann auch in Teilzeit besetzt werden.",
        "La rémunération est celle de la convention collective.",
        "Het salaris bedraagt 3.000 euro.",
        "O salário é compatível com a função.",
    ],
)
def test_sentences_about_terms_are_none(term):
    needs = NEEDS.rstrip() + f"\n- {term}\n"
    assert texts_of(HEAD + DUTIES + needs) == OWN


def test_a_list_about_the_employer_is_none():
    team = (
        "## Who we are and what kind of people we are\n\n- We are into maps of the sea.\n"
        "- We have a small team of six in the harbour.\n- Our goal is that no boat gets lost.\n"
    )
    assert texts_of(HEAD + DUTIES + NEEDS + team) == OWN


@pytest.mark.parametrize(
    "duty",
    [
        "The role is responsible for the gauges of the harbour",
        "Die Stelle ist für die Pegel im Hafen verantwortlich",
        "Die Stelle umfasst die Betreuung der Pegel",
    ],
)
def test_what_a_role_is_responsible_for_is_a_duty(duty):
    assert duty in texts_of(f"{HEAD}{DUTIES.rstrip()}\n- {duty}\n\n{NEEDS}", "responsibility")


def test_a_sum_alone_is_no_need():
    facts = "- £25,500 pro rata\n- Good knowledge of tides\n- Experience with gauges\n"
    found = texts_of(f"# Tide engineer\n\nAcme, Leeds\n\n{facts}\n{DUTIES}")
    assert "£25,500 pro rata" not in found


def test_headings_of_facts_hold_none():
    facts = "### Title\n\n- Tide engineer\n\n### Equity\n\n- 1% to 3%\n\n### Office policy\n\n"
    text = HEAD + facts + "- We work in the office three days per week.\n\n" + DUTIES + NEEDS
    assert texts_of(text) == OWN


@pytest.mark.parametrize(
    "openings",
    [
        "- **Postdocs:** we have two positions, see our page.\n"
        "- **Students:** see the page of the university.\n"
        "- **Research assistants:** volunteers may write to us.\n\n",
        "- Tide Engineers\n- Physical Therapists\n- Harbour Pilots\n- Special Education Teachers\n"
        "- Nurses with two years of experience in a ward\n\n",
    ],
)
def test_openings_with_what_is_said_of_them_are_none(openings):
    assert texts_of(f"{HEAD}Our openings:\n\n{openings}{DUTIES}{NEEDS}") == OWN
