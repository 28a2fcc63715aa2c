"""Titles from English sentences that seek somebody, and without the words around them."""

import pytest

from adverts import UnreadableAdvert, read_advert
from adverts.facts.titles import (
    clean_title,
    names_occupation,
    split_page_title,
    title_in_prose,
)


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
        ("Vaga Enfermeira", "Enfermeira"),
        ("Offene Stelle / Pflegekraft (m/w/d)", "Pflegekraft (m/w/d)"),
        ("Pflegekraft (ab sofort)", "Pflegekraft"),
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


@pytest.mark.parametrize(
    "title",
    ["Children's Librarian", "Nursery Practitioner(s)", "Nurses", "Care Assistants", "Plumber",
     "Community Organiser", "Kitchen staff", "Museum Curator"],
)  # fmt: skip
def test_knows_more_english_occupations(title):
    assert names_occupation(title)


PROSE = """# Vacancies

Alder Girls Academy is seeking to recruit an experienced and committed history teacher.

The successful candidate will plan lessons well. The post is a cover for one year.

To apply, please request an application form from the school office.
"""


def test_reads_an_advert_of_sentences_only():
    draft = read_advert(PROSE, name="vacancies.md")
    assert (draft.title, draft.company) == ("History teacher", "Alder Girls Academy")


@pytest.mark.parametrize(
    "text",
    [
        "Our company was founded in 1990. To apply this method, read on. It is a good method.",
        "# Our nurses\n\nNurses are the heart of every hospital. They are looking for rest.",
    ],
)
def test_still_refuses_other_texts(text):
    with pytest.raises(UnreadableAdvert):
        read_advert(text, name="text.md")


def test_takes_a_label_of_status_or_hours_for_the_kind_of_employment():
    facts, rest = ADVERT.split("## About Alder House")
    title = facts.partition("\n")[0]
    advert = f"{title}\n\n**Hours:** 38 a week, part-time\n\n**Status:** open\n\n## About us{rest}"
    assert str(read_advert(advert, name="porter.md").employment_type) == "PART_TIME"


@pytest.mark.parametrize(
    "title",
    ["Alder House : Night Porter", "Alder House (a charity) - Night Porter",
     "Alder House: Night Porter"],
)  # fmt: skip
def test_drops_the_company_that_a_title_begins_with(title):
    post = ADVERT.partition("## About")[2]
    draft = read_advert(
        f'---\ntitle: "{title}"\ndate: 2026-06-05\n---\n## About{post}', name="a.md"
    )
    assert (draft.title, draft.company) == ("Night Porter", "Alder House")


@pytest.mark.parametrize(
    ("line", "title", "company"),
    [
        ("Tern Trials is looking for a Biostatistician in Edinburgh", "Biostatistician",
         "Tern Trials"),
        ("Limber Physio seeks a Physiotherapist in Cork", "Physiotherapist", "Limber Physio"),
        ("Kita Wurzel e. V. sucht Erzieher (m/w/d) in Göttingen", "Erzieher (m/w/d)",
         "Kita Wurzel e. V."),
        ("Apotekare till Torgets Apotek i Kalmar", "Apotekare", "Torgets Apotek"),
    ],
)  # fmt: skip
def test_a_town_is_no_part_of_the_job_or_the_company_in_a_sentence(line, title, company):
    draft = read_advert(f"{line}\n\nRequirements\n- Patience\n\nDuties\n- Count\n", name="x")
    assert (draft.title, draft.company) == (title, company)


@pytest.mark.parametrize(
    "title",
    ["Health Visitor", "Notfallsanitäter", "Chemielaborant", "Brancardier", "Podólogo",
     "Guía de montaña", "Farmacêutico", "Verloskundige", "Receptarie", "Radiograf"],
)  # fmt: skip
def test_knows_occupations_of_health_care(title):
    assert names_occupation(title)
