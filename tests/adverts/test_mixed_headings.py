"""A heading that names tasks and needs at once leaves it to its list what is what."""

import pytest

from adverts import read_advert

TASKS = ["Prepare the weekly rota", "Coordinate repairs of lamps", "Write reports for the harbour"]
NEEDS = ["A degree in optics", "Two years of experience at sea", "Good knowledge of tides"]


def read(heading, items):
    listed = "\n".join(f"- {item}" for item in items)
    return read_advert(f"# Technician\n\n## {heading}\n\n{listed}\n", name="a.md")


@pytest.mark.parametrize(
    "heading",
    [
        "Responsibilities and Requirements", "Key Duties & Qualifications",
        "Job Description / Requirements", "Requirements and responsibilities for the post",
    ],
)  # fmt: skip
def test_its_list_is_divided(heading):
    draft = read(heading, TASKS + NEEDS)
    assert [(item.kind.value, item.text) for item in draft.items] == [
        *(("responsibility", text) for text in TASKS),
        *(("requirement", text) for text in NEEDS),
    ]


@pytest.mark.parametrize(
    ("heading", "tasks", "needs"),
    [
        ("Deine Aufgaben und dein Profil",
         ["Reinigung der Linsen", "Wartung des Turms"],
         ["Erfahrung mit Feuern", "Abgeschlossene Ausbildung"]),
        ("Les missions et le profil",
         ["Allumer le feu du phare", "Polir les lentilles"],
         ["Expérience en mer", "Diplôme d'optique"]),
        ("Responsabilidades y requisitos",
         ["Encender el faro", "Pintar la torre"],
         ["Experiencia en la mar", "Conocimientos de óptica"]),
        ("Taken en eisen",
         ["Het ontsteken van de lamp", "Het poetsen van lenzen"],
         ["Ervaring op zee", "Kennis van de getijden"]),
    ],
)  # fmt: skip
def test_its_list_is_divided_in_other_languages(heading, tasks, needs):
    draft = read(heading, tasks + needs)
    assert [item.kind.value for item in draft.items] == ["responsibility"] * 2 + ["requirement"] * 2


@pytest.mark.parametrize(
    ("heading", "kind"),
    [("Role and responsibilities", "responsibility"), ("Requirements and skills", "requirement")],
)
def test_two_words_for_one_thing_are_no_mixture(heading, kind):
    draft = read(heading, TASKS)
    assert {item.kind.value for item in draft.items} == {kind}


def test_it_is_a_heading_without_marks_too():
    text = "Lighthouse technician\n\nResponsibilities & Requirements\n" + "\n".join(TASKS + NEEDS)
    draft = read_advert(text + "\n\nBenefits\nA house by the sea\n", name="a.txt")
    assert [item.kind.value for item in draft.items[:6]] == ["responsibility"] * 3 + [
        "requirement"
    ] * 3
