"""The line below a title that names the company and its place."""

import pytest

from adverts import read_advert

BODY = """
About us
{}

What you will do
- Write manuscripts with authors
- Check figures against their sources

What you bring
- A degree in life sciences

To apply, visit https://careers.lumen.example/jobs/17
"""
SAYS_AGAIN = "Lumen Medical writes for trials all over Europe."


def read(byline, about=SAYS_AGAIN):
    return read_advert(f"Medical Writer\n{byline}\n{BODY.format(about)}", name="x")


@pytest.mark.parametrize(
    ("byline", "places"),
    [
        ("Lumen Medical, Leeds", ("Leeds",)),
        ("Lumen Medical – Leeds, UK", ("Leeds, UK",)),
        ("Lumen Medical (Leeds)", ("Leeds",)),
        ("Lumen Medical - Lyon (69)", ("Lyon",)),
        ("Lumen Medical | Leeds", ("Leeds",)),
        ("Lumen Medical · Leeds · Full-time", ("Leeds",)),
        ("Lumen Medical\nLeeds", ("Leeds",)),
        ("at Lumen Medical in Leeds", ("Leeds",)),
        ("bei Lumen Medical in München", ("München",)),
        ("Lumen Medical, Leeds, West Yorkshire", ("Leeds, West Yorkshire",)),
        ("Lumen Medical, hybrid, Kuala Lumpur", ("Kuala Lumpur",)),
    ],
)
def test_separates_the_company_from_its_place(byline, places):
    draft = read(byline)
    assert (draft.company, draft.locations) == ("Lumen Medical", places)
    assert draft.evidence["company"].text.startswith(byline.split("\n")[0])


def test_keeps_the_other_parts_of_the_line():
    draft = read("Lumen Medical · Leeds · Full-time · Ward 7")
    assert draft.employment_type == "FULL_TIME"
    assert "Ward 7" in draft.introduction


@pytest.mark.parametrize(
    "byline", ["Mill Quarter, Leeds", "Medical Affairs, Leeds", "Sales, Leeds"]
)
def test_a_district_or_a_department_is_no_company(byline):
    draft = read(byline, about="We write for trials.")
    assert draft.company == "Lumen"  # by the address of its careers
    assert byline in draft.introduction


def test_guesses_a_company_that_the_text_does_not_mention():
    draft = read("Tidewell Medical, Leeds", about="We write for trials.")
    assert (draft.company, draft.evidence["company"].confidence) == ("Tidewell Medical", 0.4)
    assert "Tidewell Medical, Leeds" in draft.introduction


def test_the_line_completes_the_name_in_an_address():
    draft = read("Lumen Medical, Leeds", about="We write for trials.")
    assert draft.company == "Lumen Medical"  # careers.lumen.example


def test_keeps_a_name_and_a_place_with_a_dash_as_text():
    draft = read("Medical Affairs – Leeds, UK", about="We write for trials.")
    assert (draft.company, draft.locations) == ("Lumen", ("Leeds, UK",))
    assert "Medical Affairs" in draft.introduction


def test_a_legal_form_identifies_a_company():
    draft = read("Corvia Sdn. Bhd., Petaling Jaya", about="We write for trials.")
    assert (draft.company, draft.locations) == ("Corvia Sdn. Bhd.", ("Petaling Jaya",))


@pytest.mark.parametrize("place", ["Selangor, Malaysia", "Leeds, United Kingdom", "Leeds"])
def test_a_place_alone_is_not_a_company(place):
    draft = read(place)
    assert draft.locations == (place,)
    assert draft.company != place.split(",")[0]


def test_a_district_that_the_text_mentions_is_not_a_company():
    draft = read("Mill Quarter, Leeds", about="Our office in Mill Quarter is new.")
    assert draft.company == "Lumen"  # by the address of its careers


@pytest.mark.parametrize(
    ("byline", "place"),
    [
        ("Tidewell Cold Storage – Doncaster – £31,500 a year", "Doncaster"),
        ("Tidewell's Dairy, Hereford. £12.80 an hour.", "Hereford"),
        ("Tidewell Kliniken gGmbH, Standort Göttingen", "Göttingen"),
        ("Tidewell omsorgssenter, Lillehammer", "Lillehammer"),
        ("Tidewell Health, Leeds", "Leeds"),
        ("Tidewell Mekaniske AS, Quellvik", "Quellvik"),
        ("Mill Quarter, Leeds", "Leeds"),
    ],
)
def test_reads_the_place_whoever_is_named_before_it(byline, place):
    assert read(byline, about="We write for trials.").locations == (place,)


@pytest.mark.parametrize(
    "company",
    [
        "Molkerei Tal eG",
        "Kanzlei Roth mbH",
        "Fleurs d’Anjou",
        "Straits Fibre Sdn Bhd",
        "Tavoli S.r.l.",
    ],
)
def test_reads_names_with_small_words_and_words_of_headings(company):
    draft = read(f"{company}, Leeds", about=f"{company} was founded in 1931.")
    assert (draft.company, draft.locations) == (company, ("Leeds",))


def test_the_ward_in_a_nordic_title_is_not_the_employer():
    text = (
        "# Bioanalytiker til Klinisk Biokemi\n\nFjordens Sygehus, Esbjerg\n\n"
        "## Opgaver\n\n- Tage prøver\n"
    )
    draft = read_advert(text, name="x.md")
    assert (draft.title, draft.company) == ("Bioanalytiker", "Fjordens Sygehus")
    assert draft.locations == ("Esbjerg",)


def test_a_town_before_the_hours_is_the_place():
    text = "Doktersassistent\n\nDeventer, 24 uur per week\n\nTaken\n- Je neemt de telefoon op\n"
    assert read_advert(text, name="x").locations == ("Deventer",)


def test_a_house_before_an_unknown_place_is_the_employer():
    draft = read_advert(
        "# Nurse\n\nWeir Lane Surgery, Aldwick Bay\n\n## Duties\n\n- Care\n", name="x.md"
    )
    assert (draft.company, draft.locations) == ("Weir Lane Surgery", ("Aldwick Bay",))
