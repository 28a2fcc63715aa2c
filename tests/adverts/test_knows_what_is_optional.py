"""Headings that say that a list is welcome but not required, in the languages of the readers."""

import pytest

from adverts import read_advert
from adverts.content.items import item_of
from adverts.vocabulary.topics import Topic

ADVERT = """# Clinical Manager

Alder Trials

## {duties}

- {first}

## {wanted}

- {second}

{heading}

- GMP
- SAP 4
"""
LANGUAGES = {
    "de": ("Deine Aufgaben", "Du schreibst Berichte", "Dein Profil", "Drei Jahre Erfahrung"),
    "fr": ("Vos missions", "Rédiger les rapports", "Votre profil", "Trois ans d'expérience"),
    "nl": ("Wat ga je doen", "Je schrijft rapporten", "Wat breng je mee", "Drie jaar ervaring"),
    "pt": ("Responsabilidades", "Redigir relatórios", "Requisitos", "Três anos de experiência"),
    "es": ("Funciones", "Redactar informes", "Requisitos", "Tres años de experiencia"),
    "sv": ("Arbetsuppgifter", "Du skriver rapporter", "Kvalifikationer", "Tre års erfarenhet"),
    "da": ("Arbejdsopgaver", "Du skriver rapporter", "Kvalifikationer", "Tre års erfaring"),
    "ms": ("Tanggungjawab", "Menulis laporan", "Kelayakan", "Tiga tahun pengalaman"),
}
HEADINGS = {
    "de": ["Bonuspunkte", "Das ist kein Muss", "Was uns zusätzlich freut", "Nicht zwingend",
           "Noch besser", "Zusätzlich punkten kannst du mit"],
    "fr": ["Idéalement", "Optionnel", "Pas obligatoire, mais utile", "Facultatif"],
    "nl": ["Bonuspunten", "Niet verplicht, wel handig", "Heb je ook", "Extra punten voor"],
    "pt": ["Legal se você tiver", "Pontos extras", "Não é imprescindível", "Idealmente"],
    "es": ["No imprescindible", "Opcional", "Puntos adicionales", "Idealmente"],
    "sv": ["Plus om du har", "Inget krav, men bra", "Ännu bättre"],
    "da": ["Plus hvis du har", "Ikke et krav"],
    "ms": ["Tidak wajib", "Lebih baik jika ada"],
}  # fmt: skip


@pytest.mark.parametrize(
    ("language", "heading"), [(name, one) for name, of in HEADINGS.items() for one in of]
)
@pytest.mark.parametrize("style", ["## {}", "**{}**", "{}:"])
def test_what_is_welcome_is_not_required(language, heading, style):
    duties, first, wanted, second = LANGUAGES[language]
    text = ADVERT.format(
        duties=duties, first=first, wanted=wanted, second=second, heading=style.format(heading)
    )
    items = {item.text: item.importance for item in read_advert(text, name="a.md").items}
    assert (items["GMP"], items["SAP 4"]) == ("nice", "nice")
    assert items[second] == "must"


@pytest.mark.parametrize(
    "text",
    [
        "Desejável experiência com arquitetura",
        "Preferibile conoscenza di Angular",
        "Idéalement titulaire du permis B",
        "Es valorarà experiència en cooperatives",
        "[Deseable] Experiencia con mareas",
        "[von Vorteil] Kenntnisse der Gezeiten",
        "[Nice to have] A ladder of your own",
        "Ervaring met lampen (geen must): je hebt er ooit een gepoetst",
        "Knowledge of tides [optional]",
    ],
)
def test_a_sign_of_a_wish_makes_an_item_nice_to_have(text):
    assert item_of(Topic.REQUIREMENT, text, None).importance == "nice"
