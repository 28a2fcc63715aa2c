"""Facts around a text: the legal form of an employer, remote work, the place below the title."""

import pytest

from adverts import read_advert
from adverts.facts.employers import with_form
from adverts.vocabulary.terms import WorkplaceType

ADVERT = """# Data Analyst

{sentence}

## Requirements

- A degree in biology
- Three years of laboratory work

## Responsibilities

- Prepare samples
- Keep records
"""


def read(sentence):
    return read_advert(ADVERT.format(sentence=sentence).encode(), name="advert.md")


@pytest.mark.parametrize(
    ("name", "text", "whole"),
    [
        ("Denta", "Die DENTA AG sucht Menschen.", "DENTA AG"),
        ("Denta", "Denta as a firm is old.", "Denta"),
        ("Ampora", "Der Ampora e.V. ist klein.", "Ampora e.V."),
        ("Ampora e.V", "Der Ampora e.V. ist klein.", "Ampora e.V."),
        ("Acme", "Acme, Inc. is hiring.", "Acme, Inc."),
        ("Acme", "Acme Agency Ltd is another firm.", "Acme"),
    ],
)
def test_a_name_has_the_legal_form_that_a_text_gives_it(name, text, whole):
    assert with_form(name, text) == whole


def test_a_word_before_a_name_is_no_part_of_it():
    assert read("Since Ampora was started, it is small. At Ampora we plant.").company == "Ampora"


@pytest.mark.parametrize(
    "sentence",
    ["No remote work.", "This job has no remote work.", "Kein Homeoffice", "Pas de télétravail"],
)
def test_denied_remote_work_is_on_site(sentence):
    assert read(sentence).workplace_type is WorkplaceType.ONSITE


def test_full_remote_is_remote():
    found = read("- Full-Remote (innerhalb Deutschlands), vollständig online")
    assert found.workplace_type is WorkplaceType.REMOTE


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("#### Berkeley, CA", "Berkeley, CA"),
        ("### Leeds", "Leeds"),
        ("**Lyon, France**", "Lyon, France"),
    ],
)
def test_a_heading_below_the_title_may_be_the_place(line, place):
    assert read(line).locations == (place,)


def test_other_headings_below_the_title_are_no_place():
    assert read("### Reading and writing").locations == ()
