"""A sentence that says where the job is, where no line states a place."""

import pytest

from adverts import read_advert
from adverts.facts.places_in_prose import places_in_prose


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("The role is based in our Leeds office, with two days at home.", ("Leeds",)),
        ("This position is located in either Leeds, York, or Berlin.", ("Leeds", "York", "Berlin")),
        ("You will be based in Kuala Lumpur, Malaysia.", ("Kuala Lumpur, Malaysia",)),
        ("The post is situated in Cork and reports to the harbour master.", ("Cork",)),
    ],
)
def test_reads_where_a_sentence_says_the_job_is(text, places):
    assert places_in_prose([text]) == (places, text)


@pytest.mark.parametrize(
    "text",
    [
        "The role is located in the Office of Tides (OT), a part of the harbour.",
        "Our founders, based in Leeds, keep the clocks.",
        "The job is based at Tidewell House.",
        "Decisions are based in facts.",
        "The role is based on trust.",
    ],
)
def test_takes_no_other_words_for_a_place(text):
    assert places_in_prose([text]) is None


def test_a_stated_place_counts_before_a_sentence():
    body = "The role is based in York.\n\n## Requirements\n\n- A degree in tides\n"
    facts = "title: Clockmaker\ncompany: Tidewell\n"
    assert read_advert(f"---\n{facts}---\n{body}", name="a.md").locations == ("York",)
    stated = f"---\n{facts}location: Leeds\n---\n{body}"
    assert read_advert(stated, name="a.md").locations == ("Leeds",)
