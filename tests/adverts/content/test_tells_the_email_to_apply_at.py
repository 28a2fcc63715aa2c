"""Finds the email address to apply at, where an advert has no link for it."""

import pytest

from adverts import read_advert, read_adverts
from adverts.document import Document
from postings.importing.mapping import apply_address

ADVERT = """# Kiln Operator

**Company:** Larkfield Ceramics

**Location:** Leeds, UK

## Responsibilities

- Load and fire the kilns
- Log the temperatures

## Requirements

- One year with kilns

{}
"""
MAIL = "jobs@larkfield.example"


def draft_of(ending):
    return read_advert(ADVERT.format(ending), name="a.md")


@pytest.mark.parametrize(
    "ending",
    [
        f"To apply, email {MAIL}.",
        f"Apply: {MAIL}",
        f"Please send your CV and a cover letter to {MAIL} by 3 May.",
        f"We read every letter. Resumes go to {MAIL}! Thank you.",
        f"Applications by email only: [{MAIL}](mailto:{MAIL}?subject=Kiln)",
        f"Bewerbungen bitte an {MAIL}.",
        f"Ihre Unterlagen senden Sie an {MAIL}.",
        f"Sila hantar resume anda ke {MAIL}.",
        f"Envoyez votre candidature à {MAIL}.",
        f"Envía tu currículum a {MAIL}.",
        f"Så skriv til Ms Hale på {MAIL}.",
        f"Skicka några rader till {MAIL}.",
        f"Mail naar {MAIL}.",
        f"Bei Interesse schick dein Portfolio an {MAIL}.",
        f"Melde dich bei Ms Hale: {MAIL}.",
        f"If this sounds like you, we would love to hear from you at {MAIL}.",
        f"If you are interested in joining us, please contact us at {MAIL}.",
        f"## How to apply\n\nWrite to Ms Hale, {MAIL}.",
    ],
)
def test_takes_the_address_that_applications_go_to(ending):
    draft = draft_of(ending)
    assert (draft.apply_url, draft.apply_email) == (None, MAIL)
    assert apply_address(draft) == f"mailto:{MAIL}"
    assert not [text for text in draft.warnings if "closing date" not in text]  # a year is left out
    assert MAIL in draft.evidence["apply_email"].text


@pytest.mark.parametrize(
    "ending",
    [
        f"Questions about your application? Ask {MAIL}.",
        f"If you need adjustments to apply, write to {MAIL}.",
        f"For an informal chat before you apply, contact {MAIL}.",
        f"We don't take CVs from agencies; write to {MAIL} for terms.",
        f"How we use your application data: {MAIL} is our data protection officer.",
        f"Rückfragen zur Bewerbung an {MAIL}.",
        f"Our press office is {MAIL}.",
        "## How to apply\n\nAsk a@larkfield.example or b@larkfield.example.",
    ],
)
def test_takes_no_address_for_other_matters(ending):
    draft = draft_of(ending)
    assert draft.apply_email is None
    assert apply_address(draft) == ""


def test_prefers_a_link():
    url = "https://larkfield.example/jobs/4"
    draft = draft_of(f"Apply at {url} or send your CV to {MAIL}.")
    assert (draft.apply_url, draft.apply_email) == (url, None)
    assert apply_address(draft) == url


def test_a_later_sentence_counts_after_one_about_questions():
    draft = draft_of(f"Questions: help@larkfield.example. Send your CV to {MAIL}.")
    assert draft.apply_email == MAIL


@pytest.mark.parametrize("cell", [MAIL, f"mailto:{MAIL}", f" mailto:{MAIL}?subject=Kiln "])
def test_reads_the_column_of_a_table(cell):
    text = f"title,company,apply_url,description\nKiln Operator,Larkfield,{cell},You fire kilns.\n"
    [draft] = read_adverts(Document.of(text, name="jobs.csv"))
    assert apply_address(draft) == f"mailto:{MAIL}"


def test_interested_people_may_write_to_any_address():
    draft = draft_of("If you are interested in joining us, please contact ann@larkfield.example.")
    assert draft.apply_email == "ann@larkfield.example"


@pytest.mark.parametrize(
    "written",
    [
        "jobs {at} larkfield.example",
        "jobs [at] larkfield [dot] example",
        "jobs(at)larkfield(dot)example",
        'jobs"at"larkfield.example',
    ],
)
def test_reads_addresses_that_hide_from_machines(written):
    assert draft_of(f"Please send your CV to {written} by 3 May.").apply_email == MAIL


def test_reads_an_address_with_a_word_for_its_sign():
    assert draft_of("Send your CV to Dr. Nina Ash (ash at larkfield.edu).").apply_email == (
        "ash@larkfield.edu"
    )
    assert draft_of("Apply at larkfield.com for the role.").apply_email is None


def test_keeps_the_address_of_a_person_with_a_degree():
    draft = draft_of(f"Please send inquiries/applications to Prof. Nina Ash ({MAIL}).")
    assert draft.apply_email == MAIL


def test_a_line_that_invites_to_write_names_the_address():
    lines = "# Cook\n\nTidewell Inn, Leeds\n\n## Duties\n\n- Cook lunch\n- Order fish\n\n{}\n"
    invites, asks = (
        "Interested? Write to hi@tidewell.example.",
        "Questions? Write to hi@tidewell.example.",
    )
    assert read_advert(lines.format(invites), name="a.md").apply_email == "hi@tidewell.example"
    assert read_advert(lines.format(asks), name="a.md").apply_email is None
    asks = "¿Tienes preguntas? Escribe a hi@tidewell.example."
    assert read_advert(lines.format(asks), name="a.md").apply_email is None


@pytest.mark.parametrize(
    "ending",
    [
        "Please send your application to:\n\nLarkfield Ceramics\n\nann@larkfield.example",
        "Bitte schicken Sie Ihre Bewerbung an:\n\nLarkfield\n\nE-Mail: ann@larkfield.example",
        "Bewerbung mit den üblichen Unterlagen an: Larkfield\n\n- Ann Lee - ann@larkfield.example",
        "Please send an email to ann@larkfield.example with your CV.",
    ],
)
def test_finds_an_address_below_the_request(ending):
    assert draft_of(ending).apply_email == "ann@larkfield.example"


def test_an_address_below_another_request_is_none_to_apply_at():
    ending = "Questions about your application? Write to:\n\nann@larkfield.example"
    assert draft_of(ending).apply_email is None


def test_knows_an_address_by_the_second_word_of_its_name():
    assert draft_of("Contact: tech.recruiting@larkfield.example").apply_email is not None
