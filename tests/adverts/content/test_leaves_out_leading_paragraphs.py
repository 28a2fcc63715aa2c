"""Paragraphs that seek people, or tell of the role before the list of duties, are no duties."""

import pytest

from adverts.content.contents import read_contents
from adverts.text.lines import markdown_lines


def duties(text):
    return [item.text for item in read_contents(markdown_lines(text)).items]


@pytest.mark.parametrize(
    ("heading", "sentence"),
    [
        ("Descrizione e responsabilità", "Il Team Marea è alla ricerca di un esperto di porti."),
        ("Responsabilità", "Siamo alla ricerca di talenti con esperienza nei porti."),
        ("Missions", "Nous recrutons un marin pour le port."),
        ("Funciones", "Estamos buscando una persona para el puerto."),
        ("Funcions", "Busquem una persona per al port."),
        ("Responsibilities", "We are looking for people who know harbours."),
    ],
)
def test_a_paragraph_that_seeks_people_is_no_duty(heading, sentence):
    duty = "Redigere i piani del porto e delle barche."
    assert duties(f"## {heading}\n\n{sentence}\n\n{duty}\n\n## Benefits\n\n- Lunch") == [
        duty,
        "Lunch",
    ]


def test_paragraphs_of_the_role_only_lead_to_the_list_of_duties():
    text = (
        "## Le rôle\n\nEn tant que marin, vous serez au cœur de notre mission. Vous piloterez les "
        "bateaux du port, de la première idée du voyage à la dernière corde, avec toute l'équipe."
        "\n\nVous travaillerez avec nos clients.\n\n## Responsabilités\n\n- Tenir la barre\n"
        "- Laver le pont\n"
    )
    assert duties(text) == ["Tenir la barre", "Laver le pont"]
