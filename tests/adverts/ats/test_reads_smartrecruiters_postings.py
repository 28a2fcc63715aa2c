import json
from datetime import date

import pytest
from hypothesis import given

from adverts import Skipped
from tests.adverts.ats.samples import DUTIES, ITEMS, NEEDS, OPENING, PERKS, counts, read
from tests.adverts.records import drafts, survives, swapped

PLACE = {"city": "Graz", "region": "Steiermark", "country": "at", "remote": False, "hybrid": False}
POSTING = {
    "id": "743000001",
    "uuid": "11111111-2222",
    "name": "Laboratory Assistant",
    "refNumber": "LAB-9",
    "company": {"identifier": "Bluebell", "name": "Bluebell Clinics"},
    "releasedDate": "2027-03-04T08:00:00.000Z",
    "location": PLACE,
    "typeOfEmployment": {"id": "permanent", "label": "Part-time"},
    "experienceLevel": {"id": "associate", "label": "Associate"},
    "language": {"code": "en", "label": "English"},
    "ref": "https://api.smartrecruiters.com/v1/companies/Bluebell/postings/743000001",
}
TEXT = {
    "sections": {
        "companyDescription": {"title": "Company Description", "text": OPENING},
        "jobDescription": {"title": "Job Description", "text": DUTIES},
        "qualifications": {"title": "Qualifications", "text": NEEDS},
        "additionalInformation": {"title": "Additional Information", "text": PERKS},
    }
}
DETAIL = POSTING | {
    "jobAd": TEXT,
    "applyUrl": "https://jobs.smartrecruiters.com/Bluebell/743000001?apply",
    "postingUrl": "https://jobs.smartrecruiters.com/Bluebell/743000001",
}


def test_reads_the_stated_fields():
    draft = read(DETAIL)
    assert (draft.title, draft.company) == ("Laboratory Assistant", "Bluebell Clinics")
    assert (draft.source_id, draft.reference) == ("743000001", "LAB-9")
    assert draft.locations == ("Graz, Steiermark, Austria",)
    assert (draft.employment_type, draft.workplace_type) == ("PART_TIME", None)
    assert (draft.posted_on, draft.language) == (date(2027, 3, 4), "en")
    assert draft.apply_url == DETAIL["applyUrl"]
    assert counts(draft) == ITEMS | {"benefit": 1}


@pytest.mark.parametrize(
    ("flags", "kind"),
    [({"hybrid": True}, "hybrid"), ({"remote": True}, "remote"),
     ({"remote": True, "hybrid": True}, "hybrid")],
)  # fmt: skip
def test_reads_the_workplace_from_its_flags(flags, kind):
    assert read(DETAIL | {"location": PLACE | flags}).workplace_type == kind


def test_keeps_prose_in_additional_information():
    note = {"title": "Additional Information", "text": f"<p>You start in May.</p>{PERKS}"}
    sections = TEXT["sections"] | {"additionalInformation": note}
    draft = read(DETAIL | {"jobAd": {"sections": sections}})
    assert ("Additional Information", "You start in May.") in draft.description_sections
    assert counts(draft)["benefit"] == 1


def test_names_postings_that_a_list_has_no_text_for():
    reason = "The list doesn't contain the job's description. Import the job's own page."
    found = drafts(json.dumps({"totalFound": 1, "content": [POSTING]}))
    assert found == [Skipped("Laboratory Assistant", reason, "743000001")]


def test_skips_inactive_postings():
    (skipped,) = drafts(json.dumps({"content": [DETAIL | {"active": False}]}))
    assert "isn't open" in skipped.reason
    assert not skipped.source_id


@given(swapped(DETAIL))
def test_survives_any_value(posting):
    survives(json.dumps(posting))
