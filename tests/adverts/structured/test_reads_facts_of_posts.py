"""Facts of posts: places, days, pay, hours, ways to apply, in any language."""

from datetime import date
from decimal import Decimal

import pytest

from adverts import read_advert
from tests.adverts.structured.posts import BODY, post


def test_takes_the_day_of_the_files_name_if_no_fact_states_one():
    assert post("title: Clockmaker\ncompany: Tidewell").posted_on == date(2031, 2, 3)


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


@pytest.mark.parametrize("fact", ["location: Leeds", "salary: £30,000 a year", "company: Tidewell"])
def test_one_fact_of_a_job_is_enough(fact):
    assert post(f"title: Keeping clocks\n{fact}", "Come and see the sea.").title == "Keeping clocks"


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


def test_takes_the_mail_of_a_button():
    draft = post(
        "title: Clockmaker\nbutton:\n  enabled: true\n  button_url: mailto:jobs@tide.example"
    )
    assert draft.apply_email == "jobs@tide.example"
