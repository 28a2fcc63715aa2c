"""Titles of posts, and the companies that posts are of."""

import pytest

from adverts import read_advert, read_adverts
from adverts.document import Document
from tests.adverts.structured.posts import BODY, post


def test_writes_a_company_as_its_text_does():
    assert post("roles: clockmaker\nstartup: tidewell").company == "Tidewell"
    assert post("title: Clockmaker\nstartup: low-tide-works").company == "Low Tide Works"


def test_drops_a_heading_that_repeats_the_title():
    draft = post("title: Clockmaker\ncompany: Tidewell", f"# Clockmaker\n{BODY}")
    assert draft.introduction.startswith("Tidewell is")


@pytest.mark.parametrize(
    ("stated", "title", "company", "places", "workplace"),
    [
        ("[Leeds] Clockmaker @ Tidewell", "Clockmaker", "Tidewell", ("Leeds",), None),
        ("[Remoto] Clock Engineer na Tidewell - Vaga de Emprego", "Clock Engineer", "Tidewell",
         (), "remote"),
        ("Vacature Clock Engineer bij Tidewell (Utrecht)", "Clock Engineer", "Tidewell",
         ("Utrecht",), None),
        ("Tidewell sucht eine Uhrmacherin", "Uhrmacherin", "Tidewell", (), None),
        ("Clock Engineer (hybrid)", "Clock Engineer", None, (), "hybrid"),
        ("Clock Engineer (m/w/d)", "Clock Engineer (m/w/d)", None, (), None),
        ("Clock Engineer - Leeds, UK", "Clock Engineer", None, ("Leeds, UK",), None),
        ("Clock Engineer | Leeds | Full-time", "Clock Engineer", None, ("Leeds",), None),
        ("Clock Engineer, Leeds", "Clock Engineer, Leeds", None, ("Leeds",), None),
        ("Clock Engineer in Leeds", "Clock Engineer in Leeds", None, ("Leeds",), None),
        ("Clock Engineer - Mobile", "Clock Engineer - Mobile", None, (), None),
        ("Engineer in Test", "Engineer in Test", None, (), None),
        ("Engineer | Tides", "Engineer | Tides", None, (), None),
        ("Tidewell LLC - Clock Engineer", "Clock Engineer", "Tidewell LLC", (), None),
        ("Recrutement d’un-e technicien-ne", "technicien-ne", None, (), None),
        ("Recrutement d’un(e) technicien(ne)", "technicien(ne)", None, (), None),
        ("Nous recherchons un technicien", "technicien", None, (), None),
        ("Recherche d'une horlogère pour Marée", "horlogère", "Marée", (), None),
        ("Recherche d'une technicienne", "technicienne", None, (), None),
        ("We are looking for Clock Engineers!", "Clock Engineers", None, (), None),
        ("Nurse at night", "Nurse at night", None, (), None),
    ],
)  # fmt: skip
def test_divides_titles(stated, title, company, places, workplace):
    draft = post(f'title: "{stated}"\ndate: 2031-02-02', "A clock must be oiled each day.")
    assert draft.title == title
    assert draft.company == company
    assert (draft.locations, draft.workplace_type) == (places, workplace)


def test_names_the_company_by_the_email_of_a_fact():
    body = BODY.replace("Tidewell is a harbour company. ", "") + "\nTidewell clocks tick on.\n"
    assert post("title: Clockmaker\ncontactEmail: us@tidewell.example", body).company == "Tidewell"


NAMELESS = BODY.replace("Tidewell is a harbour company. ", "")


@pytest.mark.parametrize(
    ("facts", "company"),
    [
        ("description: Tidewell is looking for a clockmaker.", "Tidewell"),
        ("metaTitle: Clockmaker - Tidewell", "Tidewell"),
        ("metaTitle: Maker of clocks - Tidewell Pvt. Ltd", "Tidewell Pvt. Ltd"),
        ("meta:\n  title: Clockmaker | Tidewell", "Tidewell"),
        ("metaTitle: Clocks and tides", None),
    ],
)
def test_what_stands_beside_a_post_may_name_the_company(facts, company):
    assert post(f"title: Clockmaker\n{facts}", NAMELESS).company == company


def test_the_address_to_apply_at_and_a_summary_name_the_company():
    facts = "title: Clockmaker\nsummary: You shape the clocks of Tidewell's harbour.\n"
    url = "apply_url: https://tidewell.teamtailor.com/jobs/7"
    assert post(f"{facts}{url}", NAMELESS).company == "Tidewell"


@pytest.mark.parametrize(
    ("stated", "company"),
    [
        ("Tidewell (an old maker of harbour clocks)", "Tidewell"),
        ("Tidewell (UK)", "Tidewell (UK)"),
    ],
)
def test_leaves_out_a_remark_after_the_company(stated, company):
    assert post("title: Clockmaker", f"Company: {stated}\n{BODY}").company == company


def test_reads_a_place_with_a_full_stop_below_its_heading():
    draft = post("title: Clockmaker", f"{BODY}\n## Local\n\nPresencial, São Paulo.\n")
    assert (draft.locations, draft.workplace_type) == (("São Paulo",), "onsite")


def test_a_title_counts_more_than_a_position_and_a_page_has_no_state():
    draft = post("titel: Uhrmacherin\nposition: Leiterin der Werft\nstate: upcoming\n")
    assert (draft.title, draft.locations) == ("Uhrmacherin", ())
    assert post("title: Clockmaker\nstate: Bavaria\n").locations == ("Bavaria",)


def test_a_portrait_is_no_name_of_a_company():
    portrait = "Tidewell keeps the clocks of eleven harbours. " * 4
    assert post(f"title: Clockmaker\ncompany: >-\n  {portrait}\n").company == "Tidewell"


def test_a_summary_names_the_company_by_its_sign():
    facts = 'title: Clockmaker\ndescription: "Clockmaker @ Brasswick (20 hours)"\n'
    body = "We are looking for a steady hand.\n\n## Tasks\n\n- Oil the clocks\n- Wind them\n"
    assert post(facts, body).company == "Brasswick"


def test_the_first_heading_is_the_job_where_the_title_names_none():
    draft = post("title: Jobs | Tidewell", "# Tidewell is hiring a harbour engineer\n" + BODY)
    assert draft.title == "harbour engineer"
    draft = post("title: Harbour work 2031", "## Engineer of the harbour\n" + BODY)
    assert draft.title == "Engineer of the harbour"
    draft = post("title: Engineer", "# About our analysts\n" + BODY)
    assert draft.title == "Engineer"


@pytest.mark.parametrize("title", ["Vacancies", "Tidewell Lab - Openings", "We are hiring!"])
def test_a_page_of_openings_is_called_as_its_job_is(title):
    draft = post(f"title: {title}\nlayout: page", f"\n## Clock Engineer\n{BODY}")
    assert draft.title == "Clock Engineer"


def test_a_page_of_openings_may_offer_several_jobs():
    body = f"# Clock Engineer\n{BODY}\n# Ward Nurse\n{BODY}"
    page = Document.of(f"---\ntitle: Careers\nlayout: page\n---\n{body}", name="careers.md")
    assert [draft.title for draft in read_adverts(page)] == ["Clock Engineer", "Ward Nurse"]


@pytest.mark.parametrize("title", ["Karriere", "Stellenangebote", "Vacatures", "Recrutement"])
def test_a_heading_names_the_job_below_the_name_of_a_page(title):
    headings = "### Unsere Ingenieure\n\nWir bauen Uhren.\n\n## Pfleger (m/w/d)\n\n"
    draft = post(f"title: {title}", f"Tidewell sucht Leute.\n\n{headings}{BODY}")
    assert draft.title == "Pfleger (m/w/d)"


def test_a_sentence_for_all_genders_names_the_job_below_a_slogan():
    body = f"Zum 1. August suchen wir dich für die Ausbildung zum **Uhrmacher (m/w/d)**.\n{BODY}"
    assert post("title: Starte deine Ausbildung bei uns!", body).title == "Uhrmacher (m/w/d)"
    page = f"# Komm in unser Team!\n\n{body}"
    assert read_advert(page, name="a.md").title == "Uhrmacher (m/w/d)"


def test_reads_a_text_under_the_name_of_a_title():
    role = "TIDEWELL has built a place where clocks meet. " * 4
    draft = post(
        f"title: Clockmaker\nlocation: Leeds\nrole: {role}", "\n## Tasks\n\n- Oil clocks\n"
    )
    assert (draft.title, draft.company) == ("Clockmaker", "TIDEWELL")


def test_takes_a_longer_title_of_the_files_name_that_the_text_writes():
    body = f"#### Seeking a Marketing Lead\n\nWe seek a *Sales and Marketing Lead* now.\n{BODY}"
    draft = read_advert(f"---\nlayout: page\n---\n{body}", name="sales-and-marketing-lead.md")
    assert draft.title == "Sales and Marketing Lead"
