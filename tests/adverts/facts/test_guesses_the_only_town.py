"""The one town that an advert names is where the job may be, if nothing says where it is."""

import pytest

from adverts import read_advert
from adverts.facts.towns_in_prose import only_town


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("We are looking for a nurse for our team, at the river in Leeds.", "Leeds"),
        ("Eine Anstellung in unserem Haus in Berlin-Mitte, nahe am Park", "Berlin"),
        ("Une présence régulière à Lyon est demandée.", "Lyon"),
        ("Moderne lokaler sentralt i Oslo", "Oslo"),
        ("Aan het water in Amsterdam staat ons pand.", "Amsterdam"),
        ("The hotel stands in the heart of Whitby.", "Whitby"),
        ("Wir wohnen im Herzen von Leipzig.", "Leipzig"),
        ("Nous sommes au cœur de Lyon.", "Lyon"),
        ("Kontoret ligger i hjertet av Bergen.", "Bergen"),
        ("Um escritório em Curitiba, perto do parque", "Curitiba"),
    ],
)
def test_finds_the_only_town(text, town):
    assert only_town(["Clocks since 1897.", text]) == (town, text)


@pytest.mark.parametrize(
    "text",
    [
        "Five years of experience in Spring and Boot",
        "A degree from a university in Leeds",
        "Acme was founded in Lyon by two clockmakers.",
        "You work with our colleagues in Trondheim.",
        "We sell clocks to clients in Paris.",
        "Occasional travel, mostly in Berlin",
        "Used by 200,000 people in India",
        "Interviews take place in Leeds.",
        "Kenntnisse in Teilzeit",
        "In 2026 Leeds will keep its clocks.",
        "A team in Leeds and one in York",
    ],
)
def test_leaves_other_towns_alone(text):
    assert only_town([text]) is None


def test_two_towns_are_none():
    assert only_town(["Our house in Leeds", "Our garden in York"]) is None


_ADVERT = """# Nurse (m/f/d)

{}

## Your tasks
- Give medicines to patients
- Keep the records of the ward

## Your profile
- Registration as a nurse
- Two years of experience
"""


def _read(text):
    return read_advert(_ADVERT.format(text).encode(), name="a.md")


def test_a_draft_gets_the_town_as_a_guess():
    draft = _read("Acme Care seeks a nurse for its house in Leeds.")
    assert draft.locations == ("Leeds",)
    assert draft.evidence["locations"].confidence < 0.5


def test_a_stated_place_outweighs_it():
    text = "**Location:** York\n\nAcme Care began small, in a garden in Leeds."
    assert _read(text).locations == ("York",)


def test_a_remote_job_gets_none():
    text = "This role is fully remote. Our house in Leeds is open to you."
    assert _read(text).locations == ()
