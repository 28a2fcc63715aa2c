"""Posts of any site, whose front matter has an advert's fields."""

from datetime import date
from decimal import Decimal

import pytest

from adverts import UnreadableAdvert, read_advert, read_adverts
from adverts.document import Document
from adverts.documents.front_matter import fact_names, front_matter

BODY = """
Tidewell is a harbour company. We are looking for people with patience and a steady hand.

## Tasks

- Oil the clocks of the harbour
- Repair what the salt has eaten

## Requirements

- Two years of experience with clocks
"""


def post(facts, body=BODY, *, fence="---"):
    return read_advert(f"{fence}\n{facts}\n{fence}\n{body}", name="2031-02-03-clock.md")


def test_reads_fields_by_their_names():
    draft = post(
        'Title: Clockmaker\norganization: "Tidewell"\nlocation: Leeds\n'
        "salary: £30,000 - £35,000 a year\nlink: https://jobs.example/7\n"
        "createdAt: 2031-01-31\njob_type: Full time\n"
    )
    assert (draft.title, draft.company, draft.locations) == ("Clockmaker", "Tidewell", ("Leeds",))
    assert (draft.pay.minimum, draft.pay.currency) == (30000, "GBP")
    assert draft.apply_url == "https://jobs.example/7"
    assert draft.posted_on == date(2031, 1, 31)
    assert [str(item.kind) for item in draft.items] == ["responsibility"] * 2 + ["requirement"]


def test_reads_toml():
    draft = post(
        "title = 'Clockmaker'\nemployer = 'Tidewell'\ndate = 2031-02-01T05:30:00Z\n"
        "salary = '£34,000'\nsalaryMin = 34000\nsalaryMax = 34000\nworkType = 'office'\n",
        fence="+++",
    )
    assert (draft.title, draft.company) == ("Clockmaker", "Tidewell")
    assert (draft.pay.maximum, draft.pay.currency, draft.pay.period) == (34000, "GBP", "year")
    assert draft.workplace_type == "onsite"
    assert draft.posted_on == date(2031, 2, 1)


def test_reads_toml_whose_site_keeps_its_own_facts_in_a_table_and_indents_them():
    facts = " title = 'Clockmaker'\n [extra]\n location = 'Leeds'\n"
    draft = read_advert(f"+++\n{facts} +++\n{BODY}", name="clock.md")
    assert (draft.title, draft.locations) == ("Clockmaker", ("Leeds",))


def test_refuses_broken_toml_with_the_reason():
    with pytest.raises(UnreadableAdvert, match="TOML"):
        post("title = 'Clockmaker\n", fence="+++")


def test_takes_the_day_of_the_files_name_if_no_fact_states_one():
    assert post("title: Clockmaker\ncompany: Tidewell").posted_on == date(2031, 2, 3)


def test_writes_a_company_as_its_text_does():
    assert post("roles: clockmaker\nstartup: tidewell").company == "Tidewell"
    assert post("title: Clockmaker\nstartup: low-tide-works").company == "Low Tide Works"


def test_takes_any_address_of_a_page_but_not_of_a_picture():
    draft = post(
        "title: Clockmaker\nlogo_url: https://tidewell.example/logo.png\n"
        "sidebarlinkurl: https://tidewell.example/apply\n"
    )
    assert draft.apply_url == "https://tidewell.example/apply"


def test_reads_labels_in_the_text():
    draft = post("title: Clockmaker\ndate: 2031-02-02", f"**Location: Leeds**\n\n{BODY}")
    assert draft.locations == ("Leeds",)


@pytest.mark.parametrize("fact", ["open: false", "draft: true"])
def test_warns_that_a_post_is_not_open(fact):
    assert "isn't open" in " ".join(post(f"title: Clockmaker\n{fact}").warnings)


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


def test_reads_dashes_without_a_space_as_a_list():
    body = BODY.replace("- Oil", "-Oil").replace("- Repair", "-Repair")
    assert [item.text for item in post("title: Clockmaker\nlocation: Leeds", body).items] == [
        item.text for item in post("title: Clockmaker\nlocation: Leeds").items
    ]


def test_reads_the_text_of_a_fact_with_several_lines():
    facts = (
        "title: Clockmaker\ncompany: Tidewell\ndescription: Clocks by the sea.\ndetails: |\n"
        "  **What you will do:**\n  - Oil the clocks of the harbour each morning\n"
        "  - Repair what the salt has eaten, with tools of our own\n\n"
        "  **Required skills:**\n  - Two years of experience with clocks\n"
        "  - Knowledge of brass and of oak, and of what the sea does to both\n"
    )
    draft = post(facts, body="Come and see the sea.")
    assert [str(item.kind) for item in draft.items] == ["responsibility"] * 2 + ["requirement"] * 2


def test_reads_lists_of_facts_beside_the_text():
    facts = (
        "title: Clockmaker\ncompany: Tidewell\nrequirements:\n  - Patience with salt\n"
        "  - Two years of experience\n"
    )
    texts = [item.text for item in post(facts, body="Come and see the sea.").items]
    assert texts == ["Patience with salt", "Two years of experience"]


def test_leaves_out_the_comments_of_a_template():
    body = (
        "{% comment ------ %}\n- Leave this line as it is.\n- Write what you need.\n"
        f"{{% endcomment ------ %}}\n{BODY}"
    )
    assert (
        post("title: Clockmaker\ncompany: Tidewell", body).items
        == post("title: Clockmaker\ncompany: Tidewell").items
    )


def test_keeps_what_follows_a_comment_without_an_end():
    body = "a {% comment %}b{% comment %}c{% endcomment %}d {%- comment %}e endcomment"
    assert front_matter(f"---\ntitle: Clockmaker\n---\n{body}")[1] == (
        "a d {%- comment %}e endcomment"
    )


def test_reads_lists_of_sentences_under_any_name_but_no_tags():
    facts = (
        "title: Clockmaker\ncompany: Tidewell\nwork_outline:\n"
        "  - Oil the clocks of the harbour and keep the tables of the tides\n"
        "  - Repair what the salt has eaten together with the crew\n"
        "keywords:\n  - Leading\n  - Clocks\n"
    )
    texts = [item.text for item in post(facts, body="Come and see the sea.").items]
    assert texts == [
        "Oil the clocks of the harbour and keep the tables of the tides",
        "Repair what the salt has eaten together with the crew",
    ]


def test_reads_facts_in_json_with_what_the_author_wrote():
    facts = (
        '{\n\t"id": 7,\n\t"title": {\n\t\t"original": "Clockmaker",\n\t\t"slug": "clock"\n\t},\n'
        '\t"hiringOrganization": {"name": "Tidewell"},\n'
        '\t"jobLocation": {"original": "Leeds", "locations": []}\n}'
    )
    draft = post(facts)
    assert (draft.title, draft.company, draft.locations) == ("Clockmaker", "Tidewell", ("Leeds",))


@pytest.mark.parametrize("name", ["org_url", "business_url", "company_link", "website_url", "url"])
def test_the_employers_own_page_is_no_place_to_apply(name):
    facts = f"title: Clockmaker\ncompany: Tidewell\n{name}: https://tidewell.example\n"
    assert post(facts).apply_url is None


@pytest.mark.parametrize("hours", ["Evenings from 3:30pm", "7.5 hour days", "8 hours a day"])
def test_hours_of_a_day_are_not_those_of_a_week(hours):
    assert post(f"title: Clockmaker\ncompany: Tidewell\nhours: {hours}").hours_per_week is None


def test_a_phrase_is_no_place():
    draft = post("title: Clockmaker\ncompany: Tidewell\nlocation: Remote, with hours that overlap")
    assert draft.locations == ()
    assert draft.workplace_type == "remote"


def test_refuses_a_post_about_anything_else():
    body = "There are two hard things about clocks:\n\n- Salt\n- Oil\n\nI name mine after gulls.\n"
    with pytest.raises(UnreadableAdvert, match="doesn't look like a job advert"):
        post("title: Naming clocks\nauthor: Ada", body)


@pytest.mark.parametrize("fact", ["location: Leeds", "salary: £30,000 a year", "company: Tidewell"])
def test_one_fact_of_a_job_is_enough(fact):
    assert post(f"title: Keeping clocks\n{fact}", "Come and see the sea.").title == "Keeping clocks"


def test_finds_the_names_of_facts_line_by_line():
    assert fact_names(f'---\ntitle: a\n{chr(10) * 9} "city" : "Leeds"\n---\n') == ["title", "city"]


@pytest.mark.parametrize(
    ("facts", "name", "value"),
    [
        ("remoteFriendly: true", "workplace_type", "remote"),
        ("appointmentType: Permanent, full time", "employment_type", "FULL_TIME"),
        ("terms: part-time", "employment_type", "PART_TIME"),
        ("contrat: Stage", "employment_type", "INTERN"),
        ("contrat: CDD", "employment_type", "TEMPORARY"),
        ("closedDate: 2031-04-05", "closes_on", date(2031, 4, 5)),
        ("until: 2031-04-05", "closes_on", date(2031, 4, 5)),
        ("startDate: 2031-04-05", "posted_on", date(2031, 2, 3)),  # that of the file's name
        ("mailaddress: harbour@tidewell.example", "apply_email", "harbour@tidewell.example"),
        ("posterEmail: harbour@tidewell.example", "apply_email", "harbour@tidewell.example"),
        ("contact:\n  email: harbour@tidewell.example", "apply_email", "harbour@tidewell.example"),
        ("howToApply: https://tidewell.example/7", "apply_url", "https://tidewell.example/7"),
        ("howToApply: Write to us@tidewell.example", "apply_email", "us@tidewell.example"),
        ("reference: 00123", "reference", "00123"),
    ],
)
def test_knows_the_names_that_sites_use(facts, name, value):
    assert getattr(post(f"title: Clockmaker\n{facts}"), name) == value


@pytest.mark.parametrize("name", ["postePourvu", "filled", "posteFerme"])
def test_warns_that_a_job_is_taken(name):
    draft = post(f"title: Clockmaker\n{name}: true")
    assert "The source says that this job isn't open." in draft.warnings


def test_keeps_the_email_to_apply_at_for_adverts_without_a_link():
    draft = post(
        "title: Clockmaker\nemail: us@tidewell.example\napplyUrl: https://tidewell.example/7"
    )
    assert (draft.apply_url, draft.apply_email) == ("https://tidewell.example/7", None)


def test_names_the_company_by_the_email_of_a_fact():
    body = BODY.replace("Tidewell is a harbour company. ", "") + "\nTidewell clocks tick on.\n"
    assert post("title: Clockmaker\ncontactEmail: us@tidewell.example", body).company == "Tidewell"


@pytest.mark.parametrize(
    ("facts", "pay"),
    [
        ("salary: 31.000\ncurrency: EUR", (31000, None)),
        ("salary: 31,000 to 41,000", (31000, 41000)),
        ("salaryMinLocal: 31,000\nsalaryMaxLocal: 41,000\ncurrency: EUR", (31000, 41000)),
        ("salaryMin: 3100.50\nsalaryMax: 4100\ncurrency: EUR", (Decimal("3100.50"), 4100)),
        ("salaryMin: 31.125\ncurrency: EUR\npayPeriod: hour", (Decimal("31.12"), None)),
        ("salaryMin: 900.500\ncurrency: KWD", (Decimal("900.50"), None)),
    ],
)
def test_three_digits_after_a_separator_are_thousands(facts, pay):
    draft = post(f"title: Clockmaker\n{facts}")
    assert (draft.pay.minimum, draft.pay.maximum) == pay


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


def test_takes_a_link_that_writes_a_mail():
    draft = post("title: Clockmaker\ntarget_url: 'mailto:us@tidewell.example?subject=Clocks'")
    assert (draft.apply_url, draft.apply_email) == (None, "us@tidewell.example")


def test_reads_a_column_of_facts_at_the_end():
    table = "\n| Location | Leeds |\n|---|---|\n| Type of job | part-time |\n| Pay | £30,000 |\n"
    rows = "<table><tr><th>Location</th><td>Leeds</td></tr><tr><th>Pay</th><td>£30,000</td></tr>"
    text = "\n".join(f"{n}. We like to keep our clocks." for n in range(30))
    for facts in (table, f"\n{rows}</table>\n"):
        draft = post("title: Clockmaker", f"{BODY}\n{text}\n{facts}")
        assert (draft.locations, draft.pay.minimum) == (("Leeds",), 30000)


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


def test_reads_when_it_closes():
    assert post("title: Clockmaker", f"Closes: 6 October 2031\n{BODY}").closes_on == date(
        2031, 10, 6
    )


def test_remarks_beside_places_are_no_places():
    stated = "Leeds, UK (hybrid – flexible cadence) | Open to people from many other cities"
    draft = post("title: Clockmaker", f"Location: {stated}\n{BODY}")
    assert (draft.locations, draft.workplace_type) == (("Leeds, UK",), "hybrid")
    shared = post("title: Clockmaker", f"Location: Leeds/York, UK\n{BODY}")
    assert shared.locations == ("Leeds, UK", "York, UK")


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ("titre: Horloger\nentreprise: Marée\nlieu: Lyon\nlien: https://maree.example/7",
         ("Horloger", "Marée", ("Lyon",), "https://maree.example/7")),
        ("titulo: Relojero\nempresa: Marea\nubicacion: Sevilla\nenlace: https://marea.example/7",
         ("Relojero", "Marea", ("Sevilla",), "https://marea.example/7")),
        ("stilling: Urmaker\narbeidsgiver: Tidevann\narbeidssted: Bergen",
         ("Urmaker", "Tidevann", ("Bergen",), None)),
        ("functie: Klokkenmaker\nwerkgever: Getij\nstandplaats: Utrecht",
         ("Klokkenmaker", "Getij", ("Utrecht",), None)),
        ("titel: Uhrmacher\narbeitgeber: Gezeiten\nort: Leipzig\nlink: https://gezeiten.example/7",
         ("Uhrmacher", "Gezeiten", ("Leipzig",), "https://gezeiten.example/7")),
    ],
)  # fmt: skip
def test_knows_names_in_other_languages(facts, expected):
    draft = post(facts)
    assert (draft.title, draft.company, draft.locations, draft.apply_url) == expected


def test_knows_days_and_ways_of_working_in_other_languages():
    draft = post("titulo: Relojero\nmodalidad: Híbrido\nfecha: 2031-04-01\nprazo: 2031-05-01\n")
    assert (draft.workplace_type, draft.posted_on) == ("hybrid", date(2031, 4, 1))
    assert draft.closes_on == date(2031, 5, 1)


def test_an_office_is_no_place_but_on_site():
    draft = post("title: Clockmaker", f"{BODY}\n## Local\n\nEscritório.\n")
    assert (draft.locations, draft.workplace_type) == ((), "onsite")


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


def test_several_places_stand_below_their_label():
    body = f"**Location:**\n\nBoston, MA; San Francisco, CA; Chicago, IL; New York, NY\n{BODY}"
    places = ("Boston, MA", "San Francisco, CA", "Chicago, IL", "New York, NY")
    assert post("title: Clockmaker\n", body).locations == places


@pytest.mark.parametrize(
    "facts",
    [
        "tittel: Urmaker\nbedrift: Tidewell\nplaceringsort: Oslo\nfrist: 2031-04-05",
        "Functienaam: Klokkenmaker\norganisatie: Tidewell\nwerklocatie: Oslo\n"
        "einddatum: 2031-04-05",
        "Jobtitel: Urmager\nArbejdsgiver: Tidewell\nkommune: Oslo\nslutdatum: 2031-04-05",
    ],
)
def test_knows_more_names_in_other_languages(facts):
    draft = post(facts)
    assert (draft.company, draft.locations) == ("Tidewell", ("Oslo",))
    assert draft.closes_on == date(2031, 4, 5)


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


def test_a_post_of_components_has_no_lines_that_load_them():
    loads = 'import Link from "@site/Link";\nexport { default as Dial } from "../dial";\n'
    assert "import" not in post("title: Clockmaker\nlocation: Leeds", loads + BODY).introduction


@pytest.mark.parametrize(
    "facts",
    [
        "titre: Horloger\nstructure: Tidewell\nlieu: Lyon\nremuneration: 2.200 € par mois\n"
        "candidature: rh@tidewell.example\ndate_publication: 2031-04-01\ndate_cloture: 2031-05-01",
        "puesto: Relojero\norganizacion: Tidewell\nciudad: Lyon\nremuneracion: 2.200 € al mes\n"
        "correo: rh@tidewell.example\nfecha: 2031-04-01\nfecha_cierre: 2031-05-01",
        "vaga: Relojoeiro\norganizacao: Tidewell\ncidade: Lyon\nremuneracao: 2.200 € por mês\n"
        "email: rh@tidewell.example\ndata: 2031-04-01\nprazo: 2031-05-01",
        "posizione: Orologiaio\nente: Tidewell\nluogo: Lyon\nretribuzione: 2.200 € al mese\n"
        "contatto: rh@tidewell.example\ndata: 2031-04-01\nscadenza: 2031-05-01",
        "titol: Rellotger\nentitat: Tidewell\nlloc: Lyon\nsou: 2.200 € al mes\n"
        "correu: rh@tidewell.example\ndata: 2031-04-01\ndata_limit: 2031-05-01",
    ],
)
def test_knows_the_names_of_romance_languages(facts):
    draft = post(facts)
    assert (draft.company, draft.locations) == ("Tidewell", ("Lyon",))
    assert (draft.pay.minimum, str(draft.pay.period)) == (2200, "month")
    assert draft.apply_email == "rh@tidewell.example"
    assert (draft.posted_on, draft.closes_on) == (date(2031, 4, 1), date(2031, 5, 1))


@pytest.mark.parametrize("title", ["Karriere", "Stellenangebote", "Vacatures", "Recrutement"])
def test_a_heading_names_the_job_below_the_name_of_a_page(title):
    headings = "### Unsere Ingenieure\n\nWir bauen Uhren.\n\n## Pfleger (m/w/d)\n\n"
    draft = post(f"title: {title}", f"Tidewell sucht Leute.\n\n{headings}{BODY}")
    assert draft.title == "Pfleger (m/w/d)"


def test_reads_the_texts_of_blocks_that_a_page_is_built_of():
    block = "\n".join(f"        {line}" for line in BODY.strip().split("\n"))
    facts = (
        "title: Join Our Team\nsections:\n  - block: hero\n    content:\n      title: Welcome\n"
        "      image: harbour.png\n  - block: markdown\n    content:\n      title: Clock Engineer\n"
        f"      text: |\n{block}\n  - heading: What we offer\n    list:\n"
        "      - item: Thirty days of paid leave each year\n"
        "      - item: A pension and dental insurance for all\n"
    )
    draft = post(facts, "")
    assert draft.title == "Clock Engineer"
    kinds = [str(item.kind) for item in draft.items]
    assert kinds == ["responsibility"] * 2 + ["requirement"] + ["benefit"] * 2


def test_a_sentence_for_all_genders_names_the_job_below_a_slogan():
    body = f"Zum 1. August suchen wir dich für die Ausbildung zum **Uhrmacher (m/w/d)**.\n{BODY}"
    assert post("title: Starte deine Ausbildung bei uns!", body).title == "Uhrmacher (m/w/d)"
    page = f"# Komm in unser Team!\n\n{body}"
    assert read_advert(page, name="a.md").title == "Uhrmacher (m/w/d)"


def test_keeps_hyphens_inside_the_lines_of_a_list():
    text = (
        "---\ntitle: Tide keeper\nresponsibilities: |\n  * Co-ordinate the on-call rota\n"
        "  * Write tables - in two languages\nrequirements: |\n  * A degree\n---\n"
    )
    texts = [item.text for item in read_advert(text, name="job.md").items]
    assert texts == ["Co-ordinate the on-call rota", "Write tables - in two languages", "A degree"]


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


def test_leaves_out_comments_of_an_editor():
    facts = "title: Clockmaker\nentreprise: >-\n  <!--StartFragment-->\n\n\n" + (
        "  Haute Marée est une société de Leeds.\n\n\n" * 5
    )
    assert post(facts, "\n## Tasks\n\n- Oil clocks\n").company == "Haute Marée"


_BLOCKS = """---
title: Clockmaker
type: part-time
sections:
  - type: jobs
    items:
      - title: Clockmaker, part-time
        location: {}
        text: |-
          You oil clocks.

          - Change springs
          - Clean the wheels of old clocks
          - Talk to people who bring their clocks, and write down what is broken
  - type: contact
    location: {}
---
"""


@pytest.mark.parametrize(
    ("places", "locations"), [(("Leeds", "Leeds"), ("Leeds",)), (("Leeds", "York"), ())]
)
def test_reads_the_only_place_that_blocks_of_a_page_state(places, locations):
    assert read_advert(_BLOCKS.format(*places), name="a.md").locations == locations


def test_reads_the_place_of_a_title_for_search_engines():
    post = "---\ntitle: Clockmaker\nmetaTitle: Acme | Clockmaker • Leeds, UK\n---\n\n## Tasks\n\n"
    assert read_advert(f"{post}- Oil clocks\n- Change springs\n", name="a.md").locations == (
        "Leeds, UK",
    )


def test_reads_names_of_a_site_above_the_text_without_fences():
    header = "article:\ndate: 2031-02-03\ntitle: Clockmaker: harbour\nimage: clocks.png\n"
    draft = read_advert(f"{header}\n<div>\nWe mend clocks.\n</div>\n{BODY}", name="a.md")
    assert (draft.title, draft.posted_on) == ("Clockmaker: harbour", date(2031, 2, 3))
    labels = "Title: Clockmaker\nLocation: Leeds\n\n"  # labels of an advert, not names of a site
    assert fact_names(labels) == []


def test_takes_the_mail_of_a_button():
    draft = post(
        "title: Clockmaker\nbutton:\n  enabled: true\n  button_url: mailto:jobs@tide.example"
    )
    assert draft.apply_email == "jobs@tide.example"
