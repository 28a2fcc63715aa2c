"""Towns that no table knows are places where the words around leave no doubt."""

import pytest

from adverts.facts.towns_by_context import town_by_context


@pytest.mark.parametrize(
    ("text", "towns"),
    [
        ("Für unsere Häuser in Uhrenbach und Umgebung suchen wir Hilfe.", ("Uhrenbach",)),
        ("Klockby eller Lund med omnejd, beroende på person.", ("Klockby", "Lund")),
        ("Je werkt in Klokdorp en omgeving.", ("Klokdorp",)),
        ("À Horlogeville et ses environs", ("Horlogeville",)),
        ("Wir suchen für unsere Tierklinik in Bad Uhrenbach eine Aushilfe.", ("Bad Uhrenbach",)),
        ("Unser Lager in Uhrenbach sucht Verstärkung.", ("Uhrenbach",)),
        ("Till Klockskolan i centrala Klockby söker vi en lärare.", ("Klockby",)),
    ],
)
def test_finds_the_towns(text, towns):
    assert town_by_context(["Uhren seit 1897.", text]) == (towns, text)


@pytest.mark.parametrize(
    "text",
    [
        "Für unsere Klinik in Teilzeit eine Aushilfe",
        "Das Haus in Zusammenarbeit, ab sofort",
        "Unsere Kunden in Uhrenbach suchen Uhren.",
        "Du arbeitest in einer angenehmen Umgebung.",
        "Rust and surrounding tools",
    ],
)
def test_leaves_other_words_alone(text):
    assert town_by_context([text]) is None
