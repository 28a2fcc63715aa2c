import json
from datetime import date

import pytest
from hypothesis import given

from adverts import Skipped, UnreadableAdvert, read_advert
from tests.adverts.records import BODY, DUTIES, drafts, kinds, survives, swapped

INFO = {
    "id": "26a2",
    "title": "Regulatory Affairs Specialist",
    "jobDescription": BODY,
    "location": "US, MA, Cambridge",
    "additionalLocations": ["Basel"],
    "postedOn": "Posted 5 Days Ago",
    "startDate": "2026-06-25",
    "endDate": "2026-07-25",
    "timeType": "Part time",
    "jobReqId": "JR-31",
    "jobPostingId": "Regulatory-Affairs-Specialist_JR-31",
    "country": {"descriptor": "United States of America", "id": "bc"},
    "externalUrl": "https://acme.example/External/job/Regulatory-Affairs-Specialist_JR-31",
}


def detail(**changes):
    return {"jobPostingInfo": INFO | changes, "hiringOrganization": {"name": "Acme Pharma"}}


def job(**changes):
    return read_advert(json.dumps(detail(**changes)), name="x")


def test_reads_the_stated_fields():
    draft = job()
    assert (draft.title, draft.company) == ("Regulatory Affairs Specialist", "Acme Pharma")
    assert draft.locations == ("Cambridge, MA, US", "Basel")
    assert (draft.source_id, draft.reference) == ("26a2", "JR-31")
    assert draft.employment_type == "PART_TIME"
    assert (draft.posted_on, draft.closes_on) == (date(2026, 6, 25), date(2026, 7, 25))
    assert draft.apply_url == INFO["externalUrl"]
    assert kinds(draft, "responsibility") == DUTIES


def test_infers_remote_from_the_place():
    draft = job(location="US, CA, Remote", additionalLocations=[])
    assert (draft.workplace_type, draft.remote_countries) == ("remote", ("US",))


def test_skips_jobs_that_have_only_a_list_entry():
    listed = [
        {"title": "Regulatory Affairs Specialist", "externalPath": f"/job/{INFO['jobPostingId']}"},
        {"title": "Chemist", "externalPath": "/job/Basel/Chemist_JR-2"},
    ]
    found = drafts(json.dumps({"pages": [{"jobPostings": listed}], "details": [detail()]}))
    assert found[0].title == "Regulatory Affairs Specialist"
    assert found[1:] == [
        Skipped(
            "Chemist", "The list doesn't contain the job's description. Import the job's own page."
        )
    ]


def test_skips_jobs_that_are_no_longer_posted():
    (skipped,) = drafts(json.dumps(detail(posted=False)))
    assert "isn't open" in skipped.reason


def test_refuses_deeply_nested_documents():
    with pytest.raises(UnreadableAdvert, match="deep"):
        drafts('{"jobPostingInfo":' * 100_000)


@given(swapped(INFO))
def test_survives_any_value(info):
    survives(json.dumps({"jobPostingInfo": info, "jobPostings": info}))
