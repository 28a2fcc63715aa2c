import json
from datetime import date
from decimal import Decimal

from hypothesis import given

from adverts import read_advert
from adverts.draft import DraftPay
from tests.adverts.records import BODY, DUTIES, drafts, kinds, survives, swapped

WIDGET = {
    "title": "Biostatistician",
    "shortcode": "A1B2C3",
    "code": "STAT-9",
    "employment_type": "Full-time",
    "telecommuting": False,
    "url": "https://apply.example/j/A1B2C3",
    "application_url": "https://apply.example/j/A1B2C3/apply",
    "published_on": "2026-06-20",
    "country": "Germany",
    "city": "Berlin",
    "state": "",
    "locations": [
        {"country": "Germany", "countryCode": "DE", "city": "Berlin", "region": "Berlin"},
        {"country": "Germany", "countryCode": "DE", "city": "Jena", "hidden": True},
    ],
    "description": BODY,
}
SINGLE = {
    "id": 5,
    "shortcode": "D4E5F6",
    "title": "Trial Nurse",
    "remote": False,
    "location": {"country": "Ireland", "countryCode": "IE", "city": "Cork", "region": "Munster"},
    "type": "part",
    "published": "2026-06-21T00:00:00.000Z",
    "workplace": "on_site",
    "description": "<p>You care for people in our trials.</p>",
    "requirements": "<ul><li>A nursing licence</li></ul>",
    "benefits": "<ul><li>30 days of leave</li></ul>",
}


def board(**changes):
    (draft,) = drafts(json.dumps({"name": "Zahlenwerk", "jobs": [WIDGET | changes]}))
    return draft


def test_reads_the_list_of_a_widget():
    draft = board()
    assert (draft.title, draft.company) == ("Biostatistician", "Zahlenwerk")
    assert (draft.source_id, draft.reference) == ("A1B2C3", "STAT-9")
    assert draft.locations == ("Berlin, Germany",)
    assert draft.apply_url == WIDGET["application_url"]
    assert draft.posted_on == date(2026, 6, 20)
    assert kinds(draft, "responsibility") == DUTIES


def test_reads_a_single_job():
    draft = read_advert(json.dumps(SINGLE), name="x")
    assert draft.locations == ("Cork, Munster, Ireland",)
    assert (draft.workplace_type, draft.employment_type) == ("onsite", "PART_TIME")
    assert kinds(draft, "requirement") == ["A nursing licence"]
    assert kinds(draft, "benefit") == ["30 days of leave"]


def test_reads_a_job_from_the_api():
    salary = {"salary_from": 40000, "salary_to": 50000, "salary_currency": "EUR"}
    place = {"location_str": "Cork", "city": "Cork", "country": "Ireland", "telecommuting": True}
    job = SINGLE | {"salary": salary, "location": place, "workplace": None}
    draft = read_advert(json.dumps({"job": job}), name="x")
    assert draft.pay == DraftPay(Decimal(40000), Decimal(50000), "EUR", "year")
    assert (draft.workplace_type, draft.remote_countries) == ("remote", ("IE",))


@given(swapped(WIDGET), swapped(SINGLE))
def test_survives_any_value(listed, single):
    survives(json.dumps({"name": "Z", "jobs": [listed, single]}))
    survives(json.dumps({"job": single}))
