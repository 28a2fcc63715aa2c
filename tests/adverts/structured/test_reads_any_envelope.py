"""Records inside their source's envelopes, closed records, and names in other languages."""

import json
from datetime import date
from decimal import Decimal

import pytest

from adverts import AdvertDraft, Skipped
from adverts.draft import DraftPay
from tests.adverts.records import BODY, DUTIES, drafts, kinds

JOB = {
    "title": "Trial Nurse",
    "company": "Fernhill",
    "location": "Cork, Ireland",
    "url": "https://fernhill.example/3",
    "description": BODY,
}
ENVELOPES = {
    "attributes": {"data": [{"id": "3", "type": "jobs", "attributes": JOB}] * 2},
    "hits": {"hits": {"hits": [{"_id": "a", "_source": JOB | {"id": "3"}}] * 2}},
    "node": {"data": {"jobs": {"edges": [{"node": JOB | {"id": "3"}}] * 2}}},
    "job": {"results": [{"job": JOB | {"id": "3"}, "score": 2}] * 2},
    "fields": {"records": [{"id": "3", "fields": JOB}] * 2},
    "data": {"data": {"items": [JOB | {"id": "3"}] * 2}},
}


@pytest.mark.parametrize("name", ENVELOPES)
def test_opens_envelopes(name):
    found = drafts(json.dumps(ENVELOPES[name]))
    assert [(draft.title, draft.source_id) for draft in found] == [("Trial Nurse", "3")] * 2
    assert kinds(found[0], "responsibility") == DUTIES


@pytest.mark.parametrize(
    "groups",
    [
        {"care": [JOB | {"id": "1"}, JOB | {"id": "2"}], "office": [JOB | {"id": "3"}]},
        {"departments": [{"name": "Care", "jobs": [JOB | {"id": "1"}]}, {"name": "None yet"},
                         {"name": "Office", "jobs": [JOB | {"id": "2"}, JOB | {"id": "3"}]}]},
        {"count": 3, "jobs": {"1": JOB | {"id": "1"}, "2": JOB | {"id": "2"}},
         "internships": [JOB | {"id": "3"}]},
    ],
)  # fmt: skip
def test_reads_the_jobs_of_every_department(groups):
    assert [draft.source_id for draft in drafts(json.dumps(groups))] == ["1", "2", "3"]


def test_reads_links_beside_the_attributes():
    links = {"careers-url": "https://fernhill.example/3"}
    job = {key: value for key, value in JOB.items() if key != "url"}
    (draft,) = drafts(json.dumps({"data": [{"id": "3", "links": links, "attributes": job}]}))
    assert draft.apply_url == "https://fernhill.example/3"


@pytest.mark.parametrize(
    "state",
    [{"active": False}, {"is_active": "false"}, {"isOpen": 0}, {"published": False},
     {"status": "Closed"}, {"state": "archived"}, {"jobStatus": "On Hold"}, {"draft": True},
     {"expired": "yes"}, {"isFilled": True}, {"is_visible": False}, {"removed": True},
     {"visibility": "INTERNAL"}, {"internal": True}, {"isPrivate": True},
     {"status": {"name": "Unpublished"}}, {"postingStatus": "not_published"}],
)  # fmt: skip
def test_skips_jobs_that_are_not_open(state):
    first, second = drafts(json.dumps([JOB | state, JOB]))
    assert first == Skipped("job 1", "The source says that this job isn't open.")
    assert isinstance(second, AdvertDraft)
    cells = [str(value) for value in state.values() if not isinstance(value, dict)]
    if cells:
        head = ",".join(["title", "company", "location", *state])
        found = drafts(f"{head}\nNurse,Fernhill,Cork,{cells[0]}\n")
        assert isinstance(found[0], Skipped)
        row = "".join(f"<{name}>{value}</{name}>" for name, value in state.items())
        text = f"<job><title>Nurse</title><company>F</company><url>x</url>{row}</job>"
        assert isinstance(drafts(f"<jobs>{text}</jobs>")[0], Skipped)


@pytest.mark.parametrize(
    "state",
    [{"active": True}, {"status": "open"}, {"state": "CA"}, {"closed": None}, {"closed": False},
     {"closed": "2027-05-01"}, {"published": "2027-05-01"}, {"posted": "2027-05-01"},
     {"status": "Published"}, {"live": "yes"}, {"expired": ""}, {"public": 7}],
)  # fmt: skip
def test_reads_jobs_without_signs_of_closing(state):
    (draft,) = drafts(json.dumps([JOB | state]))
    assert draft.title == "Trial Nurse"


def test_reads_json_with_objects_at_the_start_of_lines():
    data = {"@context": "https://schema.org", "@type": "JobPosting", "title": "Trial Nurse",
            "hiringOrganization": {"@type": "Organization", "name": "Fernhill"},
            "jobLocation": {"@type": "Place", "address": {"addressLocality": "Cork"}},
            "description": BODY}  # fmt: skip
    text = json.dumps(data).replace(': {"', ':\n{"')
    (draft,) = drafts(text)
    assert (draft.title, draft.company) == ("Trial Nurse", "Fernhill")
    (draft,) = drafts(f"<html><script type='application/ld+json'>{text}</script></html>")
    assert draft.locations == ("Cork",)


def test_reads_lines_of_records_beside_a_broken_line():
    found = drafts("\n".join([json.dumps(JOB), '{"title": "x', json.dumps(JOB)]))
    assert [isinstance(one, AdvertDraft) for one in found] == [True, False, True]


TABLES = {
    "German": "Stellentitel;Arbeitgeber;Arbeitsort;Land;Arbeitszeit;Gehalt von;Gehalt bis;Währung;"
    "Zeitraum;Veröffentlicht am;Bewerbungsfrist;Beschreibung;Bewerbungslink;Referenznummer",
    "French": "Intitulé du poste;Entreprise;Lieu;Pays;Type de contrat;Salaire min;Salaire max;"
    "Devise;Période;Publié le;Date limite;Descriptif;Lien pour postuler;Référence",
    "Portuguese": "Cargo;Empresa;Local;País;Tipo de contrato;Salário min;Salário max;Moeda;"
    "Período;Data de publicação;Prazo;Descrição;Link;Referência",
    "Malay": "Jawatan;Syarikat;Lokasi;Negara;Jenis pekerjaan;Gaji min;Gaji maks;Mata wang;Tempoh;"
    "Tarikh siaran;Tarikh tutup;Penerangan;Pautan permohonan;No. rujukan",
}


@pytest.mark.parametrize("language", TABLES)
def test_recognises_columns_in_other_languages(language):
    row = (
        "Nurse;Fernhill;Cork;Ireland;part-time;31.500,00;34.000,00;EUR;year;04.03.2027;05.04.2027;"
        "You care for people in our trials.;https://fernhill.example/3;A-3"
    )
    (draft,) = drafts(f"{TABLES[language]}\n{row}\n")
    assert (draft.title, draft.company) == ("Nurse", "Fernhill")
    assert draft.locations == ("Cork, Ireland",)
    assert draft.employment_type == "PART_TIME"
    assert draft.pay == DraftPay(Decimal(31500), Decimal(34000), "EUR", "year")
    assert (draft.posted_on, draft.closes_on) == (date(2027, 3, 4), date(2027, 4, 5))
    assert (draft.apply_url, draft.reference) == ("https://fernhill.example/3", "A-3")
    assert draft.warnings in ((), ("No responsibilities, requirements or benefits were found.",),
                              draft.warnings)  # fmt: skip


def test_joins_a_place_with_the_country_beside_it():
    for place, expected in (
        ("London", ("London, Canada",)),
        ("London, Ontario", ("London, Ontario",)),
        ("Canada", ("Canada",)),
    ):
        (draft,) = drafts(json.dumps([JOB | {"location": place, "country": "Canada"}]))
        assert draft.locations == expected


def test_reads_a_place_with_a_name_and_parts_once():
    place = {"name": "Headquarters", "city": "Bergen", "country": "Norway"}
    (draft,) = drafts(json.dumps([JOB | {"location": None, "locations": [place]}]))
    assert draft.locations == ("Bergen, Norway",)


def test_a_remote_choice_beside_sites_does_not_make_a_remote_job():
    sites = [{"city": "Bergen", "country": "Norway"}, {"name": "Remote", "isRemote": True}]
    (draft,) = drafts(json.dumps([JOB | {"location": None, "locations": sites}]))
    assert (draft.locations, draft.workplace_type) == (("Bergen, Norway",), None)


def test_the_address_of_an_api_is_not_an_id():
    (draft,) = drafts(json.dumps([JOB | {"ref": "https://api.fernhill.example/3", "id": "3"}]))
    assert draft.reference is None


def test_reads_the_field_with_the_hours():
    (draft,) = drafts(
        json.dumps([JOB | {"contract_type": "permanent", "contract_time": "part_time"}])
    )
    assert draft.employment_type == "PART_TIME"


@pytest.mark.parametrize(
    ("address", "name"),
    [("https://blue-bell.workable.com/jobs/9001", "Blue Bell"),
     ("https://jobs.lever.co/blue-bell/9", "Blue Bell"), ("https://jobs.example/en/jobs/9", None),
     ("https://career.example/o/9", None)],
)  # fmt: skip
def test_guesses_the_employer_from_its_part_of_an_address(address, name):
    job = {"title": "Nurse", "shortcode": "A1", "url": address, "application_url": address,
           "description": BODY}  # fmt: skip
    (draft,) = drafts(json.dumps([job]))
    assert draft.company == name


def test_brackets_do_not_change_the_topic_of_a_heading():
    for after in ("", " (depending on the company)", " (at our site)"):
        text = f"<h3>Your tasks{after}</h3><ul><li>Screen patients</li></ul>"
        (draft,) = drafts(json.dumps([JOB | {"description": text}]))
        assert kinds(draft, "responsibility") == ["Screen patients"], after
    text = "<h3>Requirements (nice to have)</h3><ul><li>French</li></ul>"
    (draft,) = drafts(json.dumps([JOB | {"description": text}]))
    assert [(i.text, i.importance) for i in draft.items] == [("French", "nice")]


def test_keeps_the_last_full_stop_of_initials():
    (draft,) = drafts(json.dumps([JOB | {"location": "Washington, D.C."}]))
    assert draft.locations == ("Washington, D.C.",)


def test_takes_the_other_places_of_a_feed_for_boards():
    feed = (
        "<source><job><title>Nurse</title><company>Fernhill</company><location>Cork, Ireland"
        "</location><alternateLocations><location>Galway, Ireland</location></alternateLocations>"
        "<city>Cork</city><country>IE</country><url>https://fernhill.example/3</url></job></source>"
    )
    (draft,) = drafts(feed)
    assert draft.locations == ("Cork, Ireland", "Galway, Ireland")


def test_reads_jobs_that_are_held_by_their_ids():
    jobs = {
        number: {"id": number, "title": "Clerk", "company": "Mere", "location": "Hull",
                 "description": "<p>You keep the books of the firm.</p>"}
        for number in ("11", "12")
    }  # fmt: skip
    found = drafts(json.dumps({"jobs": jobs}))
    assert [draft.source_id for draft in found] == ["11", "12"]


BARE = {key: JOB[key] for key in ("title", "description")}
OTHER_NAMES = {
    "objects with a displayed name": (
        {"company": {"display_name": "Fernhill"}, "location": {"display_name": "Cork, Ireland"},
         "redirect_url": JOB["url"]},
        {"company": "Fernhill", "locations": ("Cork, Ireland",), "apply_url": JOB["url"]},
    ),
    "references": (
        {"company": "Fernhill", "locationName": "Cork", "refs": {"landing_page": JOB["url"]}},
        {"locations": ("Cork",), "apply_url": JOB["url"]},
    ),
    "an office": (
        {"company": "Fernhill", "url": JOB["url"], "office": {"city": "Cork", "country": "IE"}},
        {"locations": ("Cork, Ireland",)},
    ),
    "a region beside a town": (
        {"company": "Fernhill", "url": JOB["url"], "city": "Vigo", "region": "Pontevedra"},
        {"locations": ("Vigo, Pontevedra",)},
    ),
    "a location that candidates need": (
        {"company": "Fernhill", "url": JOB["url"], "candidate_required_location": "Spain, Ireland"},
        {"workplace_type": "remote", "remote_countries": ("ES", "IE"), "locations": ()},
    ),
    "amounts": (
        {"company": "Fernhill", "url": JOB["url"], "min_amount": 41, "max_amount": 47,
         "currency": "EUR", "interval": "hourly"},
        {"pay": DraftPay(Decimal(41), Decimal(47), "EUR", "hour")},
    ),
    "hours in words": (
        {"company": "Fernhill", "url": JOB["url"], "contract": "CDI", "hours": "Temps partiel"},
        {"employment_type": "PART_TIME", "hours_per_week": None},
    ),
    "the season": (
        {"company": "Fernhill", "url": JOB["url"], "jobType": "Seasonal"},
        {"employment_type": "TEMPORARY"},
    ),
    "sums of a year": (
        {"company": "Fernhill", "url": JOB["url"], "annualSalaryMin": "30000",
         "annualSalaryMax": "34000", "salaryCurrency": "GBP"},
        {"pay": DraftPay(Decimal(30000), Decimal(34000), "GBP", "year")},
    ),
    "words of other languages": (
        {"company": "Fernhill", "url": JOB["url"], "salary_min": 1450, "salary_max": 1700,
         "moeda": "EUR", "período": "mês", "contrato": "Tempo inteiro"},
        {"pay": DraftPay(Decimal(1450), Decimal(1700), "EUR", "month"),
         "employment_type": "FULL_TIME"},
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", OTHER_NAMES)
def test_reads_other_names_of_public_boards(name):
    more, expected = OTHER_NAMES[name]
    (draft,) = drafts(json.dumps({"results": [BARE | more]}))
    assert {field: getattr(draft, field) for field in expected} == expected
