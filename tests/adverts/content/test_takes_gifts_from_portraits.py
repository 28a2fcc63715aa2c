"""Gifts among what a company says of itself are benefits; facts and what is not asked are none."""

from adverts import read_advert

ADVERT = """# Lab Technician

## About Ampora

We grow algae in three greenhouses and sell them to bakers.

{portrait}

## Responsibilities

- Prepare samples
- Keep records of each tank

## Requirements

- A degree in biology
"""
GIFTS = [
    "Flexible vacation policy for a healthy work-life balance",
    "Strong health insurance benefits package",
    "Pension scheme with company matching",
    "Paid parental leave and generous holidays",
]


def kinds(text):
    draft = read_advert(text.encode(), name="advert.md")
    return {item.text: item.kind.value for item in draft.items}


def test_gifts_in_the_portrait_are_benefits():
    found = kinds(ADVERT.format(portrait="\n".join(f"- {gift}" for gift in GIFTS)))
    assert [found.get(gift) for gift in GIFTS] == ["benefit"] * 4


def test_what_the_company_does_stays_in_the_portrait():
    does = ["Algae for bread", "Oil for lamps", "Feed for fish"]
    found = kinds(ADVERT.format(portrait="\n".join(f"- {one}" for one in does)))
    assert not found.keys() & set(does)


def test_facts_without_a_heading_of_their_own_are_no_gifts():
    found = kinds("""# Technicienne de laboratoire

## Missions

- Préparer les échantillons

## Profil

- Licence de biologie

## Informations complémentaires

- Type de contrat : CDI avec une période d'essai, possibilité de devenir associée après un an
- Rémunération : 2500 € brut mensuel, la même pour toutes les personnes de l'entreprise
- Localisation : télétravail exclusivement, avec des rencontres régulières à Lyon
""")
    assert list(found) == ["Préparer les échantillons", "Licence de biologie"]


def test_what_is_not_required_is_no_need():
    found = kinds("""# Lab Technician

## Requirements

- A degree in biology
- Two years in a laboratory

## None of the following are required for this position

- A certain age
- A licence to drive
- Fluent Latin
""")
    assert list(found) == ["A degree in biology", "Two years in a laboratory"]
