"""PDF files that LibreOffice Writer made from Word files with an invented advert.

`printed/word-styles.pdf` has headings and lists by Word's styles, a title of two rows, a header and
page numbers. `printed/two-columns.pdf` has bold headings, typed bullets with a tab, and rows that
fill the width.
"""

from pathlib import Path

import pytest

from adverts import read_advert

PRINTED = Path(__file__).parent / "printed"
DUTIES = [
    "Write manuscripts, congress posters and plain-language summaries from clinical study reports, "
    "and take them through the review of authors who seldom agree with each other",
    "Check every figure, table and reference against its source before a draft leaves the house",
    "Lead the kick-off calls with authors, keep the minutes, and see to it that what was agreed "
    "there is done within the week",
    "Keep the publication plan of two products up to date",
    "Mentor an associate medical writer in the writing of abstracts, and read what comes of it",
    "Follow the guidelines on good publication practice, and explain them to those who would "
    "rather not hear of them",
]
NEEDS = [
    "A degree in the life sciences, in pharmacy or in medicine; a doctorate is welcome but takes "
    "the place of nothing else in this list",
    "Three years in an agency for medical communications or in the publications team of a sponsor",
    "A portfolio of at least four published manuscripts that you can talk about",
    "English like a native speaker’s, and the patience to explain a comma",
]
WISHES = [
    "Experience in haemato-oncology",
    "German or French well enough for a call with authors",
]
BENEFITS = [
    "25 days of leave, and the week between Christmas and New Year on top of that without a form "
    "to fill in",
    "A budget of £1,200 a year for courses and congresses",
    "Hybrid working: two days a week in our Manchester office",
]
ROLE = (
    "As the medical writer of our oncology team you turn the results of clinical trials into "
    "manuscripts, posters and slides that doctors can use in the clinic the next morning, and you "
    "defend each sentence of them before authors, statisticians and reviewers alike."
)


@pytest.fixture(params=["word-styles", "two-columns"])
def draft(request):
    path = PRINTED / f"{request.param}.pdf"
    return read_advert(path.read_bytes(), name=path.name)


def test_reads_complete_items(draft):
    items = [(item.kind, item.importance, item.text) for item in draft.items]
    assert items == [
        *(("responsibility", None, text) for text in DUTIES),
        *(("requirement", "must", text) for text in NEEDS),
        *(("requirement", "nice", text) for text in WISHES),
        *(("benefit", None, text) for text in BENEFITS),
    ]


def test_reads_the_facts_and_the_prose(draft):
    assert draft.title.startswith("Senior Medical Writer")
    assert (draft.company, draft.locations) == (
        "Larkfield Medical", ("Manchester, United Kingdom",),
    )  # fmt: skip
    assert draft.apply_url == "https://jobs.larkfield.example/apply/207"
    assert draft.introduction.startswith(ROLE)


def test_drops_headers_and_page_numbers(draft):
    text = str(draft.as_json())
    assert "Vacancy LM/207" not in text
    assert "Page 1" not in text
