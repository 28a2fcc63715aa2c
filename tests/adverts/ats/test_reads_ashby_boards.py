import json
from datetime import date
from decimal import Decimal

from hypothesis import given

from adverts import Skipped
from adverts.draft import DraftPay
from tests.adverts.records import BODY, DUTIES, drafts, kinds, survives, swapped

SALARY = {"compensationType": "Salary", "interval": "1 YEAR", "currencyCode": "USD",
          "minValue": 96000, "maxValue": 118000}  # fmt: skip
JOB = {
    "id": "7d1e",
    "title": "Clinical Data Manager ",
    "department": "Data",
    "employmentType": "FullTime",
    "location": "Boston, MA",
    "secondaryLocations": [{"location": "Austin, TX", "address": {}}],
    "publishedAt": "2026-05-11T08:00:00.000+00:00",
    "isListed": True,
    "isRemote": True,
    "workplaceType": "Hybrid",
    "address": {"postalAddress": {"addressCountry": "United States"}},
    "jobUrl": "https://jobs.example/Trialhead/7d1e",
    "applyUrl": "https://jobs.example/Trialhead/7d1e/application",
    "descriptionHtml": BODY,
    "descriptionPlain": "…",
    "compensation": {
        "compensationTierSummary": "$96K – $118K • Offers Equity",
        "compensationTiers": [
            {"components": [{"compensationType": "EquityPercentage", "minValue": 1}, SALARY]}
        ],
    },
}


def job(**changes):
    (found,) = drafts(json.dumps({"jobs": [JOB | changes], "apiVersion": "1"}))
    return found


def test_reads_the_stated_fields():
    draft = job()
    assert (draft.title, draft.company) == ("Clinical Data Manager", "Trialhead")
    assert draft.locations == ("Boston, MA", "Austin, TX")
    assert (draft.workplace_type, draft.employment_type) == ("hybrid", "FULL_TIME")
    assert draft.pay == DraftPay(Decimal(96000), Decimal(118000), "USD", "year")
    assert draft.posted_on == date(2026, 5, 11)
    assert draft.apply_url == JOB["applyUrl"]
    assert kinds(draft, "responsibility") == DUTIES


def test_reads_the_country_of_remote_jobs():
    draft = job(workplaceType=None)
    assert (draft.workplace_type, draft.remote_countries) == ("remote", ("US",))


def test_reads_the_address_of_a_site_whose_name_is_no_place():
    address = {"addressLocality": "Ulm", "addressCountry": "Germany"}
    draft = job(location="Headquarters", address={"postalAddress": address})
    assert draft.locations[0] == "Ulm, Germany"


def test_reads_pay_that_only_the_summary_states():
    summary = {"compensationTierSummary": "$96K – $118K • Offers Equity"}
    assert job(compensation=summary).pay == DraftPay(Decimal(96000), Decimal(118000), "USD", "year")


def test_does_not_read_pay_that_is_hidden():
    assert job(shouldDisplayCompensationOnJobPostings=False).pay is None


def test_skips_unlisted_jobs():
    assert job(isListed=False) == Skipped(
        "job 1", "The employer's job board doesn't list this job."
    )


@given(swapped(JOB))
def test_survives_any_value(job):
    survives(json.dumps({"jobs": [job]}))
