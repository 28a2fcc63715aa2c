"""Titles from English sentences that seek somebody, and without the words around them."""

import pytest

from adverts import read_advert
from adverts.facts.titles import clean_title, split_page_title, title_in_prose


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("We seek a highly motivated and experienced Ward Manager to lead us.", "Ward Manager"),
        ("We are looking for a skilled, friendly dental nurse who smiles.", "Dental nurse"),
        ("Alder is looking for care workers / kitchen assistants at Leeds.",
         "Care workers / kitchen assistants"),
        ("Alder seeks to hire a part-time operations manager to assist.", "Operations manager"),
        ("We invite applications for the post of Lecturer/Clinical Tutor.",
         "Lecturer/Clinical Tutor"),
        ("We are looking for people who nurse a wish to grow.", ""),
        ("We are hiring engineers across all teams.", ""),
        ("We are looking for an individual with a strong background as a nurse.", ""),
    ],
)  # fmt: skip
def test_finds_the_job_that_a_sentence_seeks(sentence, title):
    assert title_in_prose(sentence) == title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Applications are invited for the post of Night Porter", "Night Porter"),
        ("Vacancy for a School Cook", "School Cook"),
        ("Receptionist Job Details", "Receptionist"),
        ("Office Manager Job Description", "Office Manager"),
    ],
)
def test_drops_the_words_around_a_title(text, title):
    assert clean_title(text) == title


def test_takes_no_name_of_a_template_for_the_company():
    page = "Night Porter | Alder Webflow HTML Website Template"
    assert split_page_title(page, title="Night Porter") == ("Night Porter", "")
    page = "Night Porter Job Details - Alder House"
    assert split_page_title(page, title="Night Porter") == ("Night Porter", "Alder House")


ADVERT = """# Night Porter

- Full time
- Leeds, England, United Kingdom
- Posted on 5 June 2026

## About Alder House

Alder House is a hotel of forty rooms.

## Responsibilities

- Welcome guests who arrive late
- Carry bags to the rooms
- Lock the doors at night
- Write down who comes and goes
- Answer the telephone at the desk
- Check the lifts every hour

## Requirements

- Experience of hotels
- Spoken English

## About the recruiter

Name: Nina Ash

Title: Head of Recruitment at Alder House
"""


def test_takes_no_line_below_lists_for_the_title_and_a_short_list_on_top_for_facts():
    draft = read_advert(ADVERT, name="porter.md")
    assert draft.title == "Night Porter"
    assert draft.locations == ("Leeds, England, United Kingdom",)
    assert str(draft.employment_type) == "FULL_TIME"
    assert str(draft.posted_on) == "2026-06-05"
    assert len(draft.items) == 8
