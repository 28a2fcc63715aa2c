"""Lines that are no items: contacts, quotations, facts, steps of interviews, warnings."""

import pytest

from adverts import read_advert

HEAD = "# Tide engineer\n\nLocation: Leeds\n\nAcme is looking for a tide engineer.\n\n"
DUTIES = "## Responsibilities\n\n- Maintain the gauges of the harbour\n- Train volunteers\n\n"
NEEDS = "## Requirements\n\n- A degree in oceanography\n- Experience with gauges\n\n"


def texts_of(text: str, kind: str = "") -> list[str]:
    items = read_advert(text, name="job.md").items
    return [item.text for item in items if not kind or item.kind.value == kind]


@pytest.mark.parametrize(
    "contact",
    [
        "Phone\n\n+44 20 7946 0000\n\nE-mail\n\njobs@acme.example",
        "Telefon\n\n030 123 45 67\n\nOrg.nr.\n\n985 214 034",
        "Téléphone :\n\n01 23 45 67 89",
        "Contact us by phone or mail, we answer within a day.\n\nWe are glad to hear from you",
        "Ta kontakt på telefon — vi svarer i løpet av en dag.",
    ],
)
def test_contacts_below_the_benefits_are_none(contact):
    gifts = "## Benefits\n\nFlexible hours\n\nA pension plan\n\n"
    assert texts_of(HEAD + DUTIES + gifts + contact, "benefit") == [
        "Flexible hours",
        "A pension plan",
    ]


def test_telemedicine_is_a_benefit():
    gifts = "## Benefits\n\n- Telemedicina\n- Mobilität\n"
    assert texts_of(HEAD + DUTIES + gifts, "benefit") == ["Telemedicina", "Mobilität"]


@pytest.mark.parametrize(
    "quotation", ["“The tide waits for nobody.”", '"Tides never rest." – A. Sailor']
)
def test_a_quotation_is_none(quotation):
    text = HEAD + DUTIES + f"## What you bring\n\n{quotation}\n\nA degree\n\nTwo boats\n"
    assert texts_of(text, "requirement") == ["A degree", "Two boats"]


@pytest.mark.parametrize(
    "facts",
    [
        "- **Nível**: Sênior\n- **Regime de contratação**: PJ\n- **Tipo de emprego**: Full Time",
        "- Niveau : confirmé\n- Statut : cadre\n- Rémunération : selon profil",
        "- Eintritt: sofort\n- Pensum: 80 %\n- Vergütung: TVöD 11",
        "- Functie: monteur\n- Dienstverband: vast\n- Salaris: volgens cao",
    ],
)
def test_labelled_facts_are_none_in_other_languages(facts):
    assert texts_of(f"{HEAD}## Dados\n\n{facts}\n\n{DUTIES}{NEEDS}") == [
        "Maintain the gauges of the harbour",
        "Train volunteers",
        "A degree in oceanography",
        "Experience with gauges",
    ]


def test_needs_stay_beside_as_many_facts():
    needs = (
        "## Requisitos\n\n- 3 anos de experiência com marés\n- Nível: Sênior\n"
        "- Conhecimento de barcos\n- Remuneração: a combinar\n"
    )
    assert texts_of(HEAD + DUTIES + needs, "requirement") == [
        "3 anos de experiência com marés",
        "Conhecimento de barcos",
    ]


def test_terms_below_a_heading_of_pay_are_no_benefits():
    gifts = (
        "## Compensation & Benefits\n\n### Salary & Working Conditions\n\n"
        "- Salary Range: $1,800 – $3,000\n- Working Hours: 9 to 6\n- Overtime: none\n\n"
        "### Benefits Package\n\n- Health insurance\n- A boat\n"
    )
    assert texts_of(HEAD + DUTIES + gifts, "benefit") == ["Health insurance", "A boat"]


@pytest.mark.parametrize(
    "lead", ["Applicants can expect the following:", "Candidates will go through these steps:"]
)
def test_steps_of_the_process_are_no_needs(lead):
    steps = (
        f"## What does the hiring process look like?\n\nWe answer soon.\n\n{lead}\n\n"
        "- A call with our talent team\n- A meeting with the head of tides\n- An offer\n"
    )
    assert texts_of(HEAD + DUTIES + NEEDS + steps, "requirement") == [
        "A degree in oceanography",
        "Experience with gauges",
    ]


@pytest.mark.parametrize(
    "heading",
    [
        "This role isn't for you if you:",
        "This job would probably NOT be a great fit for you if you:",
        "You won't enjoy this job if you",
        "Das ist nicht das Richtige für dich, wenn du",
    ],
)
def test_what_turns_people_away_is_no_need(heading):
    away = (
        f"## {heading}\n\n- Want to work alone\n- Prefer deserts to the sea\n- Need a fixed desk\n"
    )
    assert texts_of(HEAD + DUTIES + NEEDS + away, "requirement") == [
        "A degree in oceanography",
        "Experience with gauges",
    ]


def test_papers_to_send_do_not_make_paragraphs_prose():
    text = (
        HEAD
        + DUTIES
        + "## Desired characteristics\n\nVisionary leadership\n\nSkilled mediation\n\n"
        "Love of the sea\n\nIf you are interested, send these to jobs@acme.example:\n\n"
        "- a cover letter\n- your resume\n- two references\n"
    )
    assert {"Visionary leadership", "Skilled mediation", "Love of the sea"} <= set(texts_of(text))


def test_a_picture_in_front_of_an_item_is_its_bullet():
    text = f"{HEAD}{DUTIES}## Requirements\n\n- 🔹 **A degree**\n- 👉🏻 Two boats\n"
    assert texts_of(text, "requirement") == ["A degree", "Two boats"]


def test_optional_but_desirable_is_nice_to_have():
    text = f"{HEAD}{DUTIES}## Requirements\n\n- A degree (must)\n- Boats (optional but desirable)\n"
    found = [
        item.importance and item.importance.value for item in read_advert(text, name="j.md").items
    ]
    assert found[-2:] == ["must", "nice"]


def test_a_contact_below_the_needs_is_none():
    text = (
        f"{HEAD}{DUTIES}## Som person\n\n- Noggrann\n- Lugn\n\nPlats och kontakt\n\n"
        "- Leeds med omnejd\n- Ansökan jobb@acme.example\n"
    )
    assert "Leeds med omnejd" not in texts_of(text)


def test_an_offer_below_the_steps_is_read():
    text = (
        f"{HEAD}{DUTIES}## Interview process\n\nCandidates can expect the following:\n\n"
        "- A call\n\nWhat will an offer consist of?\n\n- Health insurance\n- 25 days of holiday\n"
    )
    assert texts_of(text, "benefit") == ["Health insurance", "25 days of holiday"]
