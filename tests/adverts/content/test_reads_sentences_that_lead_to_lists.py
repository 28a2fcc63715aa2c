"""A long sentence above a list says at its end what the list is; pay may stand among benefits."""

import pytest

from adverts import read_advert


def kinds(text):
    draft = read_advert(text.encode(), name="advert.md")
    return {item.text: (item.importance or item.kind).value for item in draft.items}


def test_the_end_of_a_sentence_says_what_an_employer_offers():
    found = kinds("""# Verpleegkundige nachtdienst

## Waarom Zorggroep Linde?

Naast een warm team, een mooie tuin en een eigen bakker in huis, bieden wij:

- 28 dagen verlof
- Een fiets van de zaak

## Wat vragen wij?

- Een diploma verpleegkunde
- Ervaring met palliatieve zorg
""")
    assert found["Een fiets van de zaak"] == "benefit"
    assert found["28 dagen verlof"] == "benefit"
    assert found["Een diploma verpleegkunde"] == "must"


def test_the_end_of_a_sentence_does_not_outweigh_its_beginning():
    found = kinds("""# Técnico de laboratório

## Requisitos

- Curso técnico em química

Será considerado um diferencial para a vaga, não é obrigatório:

- Conhecimento em cromatografia
""")
    assert found["Conhecimento em cromatografia"] == "nice"


@pytest.mark.parametrize(
    ("heading", "gifts"),
    [
        ("Remuneração", ["Plano de saúde", "Auxílio creche", "Vale-refeição"]),
        ("Salario", ["Seguro médico", "Comedor de empresa", "Prestaciones superiores"]),
        ("Vergütung", ["Weihnachtsgeld", "Zuschuss zum Deutschlandticket", "Betriebliche Rente"]),
    ],
)
def test_gifts_below_pay_are_benefits(heading, gifts):
    listed = "\n".join(f"- {gift}" for gift in gifts)
    found = kinds(f"# Enfermeiro\n\n## Requisitos\n\n- COREN ativo\n\n## {heading}\n\n{listed}\n")
    assert [found.get(gift) for gift in gifts] == ["benefit"] * 3


def test_an_amount_below_pay_is_no_benefit():
    found = kinds("# Enfermeiro\n\n## Requisitos\n\n- COREN ativo\n\n## Remuneração\n\n- 17K CLT\n")
    assert "17K CLT" not in found


def test_an_item_goes_on_after_a_word_that_ends_nothing():
    found = kinds("""# Enfermeiro

## Requisitos

- Estar cursando Enfermagem, Medicina, Farmácia ou Engenharia da
Computação
- COREN ativo
""")
    assert list(found) == [
        "Estar cursando Enfermagem, Medicina, Farmácia ou Engenharia da Computação",
        "COREN ativo",
    ]
