import json
from datetime import date
from decimal import Decimal

from hypothesis import given

from adverts import Skipped, read_advert
from adverts.draft import DraftPay
from tests.adverts.records import drafts, kinds, survives, swapped

JOB = {
    "additional": "<div>We welcome everyone.</div>",
    "categories": {
        "commitment": "Full-time",
        "location": "Leeds, UK",
        "team": "Safety",
        "allLocations": ["Leeds, UK", "Porto, Portugal"],
    },
    "createdAt": 1772452800000,
    "description": "<div>Northmoor watches over medicines after their launch.</div>",
    "id": "0b5d-77",
    "lists": [
        {"text": "What you will do", "content": "<li>Assess case reports</li><li>Code events</li>"},
        {"text": "Requirements", "content": "<li>A degree in pharmacy</li>"},
        {"text": "", "content": None},
    ],
    "text": "Drug Safety Associate",
    "country": "GB",
    "workplaceType": "hybrid",
    "salaryRange": {"currency": "GBP", "interval": "per-year-salary", "min": 34000, "max": 39000},
    "hostedUrl": "https://jobs.example/northmoor/0b5d-77",
    "applyUrl": "https://jobs.example/northmoor/0b5d-77/apply",
}


def job(**changes):
    return read_advert(json.dumps([JOB | changes]), name="x")


def test_reads_the_stated_fields():
    draft = job()
    assert (draft.title, draft.company) == ("Drug Safety Associate", "Northmoor")
    assert draft.locations == ("Leeds, UK", "Porto, Portugal")
    assert (draft.workplace_type, draft.remote_countries) == ("hybrid", ())
    assert draft.employment_type == "FULL_TIME"
    assert draft.pay == DraftPay(Decimal(34000), Decimal(39000), "GBP", "year")
    assert draft.apply_url == JOB["applyUrl"]
    assert draft.posted_on == date(2026, 3, 2)
    assert draft.source_id == "0b5d-77"


def test_reads_lists_under_their_headings():
    draft = job()
    assert kinds(draft, "responsibility") == ["Assess case reports", "Code events"]
    assert kinds(draft, "requirement") == ["A degree in pharmacy"]


def test_reads_a_single_posting():
    assert read_advert(json.dumps(JOB), name="x").title == "Drug Safety Associate"


def test_reads_opening_and_body_without_a_description():
    draft = job(description="", opening="<p>We code.</p>", descriptionBody="<p>You code.</p>")
    assert "We code." in draft.introduction
    assert "You code." in draft.introduction


def test_reads_where_a_remote_worker_may_live():
    assert job(workplaceType="remote").remote_countries == ("GB", "PT")  # both locations count


def test_does_not_convert_fortnightly_pay_to_a_year():
    pay = JOB["salaryRange"] | {"interval": "bi-week-salary", "min": 900, "max": None}
    assert job(salaryRange=pay).pay == DraftPay(Decimal(900), None, "GBP", "fortnight")


def test_warns_if_the_text_contradicts_a_field():
    draft = job(workplaceType="remote", additional="<p>This is a hybrid role.</p>")
    assert draft.workplace_type == "remote"
    assert any("hybrid" in warning for warning in draft.warnings)


def test_skips_jobs_without_a_title():
    assert drafts(json.dumps([JOB | {"text": None}])) == [
        Skipped("job 1", "The advert has no title.", "0b5d-77")
    ]


@given(swapped(JOB))
def test_survives_any_value(job):
    survives(json.dumps([job]))
