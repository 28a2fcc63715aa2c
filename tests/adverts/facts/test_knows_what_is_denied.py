"""A sentence that denies work at home says that it is on site, in all languages of the board."""

import pytest

from adverts import read_advert
from adverts.facts.denials import denies
from adverts.facts.places import workplace_type_of

ADVERT = """# Warehouse Assistant

{said}

## Responsibilities

- Pick and pack orders
- Load vans

## Requirements

- Experience in a warehouse
- A driving licence
"""


def told(said):
    return read_advert(ADVERT.format(said=said).encode(), name="a.md").workplace_type


@pytest.mark.parametrize(
    "said",
    [
        "Let op: thuiswerken kan niet.",
        "Thuiswerken behoort niet tot de mogelijkheden.",
        "Werken op afstand is niet mogelijk.",
        "Homeoffice ist bei dieser Stelle nicht möglich.",
        "Ein Arbeiten im Homeoffice ist leider ausgeschlossen.",
        "Remote können wir leider nicht anbieten.",
        "Le télétravail n’est pas possible sur ce poste.",
        "Poste non éligible au télétravail.",
        "No se ofrece teletrabajo.",
        "Este puesto no admite trabajo remoto.",
        "Não é possível trabalhar remotamente.",
        "Lo smart working non è previsto.",
        "Non è possibile lavorare da remoto.",
        "Distansarbete är inte möjligt.",
        "Tjänsten kan inte utföras på distans.",
        "Hjemmekontor er ikke mulig.",
        "Det er ikke muligt at arbejde hjemmefra.",
        "Sorry, no remote.",
        "This role cannot be done remotely.",
        "Remote is not an option.",
        "These are on-site positions, starting immediately.",
        "This full-time role is 100% in office in Leeds.",
        "Remote: no",
        "No home office.",
        "**Remote?** No",
        "Télétravail : non",
        "Distansarbete: Nej",
        "Arbeitsmodell: Präsenz",
        "Location type: On-site",
    ],
)
def test_work_that_cant_be_done_at_home_is_on_site(said):
    assert told(said) == "onsite"


@pytest.mark.parametrize(
    ("said", "workplace"),
    [
        ("This is remote work, and we are NOT into long meetings.", "remote"),
        ("Somos uma equipe de oito. No momento estamos atuando 100% home office.", "remote"),
        ("We are happy for you to work from where you live.", "remote"),
        ("Work from wherever you like.", "remote"),
        ("We’re a remote only company.", "remote"),
        ("Nicht nur Homeoffice: zwei Tage pro Woche bist du im Büro.", "hybrid"),
        ("100 % remote ist nicht möglich, zwei Tage Homeoffice pro Woche schon.", "hybrid"),
        ("The position can be partly remote. We prefer that you come in.", "hybrid"),
        ("A mix of office and home working.", "hybrid"),
        ("Arbeitsweise: Präsenz, Homeoffice nach Absprache möglich", "hybrid"),
        ("Remote: possible two days per week", "hybrid"),
        ("We talk, at home or in the office.\n\n- 30 horas\n- Remoto;", "remote"),
        ("We talk a lot.\n\n- Alocado\n- Remoto\n- Quatro pessoas", None),
        ("A comunicação é aberta, seja no home office ou no escritório.", "hybrid"),
        ("Experience with remote sensing and hybrid apps.", None),
        ("Support remote sites in the mountains.", None),
        ("Durante a quarentena estamos trabalhando remotamente.", None),
    ],
)
def test_other_sentences_deny_nothing(said, workplace):
    assert told(said) == workplace


def test_a_line_of_facts_may_deny():
    assert workplace_type_of("Leeds, no remote work") == "onsite"
    assert workplace_type_of("Modelo remoto") == "remote"


def test_a_denial_ends_with_its_clause():
    text = "we have no office, so everybody works remotely"
    assert not denies(text, text.index("remotely"), len(text))
